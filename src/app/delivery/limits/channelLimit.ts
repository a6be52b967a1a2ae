import type { Instant } from '../../../domain/basics.ts';

/**
 * Our own limits for one channel, in sends per milliseconds, with room to the limits of Teams (7/1 s, 8/2 s, 60/30 s,
 * 1800/h), since Teams counts when a send arrives and not when we made it.
 */
const limits = [
  { sends: 4, within: 1_000 },
  { sends: 6, within: 2_000 },
  { sends: 50, within: 30_000 },
  { sends: 1_600, within: 3_600_000 },
] as const;
const longest = 3_600_000;

/** The sends that still count. A clock ahead of ours may have written times of the future; they count as now. */
export function stillCounting(sends: readonly Instant[], now: Instant): readonly Instant[] {
  return sends.map((at) => Math.min(at, now)).filter((at) => now - at < longest);
}

/** Milliseconds to wait before one more send is within every limit; 0 when it may go now. */
export function waitBeforeSend(sends: readonly Instant[], now: Instant): number {
  const sorted = stillCounting(sends, now).toSorted((a, b) => a - b);
  return Math.max(
    0,
    ...limits.map((limit) => {
      const oldest = sorted.at(-limit.sends);
      return oldest === undefined ? 0 : oldest + limit.within - now;
    }),
  );
}

/**
 * What a holder that vanished may have sent at most without writing it down: as much as the limits let through in
 * half a minute, as late as possible.
 */
export function worstCase(sends: readonly Instant[], now: Instant): readonly Instant[] {
  return [
    ...sends,
    ...Array.from({ length: 6 }, () => now),
    ...Array.from({ length: 34 }, (_, i) => now - i * 600),
  ];
}
