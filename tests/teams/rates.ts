/** At most `count` requests in any window of `withinMs` milliseconds. */
export interface RateLimit {
  readonly count: number;
  readonly withinMs: number;
}

export interface RateLimits {
  /** Sends, edits, deletions and new conversations of one channel, its threads together. */
  readonly send: readonly RateLimit[];
  /** Reading members of one channel. */
  readonly members: readonly RateLimit[];
  /** Everything in one tenant. */
  readonly tenant: readonly RateLimit[];
}

/** Microsoft's «Rate limiting for agents» of 2026-10-08 (docs/teams.md § 3). */
export const teamsLimits: RateLimits = {
  send: [
    { count: 7, withinMs: 1_000 },
    { count: 8, withinMs: 2_000 },
    { count: 60, withinMs: 30_000 },
    { count: 1_800, withinMs: 3_600_000 },
  ],
  members: [
    { count: 14, withinMs: 1_000 },
    { count: 16, withinMs: 2_000 },
    { count: 120, withinMs: 30_000 },
    { count: 3_600, withinMs: 3_600_000 },
  ],
  tenant: [{ count: 50, withinMs: 1_000 }],
};

export interface Ledger {
  /** Notes an arrival (milliseconds, never decreasing) and returns the limit it went over, if any. */
  readonly arrive: (at: number) => RateLimit | undefined;
  readonly arrivals: readonly number[];
}

/** Counts arrivals in sliding windows. Refused ones count too: whoever hammers stays over the limit. */
export function ledger(limits: readonly RateLimit[]): Ledger {
  const arrivals: number[] = [];
  return {
    arrivals,
    arrive: (at) => {
      arrivals.push(at);
      return limits.find(({ count, withinMs }) => {
        const oldest = arrivals[arrivals.length - 1 - count];
        return oldest !== undefined && at - oldest < withinMs;
      });
    },
  };
}
