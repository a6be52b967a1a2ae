/** What has fallen due in a channel's improvement log. */
import type { Instant } from '../../domain/basics.ts';
import { type DueNudge, nudgesDue } from '../../domain/improvement/nudges.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { changeLog, type LogDecision } from '../log/changeLog.ts';
import { canAsk, nextDue, rememberForms } from '../log/nextDue.ts';
import { withReturned } from '../log/nudge.ts';
import { remind } from '../log/remind.ts';
import { isTravelling, travel } from '../log/travel.ts';
import type { LogHead, UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';

/** Who did what is in the history this long: 24 months, in milliseconds. */
const rememberPeople = 730 * 24 * 60 * 60_000;

/** What a look at a log has found. */
export interface VisitedLog {
  /** When something is due next; undefined where there is no log, or nothing in it. */
  readonly next: Instant | undefined;
  /** Who is to be asked how it goes. */
  readonly nudges: readonly DueNudge[];
}

/**
 * Does what is due: brings lifts and answers on their way, and forgets what is old. Each step is decided anew under the
 * log's etag; doing it twice changes nothing. Until its time has come a log costs one point read.
 */
export async function visitLog(world: World, channelId: string): Promise<VisitedLog> {
  const { log: before } = await world.unitLogs.read(channelId);
  const { nextAt } = before.head;
  if (nextAt === undefined || nextAt > world.now()) return { next: nextAt, nudges: [] };
  const log = await withReturned(world, channelId, before);
  if (isTravelling(log)) await travel(world, channelId, log);
  await remind(world, channelId, log);
  const nudges = canAsk(world, channelId) ? nudgesDue(log.actions, log.head, world.now()) : [];
  // As soon as they have been asked there is another time.
  if (nudges.length > 0) return { next: nextAt, nudges };
  const now = world.now();
  const sweptAt = await sweptForms(world, channelId, log, now);
  await sweepCodes(world, log, now);
  return { next: await planned(world, channelId, sweptAt, now), nudges };
}

/** Without forms and names that are too old; when that was last seen to. */
async function sweptForms(
  world: World,
  channelId: string,
  { head, actions }: UnitLog,
  now: Instant,
): Promise<Instant | undefined> {
  const since = head.sweptAt ?? actions[0]?.createdAt ?? now;
  if (now < since + rememberForms) return head.sweptAt;
  await world.rows.logs.sweep(channelId, { made: now - rememberForms, named: now - rememberPeople });
  return now;
}

async function sweepCodes(world: World, { head: { codeUntil } }: UnitLog, now: Instant): Promise<void> {
  if (codeUntil !== undefined && codeUntil <= now) await world.rows.lineCodes.sweep(now);
}

/**
 * Sets when the log is to be looked at next; what has come meanwhile is looked at at once.
 * @param now when codes were swept: those that expire later are still to be.
 */
async function planned(
  world: World,
  channelId: string,
  sweptAt: Instant | undefined,
  now: Instant,
): Promise<Instant | undefined> {
  const plan = await changeLog(world, channelId, (log): LogDecision<Pick<LogHead, 'nextAt'>> => {
    if (isTravelling(log)) return { done: { nextAt: world.now() } };
    const { nextAt: _, codeUntil = 0, ...rest } = log.head;
    const head = {
      ...rest,
      ...(sweptAt !== undefined && { sweptAt }),
      ...(codeUntil > now && { codeUntil }),
    };
    const nextAt = nextDue(world, channelId, { ...log, head });
    return { done: nextAt === undefined ? {} : { nextAt }, head, seenTo: true };
  });
  if (isRefusal(plan)) throw new Error(`A log could not be planned: ${plan.refused}`);
  return plan.nextAt;
}
