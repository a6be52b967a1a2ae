/** Names of what an action of the improvement log is and has: the same on cards and pages. */

export const statusLabels = {
  foreslatt: 'Foreslått',
  vedtatt: 'Vedteke',
  proves: 'Prøver ut',
  evaluering: 'Ventar på evaluering',
  innfort: 'Innført',
  droppet: 'Droppa',
} as const;

export const stepLabels = {
  planlegge: 'Planleggje',
  gjennomfore: 'Gjennomføre',
  evaluere: 'Evaluere',
  korrigere: 'Korrigere',
} as const;

export const levelLabels = {
  mikro: 'Oss sjølve',
  meso: 'Klinikken/avdelinga',
  makro: 'Sjukehuset',
  samfunn: 'Kommunen, regionen eller staten',
} as const;

export const quadrantLabels = {
  now: 'Start no',
  project: 'Eige prosjekt',
  quick: 'Ta det i farten',
  leave: 'La liggje',
} as const;

export const effectLabels = {
  ja: 'Verka',
  delvis: 'Verka delvis',
  nei: 'Verka ikkje',
  vet_ikke: 'Kan ikkje seie',
} as const;

export const dropReasons = {
  ikke_aktuelt: 'Ikkje aktuelt lenger',
  lost_annerledes: 'Løyst på annan måte',
  for_krevende: 'For krevjande no',
  virket_ikke: 'Verka ikkje',
} as const;

export const nudgeAnswers = {
  i_rute: 'I rute',
  trenger_hjelp: 'Treng hjelp',
  ferdig: 'Ferdig',
  droppet: 'Blir droppa',
} as const;

export const liftAnswers = {
  tar: 'Tek det',
  mer: 'Treng meir',
  avslar: 'Avslår',
  videre: 'Løft vidare',
  ferdig: 'Ferdig',
} as const;

export const reviewOutcomes = {
  ferdig: 'Ferdig',
  fortsetter: 'Held fram',
  droppes: 'Blir droppa',
} as const;

export function actionName(nr: number): string {
  return `Tiltak ${nr}`;
}

export const namesBelongElsewhere = 'Set namn på kollegaer i «Ansvarleg», og datoar i datofelta.';

export const remindersSeldomLast =
  'Påminningar og opplæring åleine varer sjeldan. Kan de endre sjølve arbeidsgangen?';
