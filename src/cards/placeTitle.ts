import { practicePatient } from '../domain/practice.ts';
import { patientTitle } from '../text/patient.ts';
import { practiceTitle } from '../text/practice.ts';
import { secondRoundTitle } from '../text/secondRound.ts';
import type { PatientPlace } from './views.ts';

export function isPractice({ patient }: Pick<PatientPlace, 'patient'>): boolean {
  return patient === practicePatient;
}

/** What a patient's card is called. */
export function placeTitle(place: PatientPlace): string {
  if (isPractice(place)) return practiceTitle;
  const { patient, patients, round } = place;
  return round === undefined ? patientTitle(patient, patients) : secondRoundTitle(patient);
}
