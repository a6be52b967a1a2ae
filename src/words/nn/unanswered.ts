export function unansweredButton(count: number): string {
  return `Mine utan svar (${count})`;
}
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

export const openDialogButton = 'Svar i eige vindauge';
export const dialogTitle = 'Kartlegging av ressursbruk';
export const closeButton = 'Lukk';

export const allAnsweredTitle = 'Du har svart for alle';
export const allAnsweredLine = 'Du har svart for alle pasientane som er opne no. Takk!';

export function lateJoinLine(count: number): string {
  return count === 1
    ? 'Svara for éin pasient er alt viste, men du kan framleis svare. Du finn han under «Mine utan svar».'
    : `Svara for ${count} pasientar er alt viste, men du kan framleis svare. Du finn dei under «Mine utan svar».`;
}
