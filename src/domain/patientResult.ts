import { countedText, type Instant, type PatientAnswer, type RoleId, roleIds } from './answer.ts';
import { reasonGroups } from './catalogue.ts';
import { type AssessmentId, type Form, meaningOf } from './form.ts';
import { countFurther, type FurtherCounts, gatherRaters, hasAssessed } from './raters.ts';

export interface AssessmentCount {
  readonly assessment: AssessmentId;
  readonly count: number;
}

/** What the channel sees when a patient is revealed (domain.md § 4, last paragraph). Counts only, never persons. */
export interface PatientResult {
  readonly patient: number;
  /** On-time answers that are not «Kan ikke vurdere»: the denominator. */
  readonly assessed: number;
  /** On-time «Kan ikke vurdere». */
  readonly unknown: number;
  /** Answers given after the reveal; in reasons and time, not in the counts. */
  readonly late: number;
  /** On-time counts in the form's order, those above zero, without «Kan ikke vurdere». */
  readonly counts: readonly AssessmentCount[];
  /** The most common assessment; on a tie the one earlier in the form. Undefined when nobody assessed. */
  readonly headline: AssessmentId | undefined;
  /** `agree` when at least 75 % of those who assessed gave the headline; undefined with fewer than two. */
  readonly agreement: 'agree' | 'differ' | undefined;
  /** Everyone who assessed gave an assessment that means «right place». */
  readonly unanimousRight: boolean;
  /**
   * The roles with at least three on-time assessments each, when at least two roles have that and those left out
   * (smaller roles and people without a role, together) are none or at least three; else empty. What is left out can
   * be read by subtracting the roles shown from the total, so it must be no smaller than a role that is shown.
   */
  readonly byRole: readonly {
    readonly role: RoleId;
    readonly assessed: number;
    readonly counts: readonly AssessmentCount[];
  }[];
  /** Reasons by how many named them, most first, ties by catalogue order. */
  readonly reasons: readonly { readonly reason: string; readonly people: number }[];
  /** Median of the waiting bands in the form's unit; undefined when nobody gave one. */
  readonly time: number | undefined;
  /** Median risk 0–3; undefined when nobody answered. */
  readonly risk: number | undefined;
  /** «Rett personell til stede?»; undefined when nobody answered. Late answers count. */
  readonly staffing: FurtherCounts | undefined;
  /** Anyone answered risk 3. */
  readonly highRisk: boolean;
  /** What people wrote that it would take, by the text alone: neither persons, roles nor times show in the order. */
  readonly texts: readonly string[];
}

/** Nobody's assessments can be told apart in a smaller group than this, shown or left out. */
const smallestGroup = 3;
const agreeingShare = 0.75;

const catalogueOrder: ReadonlyMap<string, number> = new Map(
  reasonGroups.flatMap((group) => group.reasons).map(({ id }, position) => [id, position]),
);

/** Stored after the reveal; at the same instant is on time. */
function isLate({ answer }: PatientAnswer, revealedAt: Instant | undefined): boolean {
  return revealedAt !== undefined && answer.assessedAt > revealedAt;
}

function countAssessments(form: Form, answers: readonly PatientAnswer[]): readonly AssessmentCount[] {
  return form.assessments
    .map(({ id }) => ({
      assessment: id,
      count: answers.filter(({ answer }) => answer.assessment === id).length,
    }))
    .filter(({ count }) => count > 0);
}

function splitByRole(form: Form, assessed: readonly PatientAnswer[]): PatientResult['byRole'] {
  const large = roleIds
    .map((role) => ({ role, answers: assessed.filter((given) => given.role === role) }))
    .filter(({ answers }) => answers.length >= smallestGroup)
    .map(({ role, answers }) => ({
      role,
      assessed: answers.length,
      counts: countAssessments(form, answers),
    }));
  const leftOut = assessed.length - large.reduce((shown, role) => shown + role.assessed, 0);
  const safe = large.length >= 2 && (leftOut === 0 || leftOut >= smallestGroup);
  return safe ? large : [];
}

/** Late ones too, as with reasons and time. */
export function sortedTexts(form: Form, answers: readonly PatientAnswer[]): readonly string[] {
  return answers
    .map(({ answer }) => countedText(form, answer))
    .filter((text) => text !== undefined)
    .toSorted((a, b) => a.localeCompare(b, 'nb'));
}

/** Most first, ties by catalogue order; ids outside the catalogue come last, by id. */
function rankReasons(named: ReadonlyMap<string, number>): PatientResult['reasons'] {
  const position = (reason: string) => catalogueOrder.get(reason) ?? catalogueOrder.size;
  return [...named]
    .map(([reason, people]) => ({ reason, people }))
    .toSorted(
      (a, b) =>
        b.people - a.people || position(a.reason) - position(b.reason) || (a.reason < b.reason ? -1 : 1),
    );
}

/**
 * One patient's result. Answers to other patients are left out; the order of the answers never matters.
 * `revealedAt`: when the patient was revealed, undefined while it is not; then no answer is late.
 * Every answer is in exactly one of `assessed`, `unknown` and `late`.
 */
export function patientResult(
  form: Form,
  patient: number,
  answers: readonly PatientAnswer[],
  revealedAt: Instant | undefined,
): PatientResult {
  const given = answers.filter((answer) => answer.patient === patient);
  const onTime = given.filter((answer) => !isLate(answer, revealedAt));
  const assessed = onTime.filter((answer) => hasAssessed(form, answer));
  const counts = countAssessments(form, assessed);
  const headline = counts.reduce<AssessmentCount | undefined>(
    (most, next) => (most === undefined || next.count > most.count ? next : most),
    undefined,
  );
  const agree = headline !== undefined && headline.count >= agreeingShare * assessed.length;
  const { named, time, risk } = gatherRaters(form, given);
  return {
    patient,
    assessed: assessed.length,
    unknown: onTime.length - assessed.length,
    late: given.length - onTime.length,
    counts,
    headline: headline?.assessment,
    agreement: assessed.length < 2 ? undefined : agree ? 'agree' : 'differ',
    unanimousRight:
      counts.length > 0 && counts.every(({ assessment }) => meaningOf(form, assessment) === 'right'),
    byRole: splitByRole(form, assessed),
    reasons: rankReasons(named),
    time,
    risk,
    staffing: countFurther(form, given).find(({ question }) => question === 'staffing'),
    highRisk: given.some(({ answer }) => answer.risk === 3),
    texts: sortedTexts(form, given),
  };
}
