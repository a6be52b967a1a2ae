import { escapedText } from '../escape.ts';
import { furtherName } from './form.ts';

export function patientName(patient: number): string {
  return `Pasient ${patient}`;
}
export function patientTitle(patient: number, patients: number): string {
  return `Pasient ${patient} av ${patients}`;
}

export function notDrawn(about: string): string {
  return `${about} Skriv @Kartlegging hjelp om du ikkje ser knappane.`;
}

export const blindLine = 'Ingen ser kva du svarer. Svara blir viste samla etterpå.';
export const storedLine = 'Takk – svaret ditt er lagra.';
export const storedAsItIs = 'Svaret ditt er lagra slik det er.';
const nothingMore = 'Du treng ikkje gjere meir. Svara blir viste her når alle er ferdige.';
export function storedNext(upNext: number | 'summary' | undefined): string {
  if (upNext === undefined) return nothingMore;
  return upNext === 'summary'
    ? `${nothingMore} Oppsummeringa kjem i kanalen.`
    : `${nothingMore} ${patientName(upNext)} kjem nedst i tråden.`;
}

export const yourAnswerLabel = 'Du svarte:';
export function yourAnswer(assessment: string): string {
  return `${yourAnswerLabel} ${assessment}`;
}

export const noReasonButton = 'Utan årsak';
export const firstReasonHint = 'Det viktigaste først. Du kan leggje til fleire etterpå.';
const numbered = ['', 'Legg til årsak nummer to', 'Legg til årsak nummer tre'] as const;
export function addReasonHeading(named: number): string {
  return numbered[named] ?? changeReasonsButton;
}
export function removeReasonButton(reason: string): string {
  return `Fjern ${reason}`;
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
export function textsLine(texts: readonly string[]): string {
  return `${textsHeading} ${texts.join(' · ')}`;
}
export const textsNote =
  'Det de skreiv, i alfabetisk rekkjefølgje. Ingen kan sjå kven som skreiv kva, og tekstane blir sletta når kartlegginga blir låst.';
export const textsGone = 'Tekstane vart sletta då kartlegginga vart låst.';
export const noTexts = 'Ingen skreiv noko.';
export const moreTextsButton = 'Fleire pasientar';
export function moreTexts(count: number): string {
  return count === 1 ? 'og 1 svar til' : `og ${count} svar til`;
}

export function chooseGroup(question: string): string {
  return `${question} Vel tema`;
}
export const fullReasons = 'Du har valt tre årsaker. Fjern ei om du vil velje ei anna.';
export const optionalLabel = 'Vil du seie meir? Frivillig:';
/** To those that have no button of their own, one after the other. */
export const moreQuestionsButton = 'Fleire spørsmål …';

export const moreReasonsButton = 'Noko anna …';
export const addReasonButton = 'Legg til årsak';
export const changeReasonsButton = 'Endre årsaker';
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
  skipped: 'Hoppa over. Står i oppsummeringa.',
  passedOver: 'Hoppa over. Kan ikkje vurderast no.',
  later: 'Kjem vi tilbake til. Svara er tekne vare på.',
  leaving: 'Reiser heim i dag. Blir ikkje rekna med.',
  notReached: 'Ikkje gjennomgått.',
  cancelled: 'Avbroten. Svara blir ikkje brukte.',
} as const;
