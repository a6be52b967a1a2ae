/** What is left of times once a session is locked: enough for every figure to stay as it was, and no moment of anyone's. */
import type { Instant } from './answer.ts';
import { patientState, revealedAt } from './decide.ts';
import { firstRoundOf } from './secondRound.ts';
import type { LockedSession } from './session.ts';

/**
 * An assessment's time, or that of a show of hands, coarsened: whether it came after the reveal of its round is all that
 * a result asks of it, so on time becomes the session's start, and late the moment after the reveal. Doing it again
 * changes nothing.
 */
export function coarseTime(
  session: Pick<LockedSession, 'startedAt' | 'patients'>,
  patient: number,
  assessedAt: Instant,
  round?: 2,
): Instant {
  const state = patientState(session, patient);
  const shownAt = (round === 2 ? undefined : firstRoundOf(state)?.revealedAt) ?? revealedAt(state);
  if (shownAt === undefined) return session.startedAt;
  return assessedAt > shownAt ? shownAt + 1 : Math.min(session.startedAt, shownAt);
}
