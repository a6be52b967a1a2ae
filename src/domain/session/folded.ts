import { takesLate } from './lateAnswers.ts';
import { isLive, patientState } from './phases.ts';
import type { BegunSession } from './session.ts';

/**
 * Whether people have gone on from a patient, so that its card is one line. One that all agreed about was left by itself:
 * it stays as it was shown until something more has happened. So does one that takes late answers, as long as it does.
 */
export function isFolded(session: BegunSession, patient: number): boolean {
  if (patientState(session, patient)?.kind !== 'left' || takesLate(session, patient)) return false;
  const undo = isLive(session) ? session.undo : undefined;
  return undo?.step !== 'auto' || undo.patient !== patient;
}
