export const practiceTitle = 'Practice patient';
export const practiceMark = 'Practice – not counted';
export const practiceIntro = 'Try it out. The answers are deleted when you move on to patient 1.';
export const practiceEndsLine = 'The practice is over. The answers are being deleted.';
export const practiceOverLine = 'The practice is over. The answers have been deleted.';
export const practiceButton = 'Practise first';
export const practiceHint = 'Answers are deleted when the leader goes to patient 1.';
export const practiceOfferHint =
  '“Practise first” opens a practice patient that does not count. The answers are deleted afterwards.';
export const firstPatientButton = 'Go to patient 1';
/** The command is the same in every language. */
export const practiceCommands: readonly string[] = ['øv', 'ov'];
