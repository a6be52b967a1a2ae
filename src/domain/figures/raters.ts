import { countedReasons, needsReason, type PatientAnswer, riskOf } from '../answer/answer.ts';
import {
  type AssessmentId,
  amountOf,
  type Form,
  type FurtherOption,
  furtherBeside,
  meaningOf,
} from '../form/form.ts';
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

/** How one of the form's further questions was answered, by how many people. */
export interface FurtherCounts {
  /** Its id. */
  readonly question: string;
  /** Answers to the question, «vet ikke» among them: the sum of `counts`. */
  readonly answered: number;
  /** In the order the question offers them, those above zero. */
  readonly counts: readonly {
    readonly option: FurtherOption;
    readonly count: number;
  }[];
}

/** Whether the answer says right place or waiting; «Kan ikke vurdere» stays out of every denominator. */
export function hasAssessed(form: Form, { answer }: PatientAnswer): boolean {
  return isAssessment(form, answer.assessment);
}

/** The same of the assessment alone. */
export function isAssessment(form: Form, assessment: AssessmentId): boolean {
  const meaning = meaningOf(form, assessment);
  return meaning === 'right' || meaning === 'waiting';
}

/**
 * Gathers what one patient's raters named (docs/domain.md § 4). Reasons and times count only while the assessment needs
 * them (docs/contract.md, Cards). Risk counts for all raters, as the formula says: one who answers 0 because nothing waits
 * lowers the median.
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
    risk: median(raters.map(riskOf).filter((risk) => risk !== undefined)),
  };
}

/**
 * Whether an answer to a further question counts: only while the question is asked beside that assessment. What an
 * earlier assessment left behind is kept, uncounted, as reasons and time are; otherwise «ofte» from someone who now
 * says that nothing waits would make a bottleneck of it.
 */
export function countsFor(form: Form, question: string, given: PatientAnswer): boolean {
  return furtherBeside(form, given.answer.assessment).some(({ id }) => id === question);
}

/**
 * How the form's further questions were answered, in the form's order; only those somebody answered. Late answers
 * count, as they do in reasons and time. Each person counts once for each patient.
 */
export function countFurther(form: Form, answers: readonly PatientAnswer[]): readonly FurtherCounts[] {
  return form.further.flatMap(({ id: question, options }) => {
    const given = answers
      .filter((answer) => countsFor(form, question, answer))
      .map(({ answer }) => answer.further?.[question])
      .filter((option) => option !== undefined);
    const counts = options
      .map((option) => ({ option, count: given.filter((other) => other === option).length }))
      .filter(({ count }) => count > 0);
    return given.length === 0 ? [] : [{ question, answered: given.length, counts }];
  });
}
