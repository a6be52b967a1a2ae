import type { Form } from '../domain/form.ts';
import { patientCount } from './amounts.ts';

export const numbersTitle = 'Tallene bak oppsummeringen';
export const numbersBackButton = 'Tilbake';

export const basisHeading = 'Grunnlaget';
export function answersLine(given: number, possible: number, assessed: number, participants: number): string {
  return `Svar: ${given} av ${possible} mulige (${patientCount(assessed)} med svar × ${participants} som deltok).`;
}
export function unknownAnswers(count: number, given: number): string {
  return `Kan ikke vurdere: ${count} av ${given} svar. De regnes ikke med i resten.`;
}
export function lateAnswers(count: number, given: number): string {
  return `Etter at svarene var vist: ${count} av ${given} svar. De teller i årsaker og tid, ikke i vurdering og enighet.`;
}
export const placeNote =
  'Hver pasient er plassert etter det de fleste svarte. Spennet er et 95 % intervall (Wilson).';
export const differenceNote =
  'Endringen siden sist er regnet med et 95 % intervall (Newcombe). Inneholder det null, er forskjellen for liten.';

/** Chance-corrected agreement, both with two decimals; 1 is full agreement, 0 is chance. */
export function coefficientsLine(ac1: string | undefined, alpha: string | undefined): string {
  return `Korrigert for tilfeldig enighet: Gwets AC1 ${ac1 ?? 'kan ikke regnes ut'}, Krippendorffs alfa ${alpha ?? 'kan ikke regnes ut'} (1 er full enighet, 0 er som ved loddtrekning).`;
}

export const reasonsHeading = 'Alle årsakene, viktigst først';
export function namedForPart(namedFor: number, assessed: number): string {
  return `nevnt for ${namedFor} av ${assessed}`;
}
export function moreRows(count: number): string {
  return count === 1 ? 'og 1 årsak til' : `og ${count} flere`;
}

export const readingHeading = 'Slik leser du tallene';
const timeReading = {
  days: 'Døgn: Pasientene ganget med median ventetid. Vi bruker midten av hvert tidsrom; det lengste teller som sin nedre grense.',
  minutes:
    'Minutter: Pasientene ganget med median tapt tid. Vi bruker midten av hvert tidsrom; det lengste teller som sin nedre grense.',
} as const;
export function readingLines(unit: Form['timeUnit']): readonly string[] {
  return [
    'Pasienter: Hver pasient teller med andelen av de vurderende som nevnte årsaken. Nevner halvparten den, teller pasienten en halv.',
    timeReading[unit],
    'Andel: Pasienter teller 40 % og tid 60 %. Alle årsakene blir til sammen 100 %.',
    'Rekkefølge: Andelen løftes med inntil halvparten når ventingen gir risiko.',
  ];
}
