import type { Interval } from '../../../domain/figures/summary.ts';
import { wholePeople } from '../../amount.ts';
import { date } from '../amounts.ts';

/** Around every page of the log. */
export const logFrame = {
  name: 'Forbedringslogg',
  skip: 'Til innholdet',
  navigation: 'Deler av loggen',
  actions: 'Tiltak',
  sessions: 'Kartlegginger',
  lifts: 'Løft',
  toUs: 'Løftet til oss',
  print: 'Utskrift',
  setup: 'Oppsett',
  signOut: 'Logg ut',
  privacy: 'Siden viser ingen pasienter. Navn her er ansatte som har tatt på seg et tiltak.',
  privacyLink: 'Personvern',
  saved: 'Lagret.',
  outside: 'Du ser det enheten deler med linjen. Tall under 5 er skjult.',
  hidden: '–',
  few: '<5',
} as const;

/** «7 av 22», «5 av 22 pasienter». */
export function countOf(count: number, of: number | string): string {
  return `${count} av ${of}`;
}
/** «færre enn 5 av 22 pasienter»: a number from 1 to 4 that is not told outside the unit. */
export function fewOf(of: string): string {
  return `færre enn 5 av ${of}`;
}
/** «4–12 av 22»: an interval in whole people. */
export function between(interval: Interval, of: number): string {
  const { low, high } = wholePeople(interval, of);
  return `${low === high ? low : `${low}–${high}`} av ${of}`;
}

/** @param finding «7 av 22 pasienter venter». */
export function lastMapped(endedAt: number, finding: string): string {
  return `Sist kartlagt ${date(endedAt)}: ${finding}.`;
}
export function lastMappedOn(endedAt: number): string {
  return `Sist kartlagt ${date(endedAt)}.`;
}
export const neverMapped =
  'Ingen kartlegging er fullført her ennå. Når den første er avsluttet, står den her.';

export const viewLabels = {
  apne: 'Åpne',
  forfalt: 'Forfalt',
  'uten-svar': 'Løftet uten svar',
  virkning: 'Ferdig – virkning ukjent',
  mine: 'Mine',
  'til-oss': 'Løftet til oss',
  alle: 'Alle',
} as const;

export const overview = {
  newAction: 'Nytt tiltak',
  views: 'Utvalg av tiltak',
  heads: { action: 'Tiltak', owner: 'Ansvarlig', due: 'Frist', status: 'Status', area: 'Område' },
  none: 'Ingen tiltak å vise her.',
  filter: 'Velg nivå, område eller år',
  level: 'Nivå',
  area: 'Område',
  year: 'Opprettet i',
  all: 'Alle',
  show: 'Vis',
  previous: 'Forrige side',
  next: 'Neste side',
  sessions: 'Kartleggingene',
  sessionHeads: { date: 'Dato', waiting: 'Venter', likely: 'Trolig', most: 'Mest tid' },
  trend: 'Andelen som ventet, med usikkerhet. Tallene står i tabellen.',
  trendBreak:
    'Den stiplede streken viser at skjemaet ble endret. Tallene på hver side kan ikke sammenlignes.',
  files: 'Ta med',
  printLink: 'Utskrift til ledermøtet (A4)',
  inside: 'Internt for enheten:',
  outside: 'Til linjen, uten tall under 5:',
  excel: 'Excel',
  csv: { tiltak: 'CSV med tiltak', kartlegginger: 'CSV med kartlegginger', arsaker: 'CSV med årsaker' },
  json: 'JSON',
  inboxHeads: { unit: 'Enhet', ask: 'Vi ber om', by: 'Innen', answer: 'Svar' },
  noLifts: 'Ingen har løftet noe hit ennå.',
  noAnswer: 'Ikke svart',
} as const;
export function shownOf(from: number, to: number, total: number): string {
  return `Viser ${from}–${to} av ${total}.`;
}
export function earlierSessions(count: number): string {
  return `Tidligere kartlegginger (${count})`;
}

export const detail = {
  back: 'Alle tiltak',
  facts: {
    owner: 'Ansvarlig',
    due: 'Frist',
    area: 'Område',
    level: 'Nivå',
    goal: 'Mål',
    ifThen: 'Hvis – så',
    priority: 'Prioritering',
    dropped: 'Hvorfor droppet',
  },
  status: 'Status',
  newDue: 'Ny frist',
  save: 'Lagre',
  editAll: 'Endre alt',
  figures: 'Tallene bak',
  noFigures: 'Tiltaket er ikke knyttet til en årsak i en kartlegging, så det er ingen tall bak.',
  notNamed: 'Årsaken ble ikke nevnt i den kartleggingen.',
  hiddenFigures: 'Tallene er små, og derfor skjult.',
  worked: 'Virket det?',
  answer: 'Deres svar',
  effectText: 'Vil dere si mer? (frivillig)',
  answerButton: 'Svar',
  rounds: 'Runder',
  notWritten: 'Ikke skrevet ennå',
  addRound: 'Legg til',
  liftHeading: 'Kommer dere ikke videre selv?',
  lifted: 'Løftet i linjen',
  noReceiver:
    'Dere er ikke knyttet til noen å løfte til ennå. En lederkanal skriver «@Kartlegging linje» og får en kode som dere skriver i kanalen deres.',
  created: 'Opprettet',
  unknownPerson: 'Navnet er slettet',
  emptied: 'fjernet',
  helpWanted: 'Trenger hjelp',
} as const;
export function daysOver(days: number): string {
  return `${days} ${days === 1 ? 'dag' : 'dager'} over fristen`;
}
/**
 * The figures behind an action in words.
 * @param named «5 av 22 pasienter». @param time undefined where nobody gave one.
 */
export function behindSentence(endedAt: number, named: string, time: string | undefined): string {
  const cost = time === undefined ? '' : ` Den kostet ${time}.`;
  return `I kartleggingen ${date(endedAt)} var årsaken nevnt for ${named}.${cost}`;
}
/** @param patients «2,8 pasienter». @param share «49 %». */
export function weighedSentence(patients: string, share: string): string {
  return `Nevner halvparten av dere årsaken for en pasient, teller pasienten som en halv: ${patients}, ${share} av ressurstapet.`;
}
export function percent(share: number): string {
  return `${Math.round(share)}\u00a0%`;
}
export function beforeHeading(endedAt: number): string {
  return `Før · ${date(endedAt)}`;
}
export function afterHeading(endedAt: number): string {
  return `Etter · ${date(endedAt)}`;
}
export function liftOffer(receiver: string): string {
  return `Løft tiltaket til ${receiver} med tallene bak og det dere ber om.`;
}
export function roundHeading(nr: number): string {
  return `Runde ${nr}`;
}
export function historyHeading(count: number): string {
  return `Historikk (${count})`;
}

export const effectSaid = {
  unsure: 'For liten forskjell til å si noe sikkert.',
  next: 'Etter · neste kartlegging',
  notYet:
    'Når neste kartlegging med samme skjema er avsluttet, sammenlignes tallene her. Dere kan svare nå også.',
  noReason: 'Tiltaket har ikke noe område, så det er ingen tall å sammenligne.',
  noBefore: 'Det finnes ingen kartlegging fra før tiltaket å sammenligne med.',
  otherForm: 'Kartleggingen etterpå brukte et annet skjema, så tallene kan ikke sammenlignes.',
  nobody: 'Ingen pasienter kunne vurderes, så tallene kan ikke sammenlignes.',
} as const;
/** Whole of a hundred. */
export function likelyFewer(low: number, high: number): string {
  return `Trolig ${low === high ? low : `${low}–${high}`} færre av 100.`;
}
export function likelyMore(low: number, high: number): string {
  return `Trolig ${low === high ? low : `${low}–${high}`} flere av 100.`;
}

/** What has been changed, in the history. */
export const changedFields = {
  status: 'Status',
  dropped: 'Hvorfor droppet',
  text: 'Tiltak',
  owner: 'Ansvarlig',
  due: 'Frist',
  goal: 'Mål',
  ifThen: 'Hvis – så',
  effort: 'Innsats',
  gain: 'Gevinst',
  level: 'Nivå',
  about: 'Område',
  effect: 'Virket det?',
  needsHelpSince: 'Trenger hjelp',
  review: 'Sist lovet vi',
  cycles: 'Runde',
  lifts: 'Løft',
  nudges: 'Hvordan går det?',
} as const;

export const sessionPage = {
  causes: 'Årsakene',
  heads: { reason: 'Årsak', named: 'Nevnt for', patients: 'Pasienter', time: 'Tid', share: 'Andel' },
  patientsNote:
    'Nevner halvparten av dere årsaken for en pasient, teller pasienten som en halv i «Pasienter». Andelen er av ressurstapet.',
  makeAction: 'Lag tiltak',
  chosen: 'Dette har vi valgt',
  why: 'Hvorfor',
  suggested: 'Foreslått',
  others: 'Andre årsaker',
  save: 'Lagre områdene',
  actions: 'Tiltak fra denne kartleggingen',
} as const;

export const setupPage = {
  unit: 'Hva heter enheten?',
  unitHint: 'Står øverst i loggen, på utskriften og på det dere løfter.',
  contact: 'Hvem følger opp loggen?',
  contactHint: 'Får beskjed når et tiltak uten ansvarlig passerer fristen, eller når noen trenger hjelp.',
  nobody: 'Ingen valgt',
  line: 'Løft i linjen',
  tiedTo: 'Dere løfter til:',
  notTied: 'Dere løfter ikke til noen ennå.',
  code: 'Kode fra ledergruppen',
  codeHint: 'Skriv «@Kartlegging linje» i lederkanalen for å få en. Den ser slik ut: K7QF-2M4P.',
  goOn: 'Fortsett',
  lineChanged:
    'Noen andre har endret hvem dere løfter til i mellomtiden, så svaret ditt er ikke lagret. Se over, og svar på nytt.',
  units: 'Disse løfter hit:',
} as const;

export const inbox = {
  answer: 'Deres svar',
  date: 'Dato',
  dateHint: 'Når det er gjort, hvis dere tar det.',
  newDateHint: 'Trengs når dere velger ny dato.',
  why: 'Begrunnelse',
  whyHint: 'Trengs når dere avslår eller trenger å vite mer.',
} as const;

export const problems = {
  heading: 'Dette må rettes. Ingenting er lagret ennå.',
  yours: 'Ditt',
  now: 'Nå',
  choose: 'Se over, velg det som skal stå, og lagre på nytt.',
  none: '(tomt)',
  optional: 'Flere felter (frivillig)',
  cancel: 'Avbryt',
} as const;
/** @param by their name. @param clock «14.32». */
export function changedWhileWriting(by: string, clock: string): string {
  return `${by} endret dette kl. ${clock}, mens du skrev. Ingenting er lagret.`;
}
