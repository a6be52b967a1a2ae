import type { Instant, RoleId } from '../../domain/basics.ts';
import type { Foremost } from '../../domain/figures/foremost.ts';
import type { SinceLast } from '../../domain/figures/sinceLast.ts';
import type { ReasonScore, Suggestions, Summary } from '../../domain/figures/summary.ts';
import type { Form } from '../../domain/form/form.ts';
import type { Remark } from '../facts.ts';
import { clock, date, listed, numberRuns, patientCount } from './amounts.ts';
import { mostByHands } from './hands.ts';
import { reasonInSentence } from './shortReasons.ts';

type TimeUnit = Form['timeUnit'];

export function whenLine(form: string, startedAt: Instant, endedAt: Instant): string {
  const sameDay = date(startedAt) === date(endedAt);
  const end = sameDay ? clock(endedAt) : `${date(endedAt)} kl. ${clock(endedAt)}`;
  return `${date(startedAt)} kl. ${clock(startedAt)}–${end} · ${form}`;
}

export const roles: Readonly<Record<RoleId, readonly [one: string, many: string]>> = {
  sykepleier: ['sjukepleiar', 'sjukepleiarar'],
  lege: ['lege', 'legar'],
  helsefag: ['helsefagarbeidar', 'helsefagarbeidarar'],
  fysioergo: ['fysio-/ergoterapeut', 'fysio-/ergoterapeutar'],
  annen: ['i anna rolle', 'i anna rolle'],
};

export function manyOf(role: RoleId): string {
  return roles[role][1];
}

export const nobodyAssessedAny = 'Ingen av pasientane kunne vurderast, så her er det ingen tal å vise.';
export const noReasons = 'Ingen årsaker vart nemnde, så det er ingenting å foreslå denne gongen.';
export const onlyVagueReasons =
  'Årsakene de nemnde, er for uklare til at eg kan foreslå eit område denne gongen.';

export const suggestionsHeading = 'Forslag til prioriterte område';
export const suggestionHeadings: Readonly<Record<keyof Suggestions, string>> = {
  self: 'Dette kan vi starte med sjølve',
  together: 'Saman med klinikken/avdelinga',
  lift: 'Løft i linja',
};
const flags = { single: 'enkelttilfelle', disputed: 'vi er ueinige – snakk om det' } as const;

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

/** «Kartlegging 22. november 2026 · 12 deltok · oppdatert». */
export function dateLine(
  { participants, hands }: Pick<Summary, 'participants' | 'hands'>,
  startedAt: Instant,
  updated: boolean,
): string {
  return [
    `Kartlegging ${date(startedAt)}`,
    ...(participants.total > 0 || hands.most === 0 ? [`${participants.total} deltok`] : []),
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    ...(updated ? ['oppdatert'] : []),
  ].join(' · ');
}
/** «Oppdatert kl. 11.03 med seine svar.» */
export function updatedLine(at: Instant, endedAt: Instant): string {
  const day = date(at) === date(endedAt) ? '' : `${date(at)} `;
  return `Oppdatert ${day}kl. ${clock(at)} med seine svar.`;
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

/** «Utan vurdering i tide: 1 pasient.» Of patients who were answered for, but whom nobody assessed before the answers were shown. */
export function unplacedLine(count: number): string {
  return `Utan vurdering i tide: ${patientCount(count)}.`;
}

export const estimateNote = 'Anslag frå svara våre. Boten foreslår, eininga bestemmer.';
