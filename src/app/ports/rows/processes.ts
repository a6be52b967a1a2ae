import type { Instant } from '../../../domain/basics.ts';

/** A stage that a session may be at, and that not every program knows of. */
export type Stage = 'review';

/** Which processes work on the tables. */
export interface Processes {
  /**
   * Says that a process is there, and names the others that have said so since `since`. Those that have been silent
   * for an hour are forgotten.
   */
  readonly beat: (owner: string, now: Instant, since: Instant) => Promise<readonly string[]>;
  /** Whether all that have been there within an hour know of a stage. */
  readonly allKnow: (stage: Stage, now: Instant) => Promise<boolean>;
  /** Says that a process is gone. */
  readonly leave: (owner: string) => Promise<void>;
}
