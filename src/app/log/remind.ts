/** Noting in the log that a channel is to be reminded; what is posted follows from it. */
import type { Instant } from '../../domain/basics.ts';
import { nextDigest, nextReminder } from '../../domain/improvement/reminding.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { ReceivedLift, UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import { changeLog, type LogDecision } from './changeLog.ts';
import { tellsChannel } from './nextDue.ts';
import { note } from './travel.ts';

const isPast = (at: Instant | undefined, now: Instant): boolean => at !== undefined && at <= now;

/** Those of a leaders' channel that it is to be reminded of now. */
function remindedOf({ received }: UnitLog, now: Instant): readonly ReceivedLift[] {
  return received.filter((lift) => isPast(nextReminder(lift), now));
}

/** Whether the channel is to be told now how many actions have passed their due day. */
function isDigestDue(world: World, { head, actions }: UnitLog): boolean {
  return tellsChannel(world, head) && isPast(nextDigest(actions, head.digestAt), world.now());
}

/**
 * Notes what the channel is to be reminded of now; the unit's own log is told that its receiver was. Done twice it is
 * done once.
 * @throws when others wrote first too often: it is done at the next visit.
 */
export async function remind(world: World, channelId: string, before: UnitLog): Promise<void> {
  const now = world.now();
  if (remindedOf(before, now).length === 0 && !isDigestDue(world, before)) return;
  const noted = await changeLog(
    world,
    channelId,
    (log): LogDecision<{ readonly lifts: readonly ReceivedLift[] }> => {
      const received = remindedOf(log, now).map((lift) => ({ ...lift, asked: [...lift.asked, now] }));
      const digest = isDigestDue(world, log);
      if (received.length === 0 && !digest) return { done: { lifts: [] } };
      const head = digest ? { ...log.head, digestAt: now } : log.head;
      return { done: { lifts: received }, head, changes: { received } };
    },
  );
  if (isRefusal(noted)) throw new Error(`A reminder could not be noted: ${noted.refused}`);
  for (const { unit, nr, n } of noted.lifts) {
    await note(world, unit, nr, { kind: 'liftAsked', n, at: now }, { id: '', name: '' });
  }
}
