import {
  type Answer,
  countedReasons,
  countedText,
  isComplete,
  maxReasons,
  needsReason,
} from '../../domain/answer/answer.ts';
import { furtherBeside } from '../../domain/form/form.ts';
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

/** What a person said of why and how long: the reasons, the main one first, and the time. */
export function ownDetails(words: Words, { form }: PatientPlace, answer: Answer): readonly string[] {
  const reasons = countedReasons(form, answer).map(words.shortReasons.shortReason);
  const { wait } = answer;
  return needsReason(form, answer.assessment) && wait !== undefined
    ? [...reasons, words.form.waitInSentence(form.id, wait)]
    : reasons;
}

/** What they said besides: to the further questions, and in their own words. */
export function ownBesides(words: Words, { form }: PatientPlace, answer: Answer): readonly string[] {
  const further = furtherBeside(form, answer.assessment).flatMap(({ id }) => {
    const given = answer.further?.[id];
    return given === undefined ? [] : [words.patient.yourFurther(id, words.form.optionLabel(given))];
  });
  const text = countedText(form, answer);
  return text === undefined ? further : [...further, words.patient.yourText(text)];
}

/** «Du svarte: Riktig sted – men venter · Radiologi · 8–24 timer», without what was said besides. */
export function ownLine(words: Words, place: PatientPlace, answer: Answer): string {
  const said = words.patient.yourAnswer(words.form.assessmentLabel(place.form.id, answer.assessment));
  return [said, ...ownDetails(words, place, answer)].join(' · ');
}

/** The same with everything the person has said. */
export function wholeOwnLine(words: Words, place: PatientPlace, answer: Answer): string {
  return [ownLine(words, place, answer), ...ownBesides(words, place, answer)].join(' · ');
}

export function canAddReason(answer: Answer): boolean {
  return answer.reasons.length < maxReasons;
}

/** The way back to the first question, until the answers are shown. */
export function changingAssessment(words: Words, place: PatientPlace): readonly Button[] {
  return place.fixed ? [] : [button(words.patient.changeButton, 'answer.change', answerFields(place))];
}

/** «Uten årsak», or «Ferdig» once there is one, while the answer is not complete. */
export function finishing(words: Words, place: PatientPlace, answer: Answer): readonly Button[] {
  if (isComplete(place.form, answer)) return [];
  const title = answer.reasons.length === 0 ? words.patient.noReasonButton : words.patient.doneButton;
  return [button(title, 'answer.done', answerFields(place))];
}

/** Back to the result, for somebody whose answer is in it. */
export function toResult(words: Words, place: PatientPlace): Button {
  return button(words.patient.toResultButton, 'patient.view', { ...fieldsOf(place), full: 1 });
}
