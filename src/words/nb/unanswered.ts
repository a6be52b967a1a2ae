/** On a person's own board: how many patients they have not answered. */
export function unansweredButton(count: number): string {
  return `Mine ubesvarte (${count})`;
}
/** On an answered patient's card, where nobody has counted. */
export const toUnansweredButton = 'Mine ubesvarte';

export function walkStoredLine(patient: number): string {
  return `Svaret ditt for pasient ${patient} er lagret.`;
}
export function changeStoredButton(patient: number): string {
  return `Endre svaret for pasient ${patient}`;
}
/** The one that is shown counts among them. */
export function leftLine(count: number): string {
  return count === 1 ? 'Dette er den siste du ikke har svart for.' : `Du har ${count} pasienter igjen.`;
}
export const anotherFirstButton = 'Ta en annen først';
export const toBoardButton = 'Til oversikten';
export function toPatientButton(patient: number): string {
  return `Til pasient ${patient}`;
}

export const openDialogButton = 'Svar i eget vindu';
/** Over the window, in its frame. */
export const dialogTitle = 'Kartlegging av ressursbruk';
export const closeButton = 'Lukk';

export const allAnsweredTitle = 'Du har svart for alle';
export const allAnsweredLine = 'Du har svart for alle pasientene som er åpne nå. Takk!';

/** To somebody who joins when answers have been shown. */
export function lateJoinLine(count: number): string {
  return count === 1
    ? 'Svarene for én pasient er allerede vist, men du kan fortsatt svare. Du finner den under «Mine ubesvarte».'
    : `Svarene for ${count} pasienter er allerede vist, men du kan fortsatt svare. Du finner dem under «Mine ubesvarte».`;
}
