import type { DueNudge } from '../../domain/improvement/nudges.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { isLine } from '../commit/replyBody.ts';
import type { PendingReply } from '../ports/rows/replies.ts';
import type { World } from '../ports/world.ts';
import type { ChannelState, SessionState } from './channelState.ts';
import type { PostChange } from './desired.ts';
import type { LogPost } from './logPosts.ts';
import { changesOf } from './missing.ts';
import { missingPrivatePosts, type PrivatePost } from './privatePosts.ts';

/** One send that is missing in a channel: a reply to a command, a post of a session or of the log, or what one person sees. */
export type Send = {
  /** Names the send across attempts. */
  readonly key: string;
  /** For the log. */
  readonly tag: string;
} & (
  | {
      readonly kind: 'reply';
      readonly reply: PendingReply;
      /** Those that the one that is sent answers too, itself among them. */
      readonly same: readonly PendingReply[];
    }
  | { readonly kind: 'post'; readonly state: SessionState; readonly change: PostChange }
  | { readonly kind: 'log'; readonly wanted: LogPost }
  | { readonly kind: 'nudge'; readonly nudge: DueNudge }
  | { readonly kind: 'private'; readonly session: LiveSession; readonly note: PrivatePost }
);

/** The same line, said several times in the same place before it could be sent, is one. */
function merged(replies: readonly PendingReply[]): readonly Send[] {
  const lines = Map.groupBy(replies, (reply) =>
    isLine(reply.body) ? `${reply.conversationId} ${reply.body}` : reply.id,
  );
  return [...lines.values()].flatMap((same) =>
    same.slice(0, 1).map((reply): Send => ({ kind: 'reply', key: reply.id, tag: 'reply', reply, same })),
  );
}

/**
 * Everything that is missing, most urgent first: somebody who waits for a reply, results and new cards, other replies,
 * edits of the board, and what only one person sees.
 * @param replied whether a reply has just been sent here, so that what the whole channel waits for is not held up by more.
 */
export async function missingSends(
  world: World,
  { channelId, replies: pending, sessions, logPosts, nudges }: ChannelState,
  replied: boolean,
): Promise<readonly Send[]> {
  const replies = merged(pending);
  const posts = sessions.flatMap((state) =>
    changesOf(world, channelId, state).map((change): Send => {
      const { tag } = change.desired;
      return { kind: 'post', key: `${state.session.id}-${tag}`, tag, state, change };
    }),
  );
  const ofLog = logPosts.map((wanted): Send => {
    return { kind: 'log', key: `log-${wanted.tag}`, tag: 'log', wanted };
  });
  const privately = await Promise.all(sessions.map((state) => privateSends(world, state)));
  const first = replied ? 0 : 1;
  const isEdit = (send: Send) => send.kind === 'post' && send.change.desired.content === 'board';
  return [
    ...replies.slice(0, first),
    ...posts.filter((send) => !isEdit(send)),
    ...replies.slice(first),
    ...ofLog,
    ...posts.filter(isEdit),
    ...privately.flat(),
    // The log of what is sent must not say who.
    ...nudges.map((nudge): Send => ({ kind: 'nudge', key: `nudge-${nudge.to.id}`, tag: 'private', nudge })),
  ];
}

async function privateSends(
  world: World,
  { session, posts, participants }: SessionState,
): Promise<readonly Send[]> {
  if (!isLive(session)) return [];
  const notes = await missingPrivatePosts(world, session, posts, participants);
  return notes.map((note) => {
    // The log must not say who.
    return { kind: 'private', key: `${session.id}-${note.tag}`, tag: 'private', session, note };
  });
}

/** Before when a send is held back on its own account; 0 when it is not. */
export function heldBackUntil(send: Send): number {
  return send.kind === 'post' ? send.change.notBefore : 0;
}

/** Names the content of a send; another one under the same key may be taken where this one is not. */
export function shownBy(send: Send): string {
  if (send.kind === 'log') return send.wanted.revision;
  return send.kind === 'post' ? send.change.desired.revision : '';
}
