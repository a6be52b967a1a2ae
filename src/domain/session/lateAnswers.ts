/** Late answers: what the leader may open again once the session has ended, until it is locked. */
import type { Instant } from '../basics.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { patientState } from './phases.ts';
import type { FinishedSession, Session } from './session.ts';

/** Answers are taken this long after the end at most, in milliseconds (docs/domain.md § 6). */
const longestAfterEnd = 24 * 60 * 60_000;

/** When the last late answer can be taken: the session is locked then, at the latest a day after the end. */
export function lateUntil(session: Pick<FinishedSession, 'endedAt'>, lockAt: Instant): Instant {
  return Math.min(lockAt, session.endedAt + longestAfterEnd);
}

/** Whether somebody who has not answered the patient may do so although the session has ended. */
export function takesLate(session: Session, patient: number): boolean {
  if (session.phase !== 'finished' || session.reopened === undefined) return false;
  const { patients } = session.reopened;
  return hasBeenShown(session, patient) && (patients === 'all' || patients.includes(patient));
}

function hasBeenShown(session: FinishedSession, patient: number): boolean {
  const kind = patientState(session, patient)?.kind;
  return kind === 'revealed' || kind === 'left';
}

/**
 * Opens one patient for late answers, or all of them. What is open already stays so, and gives the very same object.
 * @param patient undefined for all patients that have been shown.
 */
export function reopen(
  session: FinishedSession,
  patient: number | undefined,
  until: Instant,
  at: Instant,
): FinishedSession | Refusal {
  if (at >= until) return refuse('tooLateForAnswers');
  const open = session.reopened?.patients ?? [];
  if (open === 'all') return session;
  if (patient === undefined) return { ...session, reopened: { patients: 'all', until } };
  if (!hasBeenShown(session, patient)) {
    return refuse(patientState(session, patient)?.kind === 'leaving' ? 'patientLeaving' : 'notOpenYet');
  }
  if (open.includes(patient)) return session;
  const patients = [...open, patient].toSorted((a, b) => a - b);
  return { ...session, reopened: { patients, until } };
}

/** Takes no more late answers. */
export function closeAgain(session: FinishedSession): FinishedSession {
  const { reopened, ...closed } = session;
  return reopened === undefined ? session : closed;
}
