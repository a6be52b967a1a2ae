import type { Instant } from '../../domain/basics.ts';
import type { StepName } from '../../domain/session/session.ts';
import { clock, patientNumbers } from './amounts.ts';

export const controlsTitle = 'Run the review';
export const onlyYou = 'Only you can see this. The overview in the channel has not changed.';

export function answeredLine(answered: number, participants: number): string {
  return `${answered} of ${participants} have answered`;
}

export const revealedLine = 'The answers are shown. Move on when you have finished talking.';
export const nothingOpen = 'No patient is open now.';
export const allDone = 'All the patients have been reviewed. Now you can end and get the summary.';

export function openLine(open: readonly number[]): string {
  return `Open now: ${patientNumbers(open)}.`;
}

export function moreOpen(count: number): string {
  return `The buttons are for the first ${count} open patients. More will come as answers are shown.`;
}

export const revealButton = 'Show the answers';
export const nextButton = 'Next patient';
export const skipButton = 'Skip';
export const laterButton = 'Come back later';
export const leavingButton = 'Going home today';
export const pauseButton = 'Take a break';
export const resumeButton = 'Resume';
export const finishButton = 'End and summarise';
export const cancelSessionButton = 'Cancel without summary';
export const lockButton = 'Lock now';
export const backButton = 'Back';

export function revealOneButton(patient: number): string {
  return `Show the answers for patient ${patient}`;
}

export function onePatient(patient: number): string {
  return `Patient ${patient}`;
}
export function addButton(patient: number): string {
  return `Add patient ${patient}`;
}
export function removeButton(patient: number): string {
  return `Remove patient ${patient}`;
}
export const countHeading = 'More or fewer patients?';
export const sessionHeading = 'The whole review';

export const choosePatientButton = 'Choose a patient …';
export const choosePatientTitle = 'Which patient?';
export const choosePatientLine = 'Choose one of the patients that are open now.';
export const morePatientsButton = 'More patients';

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
  return `${steps[step](patient)} You can undo this for 30 seconds.`;
}
export const undoButton = 'Undo';
export function undoUntilButton(until: Instant): string {
  return `Undo (until ${clock(until)})`;
}

export const finishHint = 'You can end at any time. The summary is then made from what you have.';
export const pausedHint = 'You can also end now. The summary is then made from what you have.';
export const lockHint =
  'When the review is locked, nobody can find out any more who answered what. It happens by itself later, but you can do it now.';

const toldYou = 'Nothing has changed yet.';
function gaveAnswers(answered: number, patient: number): string {
  return answered === 1
    ? `One person has answered for patient ${patient}.`
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
    lines: [
      'All the patient cards will be closed, and there will be no summary. If you want a summary of what you have, choose “End and summarise” instead.',
      toldYou,
    ],
    yes: 'Yes, cancel',
    no: 'No, go back',
  }),
  lock: () => ({
    title: 'Lock the review now?',
    lines: [
      'Then nobody can find out any more who answered what, and nobody can change or find their own answer. The summary stays.',
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
