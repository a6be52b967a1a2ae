import type { Answer, PatientAnswer } from '../../../domain/answer/answer.ts';
import type { Seal } from '../../../domain/answer/seal.ts';
import type { TapHistory } from '../../../domain/answer/tapHistory.ts';
import type { PersonKey, Round } from '../../../domain/basics.ts';
import type { Stored } from './stored.ts';

/** One person's answer to one round of a patient. */
export interface AnswerKey {
  readonly session: string;
  readonly patient: number;
  readonly round: Round;
  readonly person: PersonKey;
}

/** A round of a patient: all its answers and hands. */
export interface RoundKey {
  readonly patient: number;
  readonly round: Round;
}

/** A row of a round as it was listed: what it was last sealed with, and the tag that says whether it is still so. */
export interface SealableRow {
  readonly row: string;
  readonly etag: string;
  readonly sealed: Seal | undefined;
}

/** With the taps that made it, at most sixteen of those that read it first. */
export interface OwnAnswer extends TapHistory {
  readonly answer: Answer;
}

/** One row per person, patient and round. */
export interface Answers {
  readonly read: (key: AnswerKey) => Promise<Stored<OwnAnswer> | undefined>;
  /**
   * Creates the row, or replaces it as it was read: never without a condition, since a write that was given up can still
   * arrive, after a newer one. False when it is there already, or has changed since.
   */
  readonly save: (key: AnswerKey, own: OwnAnswer, etag?: string) => Promise<boolean>;
  /** All answers of a session but those of practice, or of one patient, of both rounds; roles are those of the participants' rows, undefined without one. In a locked session each has a person of its own, and the role that was left to it. */
  readonly list: (session: string, patient?: number) => Promise<readonly PatientAnswer[]>;
  /** All answers and hands of a round, as they are to be sealed. */
  readonly listRound: (session: string, round: RoundKey) => Promise<readonly SealableRow[]>;
  /**
   * Seals rows as they were listed, in transactions of at most 95. False when one of them has changed since: those of
   * other transactions may have been sealed.
   */
  readonly seal: (session: string, rows: readonly SealableRow[], seal: Seal) => Promise<boolean>;
  /** From now on the practice patient takes answers. Not once `deletePractice` has been called; twice is once. */
  readonly openPractice: (session: string) => Promise<void>;
  /** Deletes every answer to the practice patient, which takes none from then on. None there is no failure. */
  readonly deletePractice: (session: string) => Promise<void>;
}
