import type { Instant } from '../../domain/basics.ts';
import type { StepName } from '../../domain/session/session.ts';
import { clock, patientNumbers } from './amounts.ts';

export const controlsTitle = 'Styr kartleggingen';
export const onlyYou = 'Bare du ser dette. Oversikten i kanalen er som før.';

export function answeredLine(answered: number, participants: number): string {
  return `${answered} av ${participants} har svart`;
}

export const revealedLine = 'Svarene er vist. Gå videre når dere har snakket ferdig.';
export const nothingOpen = 'Ingen pasient er åpen nå.';
export const allDone = 'Alle pasientene er gjennomgått. Nå kan du avslutte og få oppsummeringen.';

export function openLine(open: readonly number[]): string {
  return `Åpne nå: ${patientNumbers(open)}.`;
}

/** After the buttons for the first of many open patients. */
export function moreOpen(count: number): string {
  return `Knappene gjelder de ${count} første åpne pasientene. Flere kommer etter hvert som svarene vises.`;
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

export function revealOneButton(patient: number): string {
  return `Vis svarene for pasient ${patient}`;
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
export const countHeading = 'Flere eller færre pasienter?';
export const sessionHeading = 'Hele kartleggingen';

export const choosePatientButton = 'Velg pasient …';
export const choosePatientTitle = 'Hvilken pasient?';
export const choosePatientLine = 'Velg en av pasientene som er åpne nå.';
export const morePatientsButton = 'Flere pasienter';

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
  return `${steps[step](patient)} Du kan angre i 30 sekunder.`;
}
export const undoButton = 'Angre';
/** On a patient's result: with the time it ends. */
export function undoUntilButton(until: Instant): string {
  return `Angre (til ${clock(until)})`;
}

export const finishHint = 'Du kan avslutte når som helst. Da lages oppsummeringen av det dere har.';
export const pausedHint = 'Du kan også avslutte nå. Da lages oppsummeringen av det dere har.';
export const lockHint =
  'Når kartleggingen låses, kan ingen lenger finne ut hvem som svarte hva. Det skjer av seg selv senere, men du kan gjøre det nå.';

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
    lines: [
      'Da lukkes alle pasientkortene, og det blir ingen oppsummering. Vil dere ha en oppsummering av det dere har, velger du «Avslutt og oppsummer» i stedet.',
      toldYou,
    ],
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
