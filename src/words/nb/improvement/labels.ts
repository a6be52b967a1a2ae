/** Names of what an action of the improvement log is and has: the same on cards and pages. */

/** Where an action is. */
export const statusLabels = {
  foreslatt: 'Foreslått',
  vedtatt: 'Vedtatt',
  proves: 'Prøves ut',
  evaluering: 'Venter på evaluering',
  innfort: 'Innført',
  droppet: 'Droppet',
} as const;

/** The four steps of a round, as §§ 6–9 of the regulation name them. */
export const stepLabels = {
  planlegge: 'Planlegge',
  gjennomfore: 'Gjennomføre',
  evaluere: 'Evaluere',
  korrigere: 'Korrigere',
} as const;

/** Who can act on it. */
export const levelLabels = {
  mikro: 'Oss selv',
  meso: 'Klinikken/avdelingen',
  makro: 'Sykehuset',
  samfunn: 'Kommunen, regionen eller staten',
} as const;

/** Helsedirektoratet's prioriteringsmatrise: effect, and how demanding it is. */
export const quadrantLabels = {
  now: 'Start nå',
  project: 'Eget prosjekt',
  quick: 'Ta det i farten',
  leave: 'La ligge',
} as const;

/** Whether it worked. */
export const effectLabels = {
  ja: 'Virket',
  delvis: 'Virket delvis',
  nei: 'Virket ikke',
  vet_ikke: 'Kan ikke si',
} as const;

/** Why an action is dropped, for whoever does not want to write. */
export const dropReasons = {
  ikke_aktuelt: 'Ikke aktuelt lenger',
  lost_annerledes: 'Løst på annen måte',
  for_krevende: 'For krevende nå',
  virket_ikke: 'Virket ikke',
} as const;

/** What the owner answers when asked how it goes. */
export const nudgeAnswers = {
  i_rute: 'I rute',
  trenger_hjelp: 'Trenger hjelp',
  ferdig: 'Ferdig',
  droppet: 'Droppes',
} as const;

/** What the receiver of a lift answers; as a button and in the log. */
export const liftAnswers = {
  tar: 'Tar det',
  mer: 'Trenger mer',
  avslar: 'Avslår',
  videre: 'Løft videre',
  ferdig: 'Ferdig',
} as const;

/** What became of an action since the last session. */
export const reviewOutcomes = {
  ferdig: 'Ferdig',
  fortsetter: 'Fortsetter',
  droppes: 'Droppes',
} as const;

/** «Tiltak 12», where what it says does not stand beside it. */
export function actionName(nr: number): string {
  return `Tiltak ${nr}`;
}

/** Stands with a refused text: where what is often written into it belongs. */
export const namesBelongElsewhere = 'Navn på kolleger settes i «Ansvarlig», datoer i datofeltene.';

/** Stands with a new action whose text only reminds or informs; never a refusal. */
export const remindersSeldomLast =
  'Påminnelser og opplæring alene varer sjelden. Kan dere endre selve arbeidsgangen?';
