import { present } from '../../domain/answer/participant.ts';
import type { Instant } from '../../domain/basics.ts';
import { leadQuestionEnds } from '../../domain/session/leadership.ts';
import { lateAt } from '../../domain/session/pace.ts';
import { isLive } from '../../domain/session/phases.ts';
import { nextReminder } from '../../domain/session/reminders.ts';
import type { BegunSession } from '../../domain/session/session.ts';
import { deletePractice } from '../acts/practise.ts';
import { withoutUnreadableLogs } from '../log/readLog.ts';
import type { World } from '../ports/world.ts';
import { type ChannelState, readSessionState, type SessionState } from '../posts/channelState.ts';
import { sentReminders } from '../posts/privatePosts.ts';
import { clocksApart } from '../process/clock.ts';
import { changedLogs } from './changedLog.ts';
import { nextVisit, visitDue } from './endedSession.ts';
import { evaluate, sayBack } from './revealAnswered.ts';
import { visitSilence } from './silentSession.ts';
import { visitLog } from './visitLog.ts';

/** What one look has found. */
export interface Inspected {
  /** What is stored after what was due has been decided. */
  readonly state: ChannelState;
  /** When something next falls due, whatever people do until then; undefined: nothing does. */
  readonly next: Instant | undefined;
}

export interface Inspector {
  /**
   * Decides what is due in a channel; undefined when there is no such channel.
   * @param again whether the same visit has looked before.
   */
  readonly inspect: (channelId: string, again: boolean) => Promise<Inspected | undefined>;
  /** A process has ended, perhaps with the last answer in its hands: every answer is to be looked at once more. */
  readonly lookAtEverything: () => void;
}

export function createInspector(given: World): Inspector {
  const world = withoutUnreadableLogs(given);
  /** Live sessions this process has looked at before… */
  const known = new Set<string>();
  /** …and whose every answer it has looked at since another process ended. */
  const lookedThrough = new Set<string>();
  const startedAt = world.now();
  const lagging = changedLogs(world);

  async function inspect(channelId: string, again: boolean): Promise<Inspected | undefined> {
    const channel = (await world.rows.channels.read(channelId))?.value;
    if (channel === undefined) return undefined;
    await visitDue(world, channelId, channel);
    const ids = new Set([
      ...(channel.active === undefined ? [] : [channel.active]),
      ...channel.due.map((visit) => visit.session),
    ]);
    const sessions: SessionState[] = [];
    const visits: (Instant | undefined)[] = [nextVisit(channel)];
    for (const id of ids) {
      const found = await inspectSession(channelId, id, again);
      if (found === undefined) continue;
      sessions.push(found.state);
      visits.push(found.silence, ...nextIn(world, found.state));
    }
    const { next: logNext, nudges } = await visitLog(world, channelId);
    visits.push(logNext);
    const { summaries, posts } = await lagging(channelId, ids);
    sessions.push(...summaries);
    const replies = await world.rows.replies.list(channelId);
    return {
      state: { channelId, channel, replies, sessions, logPosts: posts, nudges },
      next: earliest(visits),
    };
  }

  async function inspectSession(
    channelId: string,
    id: string,
    again: boolean,
  ): Promise<{ readonly state: SessionState; readonly silence: Instant | undefined } | undefined> {
    const since = world.now();
    const session = await begunSession(channelId, id, 0);
    if (session === undefined) return undefined;
    const participants = isLive(session) ? await reveal(channelId, session, again) : undefined;
    const silence = isLive(session) ? await visitSilence(world, channelId, session) : undefined;
    await deletePractice(world, channelId, session);
    // As it was read just now, or as something that was due has made it since.
    const decided = await begunSession(channelId, id, world.now() - since + 1);
    return decided && { state: await readSessionState(world, channelId, decided, participants), silence };
  }

  async function begunSession(channelId: string, id: string, age: number): Promise<BegunSession | undefined> {
    const session = (await world.sessions.get(channelId, id, age))?.session;
    return session === undefined || session.phase === 'prepared' ? undefined : session;
  }

  async function reveal(
    channelId: string,
    session: Extract<BegunSession, { phase: 'active' | 'paused' }>,
    again: boolean,
  ) {
    const { id } = session;
    // Another process, whose clock is behind, may have begun it just now.
    if (!known.has(id) && session.startedAt + clocksApart < startedAt) await sayBack(world, channelId, id);
    known.add(id);
    const scope = lookedThrough.has(id) ? (again ? 'answered' : 'usual') : 'everything';
    // Before the answers are read: a process may end meanwhile.
    lookedThrough.add(id);
    try {
      return await evaluate(world, channelId, session, scope);
    } catch (error) {
      if (scope === 'everything') lookedThrough.delete(id);
      throw error;
    }
  }

  return { inspect, lookAtEverything: () => lookedThrough.clear() };
}

/** When the session falls behind, a question about who leads lapses, or somebody is to be reminded. */
function nextIn(
  world: World,
  { session, participants, posts }: SessionState,
): readonly (Instant | undefined)[] {
  if (!isLive(session)) return [];
  const now = world.now();
  const lapses = leadQuestionEnds(session);
  const later = (at: Instant | undefined) => (at !== undefined && at > now ? at : undefined);
  if (session.phase !== 'active') return [later(lapses)];
  const remind = world.targeting.on
    ? nextReminder(session, present(participants), sentReminders(posts), now)
    : undefined;
  return [later(lapses), later(lateAt(session) + 1), remind];
}

function earliest(visits: readonly (Instant | undefined)[]): Instant | undefined {
  const times = visits.filter((at) => at !== undefined).filter(Number.isFinite);
  return times.length === 0 ? undefined : Math.min(...times);
}
