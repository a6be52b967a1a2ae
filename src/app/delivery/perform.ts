/** Makes a send, and writes down that it was made. */
import type { Card } from '../../cards/model/card.ts';
import { sendPrivately } from '../delivery/performPrivate.ts';
import { boardTag } from '../ports/postTags.ts';
import type { Channel, ChannelAddress } from '../ports/rows/channels.ts';
import type { Post } from '../ports/rows/posts.ts';
import type { PendingReply } from '../ports/rows/replies.ts';
import type { Messenger, Sent } from '../ports/teams.ts';
import type { World } from '../ports/world.ts';
import type { Step } from '../posts/desired.ts';
import { cardOf } from '../posts/missing.ts';
import type { Outbound } from '../posts/outbound.ts';
import { renderReply } from '../posts/replyCard.ts';
import type { Failure, Recorder, Sending } from './sending.ts';

/** An answer to what somebody wrote is of no use after so long, milliseconds: the bot may have been away from the channel. */
const repliesLast = 24 * 60 * 60_000;

/** What became of a send, as sure as can be. */
type Done = Exclude<Sent, { kind: 'unsure' }>;

/** To be tried again: what it means shows if it does not pass. */
const passing = ({ status }: { readonly status: 403 | 404 }) =>
  ({ kind: 'retry', after: undefined, status }) as const;

/**
 * What became of an edit. Somebody who deletes a post makes every edit of it a 403 without a reason (docs/teams.md § 12), so
 * that one says nothing of the channel: when it does not pass, the post counts as gone.
 */
function edited(sent: Sent, { surely }: Sending): Done {
  if (sent.kind !== 'unsure') return sent;
  return surely(sent.status) ? { kind: 'gone' } : passing(sent);
}

/**
 * What became of a post. When a 403 without a reason does not pass the channel takes nothing; when a 404 does not, the
 * conversation is gone.
 */
function posted(sent: Sent, { surely }: Sending): Done {
  if (sent.kind !== 'unsure') return sent;
  if (!surely(sent.status)) return passing(sent);
  return sent.status === 404 ? { kind: 'gone' } : { kind: 'shut', status: 403, code: undefined };
}

/** Makes one send and writes down that it was made. `nothing`: it turned out that none was needed. */
export async function perform(
  world: World,
  messenger: Messenger,
  channel: string,
  head: Channel,
  outbound: Outbound,
  sending: Sending,
): Promise<'sent' | 'nothing' | Failure> {
  switch (outbound.kind) {
    case 'reply':
      return performReply(world, messenger, channel, head, outbound, sending);
    case 'post':
      return performStep(world, messenger, channel, head, outbound, sending);
    case 'private':
      return sendPrivately(world, messenger, channel, head, outbound.session, outbound.note, sending);
  }
}

async function performReply(
  world: World,
  messenger: Messenger,
  channel: string,
  head: Channel,
  { reply, same }: Extract<Outbound, { kind: 'reply' }>,
  sending: Sending,
) {
  const isOld = world.now() - reply.at > repliesLast;
  const rendered = isOld ? undefined : await renderReply(world, channel, head, reply);
  const done = () => sending.record(() => markSent(world, channel, same));
  if (rendered === undefined) {
    await done();
    return 'nothing';
  }
  const { card, edits } = rendered;
  const { address } = head;
  const sent =
    edits === undefined
      ? await postReply(messenger, address, reply.conversationId, card, sending)
      : edited(await messenger.edit(address, reply.conversationId, edits, card), sending);
  if (sent.kind === 'gone' && edits === undefined) return noSuchChannel;
  if (sent.kind !== 'sent' && sent.kind !== 'gone') return sent;
  await done();
  return 'sent';
}

async function markSent(world: World, channel: string, replies: readonly PendingReply[]): Promise<void> {
  for (const { id } of replies) await world.rows.replies.markSent(channel, id);
}

/** In the thread of the command; a command that is private to its sender has no thread, so then in the channel. */
async function postReply(
  messenger: Messenger,
  address: ChannelAddress,
  conversationId: string,
  card: Card,
  sending: Sending,
): Promise<Done> {
  const sent = posted(await messenger.post(address, conversationId, card), sending);
  const hasElsewhere = sent.kind === 'gone' && conversationId !== address.channelId;
  return hasElsewhere ? posted(await messenger.post(address, address.channelId, card), sending) : sent;
}

async function performStep(
  world: World,
  messenger: Messenger,
  channel: string,
  head: Channel,
  { session, step: { desired, post }, posts }: Extract<Outbound, { kind: 'post' }>,
  sending: Sending,
) {
  const card = await cardOf(world, channel, head, session, { desired, post, notBefore: 0 });
  // Read at another moment, the state may be ahead of the one the step comes from.
  if (card === undefined) return { kind: 'retry', after: undefined, status: undefined } as const;
  const place = placeOf(head, { desired, post }, posts);
  const sent = await sendStep(messenger, head, place, card, sending);
  if (sent.kind === 'gone') {
    if (desired.place === 'channel') return noSuchChannel;
    // The whole thread is gone; without its post the board is the next thing missing, and the thread comes after it.
    await world.rows.posts.forget(channel, session.id, boardTag);
    return 'sent';
  }
  if (sent.kind !== 'sent') return sent;
  const { tag, revision } = desired;
  const made = { tag, revision, activityId: sent.activityId, sentAt: world.now() };
  await sending.record(() => world.rows.posts.save(channel, session.id, made));
  return 'sent';
}

/** Teams knows no such channel, or not with the bot in it. */
const noSuchChannel = { kind: 'shut', status: 404, code: undefined } as const;

/**
 * Writes down as sent what Teams will never take as it is, so that nobody tries again; what is to be shown next under
 * its tag is tried anew. Not the first board: everything else of a session hangs on it.
 * @returns whether it could be left out.
 */
export async function giveUp(
  world: World,
  channel: string,
  outbound: Outbound,
  record: Recorder,
): Promise<boolean> {
  if (outbound.kind === 'reply') {
    await record(() => markSent(world, channel, outbound.same));
    return true;
  }
  // What one person sees is given up where it is sent.
  if (outbound.kind === 'private') return true;
  const { desired, post } = outbound.step;
  if (desired.content === 'board' && post === undefined) return false;
  const { tag, revision } = desired;
  const made = { tag, revision, activityId: post?.activityId ?? '', sentAt: world.now() };
  await record(() => world.rows.posts.save(channel, outbound.session.id, made));
  return true;
}

/** Edits the post, or posts it; one that is gone is posted anew under the same tag. */
async function sendStep(
  messenger: Messenger,
  head: Channel,
  { edits, postsIn }: Place,
  card: Card,
  sending: Sending,
): Promise<Done> {
  if (edits !== undefined) {
    const { conversation, activityId } = edits;
    const sent = edited(await messenger.edit(head.address, conversation, activityId, card), sending);
    if (sent.kind !== 'gone') return sent;
  }
  return posted(await messenger.post(head.address, postsIn, card), sending);
}

/** The post that a step edits, and where it is posted when there is none. */
interface Place {
  readonly edits: { readonly conversation: string; readonly activityId: string } | undefined;
  readonly postsIn: string;
}

function placeOf(
  head: Channel,
  { desired, post }: Pick<Step, 'desired' | 'post'>,
  posts: readonly Post[],
): Place {
  const { channelId } = head.address;
  const activityId = post?.activityId || undefined;
  const inChannel = {
    edits: activityId ? { conversation: channelId, activityId } : undefined,
    postsIn: channelId,
  };
  if (desired.place === 'channel') return inChannel;
  const board = posts.find(({ tag }) => tag === boardTag)?.activityId;
  if (board === undefined) return inChannel;
  const postsIn = `${channelId};messageid=${board}`;
  if (activityId === undefined) return { edits: undefined, postsIn };
  // Message ids rise: what is older than its board stands in the thread of the one before.
  if (Number(activityId) >= Number(board) || Number.isNaN(Number(activityId) - Number(board)))
    return { edits: { conversation: postsIn, activityId }, postsIn };
  // A board that had to be posted anew takes the open patients with it; the others are edited where they are.
  const comesAlong = desired.revision.endsWith(`-${board}`);
  return { edits: comesAlong ? undefined : { conversation: channelId, activityId }, postsIn };
}
