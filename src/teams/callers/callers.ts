import { hash } from 'node:crypto';
import { jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Instant } from '../../domain/basics.ts';
import type { ServiceHosts } from './serviceHosts.ts';
import type { SigningKey, SigningKeys } from './signingKeys.ts';

/** Who signs what Teams sends, whatever kind of registration the bot has. */
const issuer = 'https://api.botframework.com';
const teams = 'msteams';
/** The Bot Framework's word for the Agents Playground and other emulators. */
const emulator = 'emulator';
/** Characters; Teams' own tokens have about 1,200. */
const longestHeader = 8 * 1024;
/** How wrong clocks may be, seconds. */
const tolerance = 5 * 60;
/** A token is used for an hour or more; each region of Teams has its own. */
const mostTokens = 1_000;

/** What an activity says about where it comes from; not believed until it has been checked. */
export interface Origin {
  readonly channelId?: unknown;
  readonly serviceUrl?: unknown;
}

export type Verdict =
  | 'letIn'
  | 'refused'
  /** Nobody can tell, since the issuer of tokens does not answer. */
  | 'issuerAway';

/** Decides who may speak to the bot. Nothing is kept of what has not been verified. */
export interface Callers {
  /** Whether the header can hold a token at all; asked before anything of the body is read. */
  readonly mayAsk: (authorization: string | undefined) => boolean;
  /** Never throws, whatever the caller has sent. */
  readonly check: (authorization: string | undefined, origin: Origin) => Promise<Verdict>;
}

/** A bot without a registration, which listens on this machine only: there is no token, but the rest holds. */
export function anonymousCallers(allowed: ServiceHosts): Callers {
  return {
    mayAsk: () => true,
    check: async (_, { channelId, serviceUrl }) => {
      const known = channelId === teams || channelId === emulator;
      return known && typeof serviceUrl === 'string' && allowed(serviceUrl) ? 'letIn' : 'refused';
    },
  };
}

/** What a verified token says. */
interface Verified {
  readonly serviceUrl: string;
  readonly expiresAt: Instant;
}

class IssuerAway extends Error {
  override readonly name = 'IssuerAway';
}

/**
 * Lets in what the Bot Framework has signed for Teams and for this bot, the cheapest question first. The SDK's own
 * check is not asked besides: it has no time limit, learns of a new key an hour late, and lets callers choose by their
 * token or channel whom else it trusts (emulators, other bots).
 * @param appId in small letters.
 */
export function teamsCallers(
  appId: string,
  allowed: ServiceHosts,
  keys: SigningKeys,
  now: () => Instant,
): Callers {
  /** By the token's SHA-256, so that no token lies in memory. */
  const verified = new LRUCache<string, Verified>({ max: mostTokens });

  async function verify(token: string): Promise<Verified | undefined> {
    let signedBy: SigningKey | undefined;
    const { payload } = await jwtVerify(
      token,
      async ({ kid }) => {
        if (kid === undefined) throw new Error('The token names no key');
        const found = await keys.find(kid);
        if (found === 'away') throw new IssuerAway('The issuer does not answer');
        if (found === 'unknown') throw new Error('The issuer has no such key');
        signedBy = found;
        return found.key;
      },
      {
        algorithms: ['RS256'],
        issuer,
        requiredClaims: ['exp', 'serviceurl'],
        clockTolerance: tolerance,
        currentDate: new Date(now()),
      },
    );
    const { aud, exp, serviceurl } = payload;
    if (typeof aud !== 'string' || aud.toLowerCase() !== appId) return undefined;
    if (signedBy?.endorsements.includes(teams) !== true) return undefined;
    if (exp === undefined || typeof serviceurl !== 'string') return undefined;
    return { serviceUrl: serviceurl, expiresAt: exp * 1_000 };
  }

  async function known(token: string): Promise<Verified | undefined> {
    const key = hash('sha256', token, 'base64url');
    const before = verified.get(key);
    if (before !== undefined && now() < before.expiresAt) return before;
    verified.delete(key);
    const found = await verify(token);
    if (found !== undefined && now() < found.expiresAt) verified.set(key, found);
    return found;
  }

  return {
    mayAsk: (authorization) => tokenIn(authorization) !== undefined,
    check: async (authorization, { channelId, serviceUrl }) => {
      const token = tokenIn(authorization);
      if (token === undefined || channelId !== teams) return 'refused';
      if (typeof serviceUrl !== 'string' || !allowed(serviceUrl)) return 'refused';
      try {
        return (await known(token))?.serviceUrl === serviceUrl ? 'letIn' : 'refused';
      } catch (error) {
        return error instanceof IssuerAway ? 'issuerAway' : 'refused';
      }
    },
  };
}

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

function tokenIn(authorization: string | undefined): string | undefined {
  if (authorization === undefined || authorization.length > longestHeader) return undefined;
  return bearer.exec(authorization)?.[1];
}
