import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer as createPlainServer,
  request as httpRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { generate } from 'selfsigned';

export const appId = '0b07b07b-1111-4111-8111-00000000b07a';
export const tenantId = '5c0d8b1a-9d6e-4a52-8f0e-2d4b7d1f9a10';
export const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const issuer = 'https://api.botframework.com';
/** The three hosts of Microsoft's, an account of tables, and an issuer that signs people in. */
const hosts = {
  keys: 'login.botframework.com',
  entra: 'login.microsoftonline.com',
  teams: 'smba.trafficmanager.net',
  tables: 'kartlegging.table.core.windows.net',
  signIn: 'id.sykehuset.example',
} as const;
/** Where a virtual machine asks for its identity's tokens. */
const metadataService = '169.254.169.254';

/** How a service of the cloud behaves just now. */
export type Behaviour = 'well' | 'hangs' | 'breaks' | 'refuses';

/** A key as the issuer tells of it. */
interface IssuerKey {
  readonly kid: string;
  readonly endorsements: readonly string[];
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

/** What differs from a token as Teams sends it; a claim that is `undefined` is left out. */
export interface TokenChanges {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly key?: IssuerKey;
}

/** A request to the cloud; the body is kept of those to issuers only. */
interface Asked {
  readonly host: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  body: string;
}

/** Microsoft's side: who signs for Teams, who gives tokens, and the way to a simulated Teams and to tables. */
export interface Cloud {
  /** For the environment of the bot's process. */
  readonly env: Readonly<Record<string, string>>;
  /** A token as Teams sends it, good for an hour. */
  readonly token: (changes?: TokenChanges) => Promise<string>;
  /** A key the issuer tells of from now on, in place of the others when `alone`. */
  readonly addKey: (endorsements: readonly string[], alone?: boolean) => Promise<IssuerKey>;
  /** A key nobody knows of, under a name that the issuer knows when one is given. */
  readonly strangersKey: (kid?: string) => Promise<IssuerKey>;
  readonly keyOfTeams: () => IssuerKey;
  readonly behave: (service: 'keys' | 'entra' | 'metadata', how: Behaviour) => void;
  /** Requests so far, by host and path. */
  readonly asked: readonly Asked[];
  /** Resolves when a request that fits has been made. */
  readonly whenAsked: (fits: (host: string, url: string) => boolean) => Promise<void>;
  /** What every token that it gives says. */
  readonly given: string;
  readonly close: () => Promise<void>;
}

async function makeKey(endorsements: readonly string[], kid: string = randomUUID()): Promise<IssuerKey> {
  return { kid, endorsements, ...(await generateKeyPair('RS256', { extractable: true })) };
}

/**
 * Starts the cloud on loopback.
 * @param teamsUrl a simulated Bot Connector; what is sent to Teams goes there.
 * @param signInUrl of an issuer; what is sent to `id.sykehuset.example` goes there.
 * @param tables where the account of tables is, with what its address needs after each request's own query.
 */
export async function startCloud(
  teamsUrl: string,
  tables?: { readonly url: string; readonly query: string },
  signInUrl?: string,
): Promise<Cloud> {
  const folder = mkdtempSync(join(tmpdir(), 'cloud-'));
  const certificate = await generate([{ name: 'commonName', value: 'cloud.test' }], {
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: Object.values(hosts).map((value) => ({ type: 2, value })) },
    ],
  });
  const authority = join(folder, 'authority.pem');
  writeFileSync(authority, certificate.cert);

  let keys: readonly IssuerKey[] = [await makeKey(['msteams', 'directline'])];
  const behaviour = { keys: 'well', entra: 'well', metadata: 'well' } satisfies Record<string, Behaviour>;
  const how: Record<keyof typeof behaviour, Behaviour> = { ...behaviour };
  const asked: Asked[] = [];
  const waiting = new Set<() => void>();
  const given = `given-${randomUUID()}`;

  function answer(response: ServerResponse, status: number, body: unknown): void {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  }

  async function tellKeys(url: string, response: ServerResponse): Promise<void> {
    if (url.endsWith('/openidconfiguration')) {
      return void answer(response, 200, { issuer, jwks_uri: `https://${hosts.keys}/v1/.well-known/keys` });
    }
    const told = keys.map(async ({ kid, endorsements, publicKey }) => ({
      ...(await exportJWK(publicKey)),
      ...{ use: 'sig', kid, x5t: kid, endorsements },
    }));
    answer(response, 200, { keys: await Promise.all(told) });
  }

  function giveToken(response: ServerResponse): void {
    if (how.entra === 'refuses') {
      return void answer(response, 401, {
        error: 'invalid_client',
        error_description: `AADSTS7000222: The provided client secret keys for app '${appId}' are expired.`,
        error_codes: [7000222],
      });
    }
    answer(response, 200, {
      token_type: 'Bearer',
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: given,
    });
  }

  /** As on App Service and on a virtual machine. */
  function giveIdentity(incoming: IncomingMessage, response: ServerResponse): void {
    const query = new URL(incoming.url ?? '/', 'http://localhost').searchParams;
    if (how.metadata === 'refuses') return void answer(response, 400, { error: 'invalid_request' });
    answer(response, 200, {
      access_token: given,
      expires_on: String(Math.floor(Date.now() / 1_000) + 86_400),
      resource: query.get('resource'),
      token_type: 'Bearer',
      client_id: query.get('client_id'),
    });
  }

  function pass(
    incoming: IncomingMessage,
    response: ServerResponse,
    target: URL,
    more: Readonly<Record<string, string>> = {},
  ): void {
    const { host: _, authorization: __, ...rest } = incoming.headers;
    const headers = { ...rest, ...more };
    const { method = 'GET' } = incoming;
    const onward = httpRequest(target, { method, headers }, (answered) => {
      response.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(response);
    });
    onward.once('error', () => response.destroy());
    incoming.pipe(onward);
  }

  function serve(incoming: IncomingMessage, response: ServerResponse): void {
    const host = incoming.headers.host?.split(':')[0] ?? '';
    const url = incoming.url ?? '/';
    const question: Asked = { host, url, headers: incoming.headers, body: '' };
    asked.push(question);
    if (host === hosts.entra || host === hosts.signIn) {
      incoming.on('data', (chunk) => {
        question.body += String(chunk);
      });
    }
    for (const look of waiting) look();
    const service = host === hosts.keys ? 'keys' : host === hosts.entra ? 'entra' : undefined;
    const identity = host === metadataService || host === '127.0.0.1' ? 'metadata' : undefined;
    const now = how[service ?? identity ?? 'keys'];
    if ((service ?? identity) !== undefined && now === 'hangs') return;
    if ((service ?? identity) !== undefined && now === 'breaks') return void answer(response, 502, {});
    if (service === 'keys') return void tellKeys(url, response);
    if (service === 'entra') return void giveToken(response);
    if (identity === 'metadata') return void giveIdentity(incoming, response);
    if (host === hosts.signIn && signInUrl !== undefined) {
      return void pass(incoming, response, new URL(url, signInUrl), { host, 'x-forwarded-proto': 'https' });
    }
    if (host === hosts.teams) {
      return void pass(incoming, response, new URL(url.replace(/^\/emea/, ''), teamsUrl));
    }
    if (incoming.headers.authorization !== `Bearer ${given}`) {
      return void answer(response, 403, { 'odata.error': { code: 'AuthorizationFailure' } });
    }
    if (tables === undefined) return void response.destroy();
    pass(incoming, response, new URL(`${tables.url}${url}${url.includes('?') ? '&' : '?'}${tables.query}`));
  }

  const secure = createServer({ key: certificate.private, cert: certificate.cert }, serve);
  const plain = createPlainServer(serve);
  const [securePort, plainPort] = await Promise.all([portOf(secure), portOf(plain)]);
  const routes = Object.fromEntries(Object.values(hosts).map((host) => [host, securePort]));

  return {
    env: {
      NODE_EXTRA_CA_CERTS: authority,
      CLOUD_ROUTES: JSON.stringify({ ...routes, [metadataService]: plainPort }),
      /** For a process that is to run as on App Service. */
      CLOUD_IDENTITY: `http://127.0.0.1:${plainPort}/msi/token`,
    },
    token: async ({ claims = {}, header = {}, key = keys[0] } = {}) => {
      if (key === undefined) throw new Error('The issuer has no key');
      const seconds = Math.floor(Date.now() / 1_000);
      const said: Record<string, unknown> = {
        ...{ serviceurl: serviceUrl, nbf: seconds - 60, exp: seconds + 3_600, iss: issuer, aud: appId },
        ...claims,
      };
      for (const [name, value] of Object.entries(said)) if (value === undefined) delete said[name];
      return new SignJWT(said)
        .setProtectedHeader({ alg: 'RS256', kid: key.kid, x5t: key.kid, typ: 'JWT', ...header })
        .sign(key.privateKey);
    },
    addKey: async (endorsements, alone = false) => {
      const key = await makeKey(endorsements);
      keys = alone ? [key] : [...keys, key];
      return key;
    },
    strangersKey: (kid) => makeKey(['msteams'], kid),
    keyOfTeams: () => {
      const [key] = keys;
      if (key === undefined) throw new Error('The issuer has no key');
      return key;
    },
    behave: (service, now) => {
      how[service] = now;
    },
    asked,
    whenAsked: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          if (!asked.some(({ host, url }) => fits(host, url))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    given,
    close: async () => {
      for (const server of [secure, plain]) {
        server.close();
        server.closeAllConnections();
      }
      rmSync(folder, { recursive: true });
    },
  };
}

async function portOf(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
