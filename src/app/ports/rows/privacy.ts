import type { PatientAnswer } from '../../../domain/answer/answer.ts';
import type { Hands } from '../../../domain/answer/hands.ts';
import type { Unlinked } from '../../../domain/answer/unlinking.ts';

/** What becomes of the rows of a locked session's people. */
export interface Scrub {
  /** What is left of all answers that still say whose they are; those that are not among it go. */
  readonly answers: (given: readonly PatientAnswer[]) => readonly Unlinked[];
  /** What is left of the shows of hands of one patient. */
  readonly hands: (given: readonly Hands[]) => readonly Hands[];
  /** A key that nothing leads to; another each time. */
  readonly newKey: () => string;
}

/** What is taken away from the rows of people when their session is locked. */
export interface Privacy {
  /**
   * Gives what is left of a locked session's answers and hands rows of their own, under keys that nothing leads to, and
   * removes everything else that its people have left there. At any moment, also after a crash, what counts is listed
   * exactly once, and doing it again goes on where it stopped. False when rows kept changing meanwhile: then it is to be
   * done again.
   */
  readonly scrub: (session: string, scrub: Scrub) => Promise<boolean>;
}
