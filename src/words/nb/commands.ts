export const helpTitle = 'Dette kan jeg hjelpe med';
export const helpIntro =
  'Jeg leder kartleggingen: Vi går gjennom pasientene, alle svarer med ett til tre trykk, og jeg lager en oppsummering med forslag. Nevn meg med @Kartlegging, eller velg fra /-menyen.';
/** Command and what it does, as docs/contract.md lists them. */
export const helpCommands: readonly (readonly [command: string, effect: string])[] = [
  ['start', 'gjør klar en ny kartlegging'],
  [
    'start 24 60',
    'starter med en gang: 24 pasienter på 60 minutter. Legg til skjema (sengepost, poliklinikk eller psykrus), og «alle» for å legge ut alle pasientkortene samtidig',
  ],
  ['øv', 'prøv med en øvelsespasient først. Den teller ikke, og svarene slettes (leder)'],
  ['status', 'hvor langt vi er kommet'],
  ['vis · neste', 'viser svarene · går til neste pasient (leder)'],
  ['pause · fortsett', 'stopper og tar opp igjen, også en annen dag (leder)'],
  ['overta', 'du tar over når lederen har vært stille i fem minutter; ellers spør jeg lederen'],
  ['avslutt', 'avslutter og lager oppsummering av det vi har (leder)'],
  ['avbryt', 'avbryter uten oppsummering; jeg spør først (leder)'],
  ['logg', 'åpner forbedringsloggen'],
];
export const helpPrivacy =
  'Skriv aldri pasientnavn, fødselsdato eller romnummer her. Vi bruker bare løpenumre.';

export const statusTitle = 'Slik ligger vi an';

export const cancelTitle = 'Avbryte uten oppsummering?';
export const cancelQuestion =
  'Da lukkes alle pasientkortene, og det blir ingen oppsummering. Vil dere ha en oppsummering av det dere har, skriver du «avslutt» i stedet.';
export const cancelButton = 'Ja, avbryt';
export const keepButton = 'Nei, gå tilbake';
