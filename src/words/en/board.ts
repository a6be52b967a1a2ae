import type { Instant } from '../../domain/basics.ts';
import type { Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import { clock, date, patientCount, roughly } from './amounts.ts';
import { formNames } from './form.ts';
import { practisingWords } from './practice.ts';

export const boardTitle = 'Review of how we use our resources';

export const boardPurpose: readonly string[] = [
  'We go through all the patients and see what they are waiting for. It is about the system, not about individuals.',
  'Everyone answers on their own. No colleague sees what you answer.',
  'We use numbers only, never names. The leader has the list of who is who on paper.',
];

/** «24 patients · 60 minutes · Inpatient ward». */
export function setupLine(setup: Setup): string {
  return `${patientCount(setup.patients)} · ${setup.minutes} minutes · ${formNames[setup.form]}`;
}

export function leaderLine(name: CardName): string {
  return `Leader: ${name}`;
}

const paces = { onTime: 'on time', late: 'running a little late', notStarted: undefined } as const;

interface Progress {
  readonly practising?: true;
  readonly current: number | undefined;
  readonly dealtWith: number;
  readonly patients: number;
  readonly participants: number;
  readonly pace: keyof typeof paces;
}

/** «Patient 7 of 24 · 9 taking part · on time». */
export function progressLine(progress: Progress): string {
  const { current, dealtWith, patients } = progress;
  if (progress.practising) return `${practisingWords} · ${progress.participants} taking part`;
  const where =
    current === undefined ? `${dealtWith} of ${patients} reviewed` : `Patient ${current} of ${patients}`;
  const pace = paces[progress.pace];
  return [where, `${progress.participants} taking part`, ...(pace === undefined ? [] : [pace])].join(' · ');
}

export function budgetLine(seconds: number): string {
  return `About ${roughly(seconds)} per patient.`;
}

export function backLine(answers: number): string {
  return answers === 1
    ? 'I am back. One answer is safely saved.'
    : `I am back. All ${answers} answers are safely saved.`;
}

export function pausedLine(remaining: number): string {
  const left = remaining === 0 ? 'No patients are left' : `${patientCount(remaining)} left`;
  return `The review is paused. ${left}. All answers are safely saved.`;
}
export function pausedUntilLine(at: Instant): string {
  return `The leader can resume the review until ${date(at)} at ${clock(at)}. After that it ends with what you have.`;
}

export const phaseLines = {
  finished: 'The review has ended. The summary is in the channel.',
  cancelled: 'The review was cancelled. There will be no summary.',
  locked: 'Locked. Now nobody can find out who answered what.',
} as const;

/** «14 of 22 reviewed · 9 took part». */
export function endLine(dealtWith: number, patients: number, participants: number): string {
  return `${dealtWith} of ${patients} reviewed · ${participants} took part`;
}

export const joinLabel = 'Join – what is your role?';
export const changeRoleLabel = 'Change role:';
export const chooseRoleLabel = 'Choose a role if you like:';
export const leaveButton = 'I have to go';
export const controlsButton = 'Run the review';

const joinedAs = {
  sykepleier: 'You have joined as a nurse.',
  lege: 'You have joined as a doctor.',
  helsefag: 'You have joined as a healthcare assistant.',
  fysioergo: 'You have joined as a physio or OT.',
  annen: 'You have joined in another role.',
} as const;

export function joinedLine(role: keyof typeof joinedAs | undefined): string {
  return role === undefined ? 'You have joined without choosing a role.' : joinedAs[role];
}

export function fewLine(participants: number): string | undefined {
  if (participants === 1)
    return 'Only one person has joined so far. If nobody else does, the others will know who answered when the answers are shown.';
  return participants === 2
    ? 'There are two of you. When the answers are shown, you will know what the other one answered.'
    : undefined;
}

export const observerLine = 'You are leading, and do not answer yourself until you join.';
