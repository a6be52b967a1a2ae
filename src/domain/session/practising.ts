/** What a session may begin with before its patients: the practice patient, or what was promised last time. Pure. */
import type { Instant } from '../basics.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { goOn } from './phases.ts';
import { isPractising, practiceOver } from './practice.ts';
import type { LiveSession, PatientState, Session } from './session.ts';

/** Whether none of the patients has been gone through, and there has been no practice. */
export function canPractise({ patients, practice, phase }: LiveSession): boolean {
  const untouched = patients.every(({ kind }) => kind === 'waiting' || kind === 'open');
  return phase === 'active' && practice === undefined && untouched;
}

/**
 * Opens the practice patient before the first real one; those that are open wait. Whether anybody has answered one of
 * them is in the store: the caller looks.
 */
export function practise(session: LiveSession, answered: boolean, at: Instant): LiveSession | Refusal {
  if (isPractising(session)) return session;
  if (session.practice !== undefined) return refuse('practiceOver');
  if (session.phase === 'paused') return refuse('alreadyPaused');
  if (answered || !canPractise(session)) return refuse('tooLateToPractise');
  const { undo: _, ...rest } = session;
  const patients = session.patients.map(
    (state): PatientState => (state.kind === 'open' ? { kind: 'waiting', openedAt: state.openedAt } : state),
  );
  return { ...rest, patients, practice: { kind: 'open', openedAt: at } };
}

/**
 * Practice is over, and the real patients begin. The time it took is no working time: pauses in it are part of it, and
 * so not counted by themselves (`resume`).
 * @param first what the unit promised last time, before any patient, unless one has been open already.
 */
export function endPractice(session: LiveSession, at: Instant, first?: 'review'): LiveSession | Refusal {
  const { practice } = session;
  if (practice === undefined) return refuse('notOpenYet');
  if (practice.kind === 'over') return session;
  const until = session.phase === 'paused' ? session.pausedAt : at;
  const { undo: _, ...rest } = session;
  const over: LiveSession = {
    ...rest,
    ...practiceOver(session, at),
    pausedFor: session.pausedFor + Math.max(0, until - practice.openedAt),
  };
  if (first === 'review' && isReviewing(over)) return over;
  return session.setup.mode === 'all' ? { ...over, patients: allOpen(over, at) } : goOn(over, at);
}

function allOpen({ patients }: LiveSession, at: Instant): readonly PatientState[] {
  return patients.map((state) => (state.kind === 'waiting' ? { kind: 'open', openedAt: at } : state));
}

/**
 * Whether the session is still at what was promised last time («Sist lovet vi»): no patient has been open yet, and
 * nobody practises.
 */
export function isReviewing(session: Session): session is LiveSession {
  if (session.phase !== 'active' && session.phase !== 'paused') return false;
  return (
    !isPractising(session) &&
    session.patients.every((state) => state.kind === 'waiting' && state.openedAt === undefined)
  );
}

/** Goes on to the patients: opens the first, or all. A session that is past that is the very same. */
export function endReview<S extends LiveSession>(session: S, at: Instant): S {
  if (!isReviewing(session)) return session;
  if (session.setup.mode === 'paced') return goOn(session, at);
  return { ...session, patients: session.patients.map(() => ({ kind: 'open', openedAt: at })) };
}
