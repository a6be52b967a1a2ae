import { patientNumbers } from './amounts.ts';

const onlyYou = 'Bare du ser denne påminnelsen.';

/** Only the one who is reminded reads these. `begun`: something is answered, but not all that is needed. */
export function patientReminder(patient: number, nth: number, begun: boolean): string {
  if (begun) return `Du har begynt på svaret ditt for pasient ${patient}. Velg resten her. ${onlyYou}`;
  return nth === 1
    ? `Du har ikke svart for pasient ${patient} ennå. Du kan svare her. ${onlyYou}`
    : `Du har fortsatt ikke svart for pasient ${patient}. Kjenner du ikke pasienten, trykker du «Kan ikke vurdere». ${onlyYou}`;
}

/** Where all patients are open at once; the first of those that are left stands under it. */
export function timeReminder(unanswered: readonly number[], nth: number): string {
  const used = nth === 1 ? 'Halve tiden er gått' : 'Tiden dere satte av, er brukt opp';
  const left = unanswered.length === 1 ? 'én pasient' : `${unanswered.length} pasienter`;
  const where =
    unanswered.length === 1 ? 'Du kan svare her.' : 'Kortene står i tråden, og du kan begynne her.';
  return `${used}, og du har ${left} igjen: ${patientNumbers(unanswered)}. ${where} ${onlyYou}`;
}
