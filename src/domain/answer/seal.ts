/**
 * On time is a stored fact. Right before a patient's result may be shown to anybody, the rows of its answers are written
 * back with the id of that reveal; what carries it was in what was shown, and everything else came later. Several
 * processes with clocks of their own agree on it, since none is asked for the time.
 */
import type { Instant } from '../basics.ts';

/** Names one reveal; never used again, also when the reveal is taken back. */
export type Seal = string;

/** A round of a patient that has been shown. */
export interface Shown {
  readonly revealedAt: Instant;
  /** Missing where a version of before seals showed it. */
  readonly seal?: Seal;
}

/** A row as it was read: the last reveal it was in, if any, and when it was stored. */
export interface Sealable {
  readonly sealed: Seal | undefined;
  readonly at: Instant;
}

/**
 * Whether the row was in what was shown.
 * @param shown undefined while the round is blind: then nothing is late.
 */
export function isOnTime(row: Sealable, shown: Shown | undefined): boolean {
  if (shown === undefined) return true;
  // Sessions that were shown by a version of before seals have nothing but times.
  return shown.seal === undefined ? row.at <= shown.revealedAt : row.sealed === shown.seal;
}
