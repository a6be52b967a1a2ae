/** Taps that come again, or after a newer one about the same: by Teams' own time, since two processes' clocks are not to be compared. */
import type { Instant } from '../../domain/basics.ts';

/** What a newer tap than this one may have changed. */
interface Tapped {
  readonly sourceAt?: Instant;
}

/** Whether something done at that time of Teams' comes too late to change what is stored. What is done on the pages never does. */
export function isOvertaken(
  { sourceAt = 0 }: Tapped,
  { sentAt = 0 }: { readonly sentAt?: Instant },
): boolean {
  return sentAt > 0 && sentAt <= sourceAt;
}

/** The same with that time noted, where Teams gave one. */
export function sourcedAt<T extends Tapped>(changed: T, { sentAt = 0 }: { readonly sentAt?: Instant }): T {
  return sentAt > 0 ? { ...changed, sourceAt: sentAt } : changed;
}
