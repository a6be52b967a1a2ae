/** What has become of an action, told so that it can be played again. */
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../basics.ts';
import type { Action, Cycle, Lift, NudgeAnswer, Owner, Person } from './action.ts';

/** Fields that hold one value. */
type Field =
  | 'text'
  | 'owner'
  | 'due'
  | 'goal'
  | 'ifThen'
  | 'effort'
  | 'gain'
  | 'level'
  | 'status'
  | 'about'
  | 'effect'
  | 'dropped'
  | 'needsHelpSince'
  | 'review';

/** Undefined where there was nothing, or is nothing any more. */
interface FieldChange<F extends Field> {
  readonly field: F;
  readonly from: Action[F] | undefined;
  readonly to: Action[F] | undefined;
}

export type Change =
  | { readonly [F in Field]: FieldChange<F> }[Field]
  /** A line more of a round. */
  | { readonly field: 'cycles'; readonly from: undefined; readonly to: Cycle }
  /** A lift, or what became of it. */
  | { readonly field: 'lifts'; readonly from: Lift | undefined; readonly to: Lift }
  /** What the owner answered when asked. */
  | { readonly field: 'nudges'; readonly from: undefined; readonly to: NudgeAnswer };

export interface HistoryEntry {
  readonly nr: number;
  /** `Action.version` from then on. */
  readonly version: number;
  readonly at: Instant;
  /** Left out when it is more than 24 months ago, and so are names in the changes (`withoutNames`). */
  readonly by?: Person;
  readonly changes: readonly Change[];
}

/** What makes one action another; of a new one everything. What the bot notes for itself is no change. */
export function changesBetween(before: Action | undefined, after: Action): readonly Change[] {
  return [
    ...changeOf('status', before, after),
    ...changeOf('dropped', before, after),
    ...changeOf('text', before, after),
    ...changeOf('owner', before, after),
    ...changeOf('due', before, after),
    ...changeOf('goal', before, after),
    ...changeOf('ifThen', before, after),
    ...changeOf('effort', before, after),
    ...changeOf('gain', before, after),
    ...changeOf('level', before, after),
    ...changeOf('about', before, after),
    ...changeOf('effect', before, after),
    ...changeOf('needsHelpSince', before, after),
    ...changeOf('review', before, after),
    ...after.cycles
      .slice(before?.cycles.length ?? 0)
      .map((to) => ({ field: 'cycles', from: undefined, to }) as const),
    ...after.lifts.flatMap((to) => liftChange(before?.lifts[to.n - 1], to)),
    ...nudgeChange(before, after),
  ];
}

function changeOf<F extends Field>(
  field: F,
  before: Action | undefined,
  after: Action,
): readonly FieldChange<F>[] {
  const from = before?.[field];
  const to = after[field];
  return isDeepStrictEqual(from, to) ? [] : [{ field, from, to }];
}

/** That it has arrived, and that its receiver was reminded, is no change. */
function liftChange(from: Lift | undefined, to: Lift): readonly Change[] {
  return from !== undefined && isDeepStrictEqual(unnoted(from), unnoted(to))
    ? []
    : [{ field: 'lifts', from, to }];
}

function unnoted({ arrived: _, ...lift }: Lift): Lift {
  return { ...lift, asked: [] };
}

function nudgeChange(before: Action | undefined, after: Action): readonly Change[] {
  const to = after.nudges.at(-1)?.answer;
  return to === undefined || to === before?.nudges[after.nudges.length - 1]?.answer
    ? []
    : [{ field: 'nudges', from: undefined, to }];
}

/** The entry with nobody in it: not who changed it, nor whom a change was from or to. */
export function withoutNames({ by: _, changes, ...entry }: HistoryEntry): HistoryEntry {
  return { ...entry, changes: changes.map(changeWithoutNames) };
}

function changeWithoutNames(change: Change): Change {
  switch (change.field) {
    case 'owner':
      return { ...change, from: nobody(change.from), to: nobody(change.to) };
    case 'cycles':
      return { ...change, to: { ...change.to, by: '' } };
    case 'lifts':
      return {
        ...change,
        from: change.from && answeredByNobody(change.from),
        to: answeredByNobody(change.to),
      };
    default:
      return change;
  }
}

/** That it was a person is kept. */
function nobody(owner: Owner | undefined): Owner | undefined {
  return owner?.kind === 'person' ? { ...owner, id: '', name: '' } : owner;
}

function answeredByNobody(lift: Lift): Lift {
  return lift.answer === undefined ? lift : { ...lift, answer: { ...lift.answer, by: '' } };
}
