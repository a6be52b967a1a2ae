import { boardTag } from '../ports/postTags.ts';
import type { Post } from '../ports/rows/posts.ts';
import type { PostChange } from '../posts/desired.ts';

/** The post that a change edits, and where it is posted when there is none. */
export interface Place {
  readonly edits: { readonly conversation: string; readonly activityId: string } | undefined;
  readonly postsIn: string;
}

/**
 * @param conversationId the channel's own, as Teams has it.
 * @param posts what the session has in the channel.
 */
export function placeOf(
  conversationId: string,
  { desired, post }: Pick<PostChange, 'desired' | 'post'>,
  posts: readonly Post[],
): Place {
  const activityId = post?.activityId || undefined;
  const inChannel = {
    edits: activityId ? { conversation: conversationId, activityId } : undefined,
    postsIn: conversationId,
  };
  if (desired.place === 'channel') return inChannel;
  const board = posts.find(({ tag }) => tag === boardTag)?.activityId;
  if (board === undefined) return inChannel;
  const postsIn = `${conversationId};messageid=${board}`;
  if (activityId === undefined) return { edits: undefined, postsIn };
  // Message ids rise: what is older than its board stands in the thread of the one before.
  if (Number(activityId) >= Number(board) || Number.isNaN(Number(activityId) - Number(board)))
    return { edits: { conversation: postsIn, activityId }, postsIn };
  // A board that had to be posted anew takes the open patients with it; the others are edited where they are.
  const comesAlong = desired.revision.endsWith(`-${board}`);
  return { edits: comesAlong ? undefined : { conversation: conversationId, activityId }, postsIn };
}
