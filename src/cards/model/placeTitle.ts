import { practicePatient } from '../../domain/session/practice.ts';
import type { Words } from '../../words/words.ts';
import type { PatientPlace } from './views.ts';

export function isPractice({ patient }: Pick<PatientPlace, 'patient'>): boolean {
  return patient === practicePatient;
}

/** What a patient's card is called. */
export function placeTitle(words: Words, place: PatientPlace): string {
  if (isPractice(place)) return words.practice.practiceTitle;
  const { patient, patients, round } = place;
  return round === 1
    ? words.patient.patientTitle(patient, patients)
    : words.secondRound.secondRoundTitle(patient);
}
