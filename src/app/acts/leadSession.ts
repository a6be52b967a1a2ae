import type { Seal } from '../../domain/answer/seal.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import {
  cancel,
  currentPatient,
  lock,
  next,
  nextWaiting,
  patientState,
  pause,
  pauseEnds,
  resume,
  reveal,
  seen,
} from '../../domain/session/phases.ts';
import { practicePatient } from '../../domain/session/practice.ts';
import { endPractice, endReview, isReviewing } from '../../domain/session/practising.ts';
import { roundResults } from '../../domain/session/secondRound.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { withUndo } from '../../domain/session/undo.ts';
import { readGiven } from '../access/given.ts';
import { asLeader, type Led } from '../commit/asLeader.ts';
import type { ReplyBody } from '../commit/replyBody.ts';
import { type After, type Before, theLive } from '../commit/transact.ts';
import { beginsWith } from '../log/review.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { dueAgain, finished, settleAfter } from './finish.ts';

interface Lead {
  readonly session: Led;
  /** A command answers through a reply in the channel; a button does not. */
  readonly reply?: ReplyBody | undefined;
}

/** Decides for the leader of a session that goes on. */
function leading(
  world: World,
  act: Act,
  { session, reply }: Lead,
  decide: (session: LiveSession, before: Before) => Promise<After | Refusal> | After | Refusal,
): Promise<After | Refusal> {
  return asLeader(world, act, session, { phase: 'live', reply }, decide);
}

/** The session after a patient was shown: on to the next by itself when all agree it is the right place. */
export async function afterReveal<S extends LiveSession>(
  world: World,
  session: S,
  patient: number,
  seal: Seal,
): Promise<S> {
  // People who practise want to see the result.
  if (patient === practicePatient) return session;
  const state = patientState(session, patient);
  if (state?.kind !== 'revealed' || session.setup.mode !== 'paced' || session.phase !== 'active')
    return session;
  if (!session.patients.some((candidate) => candidate.kind === 'waiting')) return session;
  const given = await readGiven(world.rows, session.id, patient);
  const { result } = roundResults(session.form, patient, state, given);
  if (!result.unanimousRight) return session;
  const moved = next(session, patient, world.now(), seal);
  return isRefusal(moved) ? session : moved.session;
}

/** `patient.reveal` and `vis`: shows a patient, the current one when none is named. */
export function revealPatient(world: World, act: Act, lead: Lead & { readonly patient?: number }) {
  return leading(world, act, lead, async (session, before) => {
    const patient = lead.patient ?? currentPatient(session);
    if (patient === undefined) return refuse('notOpenYet');
    const at = world.now();
    const shown = reveal(session, patient, 'leader', at, before.seal);
    if (isRefusal(shown)) return shown;
    if (shown === session) return { session };
    await before.show(shown);
    const after = await afterReveal(world, shown, patient, before.seal);
    const step = after === shown ? 'reveal' : 'auto';
    return { session: withUndo<LiveSession>(session, after, { step, patient }, at) };
  });
}

/** `patient.next` and `neste`: leaves a patient and opens the next one, or finishes after the last. */
export function nextPatient(world: World, act: Act, lead: Lead & { readonly patient?: number }) {
  return leading(world, act, lead, async (session, before) => {
    const at = world.now();
    const patient = lead.patient ?? currentPatient(session);
    if (lead.patient === undefined && isReviewing(session))
      return { session: endReview<LiveSession>(session, at) };
    if (patient === undefined) {
      // The last one was passed over, so none is open and none is left.
      return nextWaiting(session) === undefined
        ? finished(world, act.channel, before, session, at)
        : refuse('notOpenYet');
    }
    if (patient === practicePatient) {
      const ended = endPractice(session, at, await beginsWith(world, act.channel));
      return isRefusal(ended) ? ended : { session: ended };
    }
    const moved = next(session, patient, at, before.seal);
    if (isRefusal(moved)) return moved;
    return moved.over
      ? finished(world, act.channel, before, moved.session, at)
      : { session: withUndo(session, moved.session, { step: 'next', patient }, at) };
  });
}

/** `review.done`: what was promised last time has been gone through, and the patients begin. */
export function reviewed(world: World, act: Act, lead: Lead) {
  return leading(world, act, lead, (session) => ({ session: endReview<LiveSession>(session, world.now()) }));
}

/** `session.finish` and `avslutt`: computes and posts the summary of what there is. Already finished: nothing. */
export function finishSession(world: World, act: Act, lead: Lead) {
  return leading(world, act, lead, (session, before) =>
    finished(world, act.channel, before, session, world.now()),
  );
}

/** `pause`: for up to seven days; then the session ends by itself with what there is. */
export function pauseSession(world: World, act: Act, lead: Lead) {
  return leading(world, act, lead, (session, { channel }) => {
    const paused = pause(session, world.now());
    if (isRefusal(paused)) return paused;
    const due = dueAgain(channel, session.id, pauseEnds(paused));
    return { session: paused, channel: { ...channel, due } };
  });
}

export function resumeSession(world: World, act: Act, lead: Lead) {
  return leading(world, act, lead, (session) => {
    const resumed = resume(session, world.now());
    return isRefusal(resumed) ? resumed : { session: resumed };
  });
}

/** `avbryt`: asks first; `session.cancel` is the answer to that question. */
export function askToCancel(world: World, act: Act) {
  return leading(world, act, { session: theLive }, (session) => ({
    reply: { kind: 'cancelQuestion', session: session.id },
  }));
}

/** Ends the session without a summary; its answers stay until it is locked. */
export function cancelSession(world: World, act: Act, lead: Lead) {
  return leading(world, act, lead, (session, { channel }) => {
    const now = world.now();
    const cancelled = cancel(session, now);
    const due = dueAgain(channel, session.id, now + settleAfter);
    return { session: cancelled, channel: { ...channel, active: undefined, due } };
  });
}

/** `session.keep`: the leader does not cancel after all. */
export function keepSession(world: World, act: Act, lead: Lead) {
  return leading(world, act, lead, (session) => ({ session }));
}

/** `session.continue`: the leader says that the session goes on. */
export function continueSession(world: World, act: Act, lead: Lead) {
  return leading(world, act, lead, (session) => ({ session: seen(session, world.now()) }));
}

/** `session.lock`: destroys the session's secret now. */
export function lockSession(world: World, act: Act, id: string): Promise<After | Refusal> {
  return asLeader(world, act, id, { phase: 'ended' }, (session, { channel }) => ({
    session: lock(session, world.now()),
    channel: { ...channel, due: dueAgain(channel, id, world.now()) },
  }));
}
