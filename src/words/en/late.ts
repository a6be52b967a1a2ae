import type { Instant } from '../../domain/basics.ts';
import { clock, date, patientNumbers } from './amounts.ts';

/** «23 November 2026 at 10:01». */
function moment(at: Instant): string {
  return `${date(at)} at ${clock(at)}`;
}

export function takesLateLine(patients: 'all' | readonly number[], until: Instant): string {
  return patients === 'all'
    ? `Late answers are accepted until ${moment(until)}. If you have not answered for a patient, use its card in the thread.`
    : `Late answers for ${patientNumbers(patients)} are accepted until ${moment(until)}, on the card in the thread.`;
}

export const patientTakesLate =
  'If you have not answered for this patient, you can do so now. If you do not see the question, choose “Refresh card” in the card’s menu.';

export const takeAllButton = 'Accept late answers';
export const takeRestButton = 'Accept for all patients';
export const closeButton = 'Stop late answers';
export const takeOneButton = 'Accept late answers here';

export const takeHint =
  'Anyone who has not answered for a patient can then do so until the review is locked. The summary is updated.';
