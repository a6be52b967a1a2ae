import { needsReason, type PatientAnswer } from '../answer/answer.ts';
import { amountOf, type Form, type WaitId } from '../form/form.ts';
import { isOpen } from '../form/waitEdges.ts';
import { gatherRaters, hasAssessed } from './raters.ts';

/**
 * The bands of the middle answer about one patient's waiting, or of the two middle ones, the shorter first: what the
 * median is made of (docs/domain.md § 4). Empty when no rater gave a time; late answers count, as they do in the median.
 */
export function middleWaits(form: Form, answers: readonly PatientAnswer[]): readonly WaitId[] {
  const given = answers
    .filter((each) => hasAssessed(form, each) && needsReason(form, each.answer.assessment))
    .flatMap(({ answer: { wait } }) => {
      const amount = wait === undefined ? undefined : amountOf(form, wait);
      return wait === undefined || amount === undefined ? [] : [{ wait, amount }];
    })
    .toSorted((a, b) => a.amount - b.amount);
  const lower = given[Math.ceil(given.length / 2) - 1];
  const upper = given[Math.floor(given.length / 2)];
  return [...new Set([lower, upper].flatMap((middle) => (middle === undefined ? [] : [middle.wait])))];
}

/**
 * The reasons whose time is the least it can be, by id: named for a patient whose median, or one of whose two middle
 * answers, is in a band without an upper edge (docs/domain.md § 4). Said as «minst».
 * @param patients the answers that count, patient by patient: those the reasons are summed over.
 */
export function reasonsAtLeast(
  form: Form,
  patients: readonly (readonly PatientAnswer[])[],
): readonly string[] {
  const open = patients.filter((answers) => middleWaits(form, answers).some((wait) => isOpen(form, wait)));
  const named = open.flatMap((answers) => [...gatherRaters(form, answers).named.keys()]);
  return [...new Set(named)].toSorted();
}
