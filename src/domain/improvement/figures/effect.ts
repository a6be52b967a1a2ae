/** «Virket det?»: how often the reason was named before and after, and what can be said of the difference. */
import type { Instant } from '../../basics.ts';
import { newcombe } from '../../figures/interval.ts';
import type { Interval, Summary } from '../../figures/summary.ts';
import type { Action } from '../action.ts';

/** Of a session's result, what comparing takes. */
export interface Measured {
  readonly session: string;
  readonly endedAt: Instant;
  readonly summary: Pick<Summary, 'form' | 'formVersion' | 'patients' | 'reasons'>;
}

/** A reason in one session: named for so many patients of those assessed, with N and T of the Pareto. */
export interface Measure {
  readonly session: string;
  readonly endedAt: Instant;
  readonly namedFor: number;
  readonly assessed: number;
  readonly patients: number;
  readonly time: number;
}

export type EffectFound =
  /** It is about no reason that could be counted. */
  | { readonly kind: 'noReason' }
  /** It is about no session that has a result, and none came before it. */
  | { readonly kind: 'nothingBefore' }
  /** No session has ended since it was introduced, dropped or decided on. */
  | { readonly kind: 'nothingAfter'; readonly before: Measure }
  /** There has been one since, with another form or another version of it. */
  | { readonly kind: 'otherForm'; readonly before: Measure }
  /** One of the sessions assessed nobody. */
  | { readonly kind: 'nobodyAssessed'; readonly before: Measure; readonly after: Measure }
  | {
      readonly kind: 'compared';
      readonly before: Measure;
      readonly after: Measure;
      /** Share after minus share before, Newcombe 95 %. */
      readonly difference: Interval;
      /** `unsure`: the interval contains 0. */
      readonly verdict: 'fewer' | 'more' | 'unsure';
    };

/**
 * What the unit's results say of an action: `about.session`, or without one the unit's last before it was decided on,
 * against the first session with the same form and version that ended after it was closed, or decided on while it is not.
 * A reason that was not named counts as 0.
 * @param results of the unit, in any order.
 */
export function effectOf(
  action: Pick<Action, 'about' | 'closedAt' | 'decidedAt' | 'createdAt'>,
  results: readonly Measured[],
): EffectFound {
  const { reason } = action.about;
  if (reason === undefined) return { kind: 'noReason' };
  const inOrder = results.toSorted((a, b) => a.endedAt - b.endedAt);
  const from = beforeOf(action, inOrder);
  if (from === undefined) return { kind: 'nothingBefore' };
  const before = measure(from, reason);
  const since = action.closedAt ?? action.decidedAt;
  const later = inOrder.filter(
    ({ endedAt }) => since !== undefined && endedAt > since && endedAt > from.endedAt,
  );
  const to = later.find(({ summary }) => isSameForm(summary, from.summary));
  if (to === undefined) return { kind: later.length === 0 ? 'nothingAfter' : 'otherForm', before };
  const after = measure(to, reason);
  const difference = newcombe(after.namedFor, after.assessed, before.namedFor, before.assessed);
  if (difference === undefined) return { kind: 'nobodyAssessed', before, after };
  const { low, high } = difference;
  return {
    kind: 'compared',
    before,
    after,
    difference,
    verdict: high < 0 ? 'fewer' : low > 0 ? 'more' : 'unsure',
  };
}

function beforeOf(
  { about, decidedAt, createdAt }: Pick<Action, 'about' | 'decidedAt' | 'createdAt'>,
  inOrder: readonly Measured[],
): Measured | undefined {
  if (about.session !== undefined) return inOrder.find(({ session }) => session === about.session);
  return inOrder.findLast(({ endedAt }) => endedAt < (decidedAt ?? createdAt));
}

function isSameForm(a: Measured['summary'], b: Measured['summary']): boolean {
  return a.form === b.form && a.formVersion === b.formVersion;
}

function measure({ session, endedAt, summary }: Measured, reason: string): Measure {
  const score = summary.reasons.find((each) => each.reason === reason);
  const { namedFor = 0, patients = 0, time = 0 } = score ?? {};
  return { session, endedAt, namedFor, assessed: summary.patients.assessed, patients, time };
}
