import type { PatientResult } from '../../domain/figures/patientResult.ts';
import type { Words } from '../../words/words.ts';
import type { Card } from '../model/card.ts';
import type { PatientPlace } from '../model/views.ts';
import { noticeCard } from '../notice/noticeCard.ts';

/**
 * A patient's card once the session is locked: what most people said, in one line. No roles, no reasons, no buttons and
 * no refresh, so everybody sees the same from then on. What a single person said is left out.
 */
export function foldedCard(words: Words, place: PatientPlace & { readonly result: PatientResult }): Card {
  return noticeCard(sentence(words, place), words.patient.patientTitle(place.patient, place.patients));
}

function sentence(
  words: Words,
  { form, result }: { readonly form: PatientPlace['form']; readonly result: PatientResult },
) {
  const { assessed, headline, counts, late, hands } = result;
  if (headline === undefined)
    return assessed + late + hands.late > 0 ? words.folded.folded.lateOnly : words.folded.folded.none;
  if (assessed === 1) return words.folded.folded.one;
  // Whoever saw the hands could subtract them.
  if (assessed - hands.assessed === 1) return words.folded.folded.mostlyHands(assessed);
  const [first = 0, second = 0] = counts.map(({ count }) => count).toSorted((a, b) => b - a);
  if (second === 0) return words.folded.folded.all(words.form.assessmentLabel(form.id, headline), assessed);
  return first === second
    ? words.folded.folded.tied(assessed)
    : words.folded.folded.most(words.form.assessmentLabel(form.id, headline), first, assessed);
}
