import { type CryptoKey, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import type { Log } from '../../app/ports/world.ts';
import { inTime } from '../../app/process/timeLimit.ts';
import type { Instant } from '../../domain/basics.ts';

/** Where the Bot Framework says which keys sign what it sends (the SDK's own address). */
const metadataUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
/** The issuer gets so long for both of its answers, milliseconds. */
const patience = 5_000;
/** A key that is not known may have come since; the issuer is asked at most this often… */
const askAgainAfter = 60_000;
/** …and so often while nobody at all can be let in. */
const askAnewAfter = 5_000;
/** Keys that have been withdrawn are forgotten within a day. */
const freshFor = 24 * 60 * 60_000;

const metadata = z.object({ jwks_uri: z.url({ protocol: /^https$/ }) });
const keyList = z.object({
  keys: z.array(
    z.object({
      kty: z.string(),
      kid: z.string(),
      n: z.string().optional(),
      e: z.string().optional(),
      endorsements: z.array(z.string()).optional(),
    }),
  ),
});

/** A key, and the channels it may speak for. */
export interface SigningKey {
  readonly key: CryptoKey;
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /** `away`: whether there is such a key cannot be told, since the issuer does not answer. Never throws. */
  readonly find: (kid: string) => Promise<SigningKey | 'unknown' | 'away'>;
}

/** Reads a JSON document. Rejects when there is none. */
export type FetchJson = (url: string, signal: AbortSignal) => Promise<unknown>;

/** The issuer's keys, read once at the start, in the background, and again when one is not known or they are old. */
export function signingKeys(now: () => Instant, log: Log, fetchJson: FetchJson = fetchedJson): SigningKeys {
  let known: ReadonlyMap<string, SigningKey> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let answered = false;
  let asking: Promise<void> | undefined;

  async function read(): Promise<void> {
    askedAt = now();
    try {
      known = await inTime(patience, async (signal) => {
        const { jwks_uri } = metadata.parse(await fetchJson(metadataUrl, signal));
        return importAll(await fetchJson(jwks_uri, signal));
      });
      readAt = now();
      answered = true;
    } catch (error) {
      // The keys from before are still good.
      answered = false;
      const reason = error instanceof Error ? error.name : typeof error;
      log.warn({ reason, keys: known.size }, "the keys of Teams' issuer could not be read");
    } finally {
      asking = undefined;
    }
  }

  function ask(): Promise<void> {
    asking ??= read();
    return asking;
  }

  void ask();
  return {
    find: async (kid) => {
      const key = known.get(kid);
      const since = now() - askedAt;
      if (key !== undefined) {
        if (now() - readAt > freshFor && since > askAgainAfter) void ask();
        return key;
      }
      if (asking !== undefined || since > (known.size === 0 ? askAnewAfter : askAgainAfter)) await ask();
      return known.get(kid) ?? (answered ? 'unknown' : 'away');
    },
  };
}

async function importAll(answer: unknown): Promise<ReadonlyMap<string, SigningKey>> {
  const keys = new Map<string, SigningKey>();
  for (const { endorsements = [], kty, kid, n, e } of keyList.parse(answer).keys) {
    if (kty !== 'RSA' || n === undefined || e === undefined) continue;
    const jwk: JWK = { kty, n, e };
    const key = await importJWK(jwk, 'RS256');
    if (!(key instanceof Uint8Array)) keys.set(kid, { key, endorsements });
  }
  return keys;
}

async function fetchedJson(url: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { signal, redirect: 'error' });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}
