import { limits, type Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { duration, patientCount } from './amounts.ts';

export const setupTitle = 'Start kartlegging';

export function starterLine(name: CardName): string {
  return `${name} gjør klar en kartlegging. Den som starter, leder økten.`;
}

export const patientsInput = {
  label: 'Antall pasienter',
  error: `Velg hvor mange pasienter dere skal gjennom, ${limits.patients.min}–${limits.patients.max}.`,
} as const;
export const minutesInput = { label: 'Tid til rådighet', error: 'Velg hvor lang tid dere har.' } as const;
export const formInput = { label: 'Skjema', error: 'Velg skjema.' } as const;

export function minutesChoice(minutes: number): string {
  return `${minutes} minutter`;
}

/** What the chosen numbers leave for each patient: «2 min 15 s per pasient». */
export function budgetSentence(seconds: number): string {
  return `${duration(seconds)} per pasient`;
}
/** How that comes about; 15 minutes go to opening and closing (docs/domain.md § 8). */
export function budgetBasis({ patients, minutes }: Setup): string {
  return `${patientCount(patients)} på ${minutes} minutter, når 15 av dem går til åpning og avslutning.`;
}

export const tightBudget =
  'Det er under ett minutt per pasient. Sett av mer tid, eller del pasientene på to økter.';

export const allMode = 'Alle pasientkortene legges ut samtidig.';

export const whyNoNames =
  'Her er det ingen steder å skrive navn, fødselsdato eller rom, og det er med vilje: Pasientene er bare løpenumre. Skriv en liste over hvem som er hvem på papir, og makuler den etterpå.';

export const beginButton = 'Start økten';
export const recalculateButton = 'Regn ut tiden på nytt';

export const begunTitle = 'Kartleggingen er i gang';

export function begunLine(starter: CardName | undefined): string {
  const who = starter ? `${starter} startet økten` : 'Økten er startet';
  return `${who}. Følg med på tavlen i kanalen.`;
}
