import { limits, type Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { patientCount, roughly } from './amounts.ts';

export const setupTitle = 'Start kartlegging';

/** «Kirurgisk post 2 · Kari Nordmann leier». */
export function setupLine(unit: CardName | undefined, leader: CardName | 'you'): string {
  const leads = leader === 'you' ? 'du leier' : `${leader || 'den som startar,'} leier`;
  return unit ? `${unit} · ${leads}` : leads.charAt(0).toLocaleUpperCase('nn') + leads.slice(1);
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

export const allMode = 'Alle pasientkorta blir lagde ut samtidig.';

export const whyNoNames =
  'Vi bruker berre løpenummer, aldri namn. Skriv på papir kven som er kven, og makuler lista etterpå.';

export const beginButton = 'Start';
export const practiceHint = 'Øv først: éin øvingspasient som ikkje tel.';

export function tightTitle(seconds: number): string {
  return `Knapp tid: ${roughly(seconds)} per pasient`;
}
export const tightFallback = 'Under eitt minutt per pasient';
export function tightBasis({ patients, minutes }: Pick<Setup, 'patients' | 'minutes'>): string {
  return `${patientCount(patients)} på ${minutes} minutt. 15 minutt går til start og slutt.`;
}
export function tightAdvice(minutes: number): string {
  return `Vil de rekkje alle, set av ${minutes} minutt eller del i to kartleggingar.`;
}
export function beginWithButton(minutes: number): string {
  return `Start med ${minutes} minutt`;
}
export const beginAnywayButton = 'Start likevel';
export const changeSetupButton = 'Endre';

export const begunTitle = 'Kartlegginga er i gang';

export function begunLine(
  { patients, minutes }: Pick<Setup, 'patients' | 'minutes'>,
  seconds: number,
): string {
  return `${patientCount(patients)}, ${minutes} minutt, om lag ${roughly(seconds)} per pasient. Følg med i oversikta under.`;
}
