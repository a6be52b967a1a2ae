/** On a person's own board; 0 is the practice patient. */
export function notAnsweredLine(patients: readonly number[]): string {
  const [only, ...others] = patients;
  if (others.length > 0) return `Du har ikke svart for ${patients.length} pasienter ennå.`;
  return only
    ? `Du har ikke svart for pasient ${only} ennå.`
    : 'Du har ikke svart for øvelsespasienten ennå.';
}
export const answerHereButton = 'Svar her';
/** Beside it: the same in a window. */
export const inWindowButton = 'I eget vindu';
export const openDialogButton = 'Svar i eget vindu';
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

/** Over the window, in its frame. */
export const dialogTitle = 'Kartlegging av ressursbruk';
export const closeButton = 'Lukk';

export const allAnsweredTitle = 'Du har svart for alle';
export const allAnsweredLine = 'Du har svart for alle pasientene som er åpne nå. Takk!';

/** To somebody who joins when answers have been shown. */
export function lateJoinLine(count: number): string {
  return count === 1
    ? 'Svarene for én pasient er allerede vist, men du kan fortsatt svare.'
    : `Svarene for ${count} pasienter er allerede vist, men du kan fortsatt svare.`;
}
