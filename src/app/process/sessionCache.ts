import { LRUCache } from 'lru-cache';
import type { Instant } from '../../domain/basics.ts';
import type { CachedSession, SessionCache, UnitHead } from '../ports/processMemory.ts';
import type { Channels } from '../ports/rows/channels.ts';

/**
 * How old a cached session may be before a first answer reads it again, in milliseconds, in a process that has counted no
 * others: one that has come since may have shown the patient, and then the answer is late, whatever this one thought.
 */
export const firstAnswerAge = 1_000;

interface Entry {
  readonly value: CachedSession;
  readonly readAt: Instant;
}

type Reading = Promise<CachedSession | undefined>;

/** What of the channel's row a session's views are made with. */
function unitOf(head: UnitHead | undefined): UnitHead {
  return { reasonUse: head?.reasonUse ?? {}, ...(head?.unitName && { unitName: head.unitName }) };
}

/** Sessions as last read or written by this process. */
export function sessionCache(channels: Channels, now: () => Instant): SessionCache {
  const entries = new LRUCache<string, Entry>({ max: 2_000 });
  /** The read that is under way for a key, and the one that follows it for those who came meanwhile. */
  const reading = new Map<string, { current: Reading; next: Reading | undefined }>();
  const keyOf = (channel: string, session: string) => `${channel}|${session}`;

  async function read(channel: string, session: string): Reading {
    const key = keyOf(channel, session);
    const readAt = now();
    const before = entries.get(key);
    const [stored, head] = await Promise.all([
      channels.readSession(channel, session),
      // The order of the reason buttons and the unit's name are fixed for a session, so its row is read once.
      before === undefined ? channels.read(channel) : undefined,
    ]);
    if (stored === undefined) return undefined;
    const value = {
      session: stored.value,
      etag: stored.etag,
      ...unitOf(before?.value ?? head?.value),
    };
    // Whether a write of our own that landed meanwhile is newer than what was read, or older, only another read tells.
    if (entries.get(key) !== before) return read(channel, session);
    entries.set(key, { value, readAt });
    return value;
  }

  function start(channel: string, session: string): Reading {
    const key = keyOf(channel, session);
    const under: { current: Reading; next: Reading | undefined } = {
      current: read(channel, session),
      next: undefined,
    };
    under.current = under.current.finally(() => {
      if (reading.get(key) === under) reading.delete(key);
    });
    reading.set(key, under);
    return under.current;
  }

  /** What was asked of storage before the caller came may be older than what the caller knows of. */
  function fresh(channel: string, session: string): Reading {
    const under = reading.get(keyOf(channel, session));
    if (under === undefined) return start(channel, session);
    under.next ??= under.current.catch(() => undefined).then(() => start(channel, session));
    return under.next;
  }

  return {
    get: (channel, session, age) => {
      const entry = entries.get(keyOf(channel, session));
      const since = entry === undefined ? Number.POSITIVE_INFINITY : now() - entry.readAt;
      return entry !== undefined && since < age ? Promise.resolve(entry.value) : fresh(channel, session);
    },
    last: (channel, session) => entries.get(keyOf(channel, session))?.value.session,
    put: (channel, session, head) => {
      entries.set(keyOf(channel, session.id), {
        value: { session, etag: undefined, ...unitOf(head) },
        readAt: now(),
      });
    },
  };
}
