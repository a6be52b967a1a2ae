import type { Instant } from '../basics.ts';
import { lastMove } from './phases.ts';
import type { ActiveSession, LiveSession, PausedSession } from './session.ts';

/** A session this long without a sign of life is asked whether it is over, in milliseconds (docs/domain.md § 8)… */
export const askAfter = 30 * 60_000;
/** …and pauses itself after this long. */
const pauseAfter = 4 * 60 * 60_000;

/**
 * The last sign of life: the leader did something, a patient was opened, shown or left, or somebody answered.
 * @param newestAnswer when the newest answer to the patients at hand was stored; undefined when there is none.
 */
export function lastSign(session: LiveSession, newestAnswer: Instant | undefined): Instant {
  return Math.max(session.leader.seenAt, lastMove(session), newestAnswer ?? 0);
}

/** The session without the question, since somebody has been heard; without one the very same object. */
export function heard(session: LiveSession): LiveSession {
  const { silence, ...rest } = session;
  return silence === undefined ? session : rest;
}

/** When it is next worth looking whether the session has been forgotten, if nobody is heard of until then. */
export function silenceDue(session: ActiveSession, newestAnswer: Instant | undefined): Instant {
  const since = lastSign(session, newestAnswer);
  const { silence } = session;
  if (silence?.since !== since) return since + askAfter;
  return Math.max(since + pauseAfter, silence.askedAt + askAfter);
}

/**
 * The session after somebody has looked whether it has been forgotten: asked, gone on with, or paused. Nothing to do
 * gives the very same object. People always get half an hour to answer the question, so that a clock that jumps, or a
 * bot that was away, asks but never pauses; and a session that is gone on with before a jump back is asked no more.
 */
export function heedSilence(
  session: ActiveSession,
  newestAnswer: Instant | undefined,
  at: Instant,
): ActiveSession | PausedSession {
  const since = lastSign(session, newestAnswer);
  const quiet = at - since;
  const { silence, ...rest } = session;
  if (silence?.since !== since) {
    if (quiet >= askAfter) return { ...session, silence: { since, askedAt: at } };
    return silence === undefined ? session : rest;
  }
  const waited = quiet >= pauseAfter && at - silence.askedAt >= askAfter;
  // The time of silence is no working time, so the pause began with it.
  return waited ? { ...session, phase: 'paused', pausedAt: since } : session;
}
