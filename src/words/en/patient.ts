import { escapedText } from '../escape.ts';
import { furtherName } from './form.ts';

export function patientTitle(patient: number, patients: number): string {
  return `Patient ${patient} of ${patients}`;
}

export const blindLine = 'Nobody sees what you answer. The answers are shown together afterwards.';
export const storedLine = 'Thank you – your answer is saved. You can change it until the answers are shown.';
export const storedLateLine = 'Thank you – your answer is saved.';
export const incompleteLine = 'Your answer is saved as it is. You can add more until the answers are shown.';

export function yourAnswer(assessment: string): string {
  return `You answered: ${assessment}`;
}

const places = ['Main cause', 'Cause 2', 'Cause 3'] as const;
const removals = ['Remove the main cause', 'Remove cause 2', 'Remove cause 3'] as const;

export function chosenReason(index: number, reason: string): string {
  return `${places[index] ?? ''}: ${reason}`;
}
export function removeReasonButton(index: number): string {
  return removals[index] ?? '';
}

export function yourWait(wait: string): string {
  return `Has waited: ${wait}`;
}
export function yourLostTime(wait: string): string {
  return `Time lost: ${wait}`;
}
export function yourFurther(question: string, option: string): string {
  return `${furtherName(question)}: ${option}`;
}

export const textQuestion = 'What would it have taken for the patient to move on today?';
export const textHint = 'Optional. No names, numbers, ages or rooms.';
export const textDoneButton = 'Save and go on';
export const textsHeading = 'What would it have taken today?';
export function quoted(text: string): string {
  return `“${escapedText(text)}”`;
}
export function yourText(text: string): string {
  return `${textsHeading} ${quoted(text)}`;
}
export const textsNote =
  'What you wrote, in alphabetical order. Nobody can see who wrote what, and the texts are deleted when the review is locked.';
export const textsGone = 'The texts were deleted when the review was locked.';
export const noTexts = 'Nobody wrote anything.';
export const moreTextsButton = 'More patients';
export function moreTexts(count: number): string {
  return count === 1 ? 'and 1 more answer' : `and ${count} more answers`;
}

export const chooseGroup = 'Choose a topic:';
export const fullReasons = 'You have chosen three causes. Remove one if you want to choose another.';
export const optionalLabel = 'Would you like to say more? This is optional:';

export const moreReasonsButton = 'Something else …';
export const addReasonButton = 'Add a cause';
export const changeReasonsButton = 'Change causes';
export const toWaitButton = 'Go on';
export const setWaitButton = 'How long?';
export const changeWaitButton = 'Change time';
export const changeButton = 'Change answer';
export const toResultButton = 'See the answers';
export const otherGroupsButton = 'Other topics';
export const doneButton = 'Done';
export const patientBackButton = 'Back';

export function furtherButton(question: string): string {
  return `${furtherName(question)}?`;
}

export const closedLines = {
  skipped: 'Skipped: nobody answered for this patient. It is listed in the summary.',
  passedOver: 'Skipped: we moved on without showing answers. The patient cannot be assessed now.',
  later: 'We will come back to this patient. The answers already given are kept.',
  leaving: 'Going home today: the patient does not count, but is listed in the summary.',
  notReached: 'Not reviewed: the review ended first. It is listed in the summary.',
  cancelled: 'The review was cancelled. The answers for this patient are neither shown nor used.',
} as const;
