import type { Result } from '../../../app/ports/rows/channels.ts';
import type { Action, Lift } from '../../../domain/improvement/action.ts';
import type { LogView } from '../logView.ts';

/** Of an action what concerns people: not what the bot tells late taps by, or takes back by. */
function forUnit({ sourceAt: _, reviewedFrom: __, lifts, ifThen, ...action }: Action) {
  return {
    ...action,
    lifts: lifts.map(withoutTravel),
    ...(ifThen && {
      ifThen: Object.fromEntries([
        ['when', ifThen.when],
        ['then', ifThen.response],
      ]),
    }),
  };
}

/** Of a lift what concerns people: not whether the bot has brought it to its receiver. */
function withoutTravel({ arrived: _, ...lift }: Lift) {
  return lift;
}

/** Of an action what concerns others: neither who was reminded, nor who asked for help. */
function forLine(action: Action) {
  const { nudges: _, needsHelpSince: __, review: ___, ...shared } = forUnit(action);
  return shared;
}

/**
 * The log for programs (docs/contract.md). Sessions are results as they are stored; for the line they are figures with small
 * numbers left out.
 */
export function jsonOf(
  log: LogView,
  unit: { readonly key: string; readonly name: string },
  results: readonly Result[],
): string {
  const { audience } = log;
  const lifts = log.actions.flatMap(({ nr, lifts: each }) =>
    each.map((lift) => ({ nr, ...withoutTravel(lift) })),
  );
  return JSON.stringify(
    {
      schema: 1,
      unit,
      exportedAt: new Date(log.now).toISOString(),
      audience,
      actions: audience === 'enhet' ? log.actions.map(forUnit) : log.actions.map(forLine),
      lifts,
      sessions: audience === 'enhet' ? results : log.sessions,
    },
    undefined,
    2,
  );
}
