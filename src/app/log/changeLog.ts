/** The one way to write in an improvement log. */
import type { Instant } from '../../domain/basics.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { untilWritten } from '../commit/untilWritten.ts';
import type { LogChanges, LogHead, UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import { nextDue } from './nextDue.ts';

/** How often a change is decided anew when other processes write first. */
const attempts = 20;

/** What becomes of a log, and what whoever asked is told; without changes there is nothing to write. */
export interface LogDecision<Done extends object> {
  readonly done: Done;
  readonly head?: Omit<LogHead, 'seq'>;
  readonly changes?: Omit<LogChanges, 'head'>;
  /** Something of it falls due now, besides what is to be shown anew. */
  readonly look?: true;
  /** What was due has been done. */
  readonly seenTo?: true;
}

/** Later than any write takes, so that a visit by another process cannot come too early and find nothing; milliseconds. */
const afterAnyWrite = 15_000;

/**
 * Reads a log, decides, and writes everything in one transaction under the head as it was read; on a conflict it reads
 * and decides again.
 * @returns why not; `conflict` when others wrote first twenty times.
 */
export function changeLog<Done extends object>(
  world: World,
  channelId: string,
  decide: (log: UnitLog) => Promise<LogDecision<Done> | Refusal> | LogDecision<Done> | Refusal,
): Promise<Done | Refusal> {
  let attempt = 0;
  return world.unitLogs.inTurn(channelId, async () => {
    const written = await untilWritten(
      () => world.unitLogs.read(channelId),
      ({ log }) => decide(log),
      async (decision, { log, etag }) => {
        if (decision.head === undefined && decision.changes === undefined) return decision;
        const { look, head = log.head } = decision;
        const nextAt = look ? world.now() : plannedFor(world, channelId, log, decision);
        const { nextAt: _, ...rest } = head;
        const value = { ...rest, seq: log.head.seq + 1, ...(nextAt !== undefined && { nextAt }) };
        await world.rows.schedule.wake(channelId, world.now() + afterAnyWrite);
        const committed = await world.rows.logs.commit(channelId, {
          ...decision.changes,
          head: { value, etag },
        });
        if (committed === 'committed') {
          world.kick(channelId);
          return decision;
        }
        await world.sleep(world.unitLogs.backoff(attempt++));
        return undefined;
      },
      attempts,
    );
    if (isRefusal(written)) return written;
    return written.done;
  });
}

/** When the log as it will be is to be looked at; what is due already stays so until it has been seen to. */
function plannedFor(
  world: World,
  channelId: string,
  log: UnitLog,
  { seenTo, changes = {}, head = log.head }: LogDecision<object>,
): Instant | undefined {
  const { nextAt } = log.head;
  if (!seenTo && nextAt !== undefined && nextAt <= world.now()) return nextAt;
  return nextDue(world, channelId, {
    head,
    actions: replacing(log.actions, changes.actions, ({ nr }) => String(nr)),
    received: replacing(log.received, changes.received, ({ unit, nr, n }) => `${unit} ${nr} ${n}`),
  });
}

function replacing<T>(
  before: readonly T[],
  changed: readonly T[] = [],
  keyOf: (each: T) => string,
): readonly T[] {
  const keys = new Set(changed.map(keyOf));
  return [...before.filter((each) => !keys.has(keyOf(each))), ...changed];
}
