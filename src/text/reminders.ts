import { patientNumbers } from './amounts.ts';

/** Only the one who is reminded reads these. */
export function patientReminder(patient: number, nth: number): string {
  return nth === 1
    ? `Pasient ${patient} venter på svaret ditt. Du kan svare her. Bare du ser denne påminnelsen.`
    : `Pasient ${patient} venter fortsatt på svaret ditt. Kjenner du ikke pasienten, trykker du «Kan ikke vurdere». Bare du ser denne påminnelsen.`;
}

/** Where all patients are open at once; the first of those that are left stands under it. */
export function timeReminder(unanswered: readonly number[], nth: number): string {
  const used = nth === 1 ? 'Halve tiden er gått' : 'Tiden dere satte av, er brukt opp';
  const left = unanswered.length === 1 ? 'én pasient' : `${unanswered.length} pasienter`;
  return `${used}, og du har ${left} igjen: ${patientNumbers(unanswered)}. Kortene står i tråden, og du kan begynne her. Bare du ser denne påminnelsen.`;
}
