import type { Instant } from '../../domain/basics.ts';
import { clock, date, patientNumbers } from './amounts.ts';

/** «23. november 2026 kl. 10.01». */
function moment(at: Instant): string {
  return `${date(at)} kl. ${clock(at)}`;
}

/** On the board, for everybody. */
export function takesLateLine(patients: 'all' | readonly number[], until: Instant): string {
  return patients === 'all'
    ? `Sene svar tas imot til ${moment(until)}. Har du ikke svart for en pasient, kan du gjøre det på kortet i tråden.`
    : `Sene svar for ${patientNumbers(patients)} tas imot til ${moment(until)}, på kortet i tråden.`;
}

/** On the patient's card, for everybody. */
export const patientTakesLate =
  'Har du ikke svart for denne pasienten, kan du gjøre det nå. Ser du ikke spørsmålet, velger du «Oppdater kort» i menyen til kortet.';

export const takeAllButton = 'Åpne for sene svar';
/** When some patients are open for late answers already. */
export const takeRestButton = 'Åpne for alle pasientene';
export const closeButton = 'Steng for sene svar';
/** On the leader's own view of one patient's card after the end. */
export const takeOneButton = 'Åpne for sene svar her';

export const takeHint =
  'Da kan den som ikke har svart for en pasient, gjøre det til kartleggingen låses. Oppsummeringen oppdateres.';
