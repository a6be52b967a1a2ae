import type { Instant } from '../../domain/basics.ts';
import type { StepName } from '../../domain/session/session.ts';
import { clock, patientNumbers } from './amounts.ts';

export const controlsTitle = 'Run the review';
export const onlyYou = 'Only you see this.';
export function whereLine(heading: string, pace: string | undefined): string {
  return `${onlyYou} ${[heading, pace].filter((part) => part).join(' · ')}`;
}
export function goneLine(dealtWith: number, patients: number): string {
  return `${onlyYou} ${dealtWith} of ${patients} reviewed. All answers are saved.`;
}

export function answeredLine(answered: number, participants: number): string {
  return `${answered} of ${participants} answered`;
}

export const nothingOpen = 'No patient is open now.';
export const allDone = 'All patients are reviewed. Now you can end and get the summary.';

export function openLine(open: readonly number[]): string {
  return `Open now: ${patientNumbers(open)}.`;
}

export const revealButton = 'Show the answers';
export const nextButton = 'Next patient';
export const skipButton = 'Skip';
export const laterButton = 'Come back later';
export const leavingButton = 'Going home today';
export const pauseButton = 'Take a break';
export const resumeButton = 'Resume';
export const finishButton = 'End and summarise';
export const cancelSessionButton = 'Cancel without a summary';
export const lockButton = 'Lock now';
export const backButton = 'Back';

export function ofPatientButton(patient: number): string {
  return `Patient ${patient}: skip, going home, hands …`;
}
export function ofShownPatientButton(patient: number): string {
  return `Patient ${patient}: answer again, going home …`;
}
export const ofSessionButton = 'The whole review: break, end …';
export const ofPausedButton = 'The whole review: end, cancel …';
export const sessionTitle = 'The whole review';

export function revealOneButton(patient: number): string {
  return `Show the answers for patient ${patient}`;
}

export function onePatient(patient: number): string {
  return `Patient ${patient}`;
}
export const skipHint = 'If you skip, the patient is listed in the summary.';
export const leavingHint = '“Going home today” is not counted.';

export function countButton(patients: number): string {
  return `Number of patients (${patients})`;
}
export function countTitle(patients: number): string {
  return `Number of patients: ${patients}`;
}
export const countLine = 'Did a new patient arrive, or is there one too many?';
export function addButton(patient: number): string {
  return `Add no. ${patient}`;
}
export function removeButton(patient: number): string {
  return `Remove no. ${patient}`;
}

export const choosePatientButton = 'Choose a patient …';
export const choosePatientTitle = 'Which patient?';
export function remainLine(remaining: number, patients: number): string {
  return `${remaining} of ${patients} left. ${onlyYou}`;
}
export const patientLabel = 'Patient';
export const chooseButton = 'Choose';

const steps: Readonly<Record<StepName, (patient: number) => string>> = {
  reveal: (patient) => `The answers for patient ${patient} were shown.`,
  auto: (patient) => `The answers for patient ${patient} were shown, and we moved on.`,
  next: (patient) => `You moved on from patient ${patient}.`,
  skip: (patient) => `Patient ${patient} was skipped.`,
  later: (patient) => `Patient ${patient} will come last.`,
  leaving: (patient) => `Patient ${patient} is going home today.`,
  again: (patient) => `Patient ${patient} is open for a new round.`,
};
export function undoLine(step: StepName, patient: number): string {
  return steps[step](patient);
}
export function undoUntilButton(until: Instant): string {
  return `Undo (until ${clock(until)})`;
}

export const lockHint = 'Then nobody can find out who answered what. It locks by itself later.';

const toldYou = 'Nothing has changed yet.';
function gaveAnswers(answered: number, patient: number): string {
  return answered === 1
    ? `One has answered for patient ${patient}.`
    : `${answered} have answered for patient ${patient}.`;
}

export const confirms = {
  finish: (dealtWith: number, patients: number) => ({
    title: 'End now?',
    lines: [
      `${dealtWith} of ${patients} reviewed. The summary is made from what you have, and the rest are listed as not reviewed.`,
      toldYou,
    ],
    yes: 'Yes, end and summarise',
    no: 'No, carry on',
  }),
  cancel: () => ({
    title: 'Cancel without a summary?',
    lines: [`All the patient cards will be closed, and there will be no summary. ${toldYou}`],
    yes: 'Yes, cancel',
    no: 'No, go back',
  }),
  lock: () => ({
    title: 'Lock the review now?',
    lines: [
      'After that, nobody can find out who answered what, and nobody can change or find their own answer. The summary stays.',
      `Locking cannot be undone. ${toldYou}`,
    ],
    yes: 'Yes, lock now',
    no: 'No, do not lock yet',
  }),
  skip: (answered: number, patient: number) => ({
    title: `Skip patient ${patient}?`,
    lines: [
      `${gaveAnswers(answered, patient)} If you skip, the answers for the patient are not shown, but they count in the summary.`,
      toldYou,
    ],
    yes: `Yes, skip patient ${patient}`,
    no: 'No, back',
  }),
  leaving: (answered: number, patient: number) => ({
    title: `Is patient ${patient} going home today?`,
    lines: [
      `${gaveAnswers(answered, patient)} If the patient goes home today, the answers do not count, but the patient is listed in the summary.`,
      toldYou,
    ],
    yes: `Yes, patient ${patient} is going home today`,
    no: 'No, back',
  }),
} as const;

/** To the page that a meeting room's screen shows. */
export const screenLink = 'Big screen';
