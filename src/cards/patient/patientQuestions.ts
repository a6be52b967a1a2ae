import type { Answer } from '../../domain/answer/answer.ts';
import { type FurtherId, forms, furtherOptions } from '../../domain/form/form.ts';
import {
  assessmentLabel,
  assessmentQuestion,
  furtherQuestions,
  optionLabel,
  waitLabel,
  waitQuestion,
} from '../../words/nb/form.ts';
import {
  addReasonButton,
  blindLine,
  changeReasonsButton,
  patientBackButton,
  yourAnswer,
} from '../../words/nb/patient.ts';
import { lateOffer } from '../../words/nb/result.ts';
import { button, rowsOf, stacked } from '../model/button.ts';
import { type Section, section } from '../model/section.ts';
import type { PatientPlace } from '../model/views.ts';
import { answerFields, canAddReason, changingAssessment, finishing, reasonLines } from './ownAnswer.ts';

/** The first question; the earlier answer is shown when there is one. */
export function assessSections(place: PatientPlace, answer: Answer | undefined): readonly Section[] {
  const at = answerFields(place);
  // Tells the bot that there is more in the answer than this card holds, so that it reads it first.
  const again = answer === undefined ? {} : { again: 1 };
  const choices = forms[place.form].assessments.map(({ id }) =>
    button(assessmentLabel(place.form, id), 'answer.assess', { ...at, assessment: id, ...again }),
  );
  return [
    section({
      heading: assessmentQuestion[place.form],
      lines: [
        place.walk?.late ? lateOffer : undefined,
        answer && yourAnswer(assessmentLabel(place.form, answer.assessment)),
      ],
      rows: stacked(choices),
    }),
    section({
      hints: place.walk?.late ? [] : [blindLine],
      rows: answer === undefined ? [] : rowsOf([button(patientBackButton, 'patient.view', at)]),
    }),
  ];
}

/** How long the patient has waited, or how much time was lost. */
export function waitSections(place: PatientPlace, answer: Answer): readonly Section[] {
  const at = answerFields(place);
  const bands = forms[place.form].waits.map(({ id }) =>
    button(waitLabel(place.form, id), 'answer.wait', { ...at, wait: id }),
  );
  const reasons = canAddReason(answer) ? addReasonButton : changeReasonsButton;
  return [
    section({
      lines: [yourAnswer(assessmentLabel(place.form, answer.assessment)), ...reasonLines(answer)],
      style: 'emphasis',
    }),
    section({ heading: waitQuestion(place.form), rows: stacked(bands) }),
    section({
      rows: rowsOf([
        button(reasons, 'answer.reasons', at),
        ...(answer.wait === undefined
          ? [...changingAssessment(place), ...finishing(place, answer)]
          : [button(patientBackButton, 'patient.view', at)]),
      ]),
    }),
  ];
}

/** One of the form's further questions. */
export function furtherSections(
  place: PatientPlace,
  answer: Answer,
  question: FurtherId,
): readonly Section[] {
  const at = answerFields(place);
  const given = answer[question];
  const choices = furtherOptions[question].map((option) =>
    button(optionLabel(option), `answer.${question}`, { ...at, [question]: option }),
  );
  return [
    section({
      heading: furtherQuestions[question],
      lines: given === undefined ? [] : [yourAnswer(optionLabel(given))],
      rows: rowsOf(choices),
    }),
    section({ rows: rowsOf([button(patientBackButton, 'patient.view', at)]) }),
  ];
}
