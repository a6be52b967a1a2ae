import type { Instant } from '../../../domain/basics.ts';

/** Which processes work on the tables. */
export interface Processes {
  /**
   * Says that a process is there, and names the others that have said so since `since`. Those that have been silent
   * for an hour are forgotten.
   */
  readonly beat: (owner: string, now: Instant, since: Instant) => Promise<readonly string[]>;
  /** Says that a process is gone. */
  readonly leave: (owner: string) => Promise<void>;
}
