import { escapedText } from '../escape.ts';
import { furtherName } from './form.ts';

export function patientName(patient: number): string {
  return `Pasient ${patient}`;
}
export function patientTitle(patient: number, patients: number): string {
  return `Pasient ${patient} av ${patients}`;
}

/** To somebody whose client cannot draw the card: what it is about, and the way on. */
export function notDrawn(about: string): string {
  return `${about} Skriv @Kartlegging hjelp hvis du ikke ser knappene.`;
}

export const blindLine = 'Ingen ser hva du svarer. Svarene vises samlet etterpå.';
export const storedLine = 'Takk – svaret ditt er lagret.';
/** Without reason or time. */
export const storedAsItIs = 'Svaret ditt er lagret slik det er.';
const nothingMore = 'Du trenger ikke gjøre mer. Svarene vises her når alle er ferdige.';
/** @param upNext the patient whose card comes next in the thread; undefined where that cannot be said. */
export function storedNext(upNext: number | 'summary' | undefined): string {
  if (upNext === undefined) return nothingMore;
  return upNext === 'summary'
    ? `${nothingMore} Oppsummeringen kommer i kanalen.`
    : `${nothingMore} ${patientName(upNext)} kommer nederst i tråden.`;
}

export const yourAnswerLabel = 'Du svarte:';
export function yourAnswer(assessment: string): string {
  return `${yourAnswerLabel} ${assessment}`;
}

export const noReasonButton = 'Uten årsak';
export const firstReasonHint = 'Det viktigste først. Du kan legge til flere etterpå.';
const numbered = ['', 'Legg til årsak nummer to', 'Legg til årsak nummer tre'] as const;
/** @param named how many reasons there are already, 1–3. */
export function addReasonHeading(named: number): string {
  return numbered[named] ?? changeReasonsButton;
}
export function removeReasonButton(reason: string): string {
  return `Fjern ${reason}`;
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
/** «Hva skulle til i dag? «MR i dag» · «Plass på Ulriksdal»», each in quotation marks. */
export function textsLine(texts: readonly string[]): string {
  return `${textsHeading} ${texts.join(' · ')}`;
}
export const textsNote =
  'Det dere skrev, i alfabetisk rekkefølge. Ingen kan se hvem som skrev hva, og tekstene slettes når kartleggingen låses.';
export const textsGone = 'Tekstene ble slettet da kartleggingen ble låst.';
export const noTexts = 'Ingen skrev noe.';
export const moreTextsButton = 'Flere pasienter';
export function moreTexts(count: number): string {
  return count === 1 ? 'og 1 svar til' : `og ${count} svar til`;
}

/** «Hva venter pasienten på? Velg tema». */
export function chooseGroup(question: string): string {
  return `${question} Velg tema`;
}
export const fullReasons = 'Du har valgt tre årsaker. Fjern en hvis du vil velge en annen.';
export const optionalLabel = 'Vil du si mer? Frivillig:';
/** To those that have no button of their own, one after the other. */
export const moreQuestionsButton = 'Flere spørsmål …';

export const moreReasonsButton = 'Noe annet …';
export const addReasonButton = 'Legg til årsak';
export const changeReasonsButton = 'Endre årsaker';
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

/** After «Pasient 9 ·», of a patient without a result. */
export const closedLines = {
  skipped: 'Hoppet over. Står i oppsummeringen.',
  passedOver: 'Hoppet over. Kan ikke vurderes nå.',
  later: 'Kommer vi tilbake til. Svarene er tatt vare på.',
  leaving: 'Reiser hjem i dag. Regnes ikke med.',
  notReached: 'Ikke gjennomgått.',
  cancelled: 'Avbrutt. Svarene brukes ikke.',
} as const;
