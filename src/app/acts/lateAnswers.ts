import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { closeAgain, lateUntil, reopen } from '../../domain/session/lateAnswers.ts';
import { isEnded } from '../../domain/session/phases.ts';
import type { FinishedSession, Session } from '../../domain/session/session.ts';
import { ofSameTenant } from '../access/access.ts';
import { type After, transact } from '../commit/transact.ts';
import type { Act } from '../ports/act.ts';
import { personKey } from '../ports/keys.ts';
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
async function ofFinished(
  world: World,
  act: Act,
  id: string,
  decide: (session: FinishedSession) => FinishedSession | Refusal,
): Promise<After | Refusal> {
  return transact(world, act, id, (before) => {
    const session = finishedOnly(before.session);
    if (isRefusal(session)) return session;
    const outside = ofSameTenant(act, session);
    if (outside !== undefined) return outside;
    const { leader, secret } = session;
    if (leader.person !== personKey(secret, act.actor.objectId)) return refuse('notLeader', leader.name);
    const after = decide(session);
    if (isRefusal(after) || after === session) return isRefusal(after) ? after : { session };
    const at = Math.min(lockTime(world, session), world.now());
    return { session: after, channel: { ...before.channel, due: dueAgain(before.channel, id, at) } };
  });
}

function finishedOnly(session: Session | undefined): FinishedSession | Refusal {
  if (session === undefined) return refuse('unknownSession');
  if (session.phase === 'locked') return refuse('sessionLocked');
  if (!isEnded(session)) return refuse('notEnded');
  return session.phase === 'finished' ? session : refuse('sessionCancelled');
}
