/** Once the secret is destroyed: what Teams' own logs could still be compared with goes out of the rows. */
import type { Instant } from '../domain/answer.ts';
import { coarseTime } from '../domain/scrub.ts';
import type { LockedSession } from '../domain/session.ts';
import { activityKey } from './keys.ts';
import type { Scrub } from './ports.ts';
import { isPrivateTag } from './privatePosts.ts';
import type { World } from './world.ts';

/** Teams repeats a delivery within a minute; until this long after the lock a repeat is still recognised (milliseconds). */
const repeatsWithin = 10 * 60_000;

/** How the rows of a locked session's people are rewritten. Everything that is counted stays as it was. */
export function scrubOf(session: LockedSession): Scrub {
  const { startedAt } = session;
  return {
    answer: (patient, { answer }, round) => ({
      answer: { ...answer, assessedAt: coarseTime(session, patient, answer.assessedAt, round) },
      sourceAt: 0,
      seen: [],
    }),
    participant: (participant) => ({
      ...participant,
      joinedAt: startedAt,
      leftAt: participant.leftAt === undefined ? undefined : startedAt,
      sourceAt: 0,
    }),
    hands: ({ hands }) => ({
      hands: { ...hands, countedAt: coarseTime(session, hands.patient, hands.countedAt, hands.round) },
      sourceAt: 0,
      seen: [],
    }),
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
  const { store } = world;
  for (const reply of await store.listReplies(channel)) {
    if (reply.at <= session.endedAt) await store.markReplySent(channel, reply.id);
  }
  await store.sweepReplies(channel, Math.min(session.lockedAt, world.now() - repeatsWithin));
  for (const post of await store.listPosts(channel, session.id)) {
    if (isPrivateTag(post.tag)) {
      await store.forgetPost(channel, session.id, post.tag);
      continue;
    }
    const tag = untimed(post.tag, post.activityId);
    if (tag === post.tag) continue;
    await store.savePost(channel, session.id, { ...post, tag });
    await store.forgetPost(channel, session.id, post.tag);
  }
}

/** A question's tag without its moment, and the same however often it is made: the post may still have to be edited. */
function untimed(tag: string, activityId: string): string {
  return tag.replace(/\d{13}$/, activityKey(activityId).slice(0, 8));
}
