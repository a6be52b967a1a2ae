import type { Participant } from '../../../domain/answer/participant.ts';
import type { Instant, PersonKey } from '../../../domain/basics.ts';
import type { Stored } from './stored.ts';

/** Who takes part in a session: one row per person. */
export interface Participants {
  /** Everybody who joined, and everybody recorded by `recordAnswering`. */
  readonly list: (session: string) => Promise<readonly Participant[]>;
  readonly read: (session: string, person: PersonKey) => Promise<Stored<Participant> | undefined>;
  /** Creates the row, or replaces it as it was read. False when it is there already, or has changed since. */
  readonly save: (session: string, participant: Participant, etag?: string) => Promise<boolean>;
  /** Adds people who answered without joining; existing rows stay untouched. */
  readonly recordAnswering: (session: string, people: readonly PersonKey[], at: Instant) => Promise<void>;
}
