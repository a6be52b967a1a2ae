/**
 * How much one person, and one channel, may ask of the bot. In memory of each process: what is forgotten, or counted by
 * another process, only lets a little more through. Only admitted people are to be counted, so that nobody outside a
 * channel can use up what its people have.
 */
import { LRUCache } from 'lru-cache';
import type { Instant } from '../../domain/basics.ts';

interface Rate {
  readonly perSecond: number;
  /** So many at once after a while of quiet. */
  readonly burst: number;
}

/** Sixty people who each tap sixty patients at once pass. */
const tapsOfPerson: Rate = { perSecond: 20, burst: 240 };
const tapsOfChannel: Rate = { perSecond: 400, burst: 4_000 };
/** Replies to one person's questions in a channel: so far apart, and so many within, milliseconds. */
const repliesApart = 5_000;
const mostReplies = { count: 10, within: 600_000 } as const;

const mostPeople = 20_000;
const mostChannels = 2_000;

export interface FloodLimits {
  /** Counts a tap of an admitted person; false: too many, and it is not counted. */
  readonly tap: (channel: string, person: string, now: Instant) => boolean;
  /** Counts a reply to a question of an admitted person; false: too many, and it is not counted. */
  readonly reply: (channel: string, person: string, now: Instant) => boolean;
  /** Whether a line to an admitted person is another one than they have just been given there; if so it counts. */
  readonly line: (channel: string, person: string, text: string, now: Instant) => boolean;
}

interface Bucket {
  readonly left: number;
  readonly at: Instant;
}

/** What is left in a bucket now; a clock that was set back fills nothing. */
function leftIn(bucket: Bucket | undefined, { perSecond, burst }: Rate, now: Instant): number {
  if (bucket === undefined) return burst;
  return Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) * perSecond) / 1_000);
}

export function floodLimits(): FloodLimits {
  const people = new LRUCache<string, Bucket>({ max: mostPeople });
  const channels = new LRUCache<string, Bucket>({ max: mostChannels });
  const lines = new LRUCache<string, Instant>({ max: mostPeople });
  const replies = new LRUCache<string, readonly Instant[]>({ max: mostPeople });

  return {
    tap: (channel, person, now) => {
      const ofPerson = leftIn(people.get(person), tapsOfPerson, now);
      const ofChannel = leftIn(channels.get(channel), tapsOfChannel, now);
      if (ofPerson < 1 || ofChannel < 1) return false;
      people.set(person, { left: ofPerson - 1, at: now });
      channels.set(channel, { left: ofChannel - 1, at: now });
      return true;
    },
    reply: (channel, person, now) => {
      const key = `${channel}|${person}`;
      // Those of the future were given before the clock was set back.
      const given = (replies.get(key) ?? []).filter((at) => at <= now && now - at < mostReplies.within);
      const last = given.at(-1);
      const tooSoon = last !== undefined && now - last < repliesApart;
      if (tooSoon || given.length >= mostReplies.count) return false;
      replies.set(key, [...given, now]);
      return true;
    },
    line: (channel, person, text, now) => {
      const key = `${channel}|${person}|${text}`;
      const before = lines.get(key);
      if (before !== undefined && before <= now && now - before < repliesApart) return false;
      lines.set(key, now);
      return true;
    },
  };
}
