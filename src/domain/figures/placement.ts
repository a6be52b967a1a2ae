import { type AssessmentMeaning, type Form, meaningOf } from '../form/form.ts';
import { newcombe, wilson } from './interval.ts';
import type { PatientResult } from './patientResult.ts';
import type { Summary } from './summary.ts';

/** Right place against waiting, by what most of each patient's on-time raters said. */
export function placePatients(form: Form, results: readonly PatientResult[]): Summary['place'] {
  const place = { right: 0, waiting: 0, split: 0 };
  for (const { assessed, counts } of results) {
    if (assessed === 0) continue;
    const said = (meaning: AssessmentMeaning) =>
      counts.reduce((n, c) => n + (meaningOf(form, c.assessment) === meaning ? c.count : 0), 0);
    const lead = said('waiting') - said('right');
    place[lead > 0 ? 'waiting' : lead < 0 ? 'right' : 'split'] += 1;
  }
  return { ...place, waitingInterval: wilson(place.waiting, place.right + place.waiting + place.split) };
}

/** Patients who were answered for, and whom nobody assessed before the answers were shown: they are in no count of `place`. */
export function unplaced({ patients, place }: Pick<Summary, 'patients' | 'place'>): number {
  return patients.assessed - (place.right + place.waiting + place.split);
}

/** The share of waiting patients now against the unit's last session, where the two can be compared (docs/domain.md § 5). */
export function changeSince(
  previous: Summary | undefined,
  form: Form,
  place: Summary['place'],
): Summary['change'] {
  if (previous === undefined) return undefined;
  if (previous.form !== form.id || previous.formVersion !== form.version) return { kind: 'formChanged' };
  const placed = ({ right, waiting, split }: Summary['place']) => right + waiting + split;
  const waitingBefore = previous.place.waiting;
  const assessedBefore = placed(previous.place);
  const difference = newcombe(place.waiting, placed(place), waitingBefore, assessedBefore);
  return difference && { kind: 'compared', waitingBefore, assessedBefore, difference };
}
