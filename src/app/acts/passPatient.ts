/** The leader's steps with single patients, besides `patient.reveal` and `patient.next`. */

import { everybodyAnswered } from '../../domain/answer/everybody.ts';
import type { Instant } from '../../domain/basics.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { addPatient, leavesToday, putOff, removePatient, skip } from '../../domain/session/passing.ts';
import { answerAgain, answersOfRound } from '../../domain/session/secondRound.ts';
import type { LiveSession, StepName } from '../../domain/session/session.ts';
import { takeBack, withUndo } from '../../domain/session/undo.ts';
import { withGone } from '../access/people.ts';
import { asLeader } from '../commit/asLeader.ts';
import type { After } from '../commit/transact.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';

interface OnPatient {
  readonly session: string;
  readonly patient: number;
}
type Done = Promise<After | Refusal>;
type Change = (session: LiveSession, patient: number, at: Instant) => LiveSession | Refusal;

function step(world: World, act: Act, on: OnPatient, name: StepName, change: Change): Done {
  return asLeader(world, act, on.session, { phase: 'live' }, (session) => {
    const at = world.now();
    const after = change(session, on.patient, at);
    if (isRefusal(after)) return after;
    return { session: withUndo(session, after, { step: name, patient: on.patient }, at) };
  });
}

/** `patient.skip`: passes over an open patient, answers or not. */
export function skipPatient(world: World, act: Act, on: OnPatient): Done {
  return step(world, act, on, 'skip', skip<LiveSession>);
}

/** `patient.later`: the open patient comes after the others. */
export function laterPatient(world: World, act: Act, on: OnPatient): Done {
  return step(world, act, on, 'later', putOff<LiveSession>);
}

/** `patient.leaving`: the patient leaves today and is out of the denominator. */
export function leavingPatient(world: World, act: Act, on: OnPatient): Done {
  return step(world, act, on, 'leaving', leavesToday<LiveSession>);
}

/** `patient.again`: «Svar på nytt», a second round of a patient that has been shown. */
export function againPatient(world: World, act: Act, on: OnPatient): Done {
  return step(world, act, on, 'again', answerAgain<LiveSession>);
}

function resize(world: World, act: Act, on: OnPatient, change: Change): Done {
  return asLeader(world, act, on.session, { phase: 'live' }, (session) => {
    const after = change(session, on.patient, world.now());
    return isRefusal(after) ? after : { session: after };
  });
}

/** `patient.add`: `patient` is the number the new one gets, so that a repeat adds no second. */
export function addOne(world: World, act: Act, on: OnPatient): Done {
  return resize(world, act, on, addPatient);
}

/** `patient.remove`: `patient` is the last one. */
export function removeOne(world: World, act: Act, on: OnPatient): Done {
  return resize(world, act, on, removePatient);
}

/** `session.undo`: takes back the step that was taken at `step`. */
export function undoStep(
  world: World,
  act: Act,
  data: { readonly session: string; readonly step: Instant },
): Done {
  return asLeader(world, act, data.session, { phase: 'live' }, async (session, { seal }) => {
    const [participants, answers] = await Promise.all([
      world.rows.participants.list(session.id),
      session.undo ? world.rows.answers.list(session.id, session.undo.patient) : [],
    ]);
    const { undo } = session;
    const before = undo?.before.find(({ patient }) => patient === undo.patient)?.state;
    const all = everybodyAnswered(
      session,
      withGone(world, act.channel, session, participants),
      answersOfRound(before, answers),
    );
    const after = takeBack(session, data.step, all, world.now(), seal);
    return isRefusal(after) ? after : { session: after };
  });
}
