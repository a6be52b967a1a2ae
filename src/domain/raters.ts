import { countedReasons, needsReason, type PatientAnswer } from './answer.ts';
import { amountOf, type Form, meaningOf } from './form.ts';
import { median } from './median.ts';

/** What the raters of one patient named: those who assessed and did not answer «Kan ikke vurdere», late ones too. */
export interface RaterViews {
  readonly raters: number;
  /** How many of the raters named each reason, as main or contributing. */
  readonly named: ReadonlyMap<string, number>;
  /** Median waiting time in the form's unit; undefined when no rater gave one. */
  readonly time: number | undefined;
  /** Median risk 0–3; undefined when no rater gave one. */
  readonly risk: number | undefined;
}

/** Whether the answer says right place or waiting; «Kan ikke vurdere» stays out of every denominator. */
export function hasAssessed(form: Form, { answer }: PatientAnswer): boolean {
  const meaning = meaningOf(form, answer.assessment);
  return meaning === 'right' || meaning === 'waiting';
}

/**
 * Gathers what one patient's raters named (domain.md § 4). Reasons and times count only while the assessment needs
 * them (contract.md, Cards). Risk is asked beside every assessment, so it counts for all raters: a rater who answers
 * 0 because nothing waits lowers the median, as the formula says.
 */
export function gatherRaters(form: Form, answers: readonly PatientAnswer[]): RaterViews {
  const raters = answers.filter((given) => hasAssessed(form, given)).map(({ answer }) => answer);
  const named = new Map<string, number>();
  for (const answer of raters) {
    for (const reason of new Set(countedReasons(form, answer)))
      named.set(reason, (named.get(reason) ?? 0) + 1);
  }
  const times = raters
    .filter((answer) => needsReason(form, answer.assessment))
    .map(({ wait }) => (wait === undefined ? undefined : amountOf(form, wait)));
  return {
    raters: raters.length,
    named,
    time: median(times.filter((time) => time !== undefined)),
    risk: median(raters.map(({ risk }) => risk).filter((risk) => risk !== undefined)),
  };
}
