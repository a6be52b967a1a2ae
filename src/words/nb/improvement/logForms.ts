/** Over the windows of the log, in their frame. */
export const windowTitle = 'Forbedringslogg';

export const newTitle = 'Nytt tiltak';
export function editTitle(nr: number): string {
  return `Endre tiltak ${nr}`;
}
export const fieldLabels = {
  tekst: 'Hva skal dere gjøre?',
  ansvarlig: 'Ansvarlig',
  rolle: 'Eller en rolle',
  frist: 'Frist',
  arsak: 'Område',
  mal: 'Hvordan ser dere at det virker?',
  maldato: 'Når ser dere etter?',
  hvis: 'Hvis …',
  sa: '… så',
  innsats: 'Hvor krevende er det?',
  gevinst: 'Hvor mye hjelper det?',
  niva: 'Hvem kan gjøre noe med det?',
  status: 'Status',
  hvorfor: 'Hvorfor?',
} as const;
export const fieldHints = {
  tekst: 'For eksempel: Avklar tidspunkt for epikrise før visitten',
  rolle: 'For eksempel: fagsykepleier',
  mal: 'For eksempel: Ni av ti epikriser er klare kl. 11',
  hvis: 'pasienten reiser i morgen',
  sa: 'avtales epikrisen på visitten i dag',
} as const;
export const noOwnerChoice = 'Uten ansvarlig';
export const noAreaChoice = 'Ikke knyttet til et område';
export const notChosen = 'Ikke valgt';
export const effortChoices = { 1: 'Lite', 2: 'Noe', 3: 'Mye' } as const;
export const gainChoices = { 1: 'Lite', 2: 'Noe', 3: 'Mye' } as const;
export const gainProposed = 'Hvor mye det hjelper, er foreslått ut fra kartleggingen. Dere bestemmer.';
export const moreFieldsButton = 'Flere felter';
export const saveButton = 'Lagre';
export const textMissing = 'Skriv hva dere skal gjøre. Ingenting er lagret ennå.';
export function savedTitle(nr: number): string {
  return `Tiltak ${nr} er lagret`;
}
export const anotherButton = 'Lag et til';
export const conflictLine = (by: string) =>
  `${by} endret tiltaket mens du skrev. Ingenting er lagret. Se over feltene og lagre på nytt.`;

export const areasTitle = 'Velg områder';
export const areasIntro = 'Velg ett eller to. Forslagene er krysset av.';
/** Once something has been chosen. */
export const areasAgain = 'Endre områder';
export const areasAgainIntro = 'Det dere har valgt, er krysset av.';
export const areasNone = 'Dere har ikke valgt noe område.';
export const areasLabel = 'Områder';
export const areasWhy = 'Hvorfor disse?';
export const areasWhyHint = 'Trengs når dere velger bort et forslag, eller tar med noe annet';
export const areasWhyMissing =
  'Skriv kort hvorfor dere velger noe annet enn forslagene. Ingenting er lagret ennå.';
export const areasSaved = 'Områdene er lagret og står på oppsummeringen.';

export const roundTitle = (nr: number) => `Ny runde for tiltak ${nr}`;
export const roundFields = {
  steg: 'Steg',
  tekst: 'Hva har dere gjort eller sett?',
  status: 'Status etterpå',
} as const;
export const roundHint = 'Kort, uten pasientopplysninger';

/** A window cannot be opened from here. */
export const onlyInWindow = 'Dette skrives i loggen på nettet.';
