/** «Sist lovet vi»: a session of a unit with open actions begins with them. */
import { type Action, isOpen, type ReviewOutcome } from '../../domain/improvement/action.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { isReviewing } from '../../domain/session/practising.ts';
import type { BegunSession } from '../../domain/session/session.ts';
import { enterAsLeader } from '../access/access.ts';
import type { Act } from '../ports/act.ts';
import type { UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import { changeAction, type Done } from './actions.ts';
import { readLog, withoutUnreadableLogs } from './readLog.ts';

/** So many are gone through one by one; the others are only counted. */
const mostListed = 6;

/**
 * What comes before the patients: the unit's open actions, where it has any. A log that cannot be read holds up no session,
 * and while a process lives that knows of no such stage, there is none: it would refuse the leader's next tap.
 */
export async function beginsWith(world: World, channelId: string): Promise<'review' | undefined> {
  const { actions } = await readLog(withoutUnreadableLogs(world), channelId);
  if (!actions.some(isOpen)) return undefined;
  return (await world.rows.processes.allKnow('review', world.now())) ? 'review' : undefined;
}

/** What was promised last time, as the session goes through it. */
export interface Promised {
  /** At most six, those due first first. */
  readonly listed: readonly Action[];
  readonly more: number;
  /** The patients have begun. */
  readonly over: boolean;
}

/** What was open when the session began, in an order that stays while it is gone through. */
export function promisedIn(session: BegunSession, { actions }: Pick<UnitLog, 'actions'>): Promised {
  const open = actions
    .filter(({ createdAt, closedAt = Number.POSITIVE_INFINITY }) => {
      return createdAt <= session.startedAt && closedAt >= session.startedAt;
    })
    .toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : a.due === b.due ? a.nr - b.nr : 1));
  return {
    listed: open.slice(0, mostListed),
    more: Math.max(0, open.length - mostListed),
    over: !isReviewing(session),
  };
}

/**
 * `review.mark`: the leader says what became of one action.
 * @returns why not: what `enterAsLeader` refuses, `noSuchAction`, `whyNeeded` for one that is dropped, `changedMeanwhile`
 *   for one that has been closed since, `conflict`.
 */
export async function markReview(
  world: World,
  act: Act,
  data: {
    readonly session: string;
    readonly nr: number;
    readonly outcome: ReviewOutcome;
    readonly why?: string | undefined;
  },
): Promise<Done | Refusal> {
  const { session, nr, outcome, why } = data;
  const entered = await enterAsLeader(world, act, session, 'live');
  if (isRefusal(entered)) return entered;
  const command = { kind: 'review', session, outcome, ...(why !== undefined && { why }) } as const;
  const done = await changeAction(world, act, nr, command);
  // The card in the thread shows it.
  if (!isRefusal(done)) world.kick(act.channel);
  return done;
}
