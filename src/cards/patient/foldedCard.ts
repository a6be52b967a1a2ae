import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { folded } from '../../words/nb/folded.ts';
import { assessmentLabel } from '../../words/nb/form.ts';
import { patientTitle } from '../../words/nb/patient.ts';
import type { Card } from '../model/card.ts';
import type { PatientPlace } from '../model/views.ts';
import { noticeCard } from '../notice/noticeCard.ts';

/**
 * A patient's card once the session is locked: what most people said, in one line. No roles, no reasons, no buttons and
 * no refresh, so everybody sees the same from then on. What a single person said is left out.
 */
export function foldedCard(place: PatientPlace & { readonly result: PatientResult }): Card {
  return noticeCard(sentence(place), patientTitle(place.patient, place.patients));
}

function sentence({ form, result }: { readonly form: PatientPlace['form']; readonly result: PatientResult }) {
  const { assessed, headline, counts, late, hands } = result;
  if (headline === undefined) return assessed + late + hands.late > 0 ? folded.lateOnly : folded.none;
  if (assessed === 1) return folded.one;
  // Whoever saw the hands could subtract them.
  if (assessed - hands.assessed === 1) return folded.mostlyHands(assessed);
  const [first = 0, second = 0] = counts.map(({ count }) => count).toSorted((a, b) => b - a);
  if (second === 0) return folded.all(assessmentLabel(form, headline), assessed);
  return first === second
    ? folded.tied(assessed)
    : folded.most(assessmentLabel(form, headline), first, assessed);
}
