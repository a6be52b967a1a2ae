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

/** «22. november 2026 kl. 10.02–11.01 · Sengepost». */
export function whenLine(form: string, startedAt: Instant, endedAt: Instant): string {
  const sameDay = date(startedAt) === date(endedAt);
  const end = sameDay ? clock(endedAt) : `${date(endedAt)} kl. ${clock(endedAt)}`;
  return `${date(startedAt)} kl. ${clock(startedAt)}–${end} · ${form}`;
}

export const roles: Readonly<Record<RoleId, readonly [one: string, many: string]>> = {
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

export const nobodyAssessedAny = 'Ingen av pasientene kunne vurderes, så her er det ingen tall å vise.';
export const noReasons = 'Ingen årsaker ble nevnt, så det er ingenting å foreslå denne gangen.';
export const onlyVagueReasons =
  'Årsakene dere nevnte, er for uklare til at jeg kan foreslå et område denne gangen.';

export const suggestionsHeading = 'Forslag til prioriterte områder';
export const suggestionHeadings: Readonly<Record<keyof Suggestions, string>> = {
  self: 'Dette kan vi starte med selv',
  together: 'Sammen med klinikken/avdelingen',
  lift: 'Løftes i linjen',
};
const flags = { single: 'enkelttilfelle', disputed: 'vi er uenige – snakk om det' } as const;

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
/** «Oppdatert kl. 11.03 med sene svar.» */
export function updatedLine(at: Instant, endedAt: Instant): string {
  const day = date(at) === date(endedAt) ? '' : `${date(at)} `;
  return `Oppdatert ${day}kl. ${clock(at)} med sene svar.`;
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

/** «Uten vurdering i tide: 1 pasient.» Of patients who were answered for, but whom nobody assessed before the answers were shown. */
export function unplacedLine(count: number): string {
  return `Uten vurdering i tide: ${patientCount(count)}.`;
}

export const estimateNote = 'Anslag fra svarene våre. Boten foreslår, enheten bestemmer.';
