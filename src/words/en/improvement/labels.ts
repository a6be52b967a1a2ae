/** Names of what an action of the improvement log is and has: the same on cards and pages. */

export const statusLabels = {
  foreslatt: 'Proposed',
  vedtatt: 'Decided',
  proves: 'Testing',
  evaluering: 'Awaiting evaluation',
  innfort: 'Introduced',
  droppet: 'Dropped',
} as const;

export const stepLabels = {
  planlegge: 'Plan',
  gjennomfore: 'Carry out',
  evaluere: 'Evaluate',
  korrigere: 'Correct',
} as const;

export const levelLabels = {
  mikro: 'Ourselves',
  meso: 'The clinic/department',
  makro: 'The hospital',
  samfunn: 'The municipality, the region or the state',
} as const;

export const quadrantLabels = {
  now: 'Start now',
  project: 'A project of its own',
  quick: 'Quick win',
  leave: 'Leave it',
} as const;

export const effectLabels = {
  ja: 'Worked',
  delvis: 'Partly worked',
  nei: 'Did not work',
  vet_ikke: 'Cannot say',
} as const;

export const dropReasons = {
  ikke_aktuelt: 'No longer relevant',
  lost_annerledes: 'Solved another way',
  for_krevende: 'Too demanding now',
  virket_ikke: 'Did not work',
} as const;

export const nudgeAnswers = {
  i_rute: 'On track',
  trenger_hjelp: 'Needs help',
  ferdig: 'Done',
  droppet: 'Drop it',
} as const;

export const liftAnswers = {
  tar: 'Will do it',
  mer: 'Need more',
  avslar: 'Decline',
  videre: 'Raise further',
  ferdig: 'Done',
} as const;

export const reviewOutcomes = {
  ferdig: 'Done',
  fortsetter: 'Continues',
  droppes: 'Drop it',
} as const;

export function actionName(nr: number): string {
  return `Action ${nr}`;
}

export const namesBelongElsewhere = 'Put colleagues’ names in “Owner”, and dates in the date fields.';

export const remindersSeldomLast =
  'Reminders and training alone seldom last. Can you change the way the work is done?';
