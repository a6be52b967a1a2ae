import type { Instant } from '../../domain/basics.ts';
import { clock, date, patientNumbers } from './amounts.ts';

/** «23. november 2026 kl. 10.01». */
function moment(at: Instant): string {
  return `${date(at)} kl. ${clock(at)}`;
}

export function takesLateLine(patients: 'all' | readonly number[], until: Instant): string {
  return patients === 'all'
    ? `Seine svar blir tekne imot til ${moment(until)}. Har du ikkje svart for ein pasient, kan du gjere det på kortet i tråden.`
    : `Seine svar for ${patientNumbers(patients)} blir tekne imot til ${moment(until)}, på kortet i tråden.`;
}

export const patientTakesLate =
  'Har du ikkje svart for denne pasienten, kan du gjere det no. Ser du ikkje spørsmålet, vel du «Oppdater kort» i menyen til kortet.';

export const takeAllButton = 'Opne for seine svar';
export const takeRestButton = 'Opne for alle pasientane';
export const closeButton = 'Steng for seine svar';
export const takeOneButton = 'Opne for seine svar her';

export const takeHint =
  'Då kan den som ikkje har svart for ein pasient, gjere det til kartlegginga blir låst. Oppsummeringa blir oppdatert.';
