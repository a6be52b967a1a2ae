import type { RoleId } from '../../domain/basics.ts';
import type { FurtherCounts } from '../../domain/figures/raters.ts';
import type { Interval, Summary } from '../../domain/figures/summary.ts';
import { catalogueVersion } from '../../domain/form/catalogue.ts';
import type { Form } from '../../domain/form/form.ts';
import {
  coefficient,
  decimal,
  exact,
  likely,
  listed,
  ofHundred,
  patientCount,
  patientNumbers,
} from './amounts.ts';
import { furtherCounts, furtherName, waitLabel } from './form.ts';
import { roles } from './summary.ts';

type TimeUnit = Form['timeUnit'];

export const numbersTitle = 'The numbers behind the summary';
export const numbersBackButton = 'Back';

export const causesHeading = 'The causes, most important first';
/** What the chart's bars measure; patients where nobody gave a time. */
export const chartTitles: Readonly<Record<TimeUnit | 'patients', string>> = {
  days: 'Waiting time in days',
  minutes: 'Time lost in minutes',
  patients: 'Patients',
};
export const causeColumns = { cause: 'Cause', patients: 'Patients', share: 'Share' } as const;
export const timeColumn: Readonly<Record<TimeUnit, string>> = { days: 'Days', minutes: 'Minutes' };
export const tableNote =
  'In brackets: named for this many. When half of you name it, the patient counts as half.';
/** «2.8 (3)»: N, and how many patients the cause was named for. */
export function patientsCell(patients: number, namedFor: number): string {
  return `${decimal(patients)} (${namedFor})`;
}
/** T with one decimal, or two where one would be nothing; a dash where nobody gave a time. */
export function timeCell(time: number): string {
  if (time === 0) return '–';
  return decimal(time) === '0' ? coefficient(time) : decimal(time);
}
/** «49%». */
export function shareCell(share: number): string {
  return `${Math.round(share)}%`;
}
export function allCausesButton(count: number): string {
  return `Show all ${count} causes`;
}

export const placeHeadings: Readonly<Record<TimeUnit, string>> = {
  days: 'Right place or waiting?',
  minutes: 'Did the appointments go as planned?',
};
const placed = {
  days: { waiting: 'waiting', right: 'in the right place' },
  minutes: { waiting: 'did not go as planned', right: 'as planned' },
} as const;
/** «7 of 22 waiting, probably 4–12 of 22 · 14 in the right place · evenly split on 1». */
export function placeLine(
  { right, waiting, split, waitingInterval }: Summary['place'],
  unit: TimeUnit,
): string {
  const total = right + waiting + split;
  const spread = waitingInterval === undefined ? '' : `, ${likely(waitingInterval, total)}`;
  return [
    `${waiting === 0 && unit === 'days' ? 'None' : waiting} of ${total} ${placed[unit].waiting}${spread}`,
    `${right} ${placed[unit].right}`,
    ...(split === 0 ? [] : [`evenly split on ${split}`]),
  ].join(' · ');
}

export const agreementHeading = 'How much do we agree?';
/** @param pairs 0–1. */
export function agreementLine(pairs: number, agreed: number, differed: number): string {
  return `Two random colleagues agree ${Math.round(pairs * 10)} times out of 10. Agreed on ${patientCount(agreed)}, different views on ${differed}.`;
}

export const furtherHeading = 'Further questions';
/** «Right staff: yes 40, partly 6, no 3 (49 answers)». */
export function furtherLine(further: FurtherCounts): string {
  return `${furtherName(further.question)}: ${furtherCounts(further)}`;
}

export const basisHeading = 'Based on';
/** «12 took part: 6 nurses, 3 doctors and 3 without a role.» */
export function participantsLine({ total, byRole }: Summary['participants']): string {
  const named = (role: RoleId | undefined, count: number) =>
    role === undefined ? 'without a role' : roles[role][count === 1 ? 0 : 1];
  return `${total} took part: ${listed(byRole.map(({ role, count }) => `${count} ${named(role, count)}`))}.`;
}
/** «241 of 264 possible answers. 9 “cannot assess”, 3 late.» */
export function answersLine({ given, possible, unknown, late }: Summary['answers']): string {
  const besides = [
    ...(unknown > 0 ? [`${unknown} “cannot assess”`] : []),
    ...(late > 0 ? [`${late} late`] : []),
  ];
  const all = `${given} of ${possible} possible answers.`;
  return besides.length === 0 ? all : `${all} ${besides.join(', ')}.`;
}
/** «Show of hands: 37 answers for 11 patients. 2 “cannot assess”, 3 late.» */
export function handsBasis({ given, patients, unknown, late }: Summary['hands']): string {
  const besides = [
    ...(unknown > 0 ? [`${unknown} “cannot assess”`] : []),
    ...(late > 0 ? [`${late} late`] : []),
  ];
  const all = `Show of hands: ${given} ${given === 1 ? 'answer' : 'answers'} for ${patientCount(patients)}.`;
  return besides.length === 0 ? all : `${all} ${besides.join(', ')}.`;
}
/** «22 of 23 patients reviewed. Skipped: patient 9. Going home today: patient 15.» */
export function reviewedLine({ total, assessed, skipped, notReached, leaving }: Summary['patients']): string {
  const groups = [
    { what: 'Skipped', numbers: skipped },
    { what: 'Not reviewed', numbers: notReached },
    { what: 'Going home today', numbers: leaving },
  ].filter(({ numbers }) => numbers.length > 0);
  return [
    `${assessed} of ${patientCount(total - leaving.length)} reviewed.`,
    ...groups.map(({ what, numbers }) => `${what}: ${patientNumbers(numbers)}.`),
  ].join(' ');
}

/** How every figure is made; the values are those of docs/domain.md § 4. */
export const methodTitle = 'How it is worked out';
export const methodLabels = {
  patients: 'Patients:',
  share: 'Share of resource loss:',
  order: 'Order:',
  agreement: 'Agreement:',
  again: 'New round:',
  since: 'Last time:',
  further: 'Further questions:',
  late: 'Answers afterwards:',
  hands: 'Show of hands:',
} as const;
export const methodOf = {
  patients: 'The share of those who assessed the patient that named the cause, added up.',
  share: 'Patients count 40%, time 60%. Together 100% before rounding.',
  shareUntimed: 'Nobody gave a time, so only patients count. Together 100% before rounding.',
  order: 'By that share, and up to half more when waiting is a risk.',
  again:
    'Agreement is worked out from the first round, before we had talked. In everything else, what each person answered last counts.',
  further:
    'Answers, not patients, shown from five answers. “Affects others” and “risk” count only when something is held up.',
  late: 'Count in causes and time, not in assessment and agreement.',
} as const;
/** @param most counted for any one patient. */
export function handsMethod(most: number): string {
  return `At most ${most} for the same patient. They count in the assessment of the patient. They do not count in causes and time, because a hand does not say why. They do not count in how often two colleagues agree, because everyone sees the hands.`;
}
export const timeMethodLabels: Readonly<Record<TimeUnit, string>> = { days: 'Days:', minutes: 'Minutes:' };
export const placeMethodLabels: Readonly<Record<TimeUnit, string>> = {
  days: 'Right place:',
  minutes: 'As planned:',
};

const timeMeant = { days: 'the wait', minutes: 'the time lost' } as const;
/** «… less than 2 hours = 0.04 · 2–8 hours = 0.2 · … · more than 7 days = 8 (at least)»: the values as they are, not rounded. */
export function timeMethod({ id, waits, timeUnit }: Pick<Form, 'id' | 'waits' | 'timeUnit'>): string {
  const values = waits.flatMap((wait) =>
    wait.amount === undefined ? [] : [`${waitLabel(id, wait.id).toLowerCase()} = ${exact(wait.amount)}`],
  );
  return `The same share multiplied by the middle answer about ${timeMeant[timeUnit]}, added up: ${values.join(' · ')} (at least). “Don’t know” left out.`;
}
export function placeMethod(interval: Interval): string {
  return `Each patient is placed by what most answered. 95% confidence interval (Wilson): ${ofHundred(interval.low)}–${ofHundred(interval.high)} in 100.`;
}
/** Chance-corrected agreement, both with two decimals; 1 is full agreement, 0 is chance. */
export function agreementMethod(
  patients: number,
  ac1: string | undefined,
  alpha: string | undefined,
): string {
  const known = (value: string | undefined) => value ?? 'cannot be calculated';
  return `Gwet’s AC1 ${known(ac1)}, Krippendorff’s alpha ${known(alpha)}. 1 is full agreement, 0 is chance. From ${patientCount(patients)} with at least two assessments.`;
}
/** @param difference shares −1…1, now minus then. */
export function sinceMethod(difference: Interval): string {
  const signed = (share: number) => {
    const hundredths = ofHundred(Math.abs(share));
    return hundredths === 0 ? '0' : `${share < 0 ? '−' : '+'}${hundredths}`;
  };
  return `95% confidence interval for the difference (Newcombe): ${signed(difference.low)} to ${signed(difference.high)} in 100. If it contains zero, the difference may be chance.`;
}
export function versionNote({ version }: Pick<Form, 'version'>): string {
  return `Weights and times are defaults, the same for all units. Form version ${version}, catalogue of causes version ${catalogueVersion}.`;
}
