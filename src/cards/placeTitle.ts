import { patientTitle } from '../text/patient.ts';
import { secondRoundTitle } from '../text/secondRound.ts';
import type { PatientPlace } from './views.ts';

/** What a patient's card is called. */
export function placeTitle({ patient, patients, round }: PatientPlace): string {
  return round === undefined ? patientTitle(patient, patients) : secondRoundTitle(patient);
}
