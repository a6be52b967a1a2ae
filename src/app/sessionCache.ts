import { LRUCache } from 'lru-cache';
import type { Instant } from '../domain/answer.ts';
import type { Session } from '../domain/session.ts';
import type { Channel, Store } from './ports.ts';

/**
 * How old a cached session may be before a tap reads it again, in milliseconds. Another process may have revealed or
 * ended it meanwhile; answers that slip in are recognised by their time, and `settle` takes in those after the end.
 */
export const cacheLifetime = 8_000;

export interface CachedSession {
  readonly session: Session;
  readonly reasonUse: Channel['reasonUse'];
}

export interface SessionCache {
  /** The session, at most `cacheLifetime` old; undefined when the channel has no such session. */
  readonly get: (channel: string, session: string) => Promise<CachedSession | undefined>;
  /** Reads again, whatever the age. */
  readonly refresh: (channel: string, session: string) => Promise<CachedSession | undefined>;
  /** Takes over what was just written. */
  readonly put: (channel: string, session: Session, reasonUse: Channel['reasonUse']) => void;
}

interface Entry {
  readonly value: CachedSession;
  readonly readAt: Instant;
}

/** Sessions as last read or written by this process. Concurrent taps share one read. */
export function sessionCache(store: Store, now: () => Instant): SessionCache {
  const entries = new LRUCache<string, Entry>({ max: 2_000 });
  const reading = new Map<string, Promise<CachedSession | undefined>>();
  const keyOf = (channel: string, session: string) => `${channel}|${session}`;

  async function read(channel: string, session: string): Promise<CachedSession | undefined> {
    const key = keyOf(channel, session);
    const readAt = now();
    const before = entries.get(key);
    const [stored, head] = await Promise.all([
      store.readSession(channel, session),
      // The order of the reason buttons is fixed for a session, so its row is read once.
      before === undefined ? store.readChannel(channel) : undefined,
    ]);
    if (stored === undefined) return undefined;
    const value = {
      session: stored.value,
      reasonUse: before?.value.reasonUse ?? head?.value.reasonUse ?? {},
    };
    // A write of our own that landed while we read is newer than what we read.
    const meanwhile = entries.get(key);
    if (meanwhile !== undefined && meanwhile !== before) return meanwhile.value;
    entries.set(key, { value, readAt });
    return value;
  }

  function refresh(channel: string, session: string): Promise<CachedSession | undefined> {
    const key = keyOf(channel, session);
    const shared = reading.get(key);
    if (shared !== undefined) return shared;
    const promise = read(channel, session).finally(() => reading.delete(key));
    reading.set(key, promise);
    return promise;
  }

  return {
    refresh,
    get: (channel, session) => {
      const entry = entries.get(keyOf(channel, session));
      const age = entry === undefined ? Number.POSITIVE_INFINITY : now() - entry.readAt;
      return entry !== undefined && age >= 0 && age < cacheLifetime
        ? Promise.resolve(entry.value)
        : refresh(channel, session);
    },
    put: (channel, session, reasonUse) => {
      entries.set(keyOf(channel, session.id), { value: { session, reasonUse }, readAt: now() });
    },
  };
}
