import { escapedText } from '../escape.ts';
import { furtherName } from './form.ts';

export function patientName(patient: number): string {
  return `Patient ${patient}`;
}
export function patientTitle(patient: number, patients: number): string {
  return `Patient ${patient} of ${patients}`;
}

export function notDrawn(about: string): string {
  return `${about} Type @Kartlegging hjelp if you do not see the buttons.`;
}

export const blindLine = 'Nobody sees what you answer. The answers are shown together afterwards.';
export const storedLine = 'Thanks – your answer is saved.';
export const storedAsItIs = 'Your answer is saved as it is.';
const nothingMore = 'Nothing more to do. The answers are shown here when everyone is done.';
export function storedNext(upNext: number | 'summary' | undefined): string {
  if (upNext === undefined) return nothingMore;
  return upNext === 'summary'
    ? `${nothingMore} The summary will be in the channel.`
    : `${nothingMore} ${patientName(upNext)} will be at the bottom of the thread.`;
}

export const yourAnswerLabel = 'You answered:';
export function yourAnswer(assessment: string): string {
  return `${yourAnswerLabel} ${assessment}`;
}

export const noReasonButton = 'No cause';
export const firstReasonHint = 'The most important first. You can add more afterwards.';
const numbered = ['', 'Add a second cause', 'Add a third cause'] as const;
export function addReasonHeading(named: number): string {
  return numbered[named] ?? changeReasonsButton;
}
export function removeReasonButton(reason: string): string {
  return `Remove ${reason}`;
}

export function yourFurther(question: string, option: string): string {
  return `${furtherName(question)}: ${option}`;
}

export const textQuestion = 'What would it have taken for the patient to move on today?';
export const textHint = 'Optional. No names, numbers, ages or rooms.';
export const textDoneButton = 'Save and go on';
export const textsHeading = 'What was needed today?';
export function quoted(text: string): string {
  return `“${escapedText(text)}”`;
}
export function yourText(text: string): string {
  return `${textsHeading} ${quoted(text)}`;
}
export function textsLine(texts: readonly string[]): string {
  return `${textsHeading} ${texts.join(' · ')}`;
}
export const textsNote =
  'What you wrote, in alphabetical order. Nobody can see who wrote what, and it is deleted when the review is locked.';
export const textsGone = 'What you wrote was deleted when the review was locked.';
export const noTexts = 'Nobody wrote anything.';
export const moreTextsButton = 'More patients';
export function moreTexts(count: number): string {
  return count === 1 ? 'and 1 more answer' : `and ${count} more answers`;
}

export function chooseGroup(question: string): string {
  return `${question} Choose a topic`;
}
export const fullReasons = 'You have chosen three causes. Remove one if you want to choose another.';
export const optionalLabel = 'Say more? Optional:';
/** To those that have no button of their own, one after the other. */
export const moreQuestionsButton = 'More questions …';

export const moreReasonsButton = 'Something else …';
export const addReasonButton = 'Add a cause';
export const changeReasonsButton = 'Change causes';
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
  skipped: 'Skipped. Listed in the summary.',
  passedOver: 'Skipped. Cannot be assessed now.',
  later: 'We will come back to this one. The answers are kept.',
  leaving: 'Going home today. Not counted.',
  notReached: 'Not reviewed.',
  cancelled: 'Cancelled. The answers are not used.',
} as const;
