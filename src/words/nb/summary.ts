import type { Instant, RoleId } from '../../domain/basics.ts';
import type { Foremost } from '../../domain/figures/foremost.ts';
import type { SinceLast } from '../../domain/figures/sinceLast.ts';
import type { Interval, ReasonScore, Suggestions, Summary } from '../../domain/figures/summary.ts';
import type { Level } from '../../domain/form/catalogue.ts';
import type { Form } from '../../domain/form/form.ts';
import type { Remark } from '../facts.ts';
import {
  clock,
  date,
  decimal,
  listed,
  numberRuns,
  ofHundred,
  patientCount,
  patientNumbers,
  timeSum,
} from './amounts.ts';
import { mostByHands } from './hands.ts';
import { reasonInSentence } from './shortReasons.ts';

type TimeUnit = Form['timeUnit'];

export function whenLine(form: string, startedAt: Instant, endedAt: Instant): string {
  const sameDay = date(startedAt) === date(endedAt);
  const end = sameDay ? clock(endedAt) : `${date(endedAt)} kl. ${clock(endedAt)}`;
  return `${form} · ${date(startedAt)} kl. ${clock(startedAt)}–${end}`;
}

const roles: Readonly<Record<RoleId, readonly [one: string, many: string]>> = {
  sykepleier: ['sykepleier', 'sykepleiere'],
  lege: ['lege', 'leger'],
  helsefag: ['helsefagarbeider', 'helsefagarbeidere'],
  fysioergo: ['fysio-/ergoterapeut', 'fysio-/ergoterapeuter'],
  annen: ['i annen rolle', 'i annen rolle'],
};

/** «sykepleiere», «i annen rolle». */
export function manyOf(role: RoleId): string {
  return roles[role][1];
}

/** «22 pasienter · 12 deltok · 241 av 264 svar · 9 kan ikke vurdere». */
export function countsLine({ patients, participants, hands, answers }: Summary): string {
  return [
    patientCount(patients.total),
    `${participants.total} deltok`,
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    `${answers.given} av ${answers.possible} svar`,
    `${answers.unknown} kan ikke vurdere`,
  ].join(' · ');
}

/** «5 sykepleiere, 3 leger og 1 uten valgt rolle deltok.» */
export function rolesLine(byRole: Summary['participants']['byRole']): string {
  const parts = byRole.map(({ role, count }) =>
    role === undefined ? `${count} uten valgt rolle` : `${count} ${roles[role][count === 1 ? 0 : 1]}`,
  );
  return `Med: ${listed(parts)}.`;
}

export function reviewedLine(assessed: number, total: number): string {
  return `${assessed} av ${total} gjennomgått.`;
}
export function skippedLine(numbers: readonly number[]): string {
  return `Hoppet over: ${patientNumbers(numbers)}.`;
}
export function notReachedLine(numbers: readonly number[]): string {
  return `Ikke gjennomgått: ${patientNumbers(numbers)}.`;
}
export function leavingLine(numbers: readonly number[]): string {
  return `Reiser i dag, ikke regnet med: ${patientNumbers(numbers)}.`;
}

export const nobodyAssessedAny = 'Ingen av pasientene kunne vurderes, så her er det ingen tall å vise.';
export const noReasons = 'Ingen årsaker ble nevnt, så det er ingenting å foreslå denne gangen.';
export const onlyVagueReasons =
  'De årsakene som ble nevnt, er for ubestemte til at vi kan foreslå et område denne gangen.';

export const placeHeadings = {
  days: 'Riktig sted eller venter?',
  minutes: 'Gikk timene som planlagt?',
} as const;

/** «7 av 24 venter – trolig mellom 15 og 49 av 100». */
export function waitingLine(
  count: number,
  total: number,
  interval: Interval | undefined,
  unit: TimeUnit,
): string {
  const what = unit === 'days' ? 'venter' : 'gikk ikke som planlagt';
  const spread =
    interval === undefined
      ? ''
      : ` – trolig mellom ${ofHundred(interval.low)} og ${ofHundred(interval.high)} av 100`;
  return `${count} av ${total} ${what}${spread}`;
}
export function rightLine(count: number, total: number, unit: TimeUnit): string {
  return `${count} av ${total} ${unit === 'days' ? 'er på riktig sted' : 'gikk som planlagt'}`;
}
export function splitLine(count: number, total: number): string {
  return `vi er delt på midten om ${count} av ${total}`;
}

export const suggestionsHeading = 'Forslag til prioriterte områder';
export const suggestionHeadings: Readonly<Record<keyof Suggestions, string>> = {
  self: 'Dette kan vi starte med selv',
  together: 'Sammen med klinikken/avdelingen',
  lift: 'Løftes i linjen',
};
export const flags = { single: 'enkelttilfelle', disputed: 'vi er uenige – snakk om det' } as const;

/** «2,8 pasienter · 9 døgn», with the flags after it. */
export function amounts(
  patients: number,
  time: number,
  unit: TimeUnit,
  notes: readonly string[] = [],
): string {
  return [patientCount(patients), timeSum(time, unit), ...notes].join(' · ');
}

const who: Readonly<Record<Level, string>> = {
  mikro: 'vi selv',
  meso: 'klinikken/avdelingen',
  makro: 'linjen i sykehuset',
  samfunn: 'linjen, med kommune og stat',
};
/** Who can act on a reason; «ukjent» for one that has left the catalogue. */
export function whoCanAct(level: Level | undefined): string {
  return level === undefined ? 'ukjent' : who[level];
}

export const paretoLegend = 'Årsak: pasienter · tid · andel av tapet · hvem som kan gjøre noe';
export function percent(share: number): string {
  return `${decimal(share)} %`;
}
export const agreementHeading = 'Hvor enige er vi?';
/** `pairs` 0–1. */
export function agreementLine(pairs: number, patients: number): string {
  return `To tilfeldige kolleger er enige ${Math.round(pairs * 10)} av 10 ganger (${patientCount(patients)} med minst to vurderinger).`;
}
export function agreedLine(agreed: number, differed: number): string {
  return `Enige om ${patientCount(agreed)}, ulikt syn på ${differed}.`;
}

export const changeHeading = 'Siden sist';
export const formChangedLine =
  'Skjemaet er endret siden sist, så tallene fra de to gangene kan ikke sammenlignes.';
type Share = { readonly waiting: number; readonly total: number };
export function beforeLine(before: Share, now: Share, unit: TimeUnit): string {
  const what = unit === 'days' ? 'ventet' : 'gikk ikke som planlagt';
  return `Forrige gang: ${before.waiting} av ${before.total} ${what}. Nå: ${now.waiting} av ${now.total}.`;
}
/** The difference in words; an interval that contains 0 proves nothing. */
export function differenceLine({ low, high }: Interval): string {
  if (low <= 0 && high >= 0) return 'Det er for liten forskjell til å si noe sikkert.';
  const [from, to] = low > 0 ? [low, high] : [-high, -low];
  return `Det er trolig ${ofHundred(from)}–${ofHundred(to)} ${low > 0 ? 'flere' : 'færre'} av 100 enn sist.`;
}

export const furtherHeading = 'Tilleggsspørsmålene';

export const logButton = 'Forbedringslogg';
export const numbersButton = 'Se tallene';

/** Patients by what most of those who assessed them said. */
type Place = Pick<Summary['place'], 'right' | 'waiting' | 'split'>;

/** What a summary found, and of whom: `unit` is what the unit is called, safe where it is read; undefined when unknown. */
export interface Finding {
  readonly unit: string | undefined;
  readonly place: Place;
  readonly anyAnswers: boolean;
  readonly timeUnit: TimeUnit;
}

function found({ place: { right, waiting, split }, anyAnswers, timeUnit }: Finding): string {
  const total = right + waiting + split;
  if (!anyAnswers) return 'Ingen svarte denne gangen';
  if (total === 0) return 'Ingen av pasientene kunne vurderes';
  if (timeUnit === 'days') return `${waiting === 0 ? 'Ingen' : waiting} av ${patientCount(total)} venter`;
  const visits = `${total} ${total === 1 ? 'time' : 'timer'}`;
  return waiting === 0
    ? `${right} av ${visits} gikk som planlagt`
    : `${waiting} av ${visits} gikk ikke som planlagt`;
}

/** What the card is called: «Kirurgisk post 2: 7 av 22 pasienter venter». */
export function findingTitle(finding: Finding): string {
  return finding.unit === undefined ? found(finding) : `${finding.unit}: ${found(finding)}`;
}

/**
 * The finding and what costs most, as a notification says it before anything is opened.
 * @param time the time of a cause, as `causeTime` says it.
 */
export function lead(finding: Finding, first: Foremost, time: (score: ReasonScore) => string): string {
  const title = findingTitle(finding);
  switch (first.kind) {
    case 'each':
      return `${title}. ${mostTime} ${reasonInSentence(first.time.reason)}, ${time(first.time)}.`;
    case 'both':
      return `${title}. ${mostBoth} ${reasonInSentence(first.reason.reason)}, ${time(first.reason)}.`;
    case 'patients': {
      const { reason, namedFor } = first.patients;
      return `${title}. ${mostPatients} ${reasonInSentence(reason)}, ${patientCount(namedFor)}.`;
    }
    default:
      return `${title}.`;
  }
}

/** For a client that does not draw the card. */
export const notDrawn = 'Skriv @Kartlegging hjelp hvis du ikke ser resten.';

/** «Kartlegging 22. november 2026 · 12 deltok · oppdatert kl. 11.03 med sene svar». */
export function dateLine(
  { participants, hands }: Pick<Summary, 'participants' | 'hands'>,
  startedAt: Instant,
  endedAt: Instant,
  updatedAt: Instant | undefined,
): string {
  return [
    `Kartlegging ${date(startedAt)}`,
    ...(participants.total > 0 || hands.most === 0 ? [`${participants.total} deltok`] : []),
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    ...(updatedAt === undefined ? [] : [updated(updatedAt, endedAt)]),
  ].join(' · ');
}

function updated(at: Instant, endedAt: Instant): string {
  const day = date(at) === date(endedAt) ? '' : `${date(at)} `;
  return `oppdatert ${day}kl. ${clock(at)} med sene svar`;
}

const placed = {
  days: { waiting: 'venter', split: 'delt på midten', right: 'riktig sted' },
  minutes: { waiting: 'gikk ikke som planlagt', split: 'delt på midten', right: 'som planlagt' },
} as const;
/** What a mark stands for: «7 venter». */
export function markMeaning(part: keyof Place, count: number, unit: TimeUnit): string {
  return `${count} ${placed[unit][part]}`;
}

export const mostTime = 'Mest tid:';
export const mostPatients = 'Flest pasienter:';
export const mostBoth = 'Mest tid og flest pasienter:';
export const mostIsVague = 'Mest er ført på «Annet» eller «Vet ikke hvorfor». Snakk om hva det er.';

/** «korttids-/rehabplass i kommunen – 9 døgn, 3 pasienter»: of a cause, in the order of `amounts`. */
export function causeLine(reason: string, amounts: readonly string[]): string {
  return `${reasonInSentence(reason)} – ${amounts.join(', ')}`;
}

export const highRiskLabel = 'Høy risiko:';
export const sinceLabel = 'Siden sist:';
const likelihood = {
  unsure: 'For liten forskjell til å si noe sikkert.',
  fewer: 'Nå er det trolig færre.',
  more: 'Nå er det trolig flere.',
} as const;
/** «9 av 22 ventet. For liten forskjell til å si noe sikkert.» */
export function sinceLine(since: SinceLast, unit: TimeUnit): string {
  if (since.kind === 'formChanged') return 'Skjemaet er endret, så tallene kan ikke sammenlignes.';
  const what = unit === 'days' ? 'ventet' : 'gikk ikke som planlagt';
  const before =
    since.waiting === 0 && unit === 'days' ? `Ingen av ${since.of}` : `${since.waiting} av ${since.of}`;
  return `${before} ${what}. ${likelihood[since.kind]}`;
}

const remarks: Readonly<Record<Remark, string>> = {
  mostTime: 'mest tid',
  mostPatients: 'flest pasienter',
  mostBoth: 'mest tid og flest pasienter',
  risk: 'rykket opp: ventingen gir risiko',
  ...flags,
};
/** «mest tid · vi er uenige – snakk om det». */
export function remarkLine(holds: readonly Remark[]): string {
  return holds.map((remark) => remarks[remark]).join(' · ');
}

export const chooseAreas = 'Velg ett eller to områder. Hvem gjør hva, og når?';

/** «Ikke med: pasient 9 (hoppet over) og 15 (reiser i dag).» Undefined when everybody is counted. */
export function leftOutLine({
  skipped,
  leaving,
  notReached,
}: Pick<Summary['patients'], 'skipped' | 'leaving' | 'notReached'>): string | undefined {
  const groups = [
    { numbers: skipped, why: 'hoppet over' },
    { numbers: leaving, why: 'reiser i dag' },
    { numbers: notReached, why: 'ikke gjennomgått' },
  ].filter(({ numbers }) => numbers.length > 0);
  if (groups.length === 0) return undefined;
  return `Ikke med: pasient ${listed(groups.map(({ numbers, why }) => `${numberRuns(numbers)} (${why})`))}.`;
}

export const estimateNote = 'Anslag fra svarene våre. Boten foreslår, enheten bestemmer.';
