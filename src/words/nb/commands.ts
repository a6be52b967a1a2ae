import { quoted } from './patient.ts';

export const helpTitle = 'Hva vil du gjøre?';
export const helpIntro =
  'Jeg leder kartleggingen: Vi går gjennom pasientene, alle svarer med ett til tre trykk, og jeg lager en oppsummering med forslag.';
/** Where no card can be drawn. */
export const helpFallback = 'Kartlegging: start, status, logg. Skriv @Kartlegging start.';
export const startButton = 'Start kartlegging';
export const statusButton = 'Hvor langt er vi?';
export const allCommandsButton = 'Alle kommandoer';
/** As it is written, in every language. */
export const languageCommand = 'språk';
export const helpButton = 'Hjelp';
export const helpPrivacy =
  'Skriv aldri pasientnavn, fødselsdato eller romnummer her. Vi bruker bare løpenumre.';

export const allCommandsTitle = 'Alle kommandoer';
export const howToWrite = 'Skriv @Kartlegging og kommandoen, eller velg i /-menyen. (L) = leder.';
/** Command and what it does, as docs/contract.md lists them. */
export const helpCommands: readonly (readonly [command: string, effect: string])[] = [
  ['start', 'ny kartlegging'],
  ['start 24 60', '24 pasienter, 60 minutter'],
  ['øv', 'øvelsespasient som ikke teller (L)'],
  ['status', 'hvor langt vi er'],
  ['vis · neste', 'viser svarene · neste pasient (L)'],
  ['pause · fortsett', 'også en annen dag (L)'],
  ['overta', 'når lederen er borte'],
  ['avslutt · avbryt', 'med oppsummering · uten (L)'],
  ['logg · logg mine', 'forbedringsloggen'],
  ['tiltak …', 'nytt tiltak'],
  ['linje', 'løft i linjen'],
  ['språk', 'nynorsk, engelsk'],
];

/** `written` is one letter away from a command, so it is no free text. */
export function didYouMean(written: string, command: string): string {
  return `Jeg kjenner ikke ${quoted(written)}. Mente du **${command}**?`;
}
/** The same where no card can be drawn, and in notifications. */
export function didYouMeanShort(command: string): string {
  return `Mente du «${command}»?`;
}

export const statusTitle = 'Slik ligger vi an';

export const cancelTitle = 'Avbryte uten oppsummering?';
export const cancelQuestion =
  'Da lukkes alle pasientkortene, og det blir ingen oppsummering. Vil dere ha en oppsummering av det dere har, skriver du «avslutt» i stedet.';
export const cancelButton = 'Ja, avbryt';
export const keepButton = 'Nei, gå tilbake';
