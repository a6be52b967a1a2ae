import type { Summary } from '../../domain/figures/summary.ts';
import { patientCount } from './amounts.ts';
import { mostByHands } from './hands.ts';

export const logLine = 'Kartleggingane i eininga og dei foreslåtte områda:';
export const logLink = 'Opne forbetringsloggen';

/** Words of the improvement log's page. */
export const logPage = {
  title: 'Forbetringslogg',
  intro:
    'Kartleggingane av ressursbruk i eininga, dei nyaste først, med områda som vart foreslåtte. De vel sjølve kva de vil gå vidare med.',
  privacy:
    'Sida viser berre summar. Ingen pasientar og ingen tilsette kan kjennast att. Berre dei som er med i kanalen, kan opne ho.',
  empty: 'Inga kartlegging er fullført her enno. Når den første er avslutta, står ho her.',
  noSuggestions: 'Ingen område vart foreslåtte.',
  figures:
    'Pasientane er dei som årsaka vart nemnd for. Tida er eit anslag: Nemner halvparten av dykk årsaka for ein pasient, tel ventetida halvt.',
} as const;
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
