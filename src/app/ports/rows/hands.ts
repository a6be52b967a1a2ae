import type { Hands, HandsOfRole } from '../../../domain/answer/hands.ts';
import type { TapHistory } from '../../../domain/answer/tapHistory.ts';
import type { RoleId, Round } from '../../../domain/basics.ts';
import type { Stored } from './stored.ts';

/** A show of hands as the leader entered it last, with the taps that said so: the ids of at most eight. */
export interface OwnHands extends TapHistory {
  readonly hands: HandsOfRole;
}

/** One role's hands for one round of a patient. */
export interface HandsKey {
  readonly patient: number;
  readonly role: RoleId;
  readonly round: Round;
}

/** Shows of hands: one row per patient, role and round. */
export interface ShowsOfHands {
  readonly read: (session: string, key: HandsKey) => Promise<Stored<OwnHands> | undefined>;
  /** Creates the row, or replaces it as it was read. False when it is there already, or has changed since. */
  readonly save: (session: string, own: OwnHands, etag?: string) => Promise<boolean>;
  /**
   * All shows of hands of a session, or of one patient, by patient and role, both rounds; those that hold no hands are
   * left out, but for those of a second round, which stand in for the first.
   */
  readonly list: (session: string, patient?: number) => Promise<readonly Hands[]>;
}
