import {
  type Answer,
  type AnswerPart,
  countedReasons,
  countedText,
  isComplete,
  needsReason,
} from '../../domain/answer/answer.ts';
import { mayAddLate } from '../../domain/answer/answering.ts';
import { forms, furtherBeside } from '../../domain/form/form.ts';
import { assessmentLabel, optionLabel, waitLabel } from '../../words/nb/form.ts';
import {
  addReasonButton,
  changeButton,
  changeReasonsButton,
  changeWaitButton,
  furtherButton,
  incompleteLine,
  optionalLabel,
  setWaitButton,
  storedLateLine,
  storedLine,
  toResultButton,
  yourAnswer,
  yourFurther,
  yourLostTime,
  yourText,
  yourWait,
} from '../../words/nb/patient.ts';
import { toUnansweredButton } from '../../words/nb/unanswered.ts';
import { type Button, button, rowsOf } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { PatientPlace } from '../model/views.ts';
import { answerFields, canAddReason, fieldsOf, reasonLines } from './ownAnswer.ts';

/** A person's own answer, and what can be changed or added. */
export function answeredSections(place: PatientPlace, answer: Answer): readonly Section[] {
  const at = answerFields(place);
  const whole = isComplete(forms[place.form], { ...answer, done: false });
  const further = furtherButtons(place, answer);
  return [
    section({ lines: ownAnswerLines(place, answer), style: 'emphasis' }),
    section({
      lines: [storedNote(place, whole)],
      rows: rowsOf([
        place.fixed
          ? button(toResultButton, 'patient.view', fieldsOf(place))
          : button(changeButton, 'answer.change', at),
        ...waitingButtons(place, answer),
      ]),
    }),
    section(further.length === 0 ? {} : { hints: [optionalLabel], rows: rowsOf(further) }),
    section({ rows: rowsOf(unansweredButtons(place)) }),
  ];
}

function storedNote({ fixed, walk }: PatientPlace, whole: boolean): string {
  if (fixed || (whole && walk?.late)) return storedLateLine;
  return whole ? storedLine : incompleteLine;
}

/** «Du svarte: …» and everything that goes with it. */
export function ownAnswerLines(place: PatientPlace, answer: Answer): readonly string[] {
  const form = forms[place.form];
  const lines = [yourAnswer(assessmentLabel(place.form, answer.assessment))];
  if (countedReasons(form, answer).length > 0) lines.push(...reasonLines(answer));
  if (needsReason(form, answer.assessment) && answer.wait !== undefined) {
    const wait = waitLabel(place.form, answer.wait);
    lines.push(form.timeUnit === 'days' ? yourWait(wait) : yourLostTime(wait));
  }
  for (const question of furtherBeside(forms[place.form], answer.assessment)) {
    const given = answer[question];
    if (given !== undefined) lines.push(yourFurther(question, optionLabel(given)));
  }
  const text = countedText(form, answer);
  return text === undefined ? lines : [...lines, yourText(text)];
}

function waitingButtons(place: PatientPlace, answer: Answer): readonly Button[] {
  if (!needsReason(forms[place.form], answer.assessment)) return [];
  const at = answerFields(place);
  const reasons = canAddReason(answer) ? addReasonButton : changeReasonsButton;
  const wait = answer.wait === undefined ? setWaitButton : changeWaitButton;
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
function unansweredButtons({ all, walk, session, patient }: PatientPlace): readonly Button[] {
  if (!all || walk !== undefined) return [];
  return [button(toUnansweredButton, 'session.walk', { session, home: patient })];
}

function furtherButtons(place: PatientPlace, answer: Answer): readonly Button[] {
  return furtherBeside(forms[place.form], answer.assessment)
    .filter((question) => isOpen(place, answer, question))
    .map((question) => button(furtherButton(question), `answer.${question}`, answerFields(place)));
}
