import { escapedText } from '../escape.ts';
import { furtherName } from './form.ts';

export function patientTitle(patient: number, patients: number): string {
  return `Pasient ${patient} av ${patients}`;
}

export const blindLine = 'Ingen ser kva du svarer. Svara blir viste samla etterpå.';
export const storedLine = 'Takk – svaret ditt er lagra. Du kan endre det fram til svara blir viste.';
export const storedLateLine = 'Takk – svaret ditt er lagra.';
export const incompleteLine =
  'Svaret ditt er lagra slik det er. Du kan leggje til meir fram til svara blir viste.';

export function yourAnswer(assessment: string): string {
  return `Du svarte: ${assessment}`;
}

const places = ['Hovudårsak', 'Årsak 2', 'Årsak 3'] as const;
const removals = ['Fjern hovudårsak', 'Fjern årsak 2', 'Fjern årsak 3'] as const;

export function chosenReason(index: number, reason: string): string {
  return `${places[index] ?? ''}: ${reason}`;
}
export function removeReasonButton(index: number): string {
  return removals[index] ?? '';
}

export function yourWait(wait: string): string {
  return `Har venta: ${wait}`;
}
export function yourLostTime(wait: string): string {
  return `Tapt tid: ${wait}`;
}
export function yourFurther(question: string, option: string): string {
  return `${furtherName(question)}: ${option}`;
}

export const textQuestion = 'Kva skulle til for at pasienten kom vidare i dag?';
export const textHint = 'Frivillig. Ikkje namn, nummer, alder eller rom.';
export const textDoneButton = 'Lagre og gå vidare';
export const textsHeading = 'Kva skulle til i dag?';
export function quoted(text: string): string {
  return `«${escapedText(text)}»`;
}
export function yourText(text: string): string {
  return `${textsHeading} ${quoted(text)}`;
}
export const textsNote =
  'Det de skreiv, i alfabetisk rekkjefølgje. Ingen kan sjå kven som skreiv kva, og tekstane blir sletta når kartlegginga blir låst.';
export const textsGone = 'Tekstane vart sletta då kartlegginga vart låst.';
export const noTexts = 'Ingen skreiv noko.';
export const moreTextsButton = 'Fleire pasientar';
export function moreTexts(count: number): string {
  return count === 1 ? 'og 1 svar til' : `og ${count} svar til`;
}

export const chooseGroup = 'Vel tema:';
export const fullReasons = 'Du har valt tre årsaker. Fjern ei om du vil velje ei anna.';
export const optionalLabel = 'Vil du seie meir? Dette er frivillig:';

export const moreReasonsButton = 'Noko anna …';
export const addReasonButton = 'Legg til årsak';
export const changeReasonsButton = 'Endre årsaker';
export const toWaitButton = 'Gå vidare';
export const setWaitButton = 'Kor lenge?';
export const changeWaitButton = 'Endre tid';
export const changeButton = 'Endre svar';
export const toResultButton = 'Sjå svara';
export const otherGroupsButton = 'Andre tema';
export const doneButton = 'Ferdig';
export const patientBackButton = 'Tilbake';

export function furtherButton(question: string): string {
  return `${furtherName(question)}?`;
}

export const closedLines = {
  skipped: 'Hoppa over: Ingen svarte for denne pasienten. Det står i oppsummeringa.',
  passedOver: 'Hoppa over: Vi gjekk vidare utan å vise svar. Pasienten kan ikkje vurderast no.',
  later: 'Denne pasienten kjem vi tilbake til. Svara som er gitt, er tekne vare på.',
  leaving: 'Reiser heim i dag: Pasienten blir ikkje rekna med, men står i oppsummeringa.',
  notReached: 'Ikkje gjennomgått: Kartlegginga vart avslutta først. Det står i oppsummeringa.',
  cancelled: 'Kartlegginga vart avbroten. Svara for denne pasienten blir ikkje viste og ikkje brukte.',
} as const;
