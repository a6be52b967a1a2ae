import type { Instant } from '../../domain/basics.ts';
import type { StepName } from '../../domain/session/session.ts';
import { clock, patientNumbers } from './amounts.ts';

export const controlsTitle = 'Styr kartleggingen';
export const onlyYou = 'Bare du ser dette.';
/** «Bare du ser dette. Pasient 7 av 24 · i rute». */
export function whereLine(heading: string, pace: string | undefined): string {
  return `${onlyYou} ${[heading, pace].filter((part) => part).join(' · ')}`;
}
/** «Bare du ser dette. 7 av 24 gjennomgått. Alle svar er lagret.» */
export function goneLine(dealtWith: number, patients: number): string {
  return `${onlyYou} ${dealtWith} av ${patients} gjennomgått. Alle svar er lagret.`;
}

export function answeredLine(answered: number, participants: number): string {
  return `${answered} av ${participants} har svart`;
}

export const nothingOpen = 'Ingen pasient er åpen nå.';
export const allDone = 'Alle pasientene er gjennomgått. Nå kan du avslutte og få oppsummeringen.';

export function openLine(open: readonly number[]): string {
  return `Åpne nå: ${patientNumbers(open)}.`;
}

export const revealButton = 'Vis svarene';
export const nextButton = 'Neste pasient';
export const skipButton = 'Hopp over';
export const laterButton = 'Ta den senere';
export const leavingButton = 'Reiser hjem i dag';
export const pauseButton = 'Ta pause';
export const resumeButton = 'Fortsett';
export const finishButton = 'Avslutt og oppsummer';
export const cancelSessionButton = 'Avbryt uten oppsummering';
export const lockButton = 'Lås nå';
export const backButton = 'Tilbake';

/** To what the leader can do with the patient at hand. */
export function ofPatientButton(patient: number): string {
  return `Pasient ${patient}: hopp over, reiser, hender …`;
}
/** The same once its answers are shown. */
export function ofShownPatientButton(patient: number): string {
  return `Pasient ${patient}: svar på nytt, reiser …`;
}
/** To what the leader can do with all of it. */
export const ofSessionButton = 'Hele kartleggingen: pause, avslutt …';
/** The same during a pause. */
export const ofPausedButton = 'Hele kartleggingen: avslutt, avbryt …';
export const sessionTitle = 'Hele kartleggingen';

export function revealOneButton(patient: number): string {
  return `Vis svarene for pasient ${patient}`;
}

export function onePatient(patient: number): string {
  return `Pasient ${patient}`;
}
/** What becomes of a patient that is passed over. */
export const skipHint = 'Hopper du over, står pasienten i oppsummeringen.';
export const leavingHint = '«Reiser hjem i dag» regnes ikke med.';

/** «Antall pasienter (24)». */
export function countButton(patients: number): string {
  return `Antall pasienter (${patients})`;
}
export function countTitle(patients: number): string {
  return `Antall pasienter: ${patients}`;
}
export const countLine = 'Kom det en ny pasient, eller er det én for mye?';
export function addButton(patient: number): string {
  return `Legg til nr. ${patient}`;
}
export function removeButton(patient: number): string {
  return `Fjern nr. ${patient}`;
}

export const choosePatientButton = 'Velg pasient …';
export const choosePatientTitle = 'Hvilken pasient?';
/** «18 av 24 gjenstår. Bare du ser dette.» */
export function remainLine(remaining: number, patients: number): string {
  return `${remaining} av ${patients} gjenstår. ${onlyYou}`;
}
export const patientLabel = 'Pasient';
export const chooseButton = 'Velg';

const steps: Readonly<Record<StepName, (patient: number) => string>> = {
  reveal: (patient) => `Svarene for pasient ${patient} ble vist.`,
  auto: (patient) => `Svarene for pasient ${patient} ble vist, og vi gikk videre.`,
  next: (patient) => `Dere gikk videre fra pasient ${patient}.`,
  skip: (patient) => `Pasient ${patient} ble hoppet over.`,
  later: (patient) => `Pasient ${patient} tas til slutt.`,
  leaving: (patient) => `Pasient ${patient} reiser hjem i dag.`,
  again: (patient) => `Pasient ${patient} er åpnet for en ny runde.`,
};
/** What the leader can take back. */
export function undoLine(step: StepName, patient: number): string {
  return steps[step](patient);
}
/** «Angre (til 10.04)»: as long as it can be taken back. */
export function undoUntilButton(until: Instant): string {
  return `Angre (til ${clock(until)})`;
}

export const lockHint = 'Da kan ingen finne ut hvem som svarte hva. Kartleggingen låses av seg selv senere.';

const toldYou = 'Ingenting er endret ennå.';
function gaveAnswers(answered: number, patient: number): string {
  return answered === 1
    ? `Én har svart for pasient ${patient}.`
    : `${answered} har svart for pasient ${patient}.`;
}

/** The questions before something that cannot be undone, or that leaves answers out. */
export const confirms = {
  finish: (dealtWith: number, patients: number) => ({
    title: 'Avslutte nå?',
    lines: [
      `${dealtWith} av ${patients} gjennomgått. Oppsummeringen lages av det dere har, og resten står som ikke gjennomgått.`,
      toldYou,
    ],
    yes: 'Ja, avslutt og oppsummer',
    no: 'Nei, fortsett',
  }),
  cancel: () => ({
    title: 'Avbryte uten oppsummering?',
    lines: [`Da lukkes alle pasientkortene, og det blir ingen oppsummering. ${toldYou}`],
    yes: 'Ja, avbryt',
    no: 'Nei, gå tilbake',
  }),
  lock: () => ({
    title: 'Låse kartleggingen nå?',
    lines: [
      'Da kan ingen lenger finne ut hvem som svarte hva, og ingen kan endre eller finne igjen svaret sitt. Oppsummeringen blir stående.',
      `Låsing kan ikke angres. ${toldYou}`,
    ],
    yes: 'Ja, lås nå',
    no: 'Nei, ikke lås ennå',
  }),
  skip: (answered: number, patient: number) => ({
    title: `Hoppe over pasient ${patient}?`,
    lines: [
      `${gaveAnswers(answered, patient)} Hopper dere over, vises ikke svarene for pasienten, men de teller med i oppsummeringen.`,
      toldYou,
    ],
    yes: `Ja, hopp over pasient ${patient}`,
    no: 'Nei, tilbake',
  }),
  leaving: (answered: number, patient: number) => ({
    title: `Reiser pasient ${patient} hjem i dag?`,
    lines: [
      `${gaveAnswers(answered, patient)} Reiser pasienten hjem i dag, telles ikke svarene med, men pasienten står i oppsummeringen.`,
      toldYou,
    ],
    yes: `Ja, pasient ${patient} reiser hjem i dag`,
    no: 'Nei, tilbake',
  }),
} as const;

/** To the page that a meeting room's screen shows. */
export const screenLink = 'Storskjerm';
