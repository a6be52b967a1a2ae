import { limits, type Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { patientCount, roughly } from './amounts.ts';

export const setupTitle = 'New review';

/** «Surgical ward 2 · Kari Nordmann leads». */
export function setupLine(unit: CardName | undefined, leader: CardName | 'you'): string {
  const leads = leader === 'you' ? 'you are leading' : `${leader || 'whoever starts'} leads`;
  return unit ? `${unit} · ${leads}` : leads.charAt(0).toLocaleUpperCase('en') + leads.slice(1);
}

export const patientsInput = {
  label: 'How many patients?',
  error: `Choose how many patients you will go through, ${limits.patients.min}–${limits.patients.max}.`,
} as const;
export const minutesInput = {
  label: 'How much time?',
  error: 'Choose how much time you have.',
} as const;
export const formInput = { label: 'Form', error: 'Choose a form.' } as const;

export function minutesChoice(minutes: number): string {
  return `${minutes} minutes`;
}

export const allMode = 'All the patient cards are posted at the same time.';

export const whyNoNames =
  'We use numbers only, never names. Write down on paper who is who, and shred the list afterwards.';

export const beginButton = 'Start review';
export const practiceHint = 'Practise first: a practice patient, not counted.';

export function tightTitle(seconds: number): string {
  return `Tight on time: ${roughly(seconds)} per patient`;
}
export const tightFallback = 'Under one minute per patient';
export function tightBasis({ patients, minutes }: Pick<Setup, 'patients' | 'minutes'>): string {
  return `${patientCount(patients)} in ${minutes} minutes. 15 minutes go to the start and the end.`;
}
export function tightAdvice(minutes: number): string {
  return `To get through everyone, set aside ${minutes} minutes or split it into two reviews.`;
}
export function beginWithButton(minutes: number): string {
  return `Start with ${minutes} minutes`;
}
export const beginAnywayButton = 'Start anyway';
export const changeSetupButton = 'Change';

export const begunTitle = 'The review is running';

export function begunLine(
  { patients, minutes }: Pick<Setup, 'patients' | 'minutes'>,
  seconds: number,
): string {
  return `${patientCount(patients)}, ${minutes} minutes, about ${roughly(seconds)} per patient. Follow it in the overview below.`;
}
