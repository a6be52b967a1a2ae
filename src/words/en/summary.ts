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
  const end = sameDay ? clock(endedAt) : `${date(endedAt)}, ${clock(endedAt)}`;
  return `${date(startedAt)}, ${clock(startedAt)}–${end} · ${form}`;
}

export const roles: Readonly<Record<RoleId, readonly [one: string, many: string]>> = {
  sykepleier: ['nurse', 'nurses'],
  lege: ['doctor', 'doctors'],
  helsefag: ['healthcare assistant', 'healthcare assistants'],
  fysioergo: ['physio/OT', 'physios/OTs'],
  annen: ['in another role', 'in another role'],
};

export function manyOf(role: RoleId): string {
  return roles[role][1];
}

export const nobodyAssessedAny = 'None of the patients could be assessed, so there are no numbers to show.';
export const noReasons = 'No causes were named, so there is nothing to suggest this time.';
export const onlyVagueReasons = 'The causes you named are too vague for me to suggest an area this time.';

export const suggestionsHeading = 'Suggested priority areas';
export const suggestionHeadings: Readonly<Record<keyof Suggestions, string>> = {
  self: 'We can start this ourselves',
  together: 'Together with the clinic/department',
  lift: 'Raise with management',
};
const flags = { single: 'single case', disputed: 'we disagree – talk about it' } as const;

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

/** «Review 22 November 2026 · 12 took part · updated». */
export function dateLine(
  { participants, hands }: Pick<Summary, 'participants' | 'hands'>,
  startedAt: Instant,
  updated: boolean,
): string {
  return [
    `Review ${date(startedAt)}`,
    ...(participants.total > 0 || hands.most === 0 ? [`${participants.total} took part`] : []),
    ...(hands.most > 0 ? [mostByHands(hands.most)] : []),
    ...(updated ? ['updated'] : []),
  ].join(' · ');
}
/** «Updated at 11:03 with late answers.» */
export function updatedLine(at: Instant, endedAt: Instant): string {
  const day = date(at) === date(endedAt) ? '' : `${date(at)} `;
  return `Updated ${day}at ${clock(at)} with late answers.`;
}

const placed = {
  days: { waiting: 'waiting', split: 'split', right: 'right place' },
  minutes: { waiting: 'not as planned', split: 'split', right: 'as planned' },
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
export const sinceLabel = 'Last time:';
const likelihood = {
  unsure: 'Difference too small to be sure.',
  fewer: 'Probably fewer now.',
  more: 'Probably more now.',
} as const;
/** «9 of 22 were waiting. Difference too small to be sure.» */
export function sinceLine(since: SinceLast, unit: TimeUnit): string {
  if (since.kind === 'formChanged') return 'The form was different, so the numbers cannot be compared.';
  const what = unit === 'days' ? 'waited' : 'did not go as planned';
  const before =
    since.waiting === 0 && unit === 'days' ? `None of ${since.of}` : `${since.waiting} of ${since.of}`;
  return `${before} ${what}. ${likelihood[since.kind]}`;
}

const remarks: Readonly<Record<Remark, string>> = {
  mostTime: 'most time',
  mostPatients: 'most patients',
  mostBoth: 'most time and most patients',
  risk: 'moved up: waiting is a risk',
  ...flags,
};
export function remarkLine(holds: readonly Remark[]): string {
  return holds.map((remark) => remarks[remark]).join(' · ');
}

export const chooseAreas = 'Choose one or two areas. Who does what, and when?';

/** «Not included: patient 9 (skipped) and 15 (going home today).» Undefined when everyone is counted. */
export function leftOutLine({
  skipped,
  leaving,
  notReached,
}: Pick<Summary['patients'], 'skipped' | 'leaving' | 'notReached'>): string | undefined {
  const groups = [
    { numbers: skipped, why: 'skipped' },
    { numbers: leaving, why: 'home today' },
    { numbers: notReached, why: 'not reviewed' },
  ].filter(({ numbers }) => numbers.length > 0);
  if (groups.length === 0) return undefined;
  const several = skipped.length + leaving.length + notReached.length > 1;
  const named = listed(groups.map(({ numbers, why }) => `${numberRuns(numbers)} (${why})`));
  return `Not included: ${several ? 'patients' : 'patient'} ${named}.`;
}

/** «Not assessed in time: 1 patient.» Of patients who were answered for, but whom nobody assessed before the answers were shown. */
export function unplacedLine(count: number): string {
  return `Not assessed in time: ${patientCount(count)}.`;
}

export const estimateNote = 'Our estimates. The bot suggests, the unit decides.';
