import type { Interval } from '../../../domain/figures/summary.ts';
import { wholePeople } from '../../amount.ts';
import { date } from '../amounts.ts';

/** Around every page of the log. */
export const logFrame = {
  name: 'Forbetringslogg',
  skip: 'Til innholdet',
  navigation: 'Delar av loggen',
  actions: 'Tiltak',
  sessions: 'Kartleggingar',
  lifts: 'Løft',
  toUs: 'Løfta til oss',
  print: 'Utskrift',
  setup: 'Oppsett',
  signOut: 'Logg ut',
  privacy: 'Sida viser ingen pasientar. Namn her er tilsette som har teke på seg eit tiltak.',
  privacyLink: 'Personvern',
  saved: 'Lagra.',
  outside: 'Du ser det eininga deler med linja. Tal under 5 er skjulte.',
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
export const neverMapped = 'Inga kartlegging er fullført her enno. Når den første er avslutta, står ho her.';

export const viewLabels = {
  apne: 'Opne',
  forfalt: 'Forfalt',
  'uten-svar': 'Løfta utan svar',
  virkning: 'Ferdig – verknad ukjend',
  mine: 'Mine',
  'til-oss': 'Løfta til oss',
  alle: 'Alle',
} as const;

export const overview = {
  newAction: 'Nytt tiltak',
  views: 'Utval av tiltak',
  heads: { action: 'Tiltak', owner: 'Ansvarleg', due: 'Frist', status: 'Status', area: 'Område' },
  none: 'Ingen tiltak å vise her.',
  filter: 'Vel nivå, område eller år',
  level: 'Nivå',
  area: 'Område',
  year: 'Oppretta i',
  all: 'Alle',
  show: 'Vis',
  previous: 'Førre side',
  next: 'Neste side',
  sessions: 'Kartleggingane',
  sessionHeads: { date: 'Dato', waiting: 'Ventar', likely: 'Truleg', most: 'Mest tid' },
  trend: 'Delen som venta, med uvisse. Tala står i tabellen.',
  trendBreak: 'Den stipla streken viser at skjemaet vart endra. Tala på kvar side kan ikkje samanliknast.',
  files: 'Ta med',
  printLink: 'Utskrift til leiarmøtet (A4)',
  inside: 'Internt for eininga:',
  outside: 'Til linja, utan tal under 5:',
  excel: 'Excel',
  csv: { tiltak: 'CSV med tiltak', kartlegginger: 'CSV med kartleggingar', arsaker: 'CSV med årsaker' },
  json: 'JSON',
  inboxHeads: { unit: 'Eining', ask: 'Vi ber om', by: 'Innan', answer: 'Svar' },
  noLifts: 'Ingen har løfta noko hit enno.',
  noAnswer: 'Ikkje svart',
} as const;
export function shownOf(from: number, to: number, total: number): string {
  return `Viser ${from}–${to} av ${total}.`;
}
export function earlierSessions(count: number): string {
  return `Tidlegare kartleggingar (${count})`;
}

export const detail = {
  back: 'Alle tiltak',
  facts: {
    owner: 'Ansvarleg',
    due: 'Frist',
    area: 'Område',
    level: 'Nivå',
    goal: 'Mål',
    ifThen: 'Viss – så',
    priority: 'Prioritering',
    dropped: 'Kvifor droppa',
  },
  status: 'Status',
  newDue: 'Ny frist',
  save: 'Lagre',
  editAll: 'Endre alt',
  figures: 'Tala bak',
  noFigures: 'Tiltaket er ikkje knytt til ei årsak i ei kartlegging, så det er ingen tal bak.',
  notNamed: 'Årsaka vart ikkje nemnd i den kartlegginga.',
  hiddenFigures: 'Tala er små, og derfor skjulte.',
  worked: 'Verka det?',
  answer: 'Svaret dykkar',
  effectText: 'Vil de seie meir? (frivillig)',
  answerButton: 'Svar',
  rounds: 'Rundar',
  notWritten: 'Ikkje skrive enno',
  addRound: 'Legg til',
  liftHeading: 'Kjem de ikkje vidare sjølve?',
  lifted: 'Løfta i linja',
  noReceiver:
    'De er ikkje knytte til nokon å løfte til enno. Ein leiarkanal skriv «@Kartlegging linje» og får ein kode som de skriv i kanalen dykkar.',
  created: 'Oppretta',
  unknownPerson: 'Namnet er sletta',
  emptied: 'fjerna',
  helpWanted: 'Treng hjelp',
} as const;
export function daysOver(days: number): string {
  return `${days} ${days === 1 ? 'dag' : 'dagar'} over fristen`;
}
/**
 * The figures behind an action in words.
 * @param named «5 av 22 pasienter». @param time undefined where nobody gave one.
 */
export function behindSentence(endedAt: number, named: string, time: string | undefined): string {
  const cost = time === undefined ? '' : ` Ho kosta ${time}.`;
  return `I kartlegginga ${date(endedAt)} var årsaka nemnd for ${named}.${cost}`;
}
/** @param patients «2,8 pasienter». @param share «49 %». */
export function weighedSentence(patients: string, share: string): string {
  return `Nemner halvparten av dykk årsaka for ein pasient, tel pasienten som ein halv: ${patients}, ${share} av ressurstapet.`;
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
  return `Løft tiltaket til ${receiver} med tala bak og det de ber om.`;
}
export function roundHeading(nr: number): string {
  return `Runde ${nr}`;
}
export function historyHeading(count: number): string {
  return `Historikk (${count})`;
}

export const effectSaid = {
  unsure: 'For liten skilnad til å seie noko sikkert.',
  next: 'Etter · neste kartlegging',
  notYet:
    'Når neste kartlegging med same skjema er avslutta, blir tala samanlikna her. De kan også svare no.',
  noReason: 'Tiltaket har ikkje noko område, så det er ingen tal å samanlikne.',
  noBefore: 'Det finst inga kartlegging frå før tiltaket å samanlikne med.',
  otherForm: 'Kartlegginga etterpå brukte eit anna skjema, så tala kan ikkje samanliknast.',
  nobody: 'Ingen pasientar kunne vurderast, så tala kan ikkje samanliknast.',
} as const;
/** Whole of a hundred. */
export function likelyFewer(low: number, high: number): string {
  return `Truleg ${low === high ? low : `${low}–${high}`} færre av 100.`;
}
export function likelyMore(low: number, high: number): string {
  return `Truleg ${low === high ? low : `${low}–${high}`} fleire av 100.`;
}

/** What has been changed, in the history. */
export const changedFields = {
  status: 'Status',
  dropped: 'Kvifor droppa',
  text: 'Tiltak',
  owner: 'Ansvarleg',
  due: 'Frist',
  goal: 'Mål',
  ifThen: 'Viss – så',
  effort: 'Innsats',
  gain: 'Gevinst',
  level: 'Nivå',
  about: 'Område',
  effect: 'Verka det?',
  needsHelpSince: 'Treng hjelp',
  review: 'Sist lova vi',
  cycles: 'Runde',
  lifts: 'Løft',
  nudges: 'Korleis går det?',
} as const;

export const sessionPage = {
  causes: 'Årsakene',
  heads: { reason: 'Årsak', named: 'Nemnd for', patients: 'Pasientar', time: 'Tid', share: 'Del' },
  patientsNote:
    'Nemner halvparten av dykk årsaka for ein pasient, tel pasienten som ein halv i «Pasientar». Delen er av ressurstapet.',
  makeAction: 'Lag tiltak',
  chosen: 'Dette har vi valt',
  why: 'Kvifor',
  suggested: 'Foreslått',
  others: 'Andre årsaker',
  save: 'Lagre områda',
  actions: 'Tiltak frå denne kartlegginga',
} as const;

export const setupPage = {
  unit: 'Kva heiter eininga?',
  unitHint: 'Står øvst i loggen, på utskrifta og på det de løftar.',
  contact: 'Kven følgjer opp loggen?',
  contactHint: 'Får beskjed når eit tiltak utan ansvarleg passerer fristen, eller når nokon treng hjelp.',
  nobody: 'Ingen vald',
  line: 'Løft i linja',
  tiedTo: 'De løftar til:',
  notTied: 'De løftar ikkje til nokon enno.',
  code: 'Kode frå leiargruppa',
  codeHint: 'Skriv «@Kartlegging linje» i leiarkanalen for å få ein. Han ser slik ut: K7QF-2M4P.',
  goOn: 'Hald fram',
  lineChanged:
    'Nokon andre har endra kven de løftar til i mellomtida, så svaret ditt er ikkje lagra. Sjå over, og svar på nytt.',
  units: 'Desse løftar hit:',
} as const;

export const inbox = {
  answer: 'Svaret dykkar',
  date: 'Dato',
  dateHint: 'Når det er gjort, om de tek det.',
  newDateHint: 'Trengst når de vel ny dato.',
  why: 'Grunngiving',
  whyHint: 'Trengst når de avslår eller treng å vite meir.',
} as const;

export const problems = {
  heading: 'Dette må rettast. Ingenting er lagra enno.',
  yours: 'Ditt',
  now: 'No',
  choose: 'Sjå over, vel det som skal stå, og lagre på nytt.',
  none: '(tomt)',
  optional: 'Fleire felt (frivillig)',
  cancel: 'Avbryt',
} as const;
/** @param by their name. @param clock «14.32». */
export function changedWhileWriting(by: string, clock: string): string {
  return `${by} endra dette kl. ${clock}, medan du skreiv. Ingenting er lagra.`;
}
