import type { Instant } from '../domain/answer.ts';
import { lock } from '../domain/decide.ts';
import { computeSummary, dueAgain, previousSummary, settleAfter } from './finish.ts';
import { digest } from './keys.ts';
import type { Channel } from './ports.ts';
import { stepsOf } from './reconcile.ts';
import { type After, type Before, transact } from './transact.ts';
import type { World } from './world.ts';

/** Sent replies are remembered this long, to recognise a repeated delivery (milliseconds). */
const rememberReplies = 24 * 60 * 60_000;

/** A locked session whose posts are not all as they should be is looked at again after this (milliseconds). */
const lookAgainAfter = 60_000;

/**
 * Does what has fallen due for the channel's ended and never-begun sessions: takes in answers that came with the end,
 * locks, sweeps. Each step is decided anew under its etag; doing it twice changes nothing.
 */
export async function visitDue(world: World, channelKey: string, channel: Channel): Promise<void> {
  for (const { session, at } of channel.due) {
    if (at > world.now()) continue;
    await transact(world, { channel: channelKey }, session, (before) =>
      visit(world, channelKey, session, before),
    );
    await world.store.sweepReplies(channelKey, world.now() - rememberReplies);
  }
}

async function visit(world: World, channelKey: string, id: string, before: Before): Promise<After> {
  const { channel, session } = before;
  const now = world.now();
  const due = (at: Instant | undefined): Channel => ({ ...channel, due: dueAgain(channel, id, at) });
  if (session === undefined) return { channel: due(undefined) };
  switch (session.phase) {
    case 'prepared':
      await world.store.deletePrepared(channelKey, id);
      return { channel: due(undefined) };
    case 'active':
    case 'paused':
      return { channel: due(undefined) };
    case 'finished':
    case 'cancelled': {
      const taken = await settled(world, channelKey, before);
      const lockAt = session.endedAt + Math.max(world.settings.lockAfter, settleAfter);
      return now < lockAt
        ? { ...taken, channel: due(lockAt) }
        : { ...taken, session: lock(session, now), channel: due(now) };
    }
    case 'locked': {
      const taken = await settled(world, channelKey, before);
      const lagging = taken.result !== undefined || (await stepsOf(world, channelKey, session)).length > 0;
      return { ...taken, channel: due(lagging ? now + lookAgainAfter : undefined) };
    }
  }
}

/** The summary with the answers that another process acknowledged before it had noticed the end. */
async function settled(
  world: World,
  channelKey: string,
  { session }: Before,
): Promise<Pick<After, 'result'>> {
  if (session === undefined || (session.phase !== 'finished' && session.phase !== 'locked')) return {};
  const result = await world.store.readResult(channelKey, session.id);
  if (result === undefined) return {};
  const previous = await previousSummary(world, channelKey, session.id, session.startedAt);
  const summary = await computeSummary(world, session, previous);
  if (digest(summary) === digest(result.summary)) return {};
  return { result: { ...result, summary, updatedAt: world.now() } };
}

/** When the channel has to be visited next. */
export function nextVisit(channel: Channel): Instant | undefined {
  return channel.due.length === 0 ? undefined : Math.min(...channel.due.map(({ at }) => at));
}
