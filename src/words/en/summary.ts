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
  const end = sameDay ? clock(endedAt) : `${date(endedAt)}, ${clock(endedAt)}`;
  return `${form} · ${date(startedAt)}, ${clock(startedAt)}–${end}`;
}

const roles: Readonly<Record<RoleId, readonly [one: string, many: string]>> = {
  sykepleier: ['nurse', 'nurses'],
  lege: ['doctor', 'doctors'],
  helsefag: ['healthcare assistant', 'healthcare assistants'],
  fysioergo: ['physio/OT', 'physios/OTs'],
  annen: ['in another role', 'in another role'],
};

export function manyOf(role: RoleId): string {
  return roles[role][1];
}

/** «22 patients · 12 took part · 241 of 264 answers · 9 cannot assess». */
export function countsLine({ patients, participants, hands, answers }: Summary): string {
  return [
    patientCount(patients.total),
    `${participants.total} took part`,
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    `${answers.given} of ${answers.possible} answers`,
    `${answers.unknown} “cannot assess”`,
  ].join(' · ');
}

export function rolesLine(byRole: Summary['participants']['byRole']): string {
  const parts = byRole.map(({ role, count }) =>
    role === undefined ? `${count} without a role` : `${count} ${roles[role][count === 1 ? 0 : 1]}`,
  );
  return `Participants: ${listed(parts)}.`;
}

export function reviewedLine(assessed: number, total: number): string {
  return `${assessed} of ${total} reviewed.`;
}
export function skippedLine(numbers: readonly number[]): string {
  return `Skipped: ${patientNumbers(numbers)}.`;
}
export function notReachedLine(numbers: readonly number[]): string {
  return `Not reviewed: ${patientNumbers(numbers)}.`;
}
export function leavingLine(numbers: readonly number[]): string {
  return `Going home today, not counted: ${patientNumbers(numbers)}.`;
}

export const nobodyAssessedAny = 'None of the patients could be assessed, so there are no numbers to show.';
export const noReasons = 'No causes were named, so there is nothing to suggest this time.';
export const onlyVagueReasons =
  'The causes that were named are too vague for us to suggest an area this time.';

export const placeHeadings = {
  days: 'Right place or waiting?',
  minutes: 'Did the appointments go as planned?',
} as const;

export function waitingLine(
  count: number,
  total: number,
  interval: Interval | undefined,
  unit: TimeUnit,
): string {
  const what = unit === 'days' ? (count === 1 ? 'is waiting' : 'are waiting') : 'did not go as planned';
  const spread =
    interval === undefined
      ? ''
      : ` – probably between ${ofHundred(interval.low)} and ${ofHundred(interval.high)} in 100`;
  return `${count} of ${total} ${what}${spread}`;
}
export function rightLine(count: number, total: number, unit: TimeUnit): string {
  const are = count === 1 ? 'is' : 'are';
  return `${count} of ${total} ${unit === 'days' ? `${are} in the right place` : 'went as planned'}`;
}
export function splitLine(count: number, total: number): string {
  return `we are split down the middle on ${count} of ${total}`;
}

export const suggestionsHeading = 'Suggested priority areas';
export const suggestionHeadings: Readonly<Record<keyof Suggestions, string>> = {
  self: 'We can start on this ourselves',
  together: 'Together with the clinic/department',
  lift: 'Raise with senior management',
};
export const flags = { single: 'single case', disputed: 'we disagree – talk about it' } as const;

export function amounts(
  patients: number,
  time: number,
  unit: TimeUnit,
  notes: readonly string[] = [],
): string {
  return [patientCount(patients), timeSum(time, unit), ...notes].join(' · ');
}

const who: Readonly<Record<Level, string>> = {
  mikro: 'we ourselves',
  meso: 'the clinic/department',
  makro: 'senior management in the hospital',
  samfunn: 'senior management, with municipality and state',
};
export function whoCanAct(level: Level | undefined): string {
  return level === undefined ? 'unknown' : who[level];
}

export const paretoLegend = 'Cause: patients · time · share of the loss of resources · who can act';
export function percent(share: number): string {
  return `${decimal(share)}%`;
}
export const agreementHeading = 'How much do we agree?';
export function agreementLine(pairs: number, patients: number): string {
  return `Two random colleagues agree ${Math.round(pairs * 10)} times out of 10 (${patientCount(patients)} with at least two assessments).`;
}
export function agreedLine(agreed: number, differed: number): string {
  return `Agreed on ${patientCount(agreed)}, different views on ${differed}.`;
}

export const changeHeading = 'Since last time';
export const formChangedLine =
  'The form has changed since last time, so the numbers from the two times cannot be compared.';
type Share = { readonly waiting: number; readonly total: number };
export function beforeLine(before: Share, now: Share, unit: TimeUnit): string {
  const what = unit === 'days' ? 'were waiting' : 'did not go as planned';
  return `Last time: ${before.waiting} of ${before.total} ${what}. Now: ${now.waiting} of ${now.total}.`;
}
export function differenceLine({ low, high }: Interval): string {
  if (low <= 0 && high >= 0) return 'The difference is too small to say anything for certain.';
  const [from, to] = low > 0 ? [low, high] : [-high, -low];
  return `Probably ${ofHundred(from)}–${ofHundred(to)} ${low > 0 ? 'more' : 'fewer'} in 100 than last time.`;
}

export const furtherHeading = 'The further questions';

export const logButton = 'Improvement log';
export const numbersButton = 'See the numbers';

type Place = Pick<Summary['place'], 'right' | 'waiting' | 'split'>;

interface Finding {
  readonly unit: string | undefined;
  readonly place: Place;
  readonly anyAnswers: boolean;
  readonly timeUnit: TimeUnit;
}

function found({ place: { right, waiting, split }, anyAnswers, timeUnit }: Finding): string {
  const total = right + waiting + split;
  if (!anyAnswers) return 'Nobody answered this time';
  if (total === 0) return 'None of the patients could be assessed';
  if (timeUnit === 'days')
    return `${waiting === 0 ? 'None' : waiting} of ${patientCount(total)} ${waiting === 1 ? 'is' : 'are'} waiting`;
  const visits = `${total} ${total === 1 ? 'appointment' : 'appointments'}`;
  return waiting === 0
    ? `${right} of ${visits} went as planned`
    : `${waiting} of ${visits} did not go as planned`;
}

/** «Surgical ward 2: 7 of 22 patients are waiting». */
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

export const notDrawn = 'Type @Kartlegging hjelp if you do not see the rest.';

/** «Review 22 November 2026 · 12 took part · updated at 11:03 with late answers». */
export function dateLine(
  { participants, hands }: Pick<Summary, 'participants' | 'hands'>,
  startedAt: Instant,
  endedAt: Instant,
  updatedAt: Instant | undefined,
): string {
  return [
    `Review ${date(startedAt)}`,
    ...(participants.total > 0 || hands.most === 0 ? [`${participants.total} took part`] : []),
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    ...(updatedAt === undefined ? [] : [updated(updatedAt, endedAt)]),
  ].join(' · ');
}

function updated(at: Instant, endedAt: Instant): string {
  const day = date(at) === date(endedAt) ? '' : `${date(at)} `;
  return `updated ${day}at ${clock(at)} with late answers`;
}

const placed = {
  days: { waiting: 'waiting', split: 'split down the middle', right: 'right place' },
  minutes: { waiting: 'not as planned', split: 'split down the middle', right: 'as planned' },
} as const;
export function markMeaning(part: keyof Place, count: number, unit: TimeUnit): string {
  return `${count} ${placed[unit][part]}`;
}

export const mostTime = 'Most time:';
export const mostPatients = 'Most patients:';
export const mostBoth = 'Most time and most patients:';
export const mostIsVague = 'Most is put under “Other” or “Reason not known”. Talk about what it is.';

export function causeLine(reason: string, amounts: readonly string[]): string {
  return `${reasonInSentence(reason)} – ${amounts.join(', ')}`;
}

export const highRiskLabel = 'High risk:';
export const sinceLabel = 'Since last time:';
const likelihood = {
  unsure: 'Too small a difference to say anything for certain.',
  fewer: 'Now there are probably fewer.',
  more: 'Now there are probably more.',
} as const;
/** «9 of 22 were waiting. Too small a difference to say anything for certain.» */
export function sinceLine(since: SinceLast, unit: TimeUnit): string {
  if (since.kind === 'formChanged') return 'The form has changed, so the numbers cannot be compared.';
  const what =
    unit === 'days' ? (since.waiting === 1 ? 'was waiting' : 'were waiting') : 'did not go as planned';
  const before =
    since.waiting === 0 && unit === 'days' ? `None of ${since.of}` : `${since.waiting} of ${since.of}`;
  return `${before} ${what}. ${likelihood[since.kind]}`;
}

const remarks: Readonly<Record<Remark, string>> = {
  mostTime: 'most time',
  mostPatients: 'most patients',
  mostBoth: 'most time and most patients',
  risk: 'moved up: the waiting is a risk',
  ...flags,
};
export function remarkLine(holds: readonly Remark[]): string {
  return holds.map((remark) => remarks[remark]).join(' · ');
}

export const chooseAreas = 'Choose one or two areas. Who does what, and when?';

/** «Not included: patient 9 (skipped) and 15 (going home today).» Undefined when everybody is counted. */
export function leftOutLine({
  skipped,
  leaving,
  notReached,
}: Pick<Summary['patients'], 'skipped' | 'leaving' | 'notReached'>): string | undefined {
  const groups = [
    { numbers: skipped, why: 'skipped' },
    { numbers: leaving, why: 'going home today' },
    { numbers: notReached, why: 'not reviewed' },
  ].filter(({ numbers }) => numbers.length > 0);
  if (groups.length === 0) return undefined;
  const several = skipped.length + leaving.length + notReached.length > 1;
  const named = listed(groups.map(({ numbers, why }) => `${numberRuns(numbers)} (${why})`));
  return `Not included: ${several ? 'patients' : 'patient'} ${named}.`;
}

export const estimateNote = 'Estimated from our answers. The bot suggests, the unit decides.';
