/** Once the secret is destroyed: what ties rows to people or to each other, and what Teams' own logs could be compared with, goes. */

import { present } from '../../domain/answer/participant.ts';
import { rolesThatStay, unlinkedAnswers, unlinkedHands } from '../../domain/answer/unlinking.ts';
import type { Instant } from '../../domain/basics.ts';
import type { Kept, LockedSession } from '../../domain/session/session.ts';
import { activityKey } from '../ports/keys.ts';
import type { Scrub } from '../ports/rows/privacy.ts';
import type { World } from '../ports/world.ts';
import { isPrivateTag } from '../posts/privatePosts.ts';
import { clocksApart } from '../process/clock.ts';

/** Teams repeats a delivery within a minute; until this long after the lock a repeat is still recognised (milliseconds). */
const repeatsWithin = 10 * 60_000;

/**
 * What becomes of the rows of a locked session's people. What a locked card counts stays as it was. A row that comes
 * after all that has been done is from a process that stood still meanwhile, and can be somebody's second one: it goes.
 */
export function scrubOf(world: World, session: LockedSession & { readonly kept: Kept }): Scrub {
  const { form } = session;
  return {
    answers: (given) => (session.scrubbed ? [] : unlinkedAnswers(form, session, given)),
    hands: (given) => (session.scrubbed ? [] : unlinkedHands(form, session, given)),
    newKey: () => world.ids.secret().slice(0, 32),
  };
}

/** What can be kept of who took part, from the rows as they are while they still say it. */
export async function keptOf(world: World, session: LockedSession): Promise<Kept> {
  const [answers, participants] = await Promise.all([
    world.rows.answers.list(session.id),
    world.rows.participants.list(session.id),
  ]);
  return {
    roles: rolesThatStay(session, answers),
    further: [],
    participants: present(participants).length,
  };
}

/** When the last that is remembered about a locked session's taps goes. */
export function forgottenAt({ lockedAt }: LockedSession): Instant {
  return lockedAt + repeatsWithin;
}

/**
 * What the channel's own rows still say about people: replies that may name them and are of no use any more, the keys by
 * which repeats are recognised, which are made from activity ids, the moment at which a question was asked, and what was
 * sent to one person: Teams knows to whom, so its row must not say which pseudonym that is.
 */
export async function scrubChannel(world: World, channel: string, session: LockedSession): Promise<void> {
  const { rows } = world;
  // What was asked before the end may have been asked of another process, by another clock.
  const ended = session.endedAt + clocksApart;
  for (const reply of await rows.replies.list(channel)) {
    if (reply.at <= ended) await rows.replies.markSent(channel, reply.id);
  }
  await rows.replies.sweep(channel, Math.min(session.lockedAt, world.now() - repeatsWithin));
  for (const post of await rows.posts.list(channel, session.id)) {
    if (isPrivateTag(post.tag)) {
      await rows.posts.forget(channel, session.id, post.tag);
      continue;
    }
    const tag = untimed(post.tag, post.activityId);
    if (tag === post.tag) continue;
    await rows.posts.save(channel, session.id, { ...post, tag });
    await rows.posts.forget(channel, session.id, post.tag);
  }
}

/** A question's tag without its moment, and the same however often it is made: the post may still have to be edited. */
function untimed(tag: string, activityId: string): string {
  return tag.replace(/\d{13}$/, activityKey(activityId).slice(0, 8));
}
