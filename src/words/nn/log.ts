import type { Summary } from '../../domain/figures/summary.ts';
import { patientCount } from './amounts.ts';
import { mostByHands } from './hands.ts';

/** «22 av 23 pasientar gjennomgåtte · 12 deltok · 241 av 264 moglege svar». */
export function logBasis({ patients, participants, hands, answers }: Summary): string {
  const { total, assessed, leaving } = patients;
  return [
    `${assessed} av ${patientCount(total - leaving.length)} gjennomgåtte`,
    `${participants.total} deltok`,
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    ...(answers.given > 0 ? [`${answers.given} av ${answers.possible} moglege svar`] : []),
  ].join(' · ');
}
