import { limits, type Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { patientCount, roughly } from './amounts.ts';

export const setupTitle = 'Start kartlegging';

export function starterLine(name: CardName): string {
  return `${name} gjør klar en kartlegging. Den som starter, leder kartleggingen.`;
}

export const patientsInput = {
  label: 'Hvor mange pasienter?',
  error: `Velg hvor mange pasienter dere skal gjennom, ${limits.patients.min}–${limits.patients.max}.`,
} as const;
export const minutesInput = {
  label: 'Hvor lang tid har dere?',
  error: 'Velg hvor lang tid dere har.',
} as const;
export const formInput = { label: 'Skjema', error: 'Velg skjema.' } as const;

export function minutesChoice(minutes: number): string {
  return `${minutes} minutter`;
}

/** What the chosen numbers leave for each patient: «Omtrent 2½ minutter per pasient». */
export function budgetSentence(seconds: number): string {
  return `Omtrent ${roughly(seconds)} per pasient`;
}
/** How that comes about; 15 minutes go to opening and closing (docs/domain.md § 8). */
export function budgetBasis({ patients, minutes }: Setup): string {
  return `${patientCount(patients)} på ${minutes} minutter. 15 minutter går til start og slutt.`;
}

export const tightBudget =
  'Det er under ett minutt per pasient. Sett av mer tid, eller del i to kartlegginger.';

export const allMode = 'Alle pasientkortene legges ut samtidig.';

export const whyNoNames =
  'Vi bruker bare løpenumre, aldri navn. Skriv på papir hvem som er hvem, og makuler listen etterpå.';

export const beginButton = 'Start';
export const recalculateButton = 'Regn ut tiden på nytt';

export const begunTitle = 'Kartleggingen er i gang';

export function begunLine(starter: CardName | undefined): string {
  const who = starter ? `${starter} startet kartleggingen` : 'Kartleggingen er startet';
  return `${who}. Følg med i oversikten i kanalen.`;
}
