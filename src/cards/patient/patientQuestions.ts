import type { Answer } from '../../domain/answer/answer.ts';
import { questionIn } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { button, rowsOf, stacked } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { PatientPlace } from '../model/views.ts';
import { optionButton } from './furtherButtons.ts';
import { answerFields, canAddReason, changingAssessment, finishing, reasonLines } from './ownAnswer.ts';

/** The first question; the earlier answer is shown when there is one. */
export function assessSections(
  words: Words,
  place: PatientPlace,
  answer: Answer | undefined,
): readonly Section[] {
  const at = answerFields(place);
  // Tells the bot that there is more in the answer than this card holds, so that it reads it first.
  const again = answer === undefined ? {} : ({ again: 1 } as const);
  const choices = place.form.assessments.map(({ id }) =>
    button(words.form.assessmentLabel(place.form.id, id), 'answer.assess', {
      ...at,
      assessment: id,
      ...again,
    }),
  );
  return [
    section({
      heading: words.form.assessmentQuestion[place.form.id],
      lines: [
        place.walk?.late ? words.result.lateOffer : undefined,
        answer && words.patient.yourAnswer(words.form.assessmentLabel(place.form.id, answer.assessment)),
      ],
      rows: stacked(choices),
    }),
    section({
      hints: place.walk?.late ? [] : [words.patient.blindLine],
      rows: answer === undefined ? [] : rowsOf([button(words.patient.patientBackButton, 'patient.view', at)]),
    }),
  ];
}

/** How long the patient has waited, or how much time was lost. */
export function waitSections(words: Words, place: PatientPlace, answer: Answer): readonly Section[] {
  const at = answerFields(place);
  const bands = place.form.waits.map(({ id }) =>
    button(words.form.waitLabel(place.form.id, id), 'answer.wait', { ...at, wait: id }),
  );
  const reasons = canAddReason(answer) ? words.patient.addReasonButton : words.patient.changeReasonsButton;
  return [
    section({
      lines: [
        words.patient.yourAnswer(words.form.assessmentLabel(place.form.id, answer.assessment)),
        ...reasonLines(words, answer),
      ],
      style: 'emphasis',
    }),
    section({ heading: words.form.waitQuestion(place.form.id), rows: stacked(bands) }),
    section({
      rows: rowsOf([
        button(reasons, 'answer.reasons', at),
        ...(answer.wait === undefined
          ? [...changingAssessment(words, place), ...finishing(words, place, answer)]
          : [button(words.patient.patientBackButton, 'patient.view', at)]),
      ]),
    }),
  ];
}

/** One of the form's further questions. */
export function furtherSections(
  words: Words,
  place: PatientPlace,
  answer: Answer,
  id: string,
): readonly Section[] {
  const given = answer.further?.[id];
  const options = questionIn(place.form, id)?.options ?? [];
  return [
    section({
      heading: words.form.furtherQuestion(place.form.id, id),
      lines: given === undefined ? [] : [words.patient.yourAnswer(words.form.optionLabel(given))],
      rows: rowsOf(options.map((option) => optionButton(words, place, id, option))),
    }),
    section({
      rows: rowsOf([button(words.patient.patientBackButton, 'patient.view', answerFields(place))]),
    }),
  ];
}
