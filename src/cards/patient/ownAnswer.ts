import { type Answer, isComplete, maxReasons } from '../../domain/answer/answer.ts';
import type { Words } from '../../words/words.ts';
import { type Button, button } from '../model/button.ts';
import type { Answering, OfPatient } from '../model/verbFields.ts';
import type { PatientPlace } from '../model/views.ts';

/** The ids every button on a patient's card carries that answers: those of the card, and the round it was drawn for. */
export function answerFields(place: PatientPlace): Answering {
  return { ...fieldsOf(place), round: place.round };
}

/** The ids every button on a patient's card carries. */
export function fieldsOf({ session, patient, walk }: PatientPlace): OfPatient {
  if (walk === undefined) return { session, patient };
  return { session, patient, walk: 1, ...(walk.home !== undefined && { home: walk.home }) };
}

/** The reasons a person has named, a line each, the main one first. */
export function reasonLines(words: Words, answer: Answer): readonly string[] {
  return answer.reasons.map((reason, index) =>
    words.patient.chosenReason(index, words.reasons.reasonLabel(reason)),
  );
}

export function canAddReason(answer: Answer): boolean {
  return answer.reasons.length < maxReasons;
}

/** The way back to the first question, until the answers are shown. */
export function changingAssessment(words: Words, place: PatientPlace): readonly Button[] {
  return place.fixed ? [] : [button(words.patient.changeButton, 'answer.change', answerFields(place))];
}

/** «Ferdig», while the answer is not complete. */
export function finishing(words: Words, place: PatientPlace, answer: Answer): readonly Button[] {
  return isComplete(place.form, answer)
    ? []
    : [button(words.patient.doneButton, 'answer.done', answerFields(place))];
}
