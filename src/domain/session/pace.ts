import type { Instant } from '../basics.ts';
import { isPractising } from './practice.ts';
import type { ActiveSession, LiveSession, Setup } from './session.ts';

/** Minutes set aside to open and to close a session (docs/domain.md § 8). */
const openingMinutes = 5;
const closingMinutes = 10;

/** Below this many seconds per patient people are asked before they start. */
const tightBudgetSeconds = 60;

/** Seconds per patient that the time allows, rounded down: (minutes − 15) / patients. */
export function budgetSeconds(setup: Pick<Setup, 'minutes' | 'patients'>): number {
  return Math.floor(((setup.minutes - openingMinutes - closingMinutes) * 60) / setup.patients);
}

/** Whether there is less than a minute for each patient. */
export function isTight(setup: Pick<Setup, 'minutes' | 'patients'>): boolean {
  return budgetSeconds(setup) < tightBudgetSeconds;
}

/** Patients that have been gone through; a second round takes nobody back. */
export function dealtWith(session: Pick<LiveSession, 'patients'>): number {
  return session.patients.filter(
    (state) => state.kind !== 'waiting' && (state.kind !== 'open' || state.first !== undefined),
  ).length;
}

/**
 * When the session falls behind unless something moves: the patient at hand has used up the time of its slot. Never
 * while people practise.
 */
export function lateAt(session: ActiveSession): Instant {
  if (isPractising(session)) return Number.POSITIVE_INFINITY;
  const { setup } = session;
  const slots = setup.mode === 'all' ? setup.patients : Math.min(dealtWith(session) + 1, setup.patients);
  const allowed = openingMinutes * 60 + slots * budgetSeconds(setup);
  return session.startedAt + session.pausedFor + allowed * 1000;
}

/** Pauses do not count. */
export function paceOf(session: LiveSession, now: Instant): 'onTime' | 'late' {
  const { phase } = session;
  const until = phase === 'paused' ? session.pausedAt : now;
  return until > lateAt({ ...session, phase: 'active' }) ? 'late' : 'onTime';
}
