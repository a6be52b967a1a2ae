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
  sykepleier: ['sjukepleiar', 'sjukepleiarar'],
  lege: ['lege', 'legar'],
  helsefag: ['helsefagarbeidar', 'helsefagarbeidarar'],
  fysioergo: ['fysio-/ergoterapeut', 'fysio-/ergoterapeutar'],
  annen: ['i anna rolle', 'i anna rolle'],
};

export function manyOf(role: RoleId): string {
  return roles[role][1];
}

/** «22 pasientar · 12 deltok · 241 av 264 svar · 9 kan ikkje vurdere». */
export function countsLine({ patients, participants, hands, answers }: Summary): string {
  return [
    patientCount(patients.total),
    `${participants.total} deltok`,
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    `${answers.given} av ${answers.possible} svar`,
    `${answers.unknown} kan ikkje vurdere`,
  ].join(' · ');
}

export function rolesLine(byRole: Summary['participants']['byRole']): string {
  const parts = byRole.map(({ role, count }) =>
    role === undefined ? `${count} utan vald rolle` : `${count} ${roles[role][count === 1 ? 0 : 1]}`,
  );
  return `Deltakarar: ${listed(parts)}.`;
}

export function reviewedLine(assessed: number, total: number): string {
  return `${assessed} av ${total} gjennomgåtte.`;
}
export function skippedLine(numbers: readonly number[]): string {
  return `Hoppa over: ${patientNumbers(numbers)}.`;
}
export function notReachedLine(numbers: readonly number[]): string {
  return `Ikkje gjennomgått: ${patientNumbers(numbers)}.`;
}
export function leavingLine(numbers: readonly number[]): string {
  return `Reiser heim i dag, ikkje rekna med: ${patientNumbers(numbers)}.`;
}

export const nobodyAssessedAny = 'Ingen av pasientane kunne vurderast, så her er det ingen tal å vise.';
export const noReasons = 'Ingen årsaker vart nemnde, så det er ingenting å foreslå denne gongen.';
export const onlyVagueReasons =
  'Dei årsakene som vart nemnde, er for ubestemte til at vi kan foreslå eit område denne gongen.';

export const placeHeadings = {
  days: 'Rett stad eller ventar?',
  minutes: 'Gjekk timane som planlagt?',
} as const;

export function waitingLine(
  count: number,
  total: number,
  interval: Interval | undefined,
  unit: TimeUnit,
): string {
  const what = unit === 'days' ? 'ventar' : 'gjekk ikkje som planlagt';
  const spread =
    interval === undefined
      ? ''
      : ` – truleg mellom ${ofHundred(interval.low)} og ${ofHundred(interval.high)} av 100`;
  return `${count} av ${total} ${what}${spread}`;
}
export function rightLine(count: number, total: number, unit: TimeUnit): string {
  return `${count} av ${total} ${unit === 'days' ? 'er på rett stad' : 'gjekk som planlagt'}`;
}
export function splitLine(count: number, total: number): string {
  return `vi er delte på midten om ${count} av ${total}`;
}

export const suggestionsHeading = 'Forslag til prioriterte område';
export const suggestionHeadings: Readonly<Record<keyof Suggestions, string>> = {
  self: 'Dette kan vi starte med sjølve',
  together: 'Saman med klinikken/avdelinga',
  lift: 'Blir løfta i linja',
};
export const flags = { single: 'enkelttilfelle', disputed: 'vi er ueinige – snakk om det' } as const;

export function amounts(
  patients: number,
  time: number,
  unit: TimeUnit,
  notes: readonly string[] = [],
): string {
  return [patientCount(patients), timeSum(time, unit), ...notes].join(' · ');
}

const who: Readonly<Record<Level, string>> = {
  mikro: 'vi sjølve',
  meso: 'klinikken/avdelinga',
  makro: 'linja i sjukehuset',
  samfunn: 'linja, med kommune og stat',
};
export function whoCanAct(level: Level | undefined): string {
  return level === undefined ? 'ukjent' : who[level];
}

export const paretoLegend = 'Årsak: pasientar · tid · del av ressurstapet · kven som kan gjere noko';
export function percent(share: number): string {
  return `${decimal(share)} %`;
}
export const agreementHeading = 'Kor einige er vi?';
export function agreementLine(pairs: number, patients: number): string {
  return `To tilfeldige kollegaer er einige ${Math.round(pairs * 10)} av 10 gonger (${patientCount(patients)} med minst to vurderingar).`;
}
export function agreedLine(agreed: number, differed: number): string {
  return `Einige om ${patientCount(agreed)}, ulikt syn på ${differed}.`;
}

export const changeHeading = 'Sidan sist';
export const formChangedLine =
  'Skjemaet er endra sidan sist, så tala frå dei to gongene kan ikkje samanliknast.';
type Share = { readonly waiting: number; readonly total: number };
export function beforeLine(before: Share, now: Share, unit: TimeUnit): string {
  const what = unit === 'days' ? 'venta' : 'gjekk ikkje som planlagt';
  return `Førre gong: ${before.waiting} av ${before.total} ${what}. No: ${now.waiting} av ${now.total}.`;
}
export function differenceLine({ low, high }: Interval): string {
  if (low <= 0 && high >= 0) return 'Skilnaden er for liten til å seie noko sikkert.';
  const [from, to] = low > 0 ? [low, high] : [-high, -low];
  return `Det er truleg ${ofHundred(from)}–${ofHundred(to)} ${low > 0 ? 'fleire' : 'færre'} av 100 enn sist.`;
}

export const furtherHeading = 'Tilleggsspørsmåla';

export const logButton = 'Forbetringslogg';
export const numbersButton = 'Sjå tala';

type Place = Pick<Summary['place'], 'right' | 'waiting' | 'split'>;

interface Finding {
  readonly unit: string | undefined;
  readonly place: Place;
  readonly anyAnswers: boolean;
  readonly timeUnit: TimeUnit;
}

function found({ place: { right, waiting, split }, anyAnswers, timeUnit }: Finding): string {
  const total = right + waiting + split;
  if (!anyAnswers) return 'Ingen svarte denne gongen';
  if (total === 0) return 'Ingen av pasientane kunne vurderast';
  if (timeUnit === 'days') return `${waiting === 0 ? 'Ingen' : waiting} av ${patientCount(total)} ventar`;
  const visits = `${total} ${total === 1 ? 'time' : 'timar'}`;
  return waiting === 0
    ? `${right} av ${visits} gjekk som planlagt`
    : `${waiting} av ${visits} gjekk ikkje som planlagt`;
}

/** «Kirurgisk post 2: 7 av 22 pasientar ventar». */
export function findingTitle(finding: Finding): string {
  return finding.unit === undefined ? found(finding) : `${finding.unit}: ${found(finding)}`;
}

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

export const notDrawn = 'Skriv @Kartlegging hjelp om du ikkje ser resten.';

/** «Kartlegging 22. november 2026 · 12 deltok · oppdatert kl. 11.03 med seine svar». */
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
  return `oppdatert ${day}kl. ${clock(at)} med seine svar`;
}

const placed = {
  days: { waiting: 'ventar', split: 'delt på midten', right: 'rett stad' },
  minutes: { waiting: 'gjekk ikkje som planlagt', split: 'delt på midten', right: 'som planlagt' },
} as const;
export function markMeaning(part: keyof Place, count: number, unit: TimeUnit): string {
  return `${count} ${placed[unit][part]}`;
}

export const mostTime = 'Mest tid:';
export const mostPatients = 'Flest pasientar:';
export const mostBoth = 'Mest tid og flest pasientar:';
export const mostIsVague = 'Mest er ført på «Anna» eller «Veit ikkje kvifor». Snakk om kva det er.';

export function causeLine(reason: string, amounts: readonly string[]): string {
  return `${reasonInSentence(reason)} – ${amounts.join(', ')}`;
}

export const highRiskLabel = 'Høg risiko:';
export const sinceLabel = 'Sidan sist:';
const likelihood = {
  unsure: 'For liten skilnad til å seie noko sikkert.',
  fewer: 'No er det truleg færre.',
  more: 'No er det truleg fleire.',
} as const;
/** «9 av 22 venta. For liten skilnad til å seie noko sikkert.» */
export function sinceLine(since: SinceLast, unit: TimeUnit): string {
  if (since.kind === 'formChanged') return 'Skjemaet er endra, så tala kan ikkje samanliknast.';
  const what = unit === 'days' ? 'venta' : 'gjekk ikkje som planlagt';
  const before =
    since.waiting === 0 && unit === 'days' ? `Ingen av ${since.of}` : `${since.waiting} av ${since.of}`;
  return `${before} ${what}. ${likelihood[since.kind]}`;
}

const remarks: Readonly<Record<Remark, string>> = {
  mostTime: 'mest tid',
  mostPatients: 'flest pasientar',
  mostBoth: 'mest tid og flest pasientar',
  risk: 'rykt opp: ventinga gir risiko',
  ...flags,
};
export function remarkLine(holds: readonly Remark[]): string {
  return holds.map((remark) => remarks[remark]).join(' · ');
}

export const chooseAreas = 'Vel eitt eller to område. Kven gjer kva, og når?';

/** «Ikkje med: pasient 9 (hoppa over) og 15 (reiser i dag).» Undefined when everybody is counted. */
export function leftOutLine({
  skipped,
  leaving,
  notReached,
}: Pick<Summary['patients'], 'skipped' | 'leaving' | 'notReached'>): string | undefined {
  const groups = [
    { numbers: skipped, why: 'hoppa over' },
    { numbers: leaving, why: 'reiser i dag' },
    { numbers: notReached, why: 'ikkje gjennomgått' },
  ].filter(({ numbers }) => numbers.length > 0);
  if (groups.length === 0) return undefined;
  return `Ikkje med: pasient ${listed(groups.map(({ numbers, why }) => `${numberRuns(numbers)} (${why})`))}.`;
}

export const estimateNote = 'Anslag frå svara våre. Boten foreslår, eininga bestemmer.';
