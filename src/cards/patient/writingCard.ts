import { needsReason } from '../../domain/answer/answer.ts';
import { forms } from '../../domain/form/form.ts';
import { longestText } from '../../domain/screening/screening.ts';
import { patientTitle, textDoneButton, textHint, textQuestion } from '../../words/nb/patient.ts';
import { button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, section } from '../model/section.ts';
import type { PatientView } from '../model/views.ts';
import { answerFields } from './ownAnswer.ts';
import { answeredSections } from './patientAnswered.ts';
import { walkedSections } from './walkSections.ts';

type Answered = Extract<PatientView, { step: 'answered' }>;

/** Whether the card is one where the person may write: in a window of their own, when the patient waits. */
export function isWritten(view: PatientView): view is Answered {
  const waits = view.answer !== undefined && needsReason(forms[view.form], view.answer.assessment);
  return view.step === 'answered' && view.walk?.inDialog === true && waits;
}

/** A person's own answer in the window, with the one question that is answered by writing. */
export function writingCard(view: Answered): Card {
  const { answer, rewrite, patient, patients } = view;
  const title = patientTitle(patient, patients);
  const onward = section({ rows: rowsOf([button(textDoneButton, 'answer.text', answerFields(view))]) });
  // The question comes before the ways to change and add: it is what is left to do here.
  const [own = section({}), changes = section({}), ...further] = answeredSections(view, answer);
  return {
    template: 'writing',
    data: {
      fallbackText: title,
      title,
      sections: filled([own, { ...changes, rows: [] }]),
      problem: rewrite === undefined ? [] : [rewrite.problem],
      label: textQuestion,
      placeholder: textHint,
      maxLength: longestText,
      value: rewrite?.text ?? answer.text ?? '',
      closing: filled(walkedSections(view, [onward, { ...changes, lines: [] }, ...further])),
    },
  };
}
