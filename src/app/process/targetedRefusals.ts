import { LRUCache } from 'lru-cache';
import type { Instant } from '../../domain/basics.ts';
import type { Targeting } from '../ports/teams.ts';

/** A channel that has refused a targeted message is not tried again for this long, in milliseconds. */
const leftAlone = 60 * 60_000;

/** Which channels refuse targeted messages, as far as this process has been told. */
export function targeting(on: boolean, now: () => Instant): Targeting {
  const refusals = new LRUCache<string, Instant>({ max: 2_000 });
  return {
    on,
    allows: (channel) => {
      const since = now() - (refusals.get(channel) ?? Number.NEGATIVE_INFINITY);
      // Refused in the future: the clock was set back.
      return on && (since >= leftAlone || since < 0);
    },
    refused: (channel) => {
      refusals.set(channel, now());
    },
  };
}
