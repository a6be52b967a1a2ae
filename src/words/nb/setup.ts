import { limits, type Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { patientCount, roughly } from './amounts.ts';

export const setupTitle = 'Start kartlegging';

/** «Kirurgisk post 2 · Kari Nordmann leder»; to the one who leads «du leder». */
export function setupLine(unit: CardName | undefined, leader: CardName | 'you'): string {
  const leads = leader === 'you' ? 'du leder' : `${leader || 'den som starter,'} leder`;
  return unit ? `${unit} · ${leads}` : leads.charAt(0).toLocaleUpperCase('nb') + leads.slice(1);
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

export const allMode = 'Alle pasientkortene legges ut samtidig.';

export const whyNoNames =
  'Vi bruker bare løpenumre, aldri navn. Skriv på papir hvem som er hvem, og makuler listen etterpå.';

export const beginButton = 'Start';
export const practiceHint = 'Øv først: én øvelsespasient som ikke teller.';

/** Under a minute for each patient; a quarter of an hour goes to opening and closing (docs/domain.md § 8). */
export function tightTitle(seconds: number): string {
  return `Knapp tid: ${roughly(seconds)} per pasient`;
}
export const tightFallback = 'Under ett minutt per pasient';
export function tightBasis({ patients, minutes }: Pick<Setup, 'patients' | 'minutes'>): string {
  return `${patientCount(patients)} på ${minutes} minutter. 15 minutter går til start og slutt.`;
}
export function tightAdvice(minutes: number): string {
  return `Vil dere rekke alle, sett av ${minutes} minutter eller del i to kartlegginger.`;
}
export function beginWithButton(minutes: number): string {
  return `Start med ${minutes} minutter`;
}
export const beginAnywayButton = 'Start likevel';
export const changeSetupButton = 'Endre';

export const begunTitle = 'Kartleggingen er i gang';
/** After the title, in the same line. */
export function begunLine(
  { patients, minutes }: Pick<Setup, 'patients' | 'minutes'>,
  seconds: number,
): string {
  return `${patientCount(patients)}, ${minutes} minutter, omtrent ${roughly(seconds)} per pasient. Følg med i oversikten under.`;
}
