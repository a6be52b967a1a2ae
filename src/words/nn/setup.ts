import { limits, type Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { patientCount, roughly } from './amounts.ts';

export const setupTitle = 'Start kartlegging';

export function starterLine(name: CardName): string {
  return `${name} gjer klar ei kartlegging. Den som startar, leier kartlegginga.`;
}

export const patientsInput = {
  label: 'Kor mange pasientar?',
  error: `Vel kor mange pasientar de skal gjennom, ${limits.patients.min}–${limits.patients.max}.`,
} as const;
export const minutesInput = { label: 'Kor lang tid har de?', error: 'Vel kor lang tid de har.' } as const;
export const formInput = { label: 'Skjema', error: 'Vel skjema.' } as const;

export function minutesChoice(minutes: number): string {
  return `${minutes} minutt`;
}

export function budgetSentence(seconds: number): string {
  return `Om lag ${roughly(seconds)} per pasient`;
}
export function budgetBasis({ patients, minutes }: Setup): string {
  return `${patientCount(patients)} på ${minutes} minutt. 15 minutt går til start og slutt.`;
}

export const tightBudget =
  'Det er under eitt minutt per pasient. Set av meir tid, eller del i to kartleggingar.';

export const allMode = 'Alle pasientkorta blir lagde ut samtidig.';

export const whyNoNames =
  'Vi bruker berre løpenummer, aldri namn. Skriv på papir kven som er kven, og makuler lista etterpå.';

export const beginButton = 'Start';
export const recalculateButton = 'Rekn ut tida på nytt';

export const begunTitle = 'Kartlegginga er i gang';

export function begunLine(starter: CardName | undefined): string {
  const who = starter ? `${starter} starta kartlegginga` : 'Kartlegginga er starta';
  return `${who}. Følg med i oversikta i kanalen.`;
}
