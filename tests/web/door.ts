import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { decodeJwt, decodeProtectedHeader, type JWTPayload, SignJWT } from 'jose';
import type { Member } from '../../src/app/ports/act.ts';
import { channelKey } from '../../src/app/ports/keys.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import type { Outsider } from '../../src/app/ports/teams.ts';
import type { World } from '../../src/app/ports/world.ts';
import { type IssuerEnvironment, startIssuer } from '../../src/dev/trial/issuer/issuer.ts';
import { freePort } from '../../src/dev/trial/processes/ports.ts';
import { listen } from '../../src/http/listening.ts';
import { iconRoute } from '../../src/http/pages/aboutPages.ts';
import { styleRoutes } from '../../src/http/pages/styles.ts';
import { createServer } from '../../src/http/server.ts';
import { cookieKeyring } from '../../src/http/signIn/cookieKeyring.ts';
import { cookies } from '../../src/http/signIn/cookies.ts';
import { issuer } from '../../src/http/signIn/issuer.ts';
import { answerPath, signInRoutes } from '../../src/http/signIn/signInRoutes.ts';
import { unitRoutes } from '../../src/http/signIn/unitRoutes.ts';
import type { LogRoute } from '../../src/http/signIn/visit.ts';
import { tabRoutes } from '../../src/http/tab/tabRoutes.ts';
import { tabTokens } from '../../src/http/tab/tabTokens.ts';
import { logPage } from '../../src/http/web.ts';
import { zipped } from '../../src/http/zipped.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { quietWorld } from '../app/quietWorld.ts';
import { unit as channelOf } from '../store/examples.ts';
import { words } from '../words.ts';
import { type Browser, browser } from './browser.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const { privateKey: strangersKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const tenantId = channelOf.address.tenantId;

/** People of the hospital, by their object id. */
export const ids = {
  kari: '11111111-0000-4000-8000-00000000000a',
  ola: '22222222-0000-4000-8000-00000000000b',
  guest: '33333333-0000-4000-8000-00000000000c',
  leader: '44444444-0000-4000-8000-00000000000d',
  nobody: '55555555-0000-4000-8000-00000000000e',
} as const;
const people = Object.entries(ids).map(([name, aadObjectId]) => ({ name, aadObjectId }));

/** What is changed in the token that the issuer gives; a claim of `undefined` is left out. */
export interface Tampering {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly key?: 'strangers' | 'secret';
  readonly alg?: 'none';
}

/** The log's pages with sign-in, before a real issuer, on a clock of the test's own. */
export interface Door {
  /** Where the pages are, without a slash at the end. */
  readonly url: string;
  /** The unit's key, and what stands under it. */
  readonly unit: string;
  readonly log: string;
  readonly rows: Rows;
  /** Answers of the roster, by channel and object id; whoever is not there is a stranger. */
  readonly roster: Map<string, Member | Outsider | 'down'>;
  readonly lines: readonly string[];
  readonly issuer: string;
  readonly secret: string;
  /** Milliseconds. */
  readonly pass: (milliseconds: number) => void;
  readonly now: () => number;
  readonly tamper: (how: Tampering | undefined) => void;
  /** What Teams gives a tab of this person, as `Authorization` has it. */
  readonly vouched: (person: string, how?: Tampering) => Promise<string>;
  /** A browser in which Teams has signed somebody in to the tab. */
  readonly inTab: (person: string) => Promise<Browser>;
  /** Somebody who is signed in. */
  readonly signedIn: (person: string) => Promise<Browser>;
  readonly close: () => Promise<void>;
}

export const leadersChannel = '19:ledere@thread.tacv2';

const said = (text: string) => logPage(200, `<p>${text}</p>`);
const routes: readonly LogRoute[] = [
  {
    method: 'GET',
    path: '',
    audience: 'membersAndReceiver',
    handle: async ({ role, person, csrf, act }) =>
      said(`role=${role} name=${person.name} oid=${person.oid} csrf=${csrf} channel=${act.channel}`),
  },
  { method: 'GET', path: '/oppsett', audience: 'members', handle: async () => said('oppsett') },
  {
    method: 'POST',
    path: '/tiltak',
    audience: 'members',
    handle: async ({ form, act }) =>
      said(`saved by ${act.actor.name}: ${JSON.stringify(Object.fromEntries(form))}`),
  },
  {
    method: 'GET',
    path: '/tiltak/:nr',
    audience: 'members',
    handle: async (_, { parts }) => said(`nr=${parts.nr}`),
  },
  {
    method: 'GET',
    path: '/skjerm',
    audience: 'members',
    handle: async () => said('skjerm'),
    over: (_, way) => logPage(401, `over, ${way}`),
  },
  { method: 'GET', path: '/feil', audience: 'members', handle: () => Promise.reject(new RangeError('away')) },
  { method: 'GET', path: '/lang', audience: 'members', handle: async () => said('æ'.repeat(20_000)) },
];

interface DoorOptions {
  readonly tenant?: string;
  readonly rows?: Rows;
  /** Other pages than the small ones above. */
  readonly pages?: (world: World) => readonly LogRoute[];
  /** Where the pages are reached, when that is not this machine's port itself. */
  readonly publicUrl?: string;
  /** Whether the unit has tied itself to the leaders' channel; it has unless told otherwise. */
  readonly tied?: boolean;
}

export async function openDoor({
  tenant,
  rows = memoryStore(),
  pages = () => routes,
  tied = true,
  publicUrl,
}: DoorOptions = {}): Promise<Door> {
  const [port, issuerPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const address = publicUrl ?? url;
  const secret = randomBytes(32).toString('hex');
  const trusted = await startIssuer({
    words: words.trial,
    port: issuerPort,
    publicUrls: [address],
    ...{ tenantId, people, secret, key: privateKey },
  });
  let tampering: Tampering | undefined;
  const [answer] = trusted.server.listeners('request');
  trusted.server.removeAllListeners('request');
  trusted.server.on('request', (request, response: ServerResponse) => {
    const how = tampering;
    if (request.url === '/token' && how !== undefined) alterTokens(response, secret, how);
    answer?.(request, response);
  });

  let ahead = 0;
  const now = () => Date.now() + ahead;
  const lines: string[] = [];
  const note = (facts: object, message: string) => void lines.push(JSON.stringify({ ...facts, message }));
  const roster: Door['roster'] = new Map();
  const quiet = quietWorld(rows, now);
  const world: World = {
    ...quiet,
    roster: {
      ...quiet.roster,
      checkFromWeb: async ({ channelId }, objectId) => {
        const found = roster.get(`${channelId} ${objectId}`) ?? 'stranger';
        if (found === 'down') throw new Error('down');
        return found;
      },
    },
    ids: {
      session: () => randomBytes(9).toString('base64url'),
      secret: () => randomBytes(32).toString('hex'),
    },
    log: { debug: note, info: note, warn: note, error: note },
    settings: { ...quiet.settings, publicUrl: address, tenantId: tenant },
  };
  const unit = channelKey(channelOf.address.channelId);
  const leaders = channelKey(leadersChannel);
  for (const channelId of [channelOf.address.channelId, leadersChannel]) {
    const value = { ...channelOf, address: { ...channelOf.address, channelId } };
    await rows.channels.commit(channelKey(channelId), { channel: { value, etag: undefined } });
  }
  const head = { nextNr: 1, seq: 1, ...(tied && { receiver: leaders }) };
  await rows.logs.commit(unit, { head: { value: head, etag: undefined } });

  const settings = settingsOf(trusted.env);
  const signIn = {
    issuer: issuer(settings, address + answerPath),
    cookies: cookies(cookieKeyring(rows.cookieKeys, now, world.ids.secret), now, address),
  };
  const tokens =
    tenant === undefined
      ? undefined
      : tabTokens({ ...settings, tenantId: tenant, publicUrl: address }, signIn.issuer, now);
  const server = createServer({
    callers: { mayAsk: () => false, check: async () => 'refused' },
    isActivity: (body): body is never => body === undefined,
    receive: async () => undefined,
    ready: async () => undefined,
    whyNotReady: () => '',
    warnings: () => [],
    draining: () => false,
    https: false,
    routes: [
      ...styleRoutes,
      iconRoute,
      ...signInRoutes(world, signIn),
      ...tabRoutes(world, signIn.cookies, tokens),
      ...unitRoutes(world, signIn, pages(world)),
    ].map(zipped),
    log: world.log,
  });
  const listening = await listen(server, port, '127.0.0.1', () => () => undefined);
  const log = `${url}/forbedringslogg/${unit}`;
  const vouched: Door['vouched'] = async (oid, how = {}) => {
    const seconds = Math.floor(now() / 1_000);
    const claims = {
      ...{ iss: trusted.env.OIDC_ISSUER, aud: settings.clientId, tid: tenantId, scp: 'access_as_user' },
      ...{ oid, name: people.find(({ aadObjectId }) => aadObjectId === oid)?.name },
      ...{ iat: seconds, nbf: seconds, exp: seconds + 3_600 },
      ...how.claims,
    };
    return `Bearer ${await signed({ ...how, claims }, secret)}`;
  };
  return {
    ...{ url, unit, log, rows, roster, lines, secret, now, issuer: trusted.env.OIDC_ISSUER },
    pass: (milliseconds) => {
      ahead += milliseconds;
    },
    tamper: (how) => {
      tampering = how;
    },
    vouched,
    inTab: async (person) => {
      const theirs = browser();
      const authorization = await vouched(person);
      const { status } = await theirs.post(`${url}/forbedringslogg/fane/innlogging`, '', {
        ...{ authorization, 'sec-fetch-site': 'same-origin' },
      });
      if (status !== 204) throw new Error(`Not signed in: ${status}`);
      return theirs;
    },
    signedIn: async (person) => {
      const theirs = browser();
      await theirs.openAs(log, person);
      return theirs;
    },
    close: async () => {
      trusted.server.closeAllConnections();
      trusted.server.close();
      server.closeAllConnections();
      await listening.close(0);
    },
  };
}

function settingsOf({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }: IssuerEnvironment) {
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, proof: { secret: OIDC_CLIENT_SECRET } };
}

/** Changes the token in the answer that is about to be sent, and signs it again. */
function alterTokens(response: ServerResponse, secret: string, how: Tampering): void {
  const end = response.end.bind(response);
  const alter = async (body: string) => {
    const tokens: unknown = JSON.parse(body);
    if (typeof tokens !== 'object' || tokens === null || !('id_token' in tokens)) return body;
    return JSON.stringify({ ...tokens, id_token: await altered(String(tokens.id_token), secret, how) });
  };
  Object.assign(response, {
    end: (body: string) => {
      void alter(body).then((text) => {
        response.setHeader('content-length', Buffer.byteLength(text));
        end(text);
      });
      return response;
    },
  });
}

async function altered(token: string, secret: string, how: Tampering): Promise<string> {
  const { kid } = decodeProtectedHeader(token);
  return signed({ ...how, claims: { ...decodeJwt(token), ...how.claims } }, secret, kid);
}

/** @param kid names the key; without it there is only one that it can be. */
async function signed({ claims, key, alg }: Tampering, secret: string, kid?: string): Promise<string> {
  const named = kid === undefined ? {} : { kid };
  const changed: JWTPayload = { ...claims };
  for (const [name, value] of Object.entries(changed)) if (value === undefined) delete changed[name];
  if (alg === 'none') {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none', ...named })}.${part(changed)}.`;
  }
  if (key === 'secret') {
    return new SignJWT(changed)
      .setProtectedHeader({ alg: 'HS256', ...named })
      .sign(new TextEncoder().encode(secret));
  }
  return new SignJWT(changed)
    .setProtectedHeader({ alg: 'RS256', ...named })
    .sign(key === 'strangers' ? strangersKey : privateKey);
}
