/** What the leader may do with single patients besides showing and leaving them. Pure. */
import type { Instant } from '../basics.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { currentPatient, goOn, nextWaiting, patientState, withPatient } from './phases.ts';
import { isPractising } from './practice.ts';
import { isReviewing } from './practising.ts';
import { type LiveSession, limits, type PatientState } from './session.ts';

/** Passes over an open patient: nothing is shown, no more answers are taken, and the next one is opened. */
export function skip<S extends LiveSession>(session: S, patient: number, at: Instant): S | Refusal {
  const state = patientState(session, patient);
  switch (state?.kind) {
    case undefined:
    case 'waiting':
      return refuse('notOpenYet');
    case 'revealed':
    case 'left':
      return refuse('alreadyShown');
    case 'skipped':
    case 'leaving':
      return session;
    case 'open':
      // Passing over would hide what has been shown to everybody already.
      if (state.first !== undefined) return refuse('inSecondRound');
      return goOn(withPatient(session, patient, { kind: 'skipped', at }), at);
  }
}

/** «Kom tilbake senere»: the open patient waits until the others have been gone through; its answers are kept. */
export function putOff<S extends LiveSession>(session: S, patient: number, at: Instant): S | Refusal {
  if (session.setup.mode === 'all') return refuse('allAreOpen');
  const state = patientState(session, patient);
  if (state?.kind === 'waiting' && state.putOffAt !== undefined) return session;
  if (state === undefined || state.kind === 'waiting') return refuse('notOpenYet');
  if (state.kind !== 'open') return refuse('alreadyShown');
  if (state.first !== undefined) return refuse('inSecondRound');
  if (nextWaiting(session) === undefined) return refuse('noOther');
  const waits: PatientState = { kind: 'waiting', openedAt: state.openedAt, putOffAt: at };
  return goOn(withPatient(session, patient, waits), at);
}

/** «Reiser i dag»: out of every denominator, whatever has been said; the answers stay where they are. */
export function leavesToday<S extends LiveSession>(session: S, patient: number, at: Instant): S | Refusal {
  const state = patientState(session, patient);
  if (state === undefined) return refuse('badData');
  if (state.kind === 'leaving') return session;
  return goOn(withPatient(session, patient, { kind: 'leaving', at }), at);
}

/** Adds patient N + 1, and opens it where nothing else is open. A patient that is there already changes nothing. */
export function addPatient(session: LiveSession, patient: number, at: Instant): LiveSession | Refusal {
  const count = session.patients.length;
  if (patient <= count) return session;
  if (patient > count + 1) return refuse('badData');
  if (patient > limits.patients.max) return refuse('tooManyPatients');
  const reviewing = isReviewing(session);
  const added: PatientState =
    session.setup.mode === 'all' && !isPractising(session) && !reviewing
      ? { kind: 'open', openedAt: at }
      : { kind: 'waiting' };
  const more = resized(session, [...session.patients, added]);
  return reviewing ? more : goOn(more, at);
}

/** Whether the last patient may go: it is not the only one, and has never been open. */
export function canRemove({ patients }: Pick<LiveSession, 'patients'>): boolean {
  const last = patients.at(-1);
  return patients.length > limits.patients.min && last?.kind === 'waiting' && last.openedAt === undefined;
}

/** Takes the last patient away. A patient that is gone already changes nothing. */
export function removePatient(session: LiveSession, patient: number): LiveSession | Refusal {
  if (patient > session.patients.length) return session;
  if (patient < session.patients.length || !canRemove(session)) return refuse('cannotRemove');
  return resized(session, session.patients.slice(0, -1));
}

/** What was before can no longer be put back patient by patient. */
function resized(session: LiveSession, patients: readonly PatientState[]): LiveSession {
  const { undo: _, ...rest } = session;
  return { ...rest, setup: { ...session.setup, patients: patients.length }, patients };
}

/**
 * Patients that an end now would leave out: not opened, or put off; where all are open at once, those not shown. A
 * second round leaves nobody out.
 */
export function notReached(session: Pick<LiveSession, 'patients' | 'setup'>): number {
  const current = session.setup.mode === 'paced' ? currentPatient(session) : undefined;
  return session.patients.filter(
    (state, index) =>
      state.kind === 'waiting' || (state.kind === 'open' && !state.first && index + 1 !== current),
  ).length;
}
