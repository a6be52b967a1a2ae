import type { Instant, RoleId } from '../../domain/basics.ts';
import type { Setup } from '../../domain/session/session.ts';
import type { CardName } from '../escape.ts';
import type { Where } from '../facts.ts';
import { clock, date, patientCount, roughly } from './amounts.ts';
import { formNames } from './form.ts';
import { practiceMark } from './practice.ts';

export const boardTitle = 'Review of how we use our resources';

export const aboutSystem = 'It is about the system, not individuals.';
export function boardPurpose(few: string | undefined): readonly string[] {
  return [
    `We go through all patients and see what they are waiting for. ${aboutSystem}`,
    `Everyone answers on their own. ${few ?? 'No colleague sees what you answer.'} We use numbers only, never names.`,
  ];
}
export function boardFallback(heading: string): string {
  return `Kartlegging: ${heading}. We see what the patients are waiting for. Type @Kartlegging hjelp if you do not see the buttons.`;
}

export function setupLine(setup: Setup): string {
  return `${patientCount(setup.patients)} · ${setup.minutes} minutes · ${formNames[setup.form]}`;
}

export function heading(where: Where): string {
  switch (where.at) {
    case 'practice':
      return practiceMark;
    case 'patient':
      return `Patient ${where.patient} of ${where.of}`;
    case 'soon':
      return `${patientCount(where.of)}, starting soon`;
    case 'pauseAfter':
      return `Break after patient ${where.patient} of ${where.of}`;
    case 'pause':
      return `Break – ${gone(where)}`;
    case 'gone':
      return gone(where);
  }
}
function gone({ dealtWith, of }: { readonly dealtWith: number; readonly of: number }): string {
  return `${dealtWith} of ${of} reviewed`;
}

export const paces = { onTime: 'on time', late: 'running a little late', notStarted: undefined } as const;

interface People {
  readonly unit: CardName | undefined;
  readonly participants: number;
  readonly pace: keyof typeof paces;
  readonly leader: CardName | undefined;
}

export function peopleLine({ unit, participants, pace, leader }: People): string {
  const parts = [unit, `${participants} joined`, paces[pace], leader && `${leader} leads`];
  return parts.filter((part) => part).join(' · ');
}

export function wereLine(unit: CardName | undefined, participants: number): string {
  return [unit, `${participants} took part`].filter((part) => part).join(' · ');
}

export function budgetLine(seconds: number): string {
  return `About ${roughly(seconds)} per patient.`;
}

export function backLine(answers: number): string {
  return answers === 1
    ? 'I am back. One answer is safely saved.'
    : `I am back. All ${answers} answers are safely saved.`;
}

export const pausedLine = 'All answers are safely saved.';
export function pausedUntilLine(at: Instant): string {
  return `The leader can resume the review until ${date(at)} at ${clock(at)}. After that it ends with what you have.`;
}

export const phaseLines = {
  finished: 'The review has ended. The summary is in the channel.',
  cancelled: 'The review was cancelled. There will be no summary.',
  locked: 'Locked. Nobody can find out who answered what.',
} as const;

export const joinLabel = 'Join – what is your role?';
export const roleButtons: Readonly<Record<RoleId, string>> = {
  sykepleier: 'Nurse',
  lege: 'Doctor',
  helsefag: 'HCA',
  fysioergo: 'Physio/OT',
  annen: 'Other role',
};
export const changeRoleLabel = 'Change role:';
export const chooseRoleLabel = 'Choose a role if you like:';
export const roleOrLeaveButton = 'Change role or leave';
export const joinYourselfButton = 'Join and answer yourself';
export const leaveLine = 'Do you have to go? Your answers stay, and nobody waits for you.';
export const leaveButton = 'I have to go';
export const controlsButton = 'Run the review';
export const controlsShort = 'Run …';

const as = {
  sykepleier: 'as a nurse',
  lege: 'as a doctor',
  helsefag: 'as a healthcare assistant',
  fysioergo: 'as a physio or OT',
  annen: 'in another role',
} as const satisfies Readonly<Record<RoleId, string>>;
const withoutRole = 'without a role';

export function joinedTitle(role: RoleId | undefined): string {
  return `You have joined ${role === undefined ? withoutRole : as[role]}`;
}
export function joinedLine(role: RoleId | undefined): string {
  return `${joinedTitle(role)}. ${aboutSystem}`;
}
export function leaderJoinedLine(role: RoleId | undefined): string {
  return `You are leading, and have joined ${role === undefined ? withoutRole : as[role]}.`;
}
export const observerLine = 'You are leading, and do not answer yourself until you join.';

export function fewLine(participants: number): string | undefined {
  if (participants === 1) return 'If only one joins, everyone knows who answered.';
  return participants === 2 ? 'With only two, each knows what the other answered.' : undefined;
}

export function answeredFor(patient: number): string {
  return `You have answered for patient ${patient}. Answers are shown when everyone has.`;
}
export function shownLabel(patient: number): string {
  return `Answers for patient ${patient} have been shown.`;
}
export const talkAndGoOn = 'Talk first, then move on.';
export const talk = 'Now you can talk it over.';
