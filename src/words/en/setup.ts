import { limits, type Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { patientCount, roughly } from './amounts.ts';

export const setupTitle = 'Start a review';

export function starterLine(name: CardName): string {
  return `${name} is setting up a review. Whoever starts it leads it.`;
}

export const patientsInput = {
  label: 'How many patients?',
  error: `Choose how many patients you will go through, ${limits.patients.min}–${limits.patients.max}.`,
} as const;
export const minutesInput = {
  label: 'How much time do you have?',
  error: 'Choose how much time you have.',
} as const;
export const formInput = { label: 'Form', error: 'Choose a form.' } as const;

export function minutesChoice(minutes: number): string {
  return `${minutes} minutes`;
}

export function budgetSentence(seconds: number): string {
  return `About ${roughly(seconds)} per patient`;
}
export function budgetBasis({ patients, minutes }: Setup): string {
  return `${patientCount(patients)} in ${minutes} minutes. 15 minutes go to the start and the end.`;
}

export const tightBudget =
  'That is less than one minute per patient. Set aside more time, or split it into two reviews.';

export const allMode = 'All the patient cards are posted at the same time.';

export const whyNoNames =
  'We use numbers only, never names. Write down on paper who is who, and shred the list afterwards.';

export const beginButton = 'Start review';
export const recalculateButton = 'Work out the time again';

export const begunTitle = 'The review is running';

export function begunLine(starter: CardName | undefined): string {
  const who = starter ? `${starter} started the review` : 'The review has started';
  return `${who}. Follow it in the overview in the channel.`;
}
