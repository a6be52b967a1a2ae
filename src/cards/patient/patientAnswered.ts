import {
  type Answer,
  type AnswerPart,
  countedReasons,
  countedText,
  isComplete,
  needsReason,
} from '../../domain/answer/answer.ts';
import { mayAddLate } from '../../domain/answer/answering.ts';
import { furtherBeside } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { type Button, button, rowsOf } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { PatientPlace } from '../model/views.ts';
import { questionButton } from './furtherButtons.ts';
import { answerFields, canAddReason, fieldsOf, reasonLines } from './ownAnswer.ts';

/** A person's own answer, and what can be changed or added. */
export function answeredSections(words: Words, place: PatientPlace, answer: Answer): readonly Section[] {
  const at = answerFields(place);
  const whole = isComplete(place.form, { ...answer, done: false });
  const further = furtherButtons(words, place, answer);
  return [
    section({ lines: ownAnswerLines(words, place, answer), style: 'emphasis' }),
    section({
      lines: [storedNote(words, place, whole)],
      rows: rowsOf([
        place.fixed
          ? button(words.patient.toResultButton, 'patient.view', fieldsOf(place))
          : button(words.patient.changeButton, 'answer.change', at),
        ...waitingButtons(words, place, answer),
      ]),
    }),
    section(further.length === 0 ? {} : { hints: [words.patient.optionalLabel], rows: rowsOf(further) }),
    section({ rows: rowsOf(unansweredButtons(words, place)) }),
  ];
}

function storedNote(words: Words, { fixed, walk }: PatientPlace, whole: boolean): string {
  if (fixed || (whole && walk?.late)) return words.patient.storedLateLine;
  return whole ? words.patient.storedLine : words.patient.incompleteLine;
}

/** «Du svarte: …» and everything that goes with it. */
export function ownAnswerLines(words: Words, place: PatientPlace, answer: Answer): readonly string[] {
  const form = place.form;
  const lines = [words.patient.yourAnswer(words.form.assessmentLabel(place.form.id, answer.assessment))];
  if (countedReasons(form, answer).length > 0) lines.push(...reasonLines(words, answer));
  if (needsReason(form, answer.assessment) && answer.wait !== undefined) {
    const wait = words.form.waitLabel(place.form.id, answer.wait);
    lines.push(form.timeUnit === 'days' ? words.patient.yourWait(wait) : words.patient.yourLostTime(wait));
  }
  for (const question of furtherBeside(place.form, answer.assessment)) {
    const given = answer.further?.[question.id];
    if (given !== undefined)
      lines.push(words.patient.yourFurther(question.id, words.form.optionLabel(given)));
  }
  const text = countedText(form, answer);
  return text === undefined ? lines : [...lines, words.patient.yourText(text)];
}

function waitingButtons(words: Words, place: PatientPlace, answer: Answer): readonly Button[] {
  if (!needsReason(place.form, answer.assessment)) return [];
  const at = answerFields(place);
  const reasons = canAddReason(answer) ? words.patient.addReasonButton : words.patient.changeReasonsButton;
  const wait = answer.wait === undefined ? words.patient.setWaitButton : words.patient.changeWaitButton;
  return [
    ...(isOpen(place, answer, 'reasons') ? [button(reasons, 'answer.reasons', at)] : []),
    ...(isOpen(place, answer, 'wait') ? [button(wait, 'answer.wait', at)] : []),
  ];
}

/** What was in an answer when it was shown stands, and has no button. */
function isOpen({ fixed }: PatientPlace, answer: Answer, part: AnswerPart): boolean {
  return !fixed || mayAddLate(answer, part);
}

/** Where many patients are open, the way to the next; nobody has counted them. */
function unansweredButtons(words: Words, { all, walk, session, patient }: PatientPlace): readonly Button[] {
  if (!all || walk !== undefined) return [];
  return [button(words.unanswered.toUnansweredButton, 'session.walk', { session, home: patient })];
}

function furtherButtons(words: Words, place: PatientPlace, answer: Answer): readonly Button[] {
  return furtherBeside(place.form, answer.assessment)
    .filter(({ id }) => isOpen(place, answer, id))
    .map(({ id }) => questionButton(words, place, id));
}
