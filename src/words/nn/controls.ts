import type { Instant } from '../../domain/basics.ts';
import type { StepName } from '../../domain/session/session.ts';
import { clock, patientNumbers } from './amounts.ts';

export const controlsTitle = 'Styr kartlegginga';
export const onlyYou = 'Berre du ser dette. Oversikta i kanalen er som før.';

export function answeredLine(answered: number, participants: number): string {
  return `${answered} av ${participants} har svart`;
}

export const revealedLine = 'Svara er viste. Gå vidare når de har snakka ferdig.';
export const nothingOpen = 'Ingen pasient er open no.';
export const allDone = 'Alle pasientane er gjennomgåtte. No kan du avslutte og få oppsummeringa.';

export function openLine(open: readonly number[]): string {
  return `Opne no: ${patientNumbers(open)}.`;
}

export function moreOpen(count: number): string {
  return `Knappane gjeld dei ${count} første opne pasientane. Fleire kjem etter kvart som svara blir viste.`;
}

export const revealButton = 'Vis svara';
export const nextButton = 'Neste pasient';
export const skipButton = 'Hopp over';
export const laterButton = 'Ta seinare';
export const leavingButton = 'Reiser heim i dag';
export const pauseButton = 'Ta pause';
export const resumeButton = 'Hald fram';
export const finishButton = 'Avslutt og oppsummer';
export const cancelSessionButton = 'Avbryt utan oppsummering';
export const lockButton = 'Lås no';
export const backButton = 'Tilbake';

export function revealOneButton(patient: number): string {
  return `Vis svara for pasient ${patient}`;
}

export function onePatient(patient: number): string {
  return `Pasient ${patient}`;
}
export function addButton(patient: number): string {
  return `Legg til pasient ${patient}`;
}
export function removeButton(patient: number): string {
  return `Fjern pasient ${patient}`;
}
export const countHeading = 'Fleire eller færre pasientar?';
export const sessionHeading = 'Heile kartlegginga';

export const choosePatientButton = 'Vel pasient …';
export const choosePatientTitle = 'Kva for ein pasient?';
export const choosePatientLine = 'Vel ein av pasientane som er opne no.';
export const morePatientsButton = 'Fleire pasientar';

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
  return `${steps[step](patient)} Du kan angre i 30 sekund.`;
}
export const undoButton = 'Angre';
export function undoUntilButton(until: Instant): string {
  return `Angre (til ${clock(until)})`;
}

export const finishHint = 'Du kan avslutte når som helst. Då blir oppsummeringa laga av det de har.';
export const pausedHint = 'Du kan også avslutte no. Då blir oppsummeringa laga av det de har.';
export const lockHint =
  'Når kartlegginga blir låst, kan ingen lenger finne ut kven som svarte kva. Det skjer av seg sjølv seinare, men du kan gjere det no.';

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
    lines: [
      'Då blir alle pasientkorta lukka, og det blir inga oppsummering. Vil de ha ei oppsummering av det de har, vel du «Avslutt og oppsummer» i staden.',
      toldYou,
    ],
    yes: 'Ja, avbryt',
    no: 'Nei, gå tilbake',
  }),
  lock: () => ({
    title: 'Låse kartlegginga no?',
    lines: [
      'Då kan ingen lenger finne ut kven som svarte kva, og ingen kan endre eller finne att svaret sitt. Oppsummeringa blir ståande.',
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
