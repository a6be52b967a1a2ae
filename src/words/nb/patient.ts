import { escapedText } from '../escape.ts';
import { furtherName } from './form.ts';

export function patientTitle(patient: number, patients: number): string {
  return `Pasient ${patient} av ${patients}`;
}

export const blindLine = 'Ingen ser hva du svarer. Svarene vises samlet etterpå.';
export const storedLine = 'Takk – svaret ditt er lagret. Du kan endre det frem til svarene vises.';
export const storedLateLine = 'Takk – svaret ditt er lagret.';
export const incompleteLine =
  'Svaret ditt er lagret slik det er. Du kan legge til mer frem til svarene vises.';

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
  return `Har ventet: ${wait}`;
}
export function yourLostTime(wait: string): string {
  return `Tapt tid: ${wait}`;
}
export function yourFurther(question: string, option: string): string {
  return `${furtherName(question)}: ${option}`;
}

/** The question in the window: the only one that is answered by writing. */
export const textQuestion = 'Hva skulle til for at pasienten kom videre i dag?';
export const textHint = 'Frivillig. Ikke navn, nummer, alder eller rom.';
export const textDoneButton = 'Lagre og gå videre';
/** Over what people wrote, on the result. */
export const textsHeading = 'Hva skulle til i dag?';
/** What a person wrote, as others may see it. */
export function quoted(text: string): string {
  return `«${escapedText(text)}»`;
}
export function yourText(text: string): string {
  return `${textsHeading} ${quoted(text)}`;
}
export const textsNote =
  'Det dere skrev, i alfabetisk rekkefølge. Ingen kan se hvem som skrev hva, og tekstene slettes når kartleggingen låses.';
export const textsGone = 'Tekstene ble slettet da kartleggingen ble låst.';
export const noTexts = 'Ingen skrev noe.';
export const moreTextsButton = 'Flere pasienter';
export function moreTexts(count: number): string {
  return count === 1 ? 'og 1 svar til' : `og ${count} svar til`;
}

export const chooseGroup = 'Velg tema:';
export const fullReasons = 'Du har valgt tre årsaker. Fjern en hvis du vil velge en annen.';
export const optionalLabel = 'Vil du si mer? Dette er frivillig:';

export const moreReasonsButton = 'Noe annet …';
export const addReasonButton = 'Legg til årsak';
export const changeReasonsButton = 'Endre årsaker';
export const toWaitButton = 'Gå videre';
export const setWaitButton = 'Hvor lenge?';
export const changeWaitButton = 'Endre tid';
export const changeButton = 'Endre svar';
export const toResultButton = 'Se svarene';
export const otherGroupsButton = 'Andre temaer';
export const doneButton = 'Ferdig';
export const patientBackButton = 'Tilbake';

export function furtherButton(question: string): string {
  return `${furtherName(question)}?`;
}

export const closedLines = {
  skipped: 'Hoppet over: Ingen svarte for denne pasienten. Det står i oppsummeringen.',
  passedOver: 'Hoppet over: Vi gikk videre uten å vise svar. Pasienten kan ikke vurderes nå.',
  later: 'Denne pasienten kommer vi tilbake til. Svarene som er gitt, er tatt vare på.',
  leaving: 'Reiser hjem i dag: Pasienten regnes ikke med, men står i oppsummeringen.',
  notReached: 'Ikke gjennomgått: Kartleggingen ble avsluttet først. Det står i oppsummeringen.',
  cancelled: 'Kartleggingen ble avbrutt. Svarene for denne pasienten vises ikke og brukes ikke.',
} as const;
