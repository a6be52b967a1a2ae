import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { closeAgain, lateUntil, reopen } from '../../domain/session/lateAnswers.ts';
import type { FinishedSession } from '../../domain/session/session.ts';
import { asLeader } from '../commit/asLeader.ts';
import type { After } from '../commit/transact.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { dueAgain, lockTime } from './finish.ts';

/** A session that takes late answers is looked at this often, in case a process died with one in its hands (milliseconds). */
export const lookAtLate = 5 * 60_000;

/** `session.reopen`: takes late answers to one patient, or to all, until the session is locked. */
export function reopenSession(
  world: World,
  act: Act,
  data: { readonly session: string; readonly patient?: number | undefined },
): Promise<After | Refusal> {
  return ofFinished(world, act, data.session, (session) =>
    reopen(session, data.patient, lateUntil(session, lockTime(world, session)), world.now()),
  );
}

/** `session.close`: takes no more of them. */
export function closeSession(world: World, act: Act, session: string): Promise<After | Refusal> {
  return ofFinished(world, act, session, closeAgain);
}

/** Decides for the leader of a finished session; what has come in by then is taken into the summary at the next visit. */
function ofFinished(
  world: World,
  act: Act,
  id: string,
  decide: (session: FinishedSession) => FinishedSession | Refusal,
): Promise<After | Refusal> {
  return asLeader(world, act, id, { phase: 'finished' }, (session, { channel }) => {
    const after = decide(session);
    if (isRefusal(after)) return after;
    if (after === session) return { session };
    const at = Math.min(lockTime(world, session), world.now());
    return { session: after, channel: { ...channel, due: dueAgain(channel, id, at) } };
  });
}
