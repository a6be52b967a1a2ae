/** The practice patient: the leader opens it, and its rows go when it is over. */

import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { practiceOf } from '../../domain/session/practice.ts';
import { practise } from '../../domain/session/practising.ts';
import type { BegunSession } from '../../domain/session/session.ts';
import { asLeader, type Led } from '../commit/asLeader.ts';
import type { ReplyBody } from '../commit/replyBody.ts';
import { type After, theLive, transact } from '../commit/transact.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { startSetup } from './start.ts';

interface Lead {
  readonly session: Led;
  readonly reply?: ReplyBody | undefined;
}

/** `session.practice` in a session that has begun, and `øv`. */
export function practiseSession(world: World, act: Act, lead: Lead): Promise<After | Refusal> {
  return asLeader(world, act, lead.session, { phase: 'live', reply: lead.reply }, async (session) => {
    const answers = await world.rows.answers.list(session.id);
    const after = practise(session, answers.length > 0, world.now());
    if (isRefusal(after)) return after;
    // Before anybody can be asked: an answer to a practice that is not open is not taken.
    await world.rows.answers.openPractice(session.id);
    return { session: after };
  });
}

/** `øv`: in the running session, or the setup card, from which it can be begun. */
export async function practiseOrSetup(world: World, act: Act): Promise<After | Refusal> {
  const after = await practiseSession(world, act, { session: theLive, reply: { kind: 'none' } });
  return isRefusal(after) && after.refused === 'noSession' ? startSetup(world, act) : after;
}

/**
 * Deletes what was said in practice once it is over; only then does the session say that it is gone, and the card after
 * it. So it does not matter which process begins with it, or dies over it.
 */
export async function deletePractice(world: World, channel: string, session: BegunSession): Promise<void> {
  const practice = practiceOf(session);
  if (practice?.kind !== 'over' || practice.deleted) return;
  await world.rows.answers.deletePractice(session.id);
  await transact(world, { channel }, session.id, ({ session: now }) =>
    now === undefined || now.phase === 'prepared' || now.practice?.kind !== 'over' || now.practice.deleted
      ? {}
      : { session: { ...now, practice: { ...now.practice, deleted: true } } },
  );
}
