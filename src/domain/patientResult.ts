import type { RoleId } from './answer.ts';
import type { AssessmentId } from './form.ts';

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
  /** The roles with at least three answers, when at least two roles have that; else empty. */
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
  /** Anyone answered risk 3. */
  readonly highRisk: boolean;
}
