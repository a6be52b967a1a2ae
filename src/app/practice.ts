/** The practice patient: the leader opens it, and its rows go when it is over. */
import type { Instant } from '../domain/answer.ts';
import { practiceOf } from '../domain/practice.ts';
import { practise } from '../domain/practising.ts';
import { isRefusal, type Refusal } from '../domain/refusal.ts';
import type { BegunSession } from '../domain/session.ts';
import { settleAfter } from './finish.ts';
import { asLeader } from './lead.ts';
import type { ReplyBody } from './replyBody.ts';
import { startSetup } from './start.ts';
import { type After, transact } from './transact.ts';
import type { Act, World } from './world.ts';

interface Lead {
  readonly session: string;
  readonly reply?: ReplyBody | undefined;
}

/** `session.practice` in a session that has begun, and `øv`. */
export function practiseSession(world: World, act: Act, lead: Lead): Promise<After | Refusal> {
  return asLeader(world, act, lead, async (session) => {
    const answers = await world.store.listAnswers(session.id);
    const after = practise(session, answers.length > 0, world.now());
    return isRefusal(after) ? after : { session: after };
  });
}

/** `øv`: in the running session, or the setup card, from which it can be begun. */
export async function practiseOrSetup(world: World, act: Act): Promise<After | Refusal> {
  const after = await practiseSession(world, act, { session: 'active', reply: { kind: 'none' } });
  return isRefusal(after) && after.refused === 'noSession' ? startSetup(world, act) : after;
}

/** Until when rows of practice may still come: from a tap that another process had in its hands when it ended. */
function settledAt(session: BegunSession): Instant | undefined {
  const practice = practiceOf(session);
  return practice?.kind === 'over' && practice.deleted === undefined ? practice.at + settleAfter : undefined;
}

/**
 * Deletes what was said in practice once it is over, until nothing more can come; only then does the session say that it
 * is gone. So it does not matter which process begins with it, or dies over it.
 */
export async function deletePractice(world: World, channel: string, session: BegunSession): Promise<void> {
  const settled = settledAt(session);
  if (settled === undefined) return;
  const begunAt = world.now();
  await world.store.deletePractice(session.id);
  if (begunAt < settled) return;
  await transact(world, { channel }, session.id, ({ session: now }) =>
    now === undefined || now.phase === 'prepared' || now.practice?.kind !== 'over'
      ? {}
      : { session: { ...now, practice: { ...now.practice, deleted: true } } },
  );
}

/** When practice has to be looked after again. */
export function nextDeletion(session: BegunSession, now: Instant): readonly Instant[] {
  const settled = settledAt(session);
  return settled === undefined ? [] : [Math.max(settled, now + 1_000)];
}
