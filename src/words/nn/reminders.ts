import { patientNumbers } from './amounts.ts';

const onlyYou = 'Berre du ser denne påminninga.';

export function patientReminder(patient: number, nth: number, begun: boolean): string {
  if (begun) return `Du har byrja på svaret ditt for pasient ${patient}. Vel resten her. ${onlyYou}`;
  return nth === 1
    ? `Du har ikkje svart for pasient ${patient} enno. Du kan svare her. ${onlyYou}`
    : `Du har framleis ikkje svart for pasient ${patient}. Kjenner du ikkje pasienten, trykkjer du «Kan ikkje vurdere». ${onlyYou}`;
}

export function timeReminder(unanswered: readonly number[], nth: number): string {
  const used = nth === 1 ? 'Halve tida er gått' : 'Tida de sette av, er brukt opp';
  const left = unanswered.length === 1 ? 'éin pasient' : `${unanswered.length} pasientar`;
  const where = unanswered.length === 1 ? 'Du kan svare her.' : 'Korta står i tråden, og du kan byrje her.';
  return `${used}, og du har ${left} att: ${patientNumbers(unanswered)}. ${where} ${onlyYou}`;
}
