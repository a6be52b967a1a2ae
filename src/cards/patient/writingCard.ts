import { needsReason } from '../../domain/answer/answer.ts';
import { longestText } from '../../domain/screening/screening.ts';
import type { Words } from '../../words/words.ts';
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
  const waits = view.answer !== undefined && needsReason(view.form, view.answer.assessment);
  return view.step === 'answered' && view.walk?.inDialog === true && waits;
}

/** A person's own answer in the window, with the one question that is answered by writing. */
export function writingCard(words: Words, view: Answered): Card {
  const { answer, rewrite, patient, patients } = view;
  const title = words.patient.patientTitle(patient, patients);
  const onward = section({
    rows: rowsOf([button(words.patient.textDoneButton, 'answer.text', answerFields(view))]),
  });
  // The question comes before the ways to change and add: it is what is left to do here.
  const [own = section({}), changes = section({}), ...further] = answeredSections(words, view, answer);
  return {
    template: 'writing',
    data: {
      fallbackText: title,
      title,
      sections: filled([own, { ...changes, rows: [] }]),
      problem: rewrite === undefined ? [] : [rewrite.problem],
      label: words.patient.textQuestion,
      placeholder: words.patient.textHint,
      maxLength: longestText,
      value: rewrite?.text ?? answer.text ?? '',
      closing: filled(walkedSections(words, view, [onward, { ...changes, lines: [] }, ...further])),
    },
  };
}
