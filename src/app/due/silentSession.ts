import type { Instant } from '../../domain/basics.ts';
import { pauseEnds } from '../../domain/session/phases.ts';
import { isPractising, practicePatient } from '../../domain/session/practice.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { askAfter, heedSilence, lastSign, silenceDue } from '../../domain/session/silence.ts';
import { dueAgain } from '../acts/finish.ts';
import { transact } from '../commit/transact.ts';
import type { World } from '../ports/world.ts';

/** Up to this many patients are read one by one; for more, all answers are read at once. */
const readOneByOne = 2;

/**
 * Asks in a session that has long been silent, takes the question back when somebody is heard, and pauses a session
 * that has been forgotten. Decided from storage under the session's etag: it does not matter who looks, or how often.
 * @returns when it is next worth looking, if nobody is heard of until then; undefined in a pause.
 */
export async function visitSilence(
  world: World,
  channel: string,
  session: LiveSession,
): Promise<Instant | undefined> {
  if (session.phase !== 'active') return undefined;
  // Most looks end here, without a read.
  const mayBeForgotten = world.now() - lastSign(session, undefined) >= askAfter;
  if (session.silence === undefined && !mayBeForgotten) return silenceDue(session, undefined);
  let next: Instant | undefined;
  await transact(world, { channel }, session.id, async (before) => {
    if (before.session?.phase !== 'active') return {};
    const newest = await newestAnswer(world, before.session);
    const after = heedSilence(before.session, newest, world.now());
    next = after.phase === 'active' ? silenceDue(after, newest) : undefined;
    if (after.phase === 'active') return { session: after };
    const due = dueAgain(before.channel, after.id, pauseEnds(after));
    return { session: after, channel: { ...before.channel, due } };
  });
  return next;
}

/** When somebody last assessed one of the patients at hand. */
async function newestAnswer(world: World, session: LiveSession): Promise<Instant | undefined> {
  const atHand = session.patients.flatMap(({ kind }, index) =>
    kind === 'open' || kind === 'revealed' ? [index + 1] : [],
  );
  if (isPractising(session)) atHand.push(practicePatient);
  const answers =
    atHand.length <= readOneByOne
      ? await Promise.all(atHand.map((patient) => world.rows.answers.list(session.id, patient)))
      : [await world.rows.answers.list(session.id)];
  const times = answers.flat().map(({ answer }) => answer.assessedAt);
  return times.length === 0 ? undefined : Math.max(...times);
}
