import type { Participant } from '../../domain/answer/participant.ts';
import type { Instant } from '../../domain/basics.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { BegunSession, LiveSession } from '../../domain/session/session.ts';
import { isLine } from '../commit/replyBody.ts';
import type { Post } from '../ports/rows/posts.ts';
import type { PendingReply } from '../ports/rows/replies.ts';
import type { World } from '../ports/world.ts';
import type { Step } from './desired.ts';
import { stepsOf } from './missing.ts';
import { missingPrivatePosts, type PrivatePost } from './privatePosts.ts';

/** One send that is missing in a channel: a reply to a command, or a session's post. */
export type Outbound = {
  /** Names the send across attempts. */
  readonly key: string;
  /** For the log. */
  readonly tag: string;
  readonly notBefore: Instant;
} /** `same`: those that the one that is sent answers too, itself among them. */ & (
  | { readonly kind: 'reply'; readonly reply: PendingReply; readonly same: readonly PendingReply[] }
  /** `posts`: what the session has in the channel; nobody else posts there while the lease is held. */
  | {
      readonly kind: 'post';
      readonly session: BegunSession;
      readonly step: Step;
      readonly posts: readonly Post[];
    }
  | { readonly kind: 'private'; readonly session: LiveSession; readonly note: PrivatePost }
);

/** A session that may lack posts, and its participants where they have just been read. */
export interface Looked {
  readonly session: BegunSession;
  readonly participants?: readonly Participant[];
}

/** The same line, said several times in the same place before it could be sent, is one. */
function merged(replies: readonly PendingReply[]): readonly Outbound[] {
  const lines = Map.groupBy(replies, (reply) =>
    isLine(reply.body) ? `${reply.conversationId} ${reply.body}` : reply.id,
  );
  return [...lines.values()].flatMap((same) =>
    same
      .slice(0, 1)
      .map((reply) => ({ kind: 'reply', key: reply.id, tag: 'reply', notBefore: 0, reply, same })),
  );
}

/**
 * Everything that is missing, most urgent first: somebody who waits for a reply, results and new cards, other replies,
 * edits of the board, and what only one person sees.
 * @param replied whether a reply has just been sent here, so that what the whole channel waits for is not held up by more.
 */
export async function outboundOf(
  world: World,
  channel: string,
  looked: readonly Looked[],
  replied: boolean,
): Promise<readonly Outbound[]> {
  const [pending, postsOf] = await Promise.all([
    world.rows.replies.list(channel),
    Promise.all(looked.map(({ session }) => world.rows.posts.list(channel, session.id))),
  ]);
  const replies = merged(pending);
  const posts: Outbound[] = [];
  const privately: Outbound[] = [];
  for (const [index, { session, participants }] of looked.entries()) {
    const known = postsOf[index] ?? [];
    if (isLive(session)) {
      for (const note of await missingPrivatePosts(world, session, known, participants ?? [])) {
        const key = `${session.id}-${note.tag}`;
        // The log must not say who.
        privately.push({ kind: 'private', key, tag: 'private', notBefore: 0, session, note });
      }
    }
    for (const step of await stepsOf(world, channel, session, participants, known)) {
      const { tag } = step.desired;
      posts.push({
        kind: 'post',
        key: `${session.id}-${tag}`,
        tag,
        notBefore: step.notBefore,
        session,
        step,
        posts: known,
      });
    }
  }
  const first = replied ? 0 : 1;
  const isEdit = (post: Outbound) => post.kind === 'post' && post.step.desired.content === 'board';
  return [
    ...replies.slice(0, first),
    ...posts.filter((post) => !isEdit(post)),
    ...replies.slice(first),
    ...posts.filter(isEdit),
    ...privately,
  ];
}

/** Names the content of a send; another one under the same key may be taken where this one is not. */
export function shownBy(outbound: Outbound): string {
  return outbound.kind === 'post' ? outbound.step.desired.revision : '';
}
