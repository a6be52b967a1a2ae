import { hash } from 'node:crypto';
import type { CookieKeys, StoredCookieKeys } from '../../app/ports/rows/cookieKeys.ts';
import type { Instant } from '../../domain/basics.ts';

/** A key that cookies are sealed with. */
export interface CookieKey {
  /** What a cookie names it by. */
  readonly id: string;
  /** 256 bits. */
  readonly bytes: Uint8Array;
}

export interface CookieKeyring {
  /** The one to seal with, and then the one before it: what it sealed is still opened. Made if there is none. */
  readonly all: () => Promise<readonly [CookieKey, ...CookieKey[]]>;
  /** The key a cookie names; undefined when there is no such key. */
  readonly named: (id: string) => Promise<CookieKey | undefined>;
}

/** A new key is made when the current one is this old, milliseconds: 90 days. */
const rotateAfter = 90 * 24 * 3_600_000;
/** What another process may have changed is read again after this, milliseconds… */
const freshFor = 10 * 60_000;
/** …and for a key that is not known after this: anybody can send a cookie that names one. */
const unknownAfter = 5_000;
/** So many times another process may be quicker with a new key. */
const tries = 5;

/**
 * The keys of cookies, as this process knows them.
 * @param secret makes 256 bits as hex.
 */
export function cookieKeyring(
  stored: StoredCookieKeys,
  now: () => Instant,
  secret: () => string,
): CookieKeyring {
  let known: { readonly keys: readonly [CookieKey, ...CookieKey[]]; readonly readAt: Instant } | undefined;
  let reading: Promise<readonly [CookieKey, ...CookieKey[]]> | undefined;

  function remembered({ current, previous }: CookieKeys): readonly [CookieKey, ...CookieKey[]] {
    const keys = [keyOf(current), ...(previous === undefined ? [] : [keyOf(previous)])] as const;
    known = { keys, readAt: now() };
    return keys;
  }

  async function read(): Promise<readonly [CookieKey, ...CookieKey[]]> {
    for (let attempt = 0; attempt < tries; attempt++) {
      const found = await stored.read();
      if (found !== undefined && now() - found.value.madeAt < rotateAfter) return remembered(found.value);
      const keys = { current: secret(), previous: found?.value.current, madeAt: now() };
      if ((await stored.write(keys, found?.etag)) === 'written') return remembered(keys);
    }
    throw new Error('The keys of cookies change all the time');
  }

  async function within(age: number): Promise<readonly [CookieKey, ...CookieKey[]]> {
    if (known !== undefined && now() - known.readAt < age) return known.keys;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  return {
    all: () => within(freshFor),
    named: async (id) => {
      const isNamed = (key: CookieKey) => key.id === id;
      return (await within(freshFor)).find(isNamed) ?? (await within(unknownAfter)).find(isNamed);
    },
  };
}

function keyOf(hex: string): CookieKey {
  return { id: hash('sha256', hex).slice(0, 16), bytes: new Uint8Array(Buffer.from(hex, 'hex')) };
}
