export function notAnsweredLine(patients: readonly number[]): string {
  const [only, ...others] = patients;
  if (others.length > 0) return `Du har ikkje svart for ${patients.length} pasientar enno.`;
  return only
    ? `Du har ikkje svart for pasient ${only} enno.`
    : 'Du har ikkje svart for øvingspasienten enno.';
}
export const answerHereButton = 'Svar her';
export const inWindowButton = 'I eige vindauge';
export const openDialogButton = 'Svar i eige vindauge';
export const toUnansweredButton = 'Mine utan svar';

export function walkStoredLine(patient: number): string {
  return `Svaret ditt for pasient ${patient} er lagra.`;
}
export function changeStoredButton(patient: number): string {
  return `Endre svaret for pasient ${patient}`;
}
export function leftLine(count: number): string {
  return count === 1 ? 'Dette er den siste du ikkje har svart for.' : `Du har ${count} pasientar att.`;
}
export const anotherFirstButton = 'Ta ein annan først';
export const toBoardButton = 'Til oversikta';
export function toPatientButton(patient: number): string {
  return `Til pasient ${patient}`;
}

export const dialogTitle = 'Kartlegging av ressursbruk';
export const closeButton = 'Lukk';

export const allAnsweredTitle = 'Du har svart for alle';
export const allAnsweredLine = 'Du har svart for alle pasientane som er opne no. Takk!';

export function lateJoinLine(count: number): string {
  return count === 1
    ? 'Svara for éin pasient er alt viste, men du kan framleis svare.'
    : `Svara for ${count} pasientar er alt viste, men du kan framleis svare.`;
}
