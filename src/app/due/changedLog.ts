/** What is to be posted or edited because the unit's log has changed. */
import { LRUCache } from 'lru-cache';
import type { UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import { readSessionState, type SessionState } from '../posts/channelState.ts';
import { type LogPost, missingLogPosts } from '../posts/logPosts.ts';
import { changesOf } from '../posts/missing.ts';

/** What was changed before that has been shown, by this process or another; milliseconds. */
const longestLag = 60 * 60_000;
/** Areas say nothing of when they were chosen: it is after one of the latest sessions. */
const latestSessions = 2;

/** What lags behind a log. */
export interface LaggingLog {
  /** Sessions that have ended and whose summary shows something else. */
  readonly summaries: readonly SessionState[];
  readonly posts: readonly LogPost[];
}

const nothing: LaggingLog = { summaries: [], posts: [] };

/** Finds it. What a process has seen shown is not looked at again before the log changes. */
export function changedLogs(world: World) {
  /** By channel: the log as it was when nothing lagged behind it. */
  const shown = new LRUCache<string, string>({ max: 2_000 });

  /** @param visited sessions that are looked at anyway. */
  return async (channelId: string, visited: ReadonlySet<string>): Promise<LaggingLog> => {
    const { log, etag } = await world.unitLogs.read(channelId);
    if (etag === undefined || shown.get(channelId) === etag) return nothing;
    const sessions = (await changedSessions(world, channelId, log)).filter((id) => !visited.has(id));
    const [summaries, posts] = [
      await laggingSummaries(world, channelId, sessions),
      await missingLogPosts(world, channelId, log),
    ];
    if (summaries.length + posts.length === 0) shown.set(channelId, etag);
    return { summaries, posts };
  };
}

async function laggingSummaries(
  world: World,
  channelId: string,
  sessions: readonly string[],
): Promise<readonly SessionState[]> {
  const lagging: SessionState[] = [];
  for (const id of sessions) {
    const session = (await world.sessions.get(channelId, id, 0))?.session;
    if (session === undefined || session.phase === 'prepared') continue;
    const state = { ...(await readSessionState(world, channelId, session)), onlySummary: true } as const;
    if (changesOf(world, channelId, state).length > 0) lagging.push(state);
  }
  return lagging;
}

async function changedSessions(world: World, channelId: string, log: UnitLog): Promise<readonly string[]> {
  const since = world.now() - longestLag;
  const ofActions = log.actions.flatMap(({ about, changedAt }) =>
    about.session !== undefined && changedAt > since ? [about.session] : [],
  );
  const results = (await world.unitLogs.results(channelId))?.results ?? [];
  const latest = results.slice(0, latestSessions).map(({ session }) => session);
  const ofAreas = log.areas.map(({ session }) => session).filter((id) => latest.includes(id));
  return [...new Set([...ofActions, ...ofAreas])];
}
