import { type Answer, type AnswerPart, isComplete, needsReason } from '../../domain/answer/answer.ts';
import { mayAddLate } from '../../domain/answer/answering.ts';
import { furtherBeside } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { box, line, part } from '../blocks/box.ts';
import { grid } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { rich, run, small, strong, text } from '../blocks/text.ts';
import { type Button, button } from '../model/button.ts';
import type { PatientPlace } from '../model/views.ts';
import { questionButton } from './furtherButtons.ts';
import {
  answerFields,
  canAddReason,
  changingAssessment,
  ownBesides,
  ownDetails,
  toResult,
} from './ownAnswer.ts';

/** What a person meets at once; the rest is a tap away. */
const mostButtons = 6;

/** A person's own answer, and what can be changed or added. */
export function answeredElements(words: Words, place: PatientPlace, answer: Answer): readonly Element[] {
  return [storedBox(words, place, answer), ownAnswer(words, place, answer), ...changes(words, place, answer)];
}

/** That it is stored, and what comes next. */
export function storedBox(words: Words, place: PatientPlace, answer: Answer): Element {
  const whole = isComplete(place.form, { ...answer, done: false });
  const blind = !place.late && place.walk === undefined;
  return box('good', [
    strong(whole || place.fixed ? words.patient.storedLine : words.patient.storedAsItIs, 'None'),
    ...(blind ? [text(words.patient.storedNext(place.upNext))] : []),
  ]);
}

/** «Du svarte: …», and everything that goes with it. */
export function ownAnswer(words: Words, place: PatientPlace, answer: Answer): Element {
  const details = ownDetails(words, place, answer);
  const besides = ownBesides(words, place, answer);
  return part([
    rich(
      [
        run(`${words.patient.yourAnswerLabel} `),
        run(words.form.assessmentLabel(place.form.id, answer.assessment), { weight: 'Bolder' }),
      ],
      'None',
    ),
    ...(details.length === 0 ? [] : [text(details.join(' · '), 'None')]),
    ...(besides.length === 0 ? [] : [small(besides.join(' · '), 'None')]),
  ]);
}

/** The ways to change and to add. */
export function changes(words: Words, place: PatientPlace, answer: Answer): readonly Element[] {
  const own = ownButtons(words, place, answer);
  const unanswered = unansweredButtons(words, place);
  const further = furtherButtons(words, place, answer);
  // One question is no choice to explain.
  if (further.length < 2) return grid([...own, ...further, ...unanswered]);
  return [
    ...grid([...own, ...unanswered]),
    line([small(words.patient.optionalLabel, 'None'), ...grid(further)]),
  ];
}

function ownButtons(words: Words, place: PatientPlace, answer: Answer): readonly Button[] {
  return [
    ...(place.late && place.walk === undefined ? [toResult(words, place)] : []),
    ...changingAssessment(words, place),
    ...waitingButtons(words, place, answer),
  ];
}

function waitingButtons(words: Words, place: PatientPlace, answer: Answer): readonly Button[] {
  if (!needsReason(place.form, answer.assessment)) return [];
  const at = answerFields(place);
  const reasons = canAddReason(answer) ? words.patient.addReasonButton : words.patient.changeReasonsButton;
  const wait = answer.wait === undefined ? words.patient.setWaitButton : words.patient.changeWaitButton;
  return [
    ...(isOpen(place, answer, 'reasons') ? [button(reasons, 'answer.reasons', { ...at, first: 1 })] : []),
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
  const { shown, behind } = furtherQuestions(words, place, answer);
  return [
    ...shown.map((id) => questionButton(words, place, id)),
    ...behind.slice(0, 1).map((id) => questionButton(words, place, id, words.patient.moreQuestionsButton)),
  ];
}

/** The further questions that have a button of their own, and those that «Flere spørsmål …» leads to, one after the other. */
export function furtherQuestions(
  words: Words,
  place: PatientPlace,
  answer: Answer,
): { readonly shown: readonly string[]; readonly behind: readonly string[] } {
  const asked = furtherBeside(place.form, answer.assessment)
    .map(({ id }) => id)
    .filter((id) => isOpen(place, answer, id));
  const { length: before } = [...ownButtons(words, place, answer), ...unansweredButtons(words, place)];
  const room = mostButtons - before;
  if (asked.length <= room) return { shown: asked, behind: [] };
  // What may hurt a patient is never a tap further away.
  const inOrder = asked.toSorted((one, other) => Number(other === 'risk') - Number(one === 'risk'));
  return { shown: inOrder.slice(0, room - 1), behind: inOrder.slice(room - 1) };
}
