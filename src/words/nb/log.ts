import type { Summary } from '../../domain/figures/summary.ts';
import { patientCount } from './amounts.ts';
import { mostByHands } from './hands.ts';

/** «22 av 23 pasienter gjennomgått · 12 deltok · 241 av 264 mulige svar». */
export function logBasis({ patients, participants, hands, answers }: Summary): string {
  const { total, assessed, leaving } = patients;
  return [
    `${assessed} av ${patientCount(total - leaving.length)} gjennomgått`,
    `${participants.total} deltok`,
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    ...(answers.given > 0 ? [`${answers.given} av ${answers.possible} mulige svar`] : []),
  ].join(' · ');
}
