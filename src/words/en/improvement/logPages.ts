import type { Interval } from '../../../domain/figures/summary.ts';
import { wholePeople } from '../../amount.ts';
import { date } from '../amounts.ts';

/** Around every page of the log. */
export const logFrame = {
  name: 'Improvement log',
  skip: 'Skip to content',
  navigation: 'Parts of the log',
  actions: 'Actions',
  sessions: 'Reviews',
  lifts: 'Raised actions',
  toUs: 'Raised with us',
  print: 'Print',
  setup: 'Set-up',
  signOut: 'Sign out',
  privacy: 'This page shows no patients. Names here are staff who have taken on an action.',
  privacyLink: 'Privacy',
  saved: 'Saved.',
  outside: 'You see what the unit shares with its managers. Numbers under 5 are hidden.',
  hidden: '–',
  few: '<5',
} as const;

/** «7 av 22», «5 av 22 pasienter». */
export function countOf(count: number, of: number | string): string {
  return `${count} of ${of}`;
}
/** «færre enn 5 av 22 pasienter»: a number from 1 to 4 that is not told outside the unit. */
export function fewOf(of: string): string {
  return `fewer than 5 of ${of}`;
}
/** «4–12 av 22»: an interval in whole people. */
export function between(interval: Interval, of: number): string {
  const { low, high } = wholePeople(interval, of);
  return `${low === high ? low : `${low}–${high}`} of ${of}`;
}

/** @param finding «7 av 22 pasienter venter». */
export function lastMapped(endedAt: number, finding: string): string {
  return `Last reviewed ${date(endedAt)}: ${finding}.`;
}
export function lastMappedOn(endedAt: number): string {
  return `Last reviewed ${date(endedAt)}.`;
}
export const neverMapped =
  'No review has been completed here yet. When the first one has ended, it will be listed here.';

export const viewLabels = {
  apne: 'Open',
  forfalt: 'Overdue',
  'uten-svar': 'Raised, unanswered',
  virkning: 'Done – effect unknown',
  mine: 'Mine',
  'til-oss': 'Raised with us',
  alle: 'All',
} as const;

export const overview = {
  newAction: 'New action',
  views: 'Which actions to show',
  heads: { action: 'Action', owner: 'Owner', due: 'Deadline', status: 'Status', area: 'Area' },
  none: 'No actions to show here.',
  filter: 'Choose level, area or year',
  level: 'Level',
  area: 'Area',
  year: 'Created in',
  all: 'All',
  show: 'Show',
  previous: 'Previous page',
  next: 'Next page',
  sessions: 'The reviews',
  sessionHeads: { date: 'Date', waiting: 'Waiting', likely: 'Probably', most: 'Most time' },
  trend: 'The share that was waiting, with its uncertainty. The numbers are in the table.',
  trendBreak:
    'The dashed line shows that the form was changed. The numbers on either side cannot be compared.',
  files: 'Download',
  printLink: 'Print for the management meeting (A4)',
  inside: 'For the unit only:',
  outside: 'For its managers, without numbers under 5:',
  excel: 'Excel',
  csv: { tiltak: 'CSV of actions', kartlegginger: 'CSV of reviews', arsaker: 'CSV of causes' },
  json: 'JSON',
  inboxHeads: { unit: 'Unit', ask: 'We ask for', by: 'By', answer: 'Answer' },
  noLifts: 'Nobody has raised anything here yet.',
  noAnswer: 'Not answered',
} as const;
export function shownOf(from: number, to: number, total: number): string {
  return `Showing ${from}–${to} of ${total}.`;
}
export function earlierSessions(count: number): string {
  return `Earlier reviews (${count})`;
}

export const detail = {
  back: 'All actions',
  facts: {
    owner: 'Owner',
    due: 'Deadline',
    area: 'Area',
    level: 'Level',
    goal: 'Goal',
    ifThen: 'If – then',
    priority: 'Priority',
    dropped: 'Why dropped',
  },
  status: 'Status',
  newDue: 'New deadline',
  save: 'Save',
  editAll: 'Edit everything',
  figures: 'The numbers behind it',
  noFigures: 'The action is not linked to a cause in a review, so there are no numbers behind it.',
  notNamed: 'The cause was not named in that review.',
  hiddenFigures: 'The numbers are small, and therefore hidden.',
  worked: 'Did it work?',
  answer: 'Your answer',
  effectText: 'Anything to add? (optional)',
  answerButton: 'Answer',
  rounds: 'Rounds',
  notWritten: 'Not written yet',
  addRound: 'Add',
  liftHeading: 'Cannot get any further yourselves?',
  lifted: 'Raised with management',
  noReceiver:
    'You are not connected to anyone to raise actions with yet. A managers’ channel types “@Kartlegging linje” and gets a code that you type in your channel.',
  created: 'Created',
  unknownPerson: 'Name deleted',
  emptied: 'removed',
  helpWanted: 'Needs help',
} as const;
export function daysOver(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'} late`;
}
/**
 * The figures behind an action in words.
 * @param named «5 av 22 pasienter». @param time undefined where nobody gave one.
 */
export function behindSentence(endedAt: number, named: string, time: string | undefined): string {
  const cost = time === undefined ? '' : ` It cost ${time}.`;
  return `In the review of ${date(endedAt)} the cause was named for ${named}.${cost}`;
}
/** @param patients «2,8 pasienter». @param share «49 %». */
export function weighedSentence(patients: string, share: string): string {
  return `If half of you name the cause for a patient, the patient counts as a half: ${patients}, ${share} of the resource loss.`;
}
export function percent(share: number): string {
  return `${Math.round(share)}%`;
}
export function beforeHeading(endedAt: number): string {
  return `Before · ${date(endedAt)}`;
}
export function afterHeading(endedAt: number): string {
  return `After · ${date(endedAt)}`;
}
export function liftOffer(receiver: string): string {
  return `Raise the action with ${receiver}, with the numbers behind it and what you ask for.`;
}
export function roundHeading(nr: number): string {
  return `Round ${nr}`;
}
export function historyHeading(count: number): string {
  return `History (${count})`;
}

export const effectSaid = {
  unsure: 'Difference too small to be sure.',
  next: 'After · next review',
  notYet:
    'When the next review with the same form has ended, the numbers are compared here. You can also answer now.',
  noReason: 'The action has no area, so there is nothing to compare.',
  noBefore: 'There is no review from before the action to compare with.',
  otherForm: 'The review afterwards used another form, so the numbers cannot be compared.',
  nobody: 'No patients could be assessed, so the numbers cannot be compared.',
} as const;
/** Whole of a hundred. */
export function likelyFewer(low: number, high: number): string {
  return `Probably ${low === high ? low : `${low}–${high}`} fewer in 100.`;
}
export function likelyMore(low: number, high: number): string {
  return `Probably ${low === high ? low : `${low}–${high}`} more in 100.`;
}

/** What has been changed, in the history. */
export const changedFields = {
  status: 'Status',
  dropped: 'Why dropped',
  text: 'Action',
  owner: 'Owner',
  due: 'Deadline',
  goal: 'Goal',
  ifThen: 'If – then',
  effort: 'Effort',
  gain: 'Gain',
  level: 'Level',
  about: 'Area',
  effect: 'Did it work?',
  needsHelpSince: 'Needs help',
  review: 'Last time we promised',
  cycles: 'Round',
  lifts: 'Raised actions',
  nudges: 'How’s it going?',
} as const;

export const sessionPage = {
  causes: 'The causes',
  heads: { reason: 'Cause', named: 'Named for', patients: 'Patients', time: 'Time', share: 'Share' },
  patientsNote:
    'If half of you name the cause for a patient, the patient counts as a half in “Patients”. The share is of the resource loss.',
  makeAction: 'Add an action',
  chosen: 'What we have chosen',
  why: 'Why',
  suggested: 'Suggested',
  others: 'Other causes',
  save: 'Save the areas',
  actions: 'Actions from this review',
} as const;

export const setupPage = {
  unit: 'What is the unit called?',
  unitHint: 'Shown at the top of the log, on the print and on what you raise.',
  contact: 'Who looks after the log?',
  contactHint: 'Is told when an action without an owner is overdue, or when someone needs help.',
  nobody: 'Nobody chosen',
  line: 'Raising actions with management',
  tiedTo: 'You raise actions with:',
  notTied: 'You do not raise actions with anyone yet.',
  code: 'Code from the managers',
  codeHint: 'Type “@Kartlegging linje” in the managers’ channel to get one. It looks like this: K7QF-2M4P.',
  goOn: 'Continue',
  lineChanged:
    'Someone else has changed whom you raise actions with in the meantime, so your answer was not saved. Look it over, and answer again.',
  units: 'These raise actions with us:',
} as const;

export const inbox = {
  answer: 'Your answer',
  date: 'Date',
  dateHint: 'When it will be done, if you take it on.',
  newDateHint: 'Needed when you choose a new date.',
  why: 'Why',
  whyHint: 'Needed when you decline or need to know more.',
} as const;

export const problems = {
  heading: 'This must be put right. Nothing is saved yet.',
  yours: 'Yours',
  now: 'Now',
  choose: 'Look it over, choose what to keep, and save again.',
  none: '(empty)',
  optional: 'More fields (optional)',
  cancel: 'Cancel',
} as const;
/** @param by their name. @param clock «14.32». */
export function changedWhileWriting(by: string, clock: string): string {
  return `${by} changed this at ${clock}, while you were writing. Nothing was saved.`;
}
