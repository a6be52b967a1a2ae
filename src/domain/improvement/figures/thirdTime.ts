/** «Tredje gang»: the same reason on top again and again, and nothing introduced about it. */
import { isVague } from '../../form/catalogue.ts';
import type { Action } from '../action.ts';
import type { Measured } from './effect.ts';

/** So many sessions of one form in a row. */
const inARow = 3;

/**
 * The reason that had the largest Pareto share in each of the unit's last three sessions of one form, when no action
 * about it was introduced between the first one's end and the last one's. Of the form that was used last.
 * @param results of the unit, in any order.
 */
export function thirdTime(
  results: readonly Measured[],
  actions: readonly Pick<Action, 'about' | 'status' | 'closedAt'>[],
): string | undefined {
  const inOrder = results.toSorted((a, b) => a.endedAt - b.endedAt);
  const form = inOrder.at(-1)?.summary.form;
  const last = inOrder.filter(({ summary }) => summary.form === form).slice(-inARow);
  const [first, newest] = [last[0], last.at(-1)];
  if (last.length < inARow || first === undefined || newest === undefined) return undefined;
  const reason = onTop(newest);
  if (reason === undefined || isVague(reason) || last.some((each) => onTop(each) !== reason)) {
    return undefined;
  }
  const introduced = actions.some(
    ({ about, status, closedAt = 0 }) =>
      about.reason === reason &&
      status === 'innfort' &&
      closedAt > first.endedAt &&
      closedAt < newest.endedAt,
  );
  return introduced ? undefined : reason;
}

function onTop({ summary }: Measured): string | undefined {
  return summary.reasons.toSorted((a, b) => b.basis - a.basis || (a.reason < b.reason ? -1 : 1))[0]?.reason;
}
