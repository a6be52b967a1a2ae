export const helpTitle = 'Dette kan eg hjelpe med';
export const helpIntro =
  'Eg leier kartlegginga: Vi går gjennom pasientane, alle svarer med eitt til tre trykk, og eg lagar ei oppsummering med forslag. Nemn meg med @Kartlegging, eller vel frå /-menyen.';
/** Command and what it does. The commands themselves are the same in every language. */
export const helpCommands: readonly (readonly [command: string, effect: string])[] = [
  ['start', 'gjer klar ei ny kartlegging'],
  [
    'start 24 60',
    'startar med ein gong: 24 pasientar på 60 minutt. Legg til skjema (sengepost, poliklinikk eller psykrus), og «alle» for å leggje ut alle pasientkorta samtidig',
  ],
  ['øv', 'prøv med ein øvingspasient først. Han tel ikkje, og svara blir sletta (leiar)'],
  ['status', 'kor langt vi er komne'],
  ['vis · neste', 'viser svara · går til neste pasient (leiar)'],
  ['pause · fortsett', 'stoppar og tek opp att, også ein annan dag (leiar)'],
  ['overta', 'du tek over når leiaren har vore stille i fem minutt; elles spør eg leiaren'],
  ['avslutt', 'avsluttar og lagar oppsummering av det vi har (leiar)'],
  ['avbryt', 'avbryt utan oppsummering; eg spør først (leiar)'],
  ['logg', 'opnar forbetringsloggen'],
];
export const helpPrivacy =
  'Skriv aldri pasientnamn, fødselsdato eller romnummer her. Vi bruker berre løpenummer.';

export const statusTitle = 'Slik ligg vi an';

export const cancelTitle = 'Avbryte utan oppsummering?';
export const cancelQuestion =
  'Då blir alle pasientkorta lukka, og det blir inga oppsummering. Vil de ha ei oppsummering av det de har, skriv du «avslutt» i staden.';
export const cancelButton = 'Ja, avbryt';
export const keepButton = 'Nei, gå tilbake';
