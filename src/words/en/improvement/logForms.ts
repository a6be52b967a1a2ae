export const windowTitle = 'Improvement log';

export const newTitle = 'New action';
export function editTitle(nr: number): string {
  return `Edit action ${nr}`;
}
export const fieldLabels = {
  tekst: 'What will you do?',
  ansvarlig: 'Owner',
  rolle: 'Or a role',
  frist: 'Deadline',
  arsak: 'Area',
  mal: 'How will you see that it works?',
  maldato: 'When will you look?',
  hvis: 'If …',
  sa: '… then',
  innsats: 'How demanding is it?',
  gevinst: 'How much does it help?',
  niva: 'Who can do something about it?',
  status: 'Status',
  hvorfor: 'Why?',
} as const;
export const fieldHints = {
  tekst: 'For example: Agree on the time of discharge letters before the round',
  rolle: 'For example: lead nurse',
  mal: 'For example: Nine of ten letters are ready at 11',
  hvis: 'the patient leaves tomorrow',
  sa: 'the discharge letter is agreed on the round today',
} as const;
export const noOwnerChoice = 'No owner';
export const noAreaChoice = 'Not linked to an area';
export const notChosen = 'Not chosen';
export const effortChoices = { 1: 'Not very', 2: 'Somewhat', 3: 'Very' } as const;
export const gainChoices = { 1: 'A little', 2: 'Some', 3: 'A lot' } as const;
export const gainProposed = 'How much it helps is proposed from the review. You decide.';
export const moreFieldsButton = 'More fields';
export const saveButton = 'Save';
export const textMissing = 'Write what you will do. Nothing is saved yet.';
export function savedTitle(nr: number): string {
  return `Action ${nr} is saved`;
}
export const anotherButton = 'Add another';
export const conflictLine = (by: string) =>
  `${by} changed the action while you were writing. Nothing was saved. Check the fields and save again.`;

export const areasTitle = 'Choose areas';
export const areasIntro = 'Choose one or two. The suggestions are ticked.';
/** Once something has been chosen. */
export const areasAgain = 'Change areas';
export const areasAgainIntro = 'What you have chosen is ticked.';
export const areasNone = 'You have not chosen any area.';
export const areasLabel = 'Areas';
export const areasWhy = 'Why these?';
export const areasWhyHint = 'Needed when you leave out a suggestion, or take something else';
export const areasWhyMissing =
  'Write briefly why you choose something other than the suggestions. Nothing is saved yet.';
export const areasSaved = 'The areas are saved and shown on the summary.';

export const roundTitle = (nr: number) => `New round for action ${nr}`;
export const roundFields = {
  steg: 'Step',
  tekst: 'What have you done or seen?',
  status: 'Status afterwards',
} as const;
export const roundHint = 'Brief, without patient information';

export const onlyInWindow = 'This is written in the log on the web.';
