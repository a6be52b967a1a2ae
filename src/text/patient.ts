import type { FurtherId } from '../domain/form.ts';
import { furtherNames } from './form.ts';

export function patientTitle(patient: number, patients: number): string {
  return `Pasient ${patient} av ${patients}`;
}

export const blindLine = 'Ingen ser hva du svarer. Svarene vises samlet etterpå.';
export const storedLine = 'Takk, svaret ditt er lagret. Du kan endre det helt til svarene vises.';
export const incompleteLine =
  'Svaret ditt er lagret slik det er. Du kan legge til mer helt til svarene vises.';

export function yourAnswer(assessment: string): string {
  return `Du svarte: ${assessment}`;
}

const places = ['Hovedårsak', 'Årsak 2', 'Årsak 3'] as const;
const removals = ['Fjern hovedårsak', 'Fjern årsak 2', 'Fjern årsak 3'] as const;

/** `index` 0–2, the most important first. */
export function chosenReason(index: number, reason: string): string {
  return `${places[index] ?? ''}: ${reason}`;
}
export function removeReasonButton(index: number): string {
  return removals[index] ?? '';
}

export function yourWait(wait: string): string {
  return `Hvor lenge: ${wait}`;
}
export function yourLostTime(wait: string): string {
  return `Tapt tid: ${wait}`;
}
export function yourFurther(question: FurtherId, option: string): string {
  return `${furtherNames[question]}: ${option}`;
}

export const chooseGroup = 'Velg et område:';
export const fullReasons = 'Du har valgt tre årsaker. Fjern en hvis du vil velge en annen.';
export const optionalLabel = 'Vil du si mer? Dette er frivillig:';

export const moreReasonsButton = 'Flere årsaker';
export const addReasonButton = 'Legg til årsak';
export const changeReasonsButton = 'Endre årsaker';
export const toWaitButton = 'Gå videre';
export const setWaitButton = 'Hvor lenge?';
export const changeWaitButton = 'Endre tid';
export const changeButton = 'Endre';
export const changeAssessmentButton = 'Endre vurdering';
export const otherGroupsButton = 'Andre områder';
export const doneButton = 'Ferdig';
export const patientBackButton = 'Tilbake';

export function furtherButton(question: FurtherId): string {
  return `${furtherNames[question]}?`;
}

export const closedLines = {
  skipped: 'Hoppet over: Ingen svarte på denne pasienten. Det står i oppsummeringen.',
  passedOver: 'Hoppet over: Vi gikk videre uten å vise svar. Det kan ikke svares på pasienten nå.',
  later: 'Denne pasienten kommer vi tilbake til. Svarene som er gitt, er tatt vare på.',
  leaving: 'Reiser i dag: Pasienten regnes ikke med, men står i oppsummeringen.',
  notReached: 'Ikke gjennomgått: Økten ble avsluttet først. Det står i oppsummeringen.',
  cancelled: 'Økten ble avbrutt. Svarene på denne pasienten vises ikke og brukes ikke.',
} as const;
