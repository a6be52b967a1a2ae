import type { Instant } from '../../domain/basics.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { lock, pauseEnds } from '../../domain/session/phases.ts';
import type { LockedSession } from '../../domain/session/session.ts';
import {
  computeSummary,
  dueAgain,
  finished,
  lockTime,
  previousSummary,
  settleAfter,
} from '../acts/finish.ts';
import { lookAtLate } from '../acts/lateAnswers.ts';
import { type After, type Before, transact } from '../commit/transact.ts';
import { digest } from '../ports/keys.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { World } from '../ports/world.ts';
import { readSessionState } from '../posts/channelState.ts';
import { changesOf } from '../posts/missing.ts';
import { firstAnswerAge } from '../process/sessionCache.ts';
import { forgottenAt, keptOf, scrubChannel, scrubOf } from './scrub.ts';

/** Sent replies are remembered this long, to recognise a repeated delivery (milliseconds). */
const rememberReplies = 24 * 60 * 60_000;

/**
 * A locked session whose posts are not all as they should be is looked at again after this (milliseconds), and more and
 * more seldom, to once a day: the bot may have been removed from the channel.
 */
const lookAgainAfter = 60_000;
const lookAgainAtLast = 24 * 60 * 60_000;
/** Rows that kept changing while they were rewritten are rewritten again after this (milliseconds). */
const scrubAgainAfter = 2_000;
/** The summary is edited at most this often while late answers come in (milliseconds). */
const summaryEditGap = 20_000;

/**
 * Does what has fallen due for the channel's ended and never-begun sessions: takes in answers that came with the end,
 * locks, scrubs, sweeps. Each step is decided anew under its etag; doing it twice changes nothing.
 */
export async function visitDue(world: World, channelKey: string, channel: Channel): Promise<void> {
  for (const { session, at } of channel.due) {
    if (at > world.now() && !(await lateAnswers(world, channelKey, session))) continue;
    const visitNow = () =>
      transact(world, { channel: channelKey }, session, (before) =>
        visit(world, channelKey, session, before),
      );
    const after = await visitNow();
    // What ties rows to people goes before anything else is done.
    if (!isRefusal(after) && after.session?.phase === 'locked' && !after.session.scrubbed) await visitNow();
    await world.rows.replies.sweep(channelKey, world.now() - rememberReplies);
  }
}

/** Whether this process has taken answers to a session that has ended, since it last looked. */
async function lateAnswers(world: World, channelKey: string, id: string): Promise<boolean> {
  const session = (await world.sessions.get(channelKey, id, firstAnswerAge))?.session;
  return session?.phase === 'finished' && world.progress.takeAnswered(id).size > 0;
}

async function visit(world: World, channelKey: string, id: string, before: Before): Promise<After> {
  const { channel, session } = before;
  const now = world.now();
  const due = (at: Instant | undefined): Channel => ({ ...channel, due: dueAgain(channel, id, at) });
  if (session === undefined) return { channel: due(undefined) };
  switch (session.phase) {
    case 'prepared':
      await world.rows.channels.deletePrepared(channelKey, id);
      return { channel: due(undefined) };
    case 'active':
      return { channel: due(undefined) };
    case 'paused': {
      const end = pauseEnds(session);
      return now < end ? { channel: due(end) } : finished(world, channelKey, before, session, now);
    }
    case 'finished':
    case 'cancelled': {
      const lockAt = lockTime(world, session);
      // Whatever else there is to do can be done without what ties rows to people, and may fail.
      if (now >= lockAt) return { session: lock(session, now), channel: due(now) };
      const open = session.phase === 'finished' && session.reopened !== undefined;
      const editAt = open ? await nextEdit(world, channelKey, id) : 0;
      if (editAt > now) return { channel: due(Math.min(lockAt, editAt)) };
      const taken = await settled(world, channelKey, before);
      // However early this visit is: another process may take answers until it has noticed the end.
      const settleAt = session.endedAt + settleAfter;
      if (now < settleAt) return { ...taken, channel: due(settleAt) };
      return { ...taken, channel: due(open ? Math.min(lockAt, now + lookAtLate) : lockAt) };
    }
    case 'locked':
      return visitLocked(world, channelKey, session, before, due);
  }
}

/**
 * The rows are rewritten when no process can take a late answer any more: one that has not noticed the lock may, and
 * afterwards nobody can tell whose row it belongs beside. Before that, what is shown of the session is stored, with what
 * the rows may go on saying. Only at last does the session say that it is done, so that whoever comes after a crash
 * goes on; what a process writes that stood still all the while goes when the session is looked at once more.
 */
async function visitLocked(
  world: World,
  channelKey: string,
  session: LockedSession,
  before: Before,
  due: (at: Instant | undefined) => Channel,
): Promise<After> {
  const now = world.now();
  await scrubChannel(world, channelKey, session);
  const { kept } = session;
  if (kept === undefined) {
    const taken = await settled(world, channelKey, before);
    const settleAt = session.lockedAt + settleAfter;
    if (now < settleAt) return { ...taken, channel: due(settleAt) };
    return { ...taken, session: { ...session, kept: await keptOf(world, session) }, channel: due(now) };
  }
  const done = await world.rows.privacy.scrub(session.id, scrubOf(world, { ...session, kept }));
  if (!done) return { channel: due(now + scrubAgainAfter) };
  const after: After = { session: session.scrubbed ? session : { ...session, scrubbed: true } };
  const state = await readSessionState(world, channelKey, session);
  const lagging = changesOf(world, channelKey, state).length > 0;
  const seldom = Math.min(lookAgainAtLast, Math.ceil((now - session.lockedAt) / 10));
  if (lagging) return { ...after, channel: due(now + Math.max(lookAgainAfter, seldom)) };
  return { ...after, channel: due(now < forgottenAt(session) ? forgottenAt(session) : undefined) };
}

/** When the summary may be edited again. */
async function nextEdit(world: World, channelKey: string, id: string): Promise<Instant> {
  const { updatedAt } = (await world.rows.channels.result(channelKey, id)) ?? {};
  return updatedAt === undefined ? 0 : updatedAt + summaryEditGap;
}

/** The summary with the answers that another process acknowledged before it had noticed the end. */
async function settled(
  world: World,
  channelKey: string,
  { session }: Before,
): Promise<Pick<After, 'result' | 'extra'>> {
  if (session === undefined || (session.phase !== 'finished' && session.phase !== 'locked')) return {};
  const [result, known] = await Promise.all([
    world.rows.channels.result(channelKey, session.id),
    world.rows.channels.extra(channelKey, session.id),
  ]);
  if (result === undefined) return {};
  const previous = await previousSummary(world, channelKey, session.id, session.startedAt);
  const { summary, extra } = await computeSummary(world, session, previous);
  // A result from before there were such rows is left without one.
  const same = known === undefined || digest(extra) === digest(known);
  if (same && digest(summary) === digest(result.summary)) return {};
  return { result: { ...result, summary, updatedAt: world.now() }, extra };
}

/** When the channel has to be visited next. */
export function nextVisit(channel: Channel): Instant | undefined {
  return channel.due.length === 0 ? undefined : Math.min(...channel.due.map(({ at }) => at));
}
