import type { Summary } from '../../domain/figures/summary.ts';
import { patientCount } from './amounts.ts';
import { mostByHands } from './hands.ts';

export const logLine = 'Enhetens kartlegginger og de foreslåtte områdene:';
export const logLink = 'Åpne forbedringsloggen';

/** Words of the improvement log's page. */
export const logPage = {
  title: 'Forbedringslogg',
  intro:
    'Enhetens kartlegginger av ressursbruk, nyeste først, med områdene som ble foreslått. Dere velger selv hva dere vil gå videre med.',
  privacy:
    'Siden viser bare summer. Ingen pasienter og ingen ansatte kan kjennes igjen. Bare de som er med i kanalen, kan åpne den.',
  empty: 'Ingen kartlegging er fullført her ennå. Når den første er avsluttet, står den her.',
  noSuggestions: 'Ingen områder ble foreslått.',
  figures:
    'Pasientene er de som årsaken ble nevnt for. Tiden er et anslag: Nevner halvparten av dere årsaken for en pasient, teller ventetiden halvt.',
} as const;
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
