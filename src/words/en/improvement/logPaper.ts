import { date } from '../amounts.ts';

/** The page for a board meeting. */
export const print = {
  hint: 'Print with Ctrl + P. The page is made for A4.',
  most: 'What matters most',
  asks: 'Decisions we ask for',
  askHeads: { ask: 'We ask for', why: 'Why', by: 'By', answer: 'Answer' },
  open: 'Open actions',
  noOpen: 'No open actions.',
  closed: 'Introduced, and did it work?',
  closedHeads: { action: 'Action', before: 'Before', after: 'After', effect: 'Effect' },
  sessions: 'The reviews',
  hiddenNote: '– is a small number, or hidden so that nobody can work it out. <5 is from 1 to 4.',
  estimate: 'The bot suggests, the unit decides.',
} as const;
export function printTitle(unit: string): string {
  return `${unit}: improvement work`;
}
export function printedOn(at: number): string {
  return `Printed ${date(at)}`;
}
/** @param oldest days over the deadline of the one that is most overdue; undefined when none is. */
export function openLine(open: number, overdue: number, oldest: number | undefined): string {
  const first =
    open === 0 ? 'No actions are open' : `${open} ${open === 1 ? 'action is' : 'actions are'} open`;
  if (oldest === undefined) return `${first}.`;
  return `${first}, ${overdue} overdue (by ${oldest} ${oldest === 1 ? 'day' : 'days'} at most).`;
}
export function waitingLine(lifts: number, oldest: number): string {
  if (lifts === 0) return 'No raised actions are waiting for an answer.';
  return `${lifts} raised ${lifts === 1 ? 'action is' : 'actions are'} waiting for an answer, the oldest for ${oldest} ${oldest === 1 ? 'day' : 'days'}.`;
}
/** @param shown of them, how many are said to have worked. */
export function introducedLine(introduced: number, shown: number): string {
  if (introduced === 0) return 'No actions have been introduced this year yet.';
  return `${introduced} ${introduced === 1 ? 'action has' : 'actions have'} been introduced this year, ${shown} of them shown to work.`;
}
/** @param since what is said against the time before; undefined the first time. */
export function mappedLine(endedAt: number, finding: string, since: string | undefined): string {
  return `${finding} ${date(endedAt)}.${since === undefined ? '' : ` ${since}`}`;
}
export function pooledLine(sessions: number, amounts: readonly string[]): string {
  const counted = ['', 'one review', 'two reviews', 'three reviews', 'four reviews'];
  return `In ${counted[sessions] ?? `${sessions} reviews`}: ${amounts.join(', ')}`;
}

/** What stands in the files, besides their heads. */
export const files = {
  yes: 'yes',
  no: 'no',
  timeUnits: { days: 'days', minutes: 'minutes' },
  inside: 'For the unit only',
  outside: 'For its managers. Numbers under 5 are hidden.',
  about: [
    'Patients (N): each patient counts with the share of those who assessed the patient that named the cause.',
    'Time (T): the same share times the middle answer about the wait, added up, in days or minutes as the form.',
    'Risk (c): from 0 to 1, by the answers on whether waiting is a risk.',
    'Share of resource loss: from 0 to 100. All causes of a review add up to 100.',
    'Named for: whole patients for whom at least one named the cause. Assessed: patients who were assessed.',
    'Lowest and highest share: 95% confidence interval (Wilson).',
    'The numbers are not rounded. They are the same as on cards, pages and print.',
  ],
} as const;

/** For the screen of a meeting room. */
export const screen = {
  title: 'Big screen',
  over: 'The screen has stopped',
  overHint: 'You are signed out. Sign in again to show it.',
  none: 'No review is running now.',
  noneHint: 'Type “@Kartlegging start” in the channel.',
  nothingShown: 'Answer on your phone. The answers are shown here when everyone has answered.',
  join: 'Join on your phone',
  joinHint: 'Scan, or open the channel in Teams',
  code: 'QR code to the channel in Teams',
  rules: 'We use numbers only, never names. Nobody sees what you answer.',
  stop: 'Stop updating',
  go: 'Update by itself again',
  practice: 'Practice – not counted',
  paused: 'Paused',
} as const;
export function openPatient(patient: number, of: number): string {
  return `Patient ${patient} of ${of} is open`;
}
export function shownPatient(patient: number, of: number): string {
  return `Patient ${patient} of ${of} is shown`;
}
export function patientsSoon(of: number): string {
  return `${of} patients, starting soon`;
}
export function takePart(people: number): string {
  return `${people} ${people === 1 ? 'is' : 'are'} taking part`;
}
export function dealtWithLine(done: number, of: number): string {
  return `${done} of ${of} reviewed`;
}
export function updatedAt(clock: string): string {
  return `Updated at ${clock}`;
}
