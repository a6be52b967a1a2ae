export function notAnsweredLine(patients: readonly number[]): string {
  const [only, ...others] = patients;
  if (others.length > 0) return `You have not answered for ${patients.length} patients yet.`;
  return only
    ? `You have not answered for patient ${only} yet.`
    : 'You have not answered for the practice patient yet.';
}
export const answerHereButton = 'Answer here';
export const inWindowButton = 'In a window';
export const openDialogButton = 'Answer in a window';
export const toUnansweredButton = 'My unanswered';

export function walkStoredLine(patient: number): string {
  return `Your answer for patient ${patient} is saved.`;
}
export function changeStoredButton(patient: number): string {
  return `Change the answer for patient ${patient}`;
}
export function leftLine(count: number): string {
  return count === 1 ? 'This is the last one you have not answered for.' : `You have ${count} patients left.`;
}
export const anotherFirstButton = 'Take another first';
export const toBoardButton = 'To the overview';
export function toPatientButton(patient: number): string {
  return `To patient ${patient}`;
}

export const dialogTitle = 'Review of how we use our resources';
export const closeButton = 'Close';

export const allAnsweredTitle = 'You have answered for everyone';
export const allAnsweredLine = 'You have answered for all the patients that are open now. Thank you!';

export function lateJoinLine(count: number): string {
  return count === 1
    ? 'The answers for one patient have already been shown, but you can still answer.'
    : `The answers for ${count} patients have already been shown, but you can still answer.`;
}
