import type { Instant } from '../../domain/basics.ts';
import type { StepName } from '../../domain/session/session.ts';
import { clock, patientNumbers } from './amounts.ts';

export const controlsTitle = 'Styr kartlegginga';
export const onlyYou = 'Berre du ser dette.';
export function whereLine(heading: string, pace: string | undefined): string {
  return `${onlyYou} ${[heading, pace].filter((part) => part).join(' · ')}`;
}
export function goneLine(dealtWith: number, patients: number): string {
  return `${onlyYou} ${dealtWith} av ${patients} gjennomgåtte. Alle svar er lagra.`;
}

export function answeredLine(answered: number, participants: number): string {
  return `${answered} av ${participants} har svart`;
}

export const nothingOpen = 'Ingen pasient er open no.';
export const allDone = 'Alle pasientane er gjennomgåtte. No kan du avslutte og få oppsummeringa.';

export function openLine(open: readonly number[]): string {
  return `Opne no: ${patientNumbers(open)}.`;
}

export const revealButton = 'Vis svara';
export const nextButton = 'Neste pasient';
export const skipButton = 'Hopp over';
export const laterButton = 'Ta han seinare';
export const leavingButton = 'Reiser heim i dag';
export const pauseButton = 'Ta pause';
export const resumeButton = 'Hald fram';
export const finishButton = 'Avslutt og oppsummer';
export const cancelSessionButton = 'Avbryt utan oppsummering';
export const lockButton = 'Lås no';
export const backButton = 'Tilbake';

export function ofPatientButton(patient: number): string {
  return `Pasient ${patient}: hopp over, reiser, hender …`;
}
export function ofShownPatientButton(patient: number): string {
  return `Pasient ${patient}: svar på nytt, reiser …`;
}
export const ofSessionButton = 'Heile kartlegginga: pause, avslutt …';
export const ofPausedButton = 'Heile kartlegginga: avslutt, avbryt …';
export const sessionTitle = 'Heile kartlegginga';

export function revealOneButton(patient: number): string {
  return `Vis svara for pasient ${patient}`;
}

export function onePatient(patient: number): string {
  return `Pasient ${patient}`;
}
export const skipHint = 'Hoppar du over, står pasienten i oppsummeringa.';
export const leavingHint = '«Reiser heim i dag» blir ikkje rekna med.';

export function countButton(patients: number): string {
  return `Talet på pasientar (${patients})`;
}
export function countTitle(patients: number): string {
  return `Talet på pasientar: ${patients}`;
}
export const countLine = 'Kom det ein ny pasient, eller er det éin for mykje?';
export function addButton(patient: number): string {
  return `Legg til nr. ${patient}`;
}
export function removeButton(patient: number): string {
  return `Fjern nr. ${patient}`;
}

export const choosePatientButton = 'Vel pasient …';
export const choosePatientTitle = 'Kva for ein pasient?';
export function remainLine(remaining: number, patients: number): string {
  return `${remaining} av ${patients} står att. ${onlyYou}`;
}
export const patientLabel = 'Pasient';
export const chooseButton = 'Vel';

const steps: Readonly<Record<StepName, (patient: number) => string>> = {
  reveal: (patient) => `Svara for pasient ${patient} vart viste.`,
  auto: (patient) => `Svara for pasient ${patient} vart viste, og vi gjekk vidare.`,
  next: (patient) => `De gjekk vidare frå pasient ${patient}.`,
  skip: (patient) => `Pasient ${patient} vart hoppa over.`,
  later: (patient) => `Pasient ${patient} blir teken til slutt.`,
  leaving: (patient) => `Pasient ${patient} reiser heim i dag.`,
  again: (patient) => `Pasient ${patient} er opna for ein ny runde.`,
};
export function undoLine(step: StepName, patient: number): string {
  return steps[step](patient);
}
export function undoUntilButton(until: Instant): string {
  return `Angre (til ${clock(until)})`;
}

export const lockHint = 'Då kan ingen finne ut kven som svarte kva. Kartlegginga låser seg sjølv seinare.';

const toldYou = 'Ingenting er endra enno.';
function gaveAnswers(answered: number, patient: number): string {
  return answered === 1
    ? `Éin har svart for pasient ${patient}.`
    : `${answered} har svart for pasient ${patient}.`;
}

export const confirms = {
  finish: (dealtWith: number, patients: number) => ({
    title: 'Avslutte no?',
    lines: [
      `${dealtWith} av ${patients} gjennomgåtte. Oppsummeringa blir laga av det de har, og resten står som ikkje gjennomgått.`,
      toldYou,
    ],
    yes: 'Ja, avslutt og oppsummer',
    no: 'Nei, hald fram',
  }),
  cancel: () => ({
    title: 'Avbryte utan oppsummering?',
    lines: [`Då blir alle pasientkorta lukka, og det blir inga oppsummering. ${toldYou}`],
    yes: 'Ja, avbryt',
    no: 'Nei, gå tilbake',
  }),
  lock: () => ({
    title: 'Låse kartlegginga no?',
    lines: [
      'Då kan ingen lenger finne ut kven som svarte kva, og ingen kan endre eller finne igjen svaret sitt. Oppsummeringa blir ståande.',
      `Låsing kan ikkje angrast. ${toldYou}`,
    ],
    yes: 'Ja, lås no',
    no: 'Nei, ikkje lås enno',
  }),
  skip: (answered: number, patient: number) => ({
    title: `Hoppe over pasient ${patient}?`,
    lines: [
      `${gaveAnswers(answered, patient)} Hoppar de over, blir ikkje svara for pasienten viste, men dei tel med i oppsummeringa.`,
      toldYou,
    ],
    yes: `Ja, hopp over pasient ${patient}`,
    no: 'Nei, tilbake',
  }),
  leaving: (answered: number, patient: number) => ({
    title: `Reiser pasient ${patient} heim i dag?`,
    lines: [
      `${gaveAnswers(answered, patient)} Reiser pasienten heim i dag, tel ikkje svara med, men pasienten står i oppsummeringa.`,
      toldYou,
    ],
    yes: `Ja, pasient ${patient} reiser heim i dag`,
    no: 'Nei, tilbake',
  }),
} as const;

/** To the page that a meeting room's screen shows. */
export const screenLink = 'Storskjerm';
