import { quoted } from './patient.ts';

export const helpTitle = 'Kva vil du gjere?';
export const helpIntro =
  'Eg leier kartlegginga: Vi går gjennom pasientane, alle svarer med eitt til tre trykk, og eg lagar ei oppsummering med forslag.';
export const helpFallback = 'Kartlegging: start, status, logg. Skriv @Kartlegging start.';
export const startButton = 'Start kartlegging';
export const statusButton = 'Kor langt er vi?';
export const allCommandsButton = 'Alle kommandoar';
/** As it is written, in every language. */
export const languageCommand = 'språk';
export const helpButton = 'Hjelp';
export const helpPrivacy =
  'Skriv aldri pasientnamn, fødselsdato eller romnummer her. Vi bruker berre løpenummer.';

export const allCommandsTitle = 'Alle kommandoar';
export const howToWrite = 'Skriv @Kartlegging og kommandoen, eller vel i /-menyen. (L) = leiar.';
/** Command and what it does. The commands themselves are the same in every language. */
export const helpCommands: readonly (readonly [command: string, effect: string])[] = [
  ['start', 'ny kartlegging'],
  ['start 24 60', '24 pasientar, 60 minutt'],
  ['øv', 'øvingspasient som ikkje tel (L)'],
  ['status', 'kor langt vi er'],
  ['vis · neste', 'viser svara · neste pasient (L)'],
  ['pause · fortsett', 'også ein annan dag (L)'],
  ['overta', 'når leiaren er borte'],
  ['avslutt · avbryt', 'med oppsummering · utan (L)'],
  ['logg · logg mine', 'forbetringsloggen'],
  ['tiltak …', 'nytt tiltak'],
  ['linje', 'løft i linja'],
  ['språk', 'nynorsk, engelsk'],
];

export function didYouMean(written: string, command: string): string {
  return `Eg kjenner ikkje ${quoted(written)}. Meinte du **${command}**?`;
}
export function didYouMeanShort(command: string): string {
  return `Meinte du «${command}»?`;
}

export const statusTitle = 'Slik ligg vi an';

export const cancelTitle = 'Avbryte utan oppsummering?';
export const cancelQuestion =
  'Då blir alle pasientkorta lukka, og det blir inga oppsummering. Vil de ha ei oppsummering av det de har, skriv du «avslutt» i staden.';
export const cancelButton = 'Ja, avbryt';
export const keepButton = 'Nei, gå tilbake';
