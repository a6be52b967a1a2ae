import { needsReason } from '../../domain/answer/answer.ts';
import { longestText } from '../../domain/screening/screening.ts';
import type { Words } from '../../words/words.ts';
import { part } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { strong } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { PatientView } from '../model/views.ts';
import { answerFields } from './ownAnswer.ts';
import { changes, ownAnswer, storedBox } from './patientAnswered.ts';

type Answered = Extract<PatientView, { step: 'answered' }>;

/** Whether the card is one where the person may write: in a window of their own, when the patient waits. */
export function isWritten(view: PatientView): boolean {
  const waits = view.answer !== undefined && needsReason(view.form, view.answer.assessment);
  return view.step === 'answered' && view.walk?.inDialog === true && waits;
}

/** A person's own answer in the window, with the one question that is answered by writing. */
export function writingElements(words: Words, view: Answered): readonly Element[] {
  const { answer, rewrite } = view;
  const save = button(words.patient.textDoneButton, 'answer.text', answerFields(view));
  return [
    storedBox(words, view, answer),
    ownAnswer(words, view, answer),
    ...(rewrite === undefined ? [] : [{ ...strong(rewrite.problem, 'Medium'), color: 'Attention' } as const]),
    {
      type: 'Input.Text',
      id: 'text',
      label: words.patient.textQuestion,
      placeholder: words.patient.textHint,
      maxLength: longestText,
      isMultiline: true,
      value: rewrite?.text ?? answer.text ?? '',
      spacing: 'Medium',
    },
    // The question comes before the ways to change and add: it is what is left to do here.
    part(stack([save])),
    ...changes(words, view, answer),
  ];
}
