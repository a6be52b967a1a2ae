export const windowTitle = 'Forbetringslogg';

export const newTitle = 'Nytt tiltak';
export function editTitle(nr: number): string {
  return `Endre tiltak ${nr}`;
}
export const fieldLabels = {
  tekst: 'Kva skal de gjere?',
  ansvarlig: 'Ansvarleg',
  rolle: 'Eller ei rolle',
  frist: 'Frist',
  arsak: 'Område',
  mal: 'Korleis ser de at det verkar?',
  maldato: 'Når ser de etter?',
  hvis: 'Viss …',
  sa: '… så',
  innsats: 'Kor krevjande er det?',
  gevinst: 'Kor mykje hjelper det?',
  niva: 'Kven kan gjere noko med det?',
  status: 'Status',
  hvorfor: 'Kvifor?',
} as const;
export const fieldHints = {
  tekst: 'Til dømes: Avklar tidspunkt for epikrise før visitten',
  rolle: 'Til dømes: fagsjukepleiar',
  mal: 'Til dømes: Ni av ti epikriser er klare kl. 11',
  hvis: 'pasienten reiser i morgon',
  sa: 'blir epikrisa avtalt på visitten i dag',
} as const;
export const noOwnerChoice = 'Utan ansvarleg';
export const noAreaChoice = 'Ikkje knytt til eit område';
export const notChosen = 'Ikkje valt';
export const effortChoices = { 1: 'Lite', 2: 'Noko', 3: 'Mykje' } as const;
export const gainChoices = { 1: 'Lite', 2: 'Noko', 3: 'Mykje' } as const;
export const gainProposed = 'Kor mykje det hjelper, er foreslått ut frå kartlegginga. De bestemmer.';
export const moreFieldsButton = 'Fleire felt';
export const saveButton = 'Lagre';
export const textMissing = 'Skriv kva de skal gjere. Ingenting er lagra enno.';
export function savedTitle(nr: number): string {
  return `Tiltak ${nr} er lagra`;
}
export const anotherButton = 'Lag eitt til';
export const conflictLine = (by: string) =>
  `${by} endra tiltaket medan du skreiv. Ingenting er lagra. Sjå over felta og lagre på nytt.`;

export const areasTitle = 'Vel område';
export const areasIntro = 'Vel eitt eller to. Forslaga er kryssa av.';
/** Once something has been chosen. */
export const areasAgain = 'Endre område';
export const areasAgainIntro = 'Det de har valt, er kryssa av.';
export const areasNone = 'De har ikkje valt noko område.';
export const areasLabel = 'Område';
export const areasWhy = 'Kvifor desse?';
export const areasWhyHint = 'Trengst når de vel bort eit forslag, eller tek med noko anna';
export const areasWhyMissing = 'Skriv kort kvifor de vel noko anna enn forslaga. Ingenting er lagra enno.';
export const areasSaved = 'Områda er lagra og står på oppsummeringa.';

export const roundTitle = (nr: number) => `Ny runde for tiltak ${nr}`;
export const roundFields = {
  steg: 'Steg',
  tekst: 'Kva har de gjort eller sett?',
  status: 'Status etterpå',
} as const;
export const roundHint = 'Kort, utan pasientopplysningar';

export const onlyInWindow = 'Dette blir skrive i loggen på nettet.';
