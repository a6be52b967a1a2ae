import { patientNumbers } from './amounts.ts';

export const controlsTitle = 'Styr økten';
export const onlyYou = 'Bare du ser dette. Tavlen i kanalen er som før.';

export function answeredLine(answered: number, participants: number): string {
  return `${answered} av ${participants} har svart`;
}

export const revealedLine = 'Svarene er vist. Gå videre når dere har snakket ferdig.';
export const nothingOpen = 'Ingen pasient er åpen nå.';

export function openLine(open: readonly number[]): string {
  return `Åpne nå: ${patientNumbers(open)}.`;
}

/** After the buttons for the first of many open patients. */
export function moreOpen(count: number): string {
  return `Knappene gjelder de ${count} første åpne pasientene. Flere kommer etter hvert som svarene vises.`;
}

export const revealButton = 'Vis svarene';
export const nextButton = 'Neste pasient';
export const pauseButton = 'Ta pause';
export const resumeButton = 'Fortsett økten';
export const finishButton = 'Avslutt og oppsummer';
export const lockButton = 'Lås økten nå';
export const backButton = 'Tilbake';

export function revealOneButton(patient: number): string {
  return `Vis pasient ${patient}`;
}

export const finishHint = 'Du kan avslutte når som helst. Da lages oppsummeringen av det dere har.';
export const cancelHint = 'Vil du avbryte uten oppsummering? Skriv «avbryt» til boten.';
export const lockHint =
  'Når økten låses, slettes nøkkelen som knytter svar til personer. Det skjer av seg selv senere, men du kan gjøre det nå.';
