/** «Angre»: the last step of a session can be taken back for a short while. */

import type { Seal } from '../answer/seal.ts';
import type { Instant } from '../basics.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { LiveSession, PatientState, StepName, Undo } from './session.ts';

/** How long a step can be taken back, in milliseconds. */
const undoFor = 30_000;

/** The session after a step, with what it takes to go back. A step that changed nothing leaves no trace. */
export function withUndo<S extends LiveSession>(
  before: S,
  after: S,
  step: { readonly step: StepName; readonly patient: number },
  at: Instant,
): S {
  const changed = before.patients.flatMap((state, index) =>
    state === after.patients[index] ? [] : [{ patient: index + 1, state }],
  );
  return changed.length === 0 ? after : { ...after, undo: { at, ...step, before: changed } };
}

/** The step that can still be taken back. */
export function undoable(session: LiveSession, now: Instant): Undo | undefined {
  return session.undo !== undefined && now <= undoableUntil(session.undo) ? session.undo : undefined;
}

/** The last moment at which a step can be taken back. */
export function undoableUntil({ at }: Pick<Undo, 'at'>): Instant {
  return at + undoFor;
}

/**
 * Takes back the step named by `step`, unless another has been taken since. Answers are never touched: those to a
 * patient that closes again are there when it is opened the next time.
 * @param everybodyAnswered the patient that is blind again has everybody's answer, so that the bot would show it again
 *   at once: it waits until somebody answers anew.
 * @param seal for those of its rows that came too late for the reveal.
 */
export function takeBack(
  session: LiveSession,
  step: Instant,
  everybodyAnswered: boolean,
  now: Instant,
  seal: Seal,
): LiveSession | Refusal {
  const { undo, ...rest } = session;
  if (undo?.at !== step) return refuse('nothingToUndo');
  if (undoable(session, now) === undefined) return refuse('tooLateToUndo');
  const patients = session.patients.map((state, index) => {
    const before = undo.before.find(({ patient }) => patient === index + 1);
    const held = everybodyAnswered && index + 1 === undo.patient ? { heldAt: now, heldSeal: seal } : {};
    return before === undefined ? state : restored(before.state, state, held);
  });
  return { ...rest, patients };
}

function restored(
  before: PatientState,
  after: PatientState,
  held: { readonly heldAt?: Instant; readonly heldSeal?: Seal },
): PatientState {
  if (before.kind === 'open') return { ...before, ...held };
  // A second round that is taken back may have got answers.
  if ((before.kind === 'revealed' || before.kind === 'left') && after.kind === 'open')
    return { ...before, againAt: after.openedAt };
  // It has been open meanwhile, so its card may be in the thread.
  if (before.kind === 'waiting' && after.kind === 'open') return { ...before, openedAt: after.openedAt };
  return before;
}
