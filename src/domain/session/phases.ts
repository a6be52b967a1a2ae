/**
 * What can happen to a session. Every function is pure: it takes the session as it is and returns it as it becomes,
 * or a refusal. Of every decision taken once more, tests/domain/doneTwice.test.ts says what becomes: the very same object, or
 * a refusal.
 */

import type { Seal, Shown } from '../answer/seal.ts';
import type { Instant, PersonKey, Round } from '../basics.ts';
import { forms } from '../form/form.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { isPractising, practiceOver, practicePatient } from './practice.ts';
import type {
  ActiveSession,
  CancelledSession,
  EndedSession,
  FinishedSession,
  FirstRound,
  LiveSession,
  LockedSession,
  PatientState,
  PausedSession,
  Practice,
  PreparedSession,
  RevealCause,
  Session,
  Setup,
} from './session.ts';

/** Anyone may take over after this much silence from the leader, in milliseconds. */
const silenceBeforeTakeover = 5 * 60_000;

/** A session may stay paused this long before it ends by itself, in milliseconds. */
const longestPause = 7 * 24 * 60 * 60_000;

export function isLive(session: Session): session is LiveSession {
  return session.phase === 'active' || session.phase === 'paused';
}

export function isEnded(session: Session): session is EndedSession {
  return session.phase === 'finished' || session.phase === 'cancelled';
}

/** The session while it is under way; else why nothing can be done in it. */
export function underWay(session: Session): LiveSession | Refusal {
  switch (session.phase) {
    case 'prepared':
      return refuse('notBegun');
    case 'finished':
      return refuse('sessionEnded');
    case 'cancelled':
      return refuse('sessionCancelled');
    case 'locked':
      return refuse('sessionLocked');
    case 'active':
    case 'paused':
      return session;
  }
}

interface Patients {
  readonly patients: readonly PatientState[];
  readonly practice?: Practice;
}

/** The state of patient 1…N, or of the practice patient while it is at hand; undefined outside that range. */
export function patientState(session: Patients, patient: number): PatientState | undefined {
  const { patients, practice } = session;
  if (patient !== practicePatient) return patients[patient - 1];
  return practice?.kind === 'over' ? undefined : practice;
}

/** When the patient's answers were shown, or undefined while they are blind. */
export function revealedAt(state: PatientState | undefined): Instant | undefined {
  return shownRound(state)?.revealedAt;
}

/** Which round a patient's answers belong to now. */
export function roundAtHand(state: PatientState | undefined): Round {
  return state !== undefined && 'first' in state && state.first !== undefined ? 2 : 1;
}

/** The round at hand, once its answers have been shown. */
export function shownRound(state: PatientState | undefined): Shown | undefined {
  return state?.kind === 'revealed' || state?.kind === 'left' ? state : undefined;
}

/**
 * The patient a paced session is at, open or revealed; the lowest such patient when all are open. The practice patient
 * comes before them all.
 */
export function currentPatient(session: Patients): number | undefined {
  if (isPractising(session)) return practicePatient;
  const open = session.patients.findIndex((state) => state.kind === 'open');
  const index = open >= 0 ? open : session.patients.findIndex((state) => state.kind === 'revealed');
  return index < 0 ? undefined : index + 1;
}

/** The open ones among patient 1…N, lowest first. */
export function openPatients({ patients }: Pick<Patients, 'patients'>): readonly number[] {
  return patients.flatMap(({ kind }, index) => (kind === 'open' ? [index + 1] : []));
}

/** Every patient that takes blind answers now, the practice patient first. */
export function blindPatients(session: Patients): readonly number[] {
  return [...(session.practice?.kind === 'open' ? [practicePatient] : []), ...openPatients(session)];
}

/** A session that has not begun, with another setup and the form that goes with it. */
export function withSetup(session: PreparedSession, setup: Setup): PreparedSession {
  return { ...session, setup, form: setup.form === session.setup.form ? session.form : forms[setup.form] };
}

/** @param first the practice patient, or what the unit promised last time, before any patient. */
export function begin(
  session: PreparedSession,
  setup: Setup,
  at: Instant,
  first?: 'practice' | 'review',
): ActiveSession {
  const { preparedAt: _, ...known } = withSetup(session, setup);
  return {
    ...known,
    phase: 'active',
    startedAt: at,
    pausedFor: 0,
    leader: { ...session.leader, seenAt: at },
    patients: Array.from({ length: setup.patients }, (_, index) =>
      first === undefined && (setup.mode === 'all' || index === 0)
        ? { kind: 'open', openedAt: at }
        : { kind: 'waiting' },
    ),
    ...(first === 'practice' && { practice: { kind: 'open', openedAt: at } }),
  };
}

/** The patient to open next: the lowest that has not been put off, then those put off, the longest ago first. */
export function nextWaiting(session: { readonly patients: readonly PatientState[] }): number | undefined {
  const waiting = session.patients.flatMap((state, index) =>
    state.kind === 'waiting' ? [{ patient: index + 1, putOffAt: state.putOffAt ?? 0 }] : [],
  );
  return waiting.toSorted((a, b) => a.putOffAt - b.putOffAt || a.patient - b.patient)[0]?.patient;
}

/**
 * What comes next in the thread when a patient is done: the card of another one, or the summary when there is none left.
 * Undefined where neither can be said: all are open at once, or the next has its card already.
 */
export function upNext(session: Session): number | 'summary' | undefined {
  if (session.phase === 'prepared' || session.setup.mode === 'all') return undefined;
  const next = nextWaiting(session);
  if (next === undefined) return 'summary';
  const state = patientState(session, next);
  return state?.kind === 'waiting' && state.openedAt === undefined ? next : undefined;
}

/** Opens the next patient when none is open or shown; the session as it is when there is none to open. */
export function goOn<S extends LiveSession>(session: S, at: Instant): S {
  const patient = currentPatient(session) === undefined ? nextWaiting(session) : undefined;
  return patient === undefined ? session : withPatient(session, patient, { kind: 'open', openedAt: at });
}

export function withPatient<S extends LiveSession>(session: S, patient: number, state: PatientState): S {
  if (patient === practicePatient) {
    return state.kind === 'open' || state.kind === 'revealed' ? { ...session, practice: state } : session;
  }
  return { ...session, patients: session.patients.with(patient - 1, state) };
}

/**
 * Shows a patient's answers to everybody. A patient that is shown already stays as it is.
 * @param seal names this reveal.
 */
export function reveal<S extends LiveSession>(
  session: S,
  patient: number,
  cause: RevealCause,
  at: Instant,
  seal: Seal,
): S | Refusal {
  const state = patientState(session, patient);
  if (state === undefined || state.kind === 'waiting') return refuse('notOpenYet');
  if (state.kind !== 'open') return session;
  return withPatient(session, patient, shown(state, cause, at, seal));
}

type Open = Extract<PatientState, { kind: 'open' }>;

/** A round that has been shown, as it is kept beside a second one. */
export function firstOf({
  openedAt,
  revealedAt,
  seal,
  cause,
}: Extract<PatientState, { kind: 'revealed' | 'left' }>): FirstRound {
  return { openedAt, revealedAt, ...(seal !== undefined && { seal }), cause };
}

function shown({ openedAt, first }: Open, cause: RevealCause, at: Instant, seal: Seal) {
  return { kind: 'revealed', openedAt, revealedAt: at, seal, cause, ...(first && { first }) } as const;
}

/** The patient's state once people have gone on from it; what was not shown yet is shown. */
function leave(state: PatientState, cause: RevealCause, at: Instant, seal: Seal): PatientState {
  return leaveShown(state.kind === 'open' ? shown(state, cause, at, seal) : state, at);
}

/** The same for one that has been shown; any other stays as it is. */
export function leaveShown(state: PatientState, at: Instant): PatientState {
  return state.kind === 'revealed' ? { ...state, kind: 'left', leftAt: at } : state;
}

/** A second round that was opened and taken back, open again. */
function takenBackRound(state: PatientState): Open | undefined {
  if (state.kind !== 'revealed' && state.kind !== 'left') return undefined;
  const { againAt, first } = state;
  return againAt === undefined || first !== undefined
    ? undefined
    : { kind: 'open', openedAt: againAt, first: firstOf(state) };
}

/**
 * At the end a patient that has been open is shown like those that still are: it may have answers. So is a second
 * round that was taken back.
 */
function close(state: PatientState, at: Instant, seal: Seal): PatientState {
  const again = takenBackRound(state);
  if (again !== undefined) return leave(again, 'end', at, seal);
  return state.kind === 'waiting' && state.openedAt !== undefined
    ? leave({ kind: 'open', openedAt: state.openedAt }, 'end', at, seal)
    : leave(state, 'end', at, seal);
}

/**
 * Leaves a patient. Paced: opens the next one; all at once: nothing more to open. `over` says that there is none
 * left. A patient already left changes nothing.
 */
export function next<S extends LiveSession>(
  session: S,
  patient: number,
  at: Instant,
  seal: Seal,
): { readonly session: S; readonly over: boolean } | Refusal {
  const state = patientState(session, patient);
  if (state === undefined || state.kind === 'waiting') return refuse('notOpenYet');
  if (state.kind !== 'open' && state.kind !== 'revealed') return { session, over: false };
  const left = withPatient(session, patient, leave(state, 'leader', at, seal));
  const further = goOn(left, at);
  return { session: further, over: currentPatient(further) === undefined };
}

/** Ends the session with what there is: open patients are shown, patients not reached stay so. */
export function finish(session: LiveSession, at: Instant, seal: Seal): FinishedSession {
  return {
    ...ended(session, at),
    phase: 'finished',
    endedAt: at,
    patients: session.patients.map((state) => close(state, at, seal)),
  };
}

/** Ends the session without a summary. */
export function cancel(session: LiveSession, at: Instant): CancelledSession {
  return { ...ended(session, at), phase: 'cancelled', endedAt: at };
}

function ended(session: LiveSession, at: Instant) {
  const { id, tenant, setup, form, language, ownLanguages, secret, leader, startedAt, patients } = session;
  const practice = practiceOver(session, at);
  const known = { id, tenant, setup, form, language, ownLanguages };
  return { ...known, secret, leader, startedAt, patients, ...practice };
}

/** Destroys what ties rows to people: the secret, and the leader's name and key. */
export function lock(session: EndedSession, at: Instant): LockedSession {
  const { id, tenant, setup, form, language, ownLanguages, startedAt, patients, endedAt, phase } = session;
  return {
    id,
    tenant,
    setup,
    form,
    language,
    ownLanguages,
    startedAt,
    patients,
    ...practiceOver(session, at),
    endedAt,
    phase: 'locked',
    ended: phase,
    lockedAt: at,
  };
}

export function pause(session: LiveSession, at: Instant): PausedSession | Refusal {
  return session.phase === 'paused' ? refuse('alreadyPaused') : { ...session, phase: 'paused', pausedAt: at };
}

/** When a paused session ends by itself. */
export function pauseEnds({ pausedAt }: PausedSession): Instant {
  return pausedAt + longestPause;
}

export function resume(session: LiveSession, at: Instant): ActiveSession | Refusal {
  if (session.phase === 'active') return refuse('notPaused');
  const { pausedAt, ...rest } = session;
  // The whole time of practice is left out of the pace when it is over.
  const paused = isPractising(session) ? 0 : Math.max(0, at - pausedAt);
  return { ...rest, phase: 'active', pausedFor: session.pausedFor + paused, resumedAt: at };
}

/** Makes somebody else the leader when the leader has been silent since `lastSign`. */
export function takeOver<S extends LiveSession>(
  session: S,
  person: PersonKey,
  name: string,
  lastSign: Instant,
  at: Instant,
): S | Refusal {
  if (session.leader.person === person) return refuse('alreadyLeader');
  if (at - lastSign < silenceBeforeTakeover) return refuse('leaderIsHere', session.leader.name);
  return { ...session, leader: { person, name, seenAt: at } };
}

/** Notes that the bot has come back after a stop. */
export function cameBack<S extends LiveSession>(session: S, answers: number, at: Instant): S {
  return { ...session, back: { at, answers } };
}

/** When a patient was last opened, shown or left; the start when none has been. */
export function lastMove(session: Pick<LiveSession, 'patients' | 'practice' | 'startedAt'>): Instant {
  const { practice } = session;
  const practised = practice === undefined ? 0 : practice.kind === 'over' ? practice.at : movedAt(practice);
  return Math.max(session.startedAt, practised, ...session.patients.map(movedAt));
}

function movedAt(state: PatientState): Instant {
  switch (state.kind) {
    case 'waiting':
      return state.putOffAt ?? 0;
    case 'open':
      return state.openedAt;
    case 'revealed':
      return state.revealedAt;
    case 'left':
      return state.leftAt;
    case 'skipped':
    case 'leaving':
      return state.at;
  }
}

/** Notes that the leader did something. */
export function seen<S extends LiveSession>(session: S, at: Instant): S {
  return { ...session, leader: { ...session.leader, seenAt: at } };
}
