import { practicePatient } from '../../domain/session/practice.ts';
import { patientTitle } from '../../words/nb/patient.ts';
import { practiceTitle } from '../../words/nb/practice.ts';
import { secondRoundTitle } from '../../words/nb/secondRound.ts';
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
