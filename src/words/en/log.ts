import type { Summary } from '../../domain/figures/summary.ts';
import { patientCount } from './amounts.ts';
import { mostByHands } from './hands.ts';

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
