import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { EncryptJWT, type JWTPayload, jwtDecrypt } from 'jose';
import { sameToken } from '../../app/ports/keys.ts';
import type { Instant } from '../../domain/basics.ts';
import type { CookieKey, CookieKeyring } from './cookieKeyring.ts';
import type { Attempt } from './issuer.ts';
import type { WebPerson } from './visit.ts';

/** Where somebody has signed in: at the issuer, or in a tab of Teams, whose frame the issuer does not stand in. */
export type Place = 'browser' | 'tab';

/** Somebody who is signed in, as their own cookie has it: nothing of it is stored. */
export interface WebSession {
  readonly place: Place;
  readonly person: WebPerson;
  readonly tid: string | undefined;
  /** Names this sign-in. */
  readonly sid: string;
  readonly signedInAt: Instant;
  /** When they did something last, as the cookie has it. */
  readonly usedAt: Instant;
}

/** A sign-in that has begun. */
export interface Begun extends Attempt {
  /** Where the person was going; undefined: nowhere. */
  readonly til: string | undefined;
}

/** Cookies of whoever signs in. Reading one throws only when the keys cannot be read; what is forged or old is not there. */
export interface Cookies {
  readonly session: (headers: IncomingHttpHeaders) => Promise<WebSession | undefined>;
  /** The same also where nobody has done anything for an hour: for what is only looked at. */
  readonly lookedAt: (headers: IncomingHttpHeaders) => Promise<WebSession | undefined>;
  /** `Set-Cookie` that begins a session. */
  readonly begin: (person: WebPerson, tid: string | undefined, sid: string, place: Place) => Promise<string>;
  /** `Set-Cookie` that says that somebody has done something; undefined while the cookie says so already. */
  readonly prolong: (session: WebSession) => Promise<string | undefined>;
  /** `Set-Cookie` that ends it, wherever it was begun. */
  readonly end: () => readonly string[];
  readonly begun: (headers: IncomingHttpHeaders) => Promise<Begun | undefined>;
  readonly setBegun: (begun: Begun) => Promise<string>;
  readonly endBegun: () => string;
  /** What shows that a form is one that this session was given. */
  readonly csrf: (session: WebSession) => Promise<string>;
  readonly isCsrf: (session: WebSession, given: string | null) => Promise<boolean>;
}

/** A session is over when nobody has done anything for this long, milliseconds… */
const idle = 60 * 60_000;
/** …and in any case this long after it began. */
const longest = 8 * 60 * 60_000;
/** A cookie is made anew when it says that so long ago something was done, milliseconds. */
const worthNew = 60_000;
/** Whoever has begun to sign in has so long for it, milliseconds. */
const signInTime = 10 * 60_000;

/**
 * @param publicUrl where the pages are reached; by http they are this machine's own. What was sealed for another address
 *   is not there, whoever shares the keys.
 */
export function cookies(keyring: CookieKeyring, now: () => Instant, publicUrl: string): Cookies {
  const https = new URL(publicUrl).protocol === 'https:';
  const audienceOf = (name: string) => `${new URL(publicUrl).href} ${name}`;
  const session = https ? '__Host-kartlegging' : 'kartlegging';
  const begun = `${session}-tx`;
  /** That of the browser first: it is not sent where another site's page has ours in a frame. */
  const sessions = { browser: session, tab: `${session}-fane` } as const satisfies Record<Place, string>;

  /** Browsers keep it until they are closed: the computers of a ward are shared. */
  function setCookie(name: string, value: string, maxAge?: number): string {
    const attributes = { httpOnly: true, path: '/', ...(maxAge !== undefined && { maxAge }) };
    // Teams' page is another site's: only such a cookie is sent below it, and only below it.
    const reach =
      name === sessions.tab
        ? ({ secure: true, sameSite: 'none', partitioned: true } as const)
        : ({ secure: https, sameSite: 'lax' } as const);
    return stringifySetCookie({ name, value, ...attributes, ...reach });
  }

  async function seal(name: string, claims: JWTPayload, begins: Instant, ends: Instant): Promise<string> {
    const [{ id, bytes }] = await keyring.all();
    return new EncryptJWT(claims)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: id })
      .setAudience(audienceOf(name))
      .setIssuedAt(toSeconds(begins))
      .setExpirationTime(toSeconds(ends))
      .encrypt(bytes);
  }

  async function open(name: string, headers: IncomingHttpHeaders): Promise<JWTPayload | undefined> {
    const sealed = parseCookie(headers.cookie ?? '')[name];
    if (!sealed) return undefined;
    let keysAway: unknown;
    const find = async ({ kid = '' }: { readonly kid?: string }) => {
      let key: CookieKey | undefined;
      try {
        key = await keyring.named(kid);
      } catch (error) {
        keysAway = error;
      }
      if (key === undefined) throw new Error('No such key');
      return key.bytes;
    };
    try {
      const { payload } = await jwtDecrypt(sealed, find, {
        keyManagementAlgorithms: ['dir'],
        contentEncryptionAlgorithms: ['A256GCM'],
        audience: audienceOf(name),
        currentDate: new Date(now()),
        requiredClaims: ['iat', 'exp'],
      });
      return payload;
    } catch {
      if (keysAway !== undefined) throw keysAway;
      return undefined;
    }
  }

  async function sessionCookie({
    place,
    person,
    tid,
    sid,
    signedInAt,
  }: Omit<WebSession, 'usedAt'>): Promise<string> {
    const claims = { ...person, ...(tid !== undefined && { tid }), sid, used: toSeconds(now()) };
    const cookie = sessions[place];
    return setCookie(cookie, await seal(cookie, claims, signedInAt, signedInAt + longest));
  }

  async function sessionAt(place: Place, headers: IncomingHttpHeaders): Promise<WebSession | undefined> {
    const { oid, name, tid, sid, iat, used } = (await open(sessions[place], headers)) ?? {};
    if (typeof oid !== 'string' || typeof name !== 'string' || typeof sid !== 'string') return undefined;
    if (iat === undefined || typeof used !== 'number') return undefined;
    return {
      place,
      person: { oid, name },
      tid: typeof tid === 'string' ? tid : undefined,
      sid,
      signedInAt: iat * 1_000,
      usedAt: used * 1_000,
    };
  }

  async function first(
    headers: IncomingHttpHeaders,
    is: (found: WebSession) => boolean,
  ): Promise<WebSession | undefined> {
    for (const place of ['browser', 'tab'] as const) {
      const found = await sessionAt(place, headers);
      if (found !== undefined && is(found)) return found;
    }
    return undefined;
  }

  return {
    lookedAt: (headers) => first(headers, () => true),
    session: (headers) => first(headers, ({ usedAt }) => now() < usedAt + idle),
    begin: (person, tid, sid, place) => sessionCookie({ place, person, tid, sid, signedInAt: now() }),
    prolong: async (found) => (now() - found.usedAt < worthNew ? undefined : sessionCookie(found)),
    end: () => Object.values(sessions).map((name) => setCookie(name, '', 0)),
    begun: async (headers) => {
      const { state, nonce, verifier, til } = (await open(begun, headers)) ?? {};
      if (typeof state !== 'string' || typeof nonce !== 'string' || typeof verifier !== 'string')
        return undefined;
      return { state, nonce, verifier, til: typeof til === 'string' ? til : undefined };
    },
    setBegun: async ({ til, ...attempt }) => {
      const claims = { ...attempt, ...(til !== undefined && { til }) };
      return setCookie(begun, await seal(begun, claims, now(), now() + signInTime), signInTime / 1_000);
    },
    endBegun: () => setCookie(begun, '', 0),
    csrf: async ({ sid }) => {
      const [key] = await keyring.all();
      return signed(key, sid);
    },
    isCsrf: async ({ sid }, given) =>
      given !== null && (await keyring.all()).some((key) => sameToken(given, signed(key, sid))),
  };
}

function signed({ bytes }: CookieKey, sid: string): string {
  return createHmac('sha256', bytes).update(sid).digest('hex');
}

function toSeconds(at: Instant): number {
  return Math.floor(at / 1_000);
}
