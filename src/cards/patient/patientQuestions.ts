import type { Answer } from '../../domain/answer/answer.ts';
import { questionIn } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { line, part } from '../blocks/box.ts';
import { grid, stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { heading, small } from '../blocks/text.ts';
import { type Button, button } from '../model/button.ts';
import type { PatientPlace } from '../model/views.ts';
import { optionButton, questionButton } from './furtherButtons.ts';
import { answerFields, fieldsOf, ownLine } from './ownAnswer.ts';
import { furtherQuestions } from './patientAnswered.ts';

/** The first question; the earlier answer is shown when there is one. */
export function assessElements(
  words: Words,
  place: PatientPlace,
  answer: Answer | undefined,
): readonly Element[] {
  const late = place.walk?.late === true;
  return [
    ...(answer === undefined ? [] : [small(ownLine(words, place, answer), 'None')]),
    heading(words.form.assessmentQuestion[place.form.id], place.round === 1 ? 'Small' : 'Medium'),
    ...(late ? [small(words.result.lateOffer, 'None')] : []),
    ...stack(assessments(words, place, answer)),
    ...(late ? [] : [small(words.patient.blindLine)]),
    ...(answer === undefined
      ? []
      : [line(stack([button(words.patient.patientBackButton, 'patient.view', answerFields(place))]))]),
  ];
}

/** The answers to the first question, each in a row of its own. */
export function assessments(
  words: Words,
  place: PatientPlace,
  answer: Answer | undefined,
): readonly Button[] {
  const at = answerFields(place);
  // Tells the bot that there is more in the answer than this card holds, so that it reads it first.
  const again = answer === undefined ? {} : ({ again: 1 } as const);
  return place.form.assessments.map(({ id }) =>
    button(words.form.assessmentLabel(place.form.id, id), 'answer.assess', {
      ...at,
      assessment: id,
      ...again,
    }),
  );
}

/** How long the patient has waited, or how much time was lost. */
export function waitElements(words: Words, place: PatientPlace, answer: Answer): readonly Element[] {
  const at = answerFields(place);
  const bands = place.form.waits.map(({ id }) =>
    button(words.form.waitLabel(place.form.id, id), 'answer.wait', { ...at, wait: id }),
  );
  const back = words.patient.patientBackButton;
  // Without a time `patient.view` would lead here again.
  const leaves = answer.wait !== undefined || place.fixed === true;
  return [
    small(ownLine(words, place, answer), 'None'),
    heading(words.form.waitQuestion(place.form.id)),
    ...grid([
      ...bands,
      leaves
        ? button(back, 'patient.view', { ...fieldsOf(place), full: 1 })
        : button(back, 'answer.reasons', { ...at, first: 1 }),
    ]),
  ];
}

/** One of the form's further questions. */
export function furtherElements(
  words: Words,
  place: PatientPlace,
  answer: Answer,
  id: string,
): readonly Element[] {
  const given = answer.further?.[id];
  const options = questionIn(place.form, id)?.options ?? [];
  const { behind } = furtherQuestions(words, place, answer);
  const next = behind.includes(id) ? behind.slice(behind.indexOf(id) + 1, behind.indexOf(id) + 2) : [];
  const back = button(words.patient.patientBackButton, 'patient.view', { ...answerFields(place), full: 1 });
  return [
    heading(words.form.furtherQuestion(place.form.id, id), 'Small'),
    ...(given === undefined ? [] : [small(words.patient.yourAnswer(words.form.optionLabel(given)), 'None')]),
    part(grid(options.map((option) => optionButton(words, place, id, option)))),
    line(stack([...next.map((following) => questionButton(words, place, following)), back])),
  ];
}
