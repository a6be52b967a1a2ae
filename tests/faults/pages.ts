import { randomBytes } from 'node:crypto';
import { setTimeout as pauseFor } from 'node:timers/promises';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { cookieKeyring } from '../../src/http/signIn/cookieKeyring.ts';
import { cookies } from '../../src/http/signIn/cookies.ts';
import { type Chance, pause } from './chance.ts';
import type { Client } from './client.ts';
import type { Instance } from './instance.ts';
import { wasRefused } from './mail.ts';
import type { Known } from './surely.ts';

/** Where every process of a play says that its pages are. */
const publicUrl = 'http://localhost:3978/';

/** For the processes: pages ask for a sign-in, and nobody of a play comes to the issuer. */
export const pagesEnvironment = {
  PUBLIC_URL: publicUrl,
  OIDC_ISSUER: 'http://localhost:9',
  OIDC_CLIENT_ID: 'kartlegging',
  OIDC_CLIENT_SECRET: 'hemmelig for alle andre',
} as const;

/** A page that came, or where a form led. */
interface Answered {
  readonly status: number;
  readonly to: string;
  readonly html: string;
}

/** What came of a form that was sent until it was known. */
export interface SentForm extends Known {
  /** The page it led to, when it was saved. */
  readonly to: string | undefined;
}

/** The log's pages as somebody sees them who has signed in. */
export interface Reader {
  /** The HTML of a page; undefined where it did not come. */
  readonly opens: (path: string) => Promise<string | undefined>;
  /** Sends a form, some of them twice at the same moment or once more afterwards, until it is known what came of it. */
  readonly sends: (path: string, fields: Readonly<Record<string, string>>) => Promise<SentForm>;
}

/** The pages of a play's processes, behind what stands between browsers and them. */
export interface Pages {
  /** @param unit key of the channel whose log it is. */
  readonly of: (client: Pick<Client, 'objectId' | 'name'>, unit: string, chance: Chance) => Reader;
  /** Answers that no member should get. */
  readonly unheardOf: readonly string[];
  /** Forms that were sent more than once. */
  readonly sentAgain: () => number;
}

/** A browser gives up after so long, milliseconds. */
const browserPatience = 12_000;
/** So often somebody tries before they give up. */
const mostTries = 15;

/**
 * People sign in as the product lets them: their cookie is sealed by its own code, with the keys that the processes read in
 * storage. The issuer itself is no part of it: its tokens hold the machine's time, and processes whose clock is weeks ahead
 * would refuse every one.
 * @param store past everything that goes wrong.
 */
export function openPages(
  store: Pick<Rows, 'cookieKeys'>,
  instances: readonly Pick<Instance, 'url'>[],
  tenantId: string,
  now: () => number,
): Pages {
  const secret = () => randomBytes(32).toString('hex');
  const jar = cookies(cookieKeyring(store.cookieKeys, now, secret), now, publicUrl);
  const unheardOf: string[] = [];
  let sentAgain = 0;

  async function sealed({ objectId, name }: Pick<Client, 'objectId' | 'name'>) {
    const line = await jar.begin({ oid: objectId, name }, tenantId, secret(), 'browser');
    const cookie = line.split(';')[0] ?? '';
    const session = await jar.session({ cookie });
    return session && { cookie, csrf: await jar.csrf(session) };
  }

  /** Storage may be away. */
  async function signIn(
    client: Pick<Client, 'objectId' | 'name'>,
  ): Promise<{ readonly cookie: string; readonly csrf: string }> {
    for (;;) {
      const signedIn = await Promise.race([
        sealed(client).catch(() => undefined),
        pauseFor(5_000, undefined),
      ]);
      if (signedIn !== undefined) return signedIn;
      await pause(500);
    }
  }

  function of(client: Pick<Client, 'objectId' | 'name'>, unit: string, chance: Chance): Reader {
    const base = `/forbedringslogg/${unit}`;

    async function ask(path: string, cookie: string, body?: URLSearchParams): Promise<Answered | undefined> {
      const first = chance.pick(instances);
      for (const { url } of [first, ...instances.filter((other) => other !== first)]) {
        try {
          const response = await fetch(`${url}${base}${path}`, {
            headers: { cookie, 'sec-fetch-site': 'same-origin' },
            redirect: 'manual',
            signal: AbortSignal.timeout(browserPatience),
            ...(body && { method: 'POST', body }),
          });
          const to = response.headers.get('location') ?? '';
          return { status: response.status, to, html: await response.text() };
        } catch (error) {
          if (!wasRefused(error)) return undefined;
        }
      }
      return undefined;
    }

    /** `unknown`: nobody knows whether it was stored. Where a process takes the cookie for too old, nothing was. */
    function cameOf(path: string, answered: Answered | undefined): 'saved' | 'refused' | 'notIn' | 'unknown' {
      if (answered === undefined || answered.status === 503) return 'unknown';
      const { status, to } = answered;
      if (status === 401) return 'notIn';
      if (status === 303 && to.startsWith(base)) return 'saved';
      if (status !== 409 && status !== 422) unheardOf.push(`${path}: ${status} ${to}`);
      return 'refused';
    }

    async function send(path: string, fields: Readonly<Record<string, string>>) {
      const { cookie, csrf } = await signIn(client);
      const body = new URLSearchParams({ ...fields, csrf });
      const times = chance.happens(0.2) ? 2 : 1;
      sentAgain += times - 1;
      const all = await Promise.all(Array.from({ length: times }, () => ask(path, cookie, body)));
      const came = all.map((answered) => ({ came: cameOf(path, answered), answered }));
      const told = (wanted: 'saved' | 'unknown') => came.find((each) => each.came === wanted);
      return told('saved') ?? told('unknown') ?? came[0] ?? { came: 'unknown', answered: undefined };
    }

    return {
      opens: async (path) => {
        for (let tries = 0; tries < mostTries; tries++) {
          const answered = await ask(path, (await signIn(client)).cookie);
          const { status = 503, to = '', html } = answered ?? {};
          if (status === 200) return html;
          const comesLater = status === 503 || (status === 303 && to.includes('/innlogging'));
          if (!comesLater) {
            unheardOf.push(`${path}: ${status} ${to}`);
            return undefined;
          }
          await pause(chance.between(100, 1_500));
        }
        return undefined;
      },
      sends: async (path, fields) => {
        let isFirst = true;
        for (let tries = 1; ; tries++) {
          const { came, answered } = await send(path, fields);
          if (came === 'saved' && chance.happens(0.2)) {
            sentAgain += 1;
            await pause(chance.between(0, 800));
            await send(path, fields);
          }
          if (came === 'saved') return { heard: { kind: 'card', card: {} }, isFirst, to: answered?.to };
          if (came === 'refused')
            return { heard: { kind: 'message', text: `${answered?.status}` }, isFirst, to: undefined };
          if (tries === mostTries) {
            if (came === 'notIn' && isFirst)
              return { heard: { kind: 'message', text: '401' }, isFirst, to: undefined };
            return { heard: { kind: 'nothing' }, isFirst: false, to: undefined };
          }
          if (came === 'unknown') isFirst = false;
          await pause(chance.between(100, 1_500));
        }
      },
    };
  }

  return { of, unheardOf, sentAgain: () => sentAgain };
}

/** What stands in a field of a page's form. */
export function fieldOn(html: string, name: string): string | undefined {
  return new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1];
}

/** Whether a page offers this value, as a choice in a list or a button of a set. */
export function offersOn(html: string, value: string): boolean {
  return html.includes(`value="${value}"`);
}
