/** The buttons of the further questions, whichever a form asks. */
import { type FurtherOption, furtherIds } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { type Button, button } from '../model/button.ts';
import type { PatientPlace } from '../model/views.ts';
import { answerFields } from './ownAnswer.ts';

/** Opens the question. */
export function questionButton(
  words: Words,
  place: PatientPlace,
  question: string,
  title: string = words.patient.furtherButton(question),
): Button {
  return tapOn(place, question, title);
}

/** Answers it. */
export function optionButton(
  words: Words,
  place: PatientPlace,
  question: string,
  option: FurtherOption,
): Button {
  return tapOn(place, question, words.form.optionLabel(option), option);
}

/**
 * The procedure's own questions keep the verbs they had before there was `answer.question`: a process that knows no
 * other may be the one that takes the tap.
 */
function tapOn(place: PatientPlace, question: string, title: string, option?: FurtherOption): Button {
  const at = answerFields(place);
  const former = furtherIds.find((id) => id === question);
  return former === undefined
    ? button(title, 'answer.question', { ...at, question, ...(option !== undefined && { option }) })
    : button(title, `answer.${former}`, { ...at, ...(option !== undefined && { [former]: option }) });
}
