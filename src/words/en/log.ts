import type { Summary } from '../../domain/figures/summary.ts';
import { patientCount } from './amounts.ts';
import { mostByHands } from './hands.ts';

export const logLine = 'The unit’s reviews and the suggested areas:';
export const logLink = 'Open the improvement log';

/** Words of the improvement log's page. */
export const logPage = {
  title: 'Improvement log',
  intro:
    'The unit’s reviews of how resources are used, newest first, with the areas that were suggested. You decide what you want to take further.',
  privacy:
    'The page shows sums only. No patients and no staff can be recognised. Only those who are in the channel can open it.',
  empty: 'No review has been completed here yet. When the first one has ended, it will be listed here.',
  noSuggestions: 'No areas were suggested.',
  figures:
    'The patients are those the cause was named for. The time is an estimate: if half of you name the cause for a patient, half of the wait counts.',
} as const;
/** «22 of 23 patients reviewed · 12 took part · 241 of 264 possible answers». */
export function logBasis({ patients, participants, hands, answers }: Summary): string {
  const { total, assessed, leaving } = patients;
  return [
    `${assessed} of ${patientCount(total - leaving.length)} reviewed`,
    `${participants.total} took part`,
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    ...(answers.given > 0 ? [`${answers.given} of ${answers.possible} possible answers`] : []),
  ].join(' · ');
}
