/** Who is reminded of an answer that is missing, and when: rarely, in private, and never after it does not matter. */
import type { Instant, PersonKey } from '../basics.ts';
import { budgetSeconds } from './pace.ts';
import { openPatients, patientState } from './phases.ts';
import type { ActiveSession, LiveSession } from './session.ts';

/** Somebody is reminded of one patient so many times… */
const mostPerPatient = 2;
/** …and in a whole session. */
const mostPerSession = 6;
/** A patient is never called slow before this, in milliseconds. */
const shortestGap = 60_000;
/** Where all patients are open: how late a reminder may still be sent, in milliseconds. */
const timely = 5 * 60_000;

/** `patient`: in a paced session, the open one; undefined where all are open. */
export interface Reminder {
  readonly person: PersonKey;
  readonly patient: number | undefined;
  /** The first or the second. */
  readonly nth: number;
}

/** A reminder that has been sent, or given up. */
export interface SentReminder extends Reminder {
  readonly at: Instant;
}

interface Present {
  readonly person: PersonKey;
  readonly joinedAt: Instant;
}

/** The patient whose answers a paced session waits for. */
function awaited(session: LiveSession) {
  if (session.setup.mode !== 'paced') return undefined;
  const [patient] = openPatients(session);
  if (patient === undefined) return undefined;
  const state = patientState(session, patient);
  return state?.kind === 'open' ? { patient, state } : undefined;
}

/** Milliseconds from the opening to the first reminder, and on to the second: the patient's budget. */
function gapOf(session: LiveSession): number {
  return Math.max(shortestGap, budgetSeconds(session.setup) * 1_000);
}

/** Since when the room has waited for this person: a pause, an «Angre» and joining late begin it anew. */
function waitedSince(session: LiveSession, { joinedAt }: Present): Instant | undefined {
  const { state } = awaited(session) ?? {};
  return state && Math.max(state.openedAt, state.heldAt ?? 0, session.resumedAt ?? 0, joinedAt);
}

/** Half of the session's time, and all of it. Pauses do not count. */
function marks(session: LiveSession): readonly { readonly nth: number; readonly at: Instant }[] {
  const begun = session.startedAt + session.pausedFor;
  const half = session.setup.minutes * 30_000;
  return [
    { nth: 1, at: begun + half },
    { nth: 2, at: begun + 2 * half },
  ];
}

/** The reminders that are due, for those who turn out not to have answered; whether they have is for others to read. */
export function dueReminders(
  session: ActiveSession,
  people: readonly Present[],
  sent: readonly SentReminder[],
  now: Instant,
): readonly Reminder[] {
  const ofPerson = Map.groupBy(sent, ({ person }) => person);
  return people.flatMap((someone) => {
    const before = ofPerson.get(someone.person) ?? [];
    const due =
      session.setup.mode === 'all'
        ? dueByTime(session, someone, before, now)
        : dueForPatient(session, someone, before, now);
    return due === undefined ? [] : [due];
  });
}

function dueForPatient(
  session: ActiveSession,
  someone: Present,
  before: readonly SentReminder[],
  now: Instant,
): Reminder | undefined {
  const next = nextForPatient(session, someone, before);
  return next !== undefined && now >= next.at
    ? { person: someone.person, patient: next.patient, nth: next.nth }
    : undefined;
}

/** The next reminder of the patient that somebody is waited for with, unless they answer; undefined when there is none left. */
function nextForPatient(
  session: ActiveSession,
  someone: Present,
  before: readonly SentReminder[],
): { readonly patient: number; readonly nth: number; readonly at: Instant } | undefined {
  const { patient } = awaited(session) ?? {};
  const since = waitedSince(session, someone);
  if (patient === undefined || since === undefined || before.length >= mostPerSession) return undefined;
  const ofPatient = before.filter((each) => each.patient === patient);
  const nth = ofPatient.length + 1;
  if (nth > mostPerPatient) return undefined;
  const gap = gapOf(session);
  // After a stop of the bot the second must not follow on the heels of the first.
  return { patient, nth, at: Math.max(since + nth * gap, ...ofPatient.map((each) => each.at + gap)) };
}

function dueByTime(
  session: ActiveSession,
  { person, joinedAt }: Present,
  before: readonly SentReminder[],
  now: Instant,
): Reminder | undefined {
  const mark = marks(session).find(({ at }) => now >= at && now < at + timely && joinedAt < at);
  if (mark === undefined || before.some(({ nth }) => nth === mark.nth)) return undefined;
  return { person, patient: undefined, nth: mark.nth };
}

/**
 * When it is next worth looking whether somebody is to be reminded. A reminder that is due and was not sent, since the
 * person has answered, is no reason to look again.
 */
export function nextReminder(
  session: ActiveSession,
  people: readonly Present[],
  sent: readonly SentReminder[],
  now: Instant,
): Instant | undefined {
  const times =
    session.setup.mode === 'all'
      ? marks(session).map(({ at }) => at)
      : people.flatMap((someone) => {
          const before = sent.filter(({ person }) => person === someone.person);
          return nextForPatient(session, someone, before)?.at ?? [];
        });
  const later = times.filter((at) => at > now);
  return later.length === 0 ? undefined : Math.min(...later);
}
