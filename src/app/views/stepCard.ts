import type { Card } from '../../cards/model/card.ts';
import type { PatientPlace } from '../../cards/model/views.ts';
import { patientCard } from '../../cards/patient/patientCard.ts';
import type { Answer } from '../../domain/answer/answer.ts';
import { nextStep } from '../../domain/answer/answering.ts';
import type { Form } from '../../domain/form/form.ts';
import { topReasons } from '../../domain/form/topReasons.ts';
import type { Words } from '../../words/words.ts';
import type { Inside } from '../access/access.ts';

/**
 * The person's card at the step that what is stored leads to.
 * @param earlier in a second round: the person's answer of the first, while they have not answered anew.
 * @param notice why it comes unasked.
 */
export function stepCard(
  words: Words,
  form: Form,
  place: PatientPlace,
  answer: Answer | undefined,
  reasonUse: Inside['reasonUse'],
  { earlier, notice }: { readonly earlier?: Answer | undefined; readonly notice?: string } = {},
): Card {
  const step = nextStep(form, answer);
  if (answer === undefined || step === 'assess')
    return patientCard(words, { ...place, step: 'assess', answer, ...(earlier && { earlier }) }, notice);
  if (step !== 'reasons') return patientCard(words, { ...place, step, answer }, notice);
  const top = topReasons(form, answer.assessment, reasonUse);
  return patientCard(words, { ...place, step, answer, top }, notice);
}
