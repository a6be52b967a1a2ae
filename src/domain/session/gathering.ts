/** People find the board and the first card at different moments: the first patient waits until it has been quiet. */

import { shownRound } from './phases.ts';
import { practicePatient } from './practice.ts';
import { firstRoundOf } from './secondRound.ts';
import type { LiveSession } from './session.ts';

/** The first patient is shown by itself when nobody has joined or answered for this long, in milliseconds. */
export const gathering = 30_000;

/** Whether the patient would be the first to be shown. Practice is no patient: whoever is not there yet misses nothing. */
export function isFirst(session: LiveSession, patient: number): boolean {
  const shown = session.patients.some((state) => shownRound(state) ?? firstRoundOf(state));
  return patient !== practicePatient && !shown;
}
