import type { Instant } from '../../domain/basics.ts';
import { clock, date, patientNumbers } from './amounts.ts';

/** «23 November 2026 at 10:01». */
function moment(at: Instant): string {
  return `${date(at)} at ${clock(at)}`;
}

export function takesLateLine(patients: 'all' | readonly number[], until: Instant): string {
  return patients === 'all'
    ? `Late answers are accepted until ${moment(until)}, on the cards in the thread, if you have not answered.`
    : `Late answers for ${patientNumbers(patients)} are accepted until ${moment(until)}, on the card in the thread.`;
}

export const patientTakesLate =
  'If you have not answered for this patient, you can do so now. If you do not see the question, choose “Refresh card” in the card’s menu.';

export const takeAllButton = 'Accept late answers';
export const takeRestButton = 'Accept for all the patients';
export const closeButton = 'Stop late answers';
export const takeOneButton = 'Accept late answers here';

export const takeHint =
  'Whoever has not answered for a patient can then do so until the review is locked. The summary is updated.';
