/** Makes a send, and writes down that it was made. */
import type { Card } from '../../cards/model/card.ts';
import type { Language } from '../../domain/basics.ts';
import { chosenIn, speaking } from '../access/language.ts';
import { boardTag } from '../ports/postTags.ts';
import { type Post, unknownRevision } from '../ports/rows/posts.ts';
import type { PendingReply } from '../ports/rows/replies.ts';
import type { Sent } from '../ports/teams.ts';
import { type LogPost, logPostCard, logPosts, privatelyInstead } from '../posts/logPosts.ts';
import { cardOf } from '../posts/missing.ts';
import type { Send } from '../posts/outbound.ts';
import { renderReply } from '../posts/replyCard.ts';
import { performInstead, performNudge } from './performNudge.ts';
import { performPrivate } from './performPrivate.ts';
import { type Place, placeOf } from './place.ts';
import { done, type Outcome, perhapsTaken, type Sending, unneeded } from './sending.ts';

/** An answer to what somebody wrote is of no use after so long, milliseconds: the bot may have been away from the channel. */
const repliesLast = 24 * 60 * 60_000;

/** What Teams has made of it, as sure as can be. */
type Sure = Exclude<Sent, { kind: 'unsure' }>;

/** To be tried again: what it means shows if it does not pass. */
const passing = ({ status }: { readonly status: 403 | 404 }) =>
  ({ kind: 'retry', after: undefined, status }) as const;

/** Teams knows no such channel, or not with the bot in it. */
const noSuchChannel = { kind: 'shut', status: 404, code: undefined } as const;

/** What stands under a tag already, as its row says. */
interface Shown {
  /** Of which session, or `logPosts`. */
  readonly session: string;
  readonly post: Post | undefined;
}

/** Makes one send and writes down that it was made. */
export async function perform(sending: Sending, send: Send): Promise<Outcome> {
  switch (send.kind) {
    case 'reply':
      return performReply(sending, send);
    case 'post':
      return performChange(spokenIn(sending, send.state.session), send);
    case 'log':
      return performLogPost(sending, send.wanted);
    case 'nudge':
      return performNudge(spokenIn(sending, chosenIn(sending.world, sending.channel)), send.nudge);
    case 'private':
      return performPrivate(spokenIn(sending, send.session), send);
  }
}

/** What belongs to a session is said in its language, whatever the unit has chosen since. */
function spokenIn(sending: Sending, { language }: { readonly language: Language }): Sending {
  return { ...sending, world: speaking(sending.world, language) };
}

/**
 * Makes an edit. Somebody who deletes a post makes every edit of it a 403 without a reason (docs/teams.md § 12), so that
 * one says nothing of the channel: when it does not pass, the post counts as gone.
 */
async function edit(
  { world: { words }, messenger, channel: { address }, surely }: Sending,
  { conversation, activityId }: NonNullable<Place['edits']>,
  card: Card,
): Promise<Sure> {
  const sent = await messenger.edit(address, conversation, activityId, card, words);
  if (sent.kind !== 'unsure') return sent;
  return surely(sent.status) ? { kind: 'gone' } : passing(sent);
}

/**
 * Posts. When a 403 without a reason does not pass the channel takes nothing; when a 404 does not, the conversation is
 * gone.
 */
async function post(
  { world: { words }, messenger, channel: { address }, surely }: Sending,
  conversationId: string,
  card: Card,
): Promise<Sure> {
  const sent = await messenger.post(address, conversationId, card, words);
  if (sent.kind !== 'unsure') return sent;
  if (!surely(sent.status)) return passing(sent);
  return sent.status === 404 ? { kind: 'gone' } : { kind: 'shut', status: 403, code: undefined };
}

async function performReply(
  sending: Sending,
  { reply, same }: Extract<Send, { kind: 'reply' }>,
): Promise<Outcome> {
  const { world, channelId, channel } = sending;
  const isOld = world.now() - reply.at > repliesLast;
  const rendered = isOld ? undefined : await renderReply(world, channelId, channel, reply);
  if (rendered === undefined) {
    await noteReplied(sending, same);
    return unneeded;
  }
  const { card, edits, orPost, language } = rendered;
  const spoken = spokenIn(sending, { language });
  const { conversationId } = reply;
  const edited = edits && (await edit(spoken, { conversation: conversationId, activityId: edits }, card));
  const posts = !edited || (edited.kind === 'gone' && orPost === true);
  const sent = posts ? await postReply(spoken, conversationId, card) : edited;
  if (sent.kind === 'gone' && posts) return noSuchChannel;
  if (sent.kind !== 'sent' && sent.kind !== 'gone') return sent;
  await noteReplied(sending, same);
  return done;
}

function noteReplied({ world, channelId, record }: Sending, replies: readonly PendingReply[]): Promise<void> {
  return record(async () => {
    for (const { id } of replies) await world.rows.replies.markSent(channelId, id);
  });
}

/** In the thread of the command; a command that is private to its sender has no thread, so then in the channel. */
async function postReply(sending: Sending, conversationId: string, card: Card): Promise<Sure> {
  const { channelId } = sending.channel.address;
  const sent = await post(sending, conversationId, card);
  return sent.kind === 'gone' && conversationId !== channelId ? post(sending, channelId, card) : sent;
}

async function performChange(
  sending: Sending,
  { state, change: { desired, post: before } }: Extract<Send, { kind: 'post' }>,
): Promise<Outcome> {
  const { world, channelId, channel } = sending;
  const card = await cardOf(world, channelId, channel, state, desired);
  // The answers of a patient are read at another moment, and may be ahead of the state.
  if (card === undefined) return { kind: 'retry', after: undefined, status: undefined };
  const place = placeOf(channel.address.channelId, { desired, post: before }, state.posts);
  const sent = await editOrPost(sending, { session: state.session.id, post: before }, place, card);
  if (sent.kind === 'gone') {
    if (desired.place === 'channel') return noSuchChannel;
    // The whole thread is gone; without its post the board is the next thing missing, and the thread comes after it.
    await world.rows.posts.forget(channelId, state.session.id, boardTag);
    return done;
  }
  if (sent.kind !== 'sent') return sent;
  const { tag, revision } = desired;
  const made = { tag, revision, activityId: sent.activityId, sentAt: world.now() };
  await sending.record(() => world.rows.posts.save(channelId, state.session.id, made));
  return done;
}

/** At the top of the channel, in the unit's language; what is for one person, to them. */
async function performLogPost(sending: Sending, wanted: LogPost): Promise<Outcome> {
  const { world, channelId, channel } = sending;
  const spoken = spokenIn(sending, chosenIn(world, channel));
  const instead = await privatelyInstead(spoken.world, channelId, wanted);
  const told = instead && (await performInstead(spoken, instead));
  if (told?.kind === 'retry') return told;
  if (told !== undefined) {
    await noteLogPost(sending, wanted, told.activityId);
    return done;
  }
  const card = await logPostCard(spoken.world, channelId, wanted);
  if (card === undefined) return unneeded;
  const { channelId: top } = channel.address;
  const conversation = wanted.thread === undefined ? top : `${top};messageid=${wanted.thread}`;
  const activityId = wanted.post?.activityId || undefined;
  const edits = activityId === undefined ? undefined : { conversation, activityId };
  const place = { edits, postsIn: conversation };
  const sent = await editOrPost(spoken, { session: logPosts, post: wanted.post }, place, card);
  if (sent.kind === 'gone' && wanted.thread !== undefined) {
    // Somebody has deleted what it reminds of.
    await noteLogPost(sending, wanted, '');
    return done;
  }
  if (sent.kind === 'gone') return noSuchChannel;
  if (sent.kind !== 'sent') return sent;
  await noteLogPost(sending, wanted, sent.activityId);
  return done;
}

function noteLogPost(
  { world, channelId, record }: Sending,
  { tag, revision }: LogPost,
  activityId: string,
): Promise<void> {
  const made = { tag, revision, activityId, sentAt: world.now() };
  return record(() => world.rows.posts.save(channelId, logPosts, made));
}

/**
 * Before an edit: nobody knows what the post shows until it has been written down that Teams took it. Where there is no
 * answer, or the process is killed in between, a step back may want what the post showed before, and a result would stay
 * on the card of a patient that is open again.
 */
async function noteBegun(sending: Sending, shown: Shown): Promise<void> {
  const { world, channelId } = sending;
  const { session, post } = shown;
  if (post === undefined || post.revision === unknownRevision) return;
  try {
    await world.rows.posts.save(channelId, session, { ...post, revision: unknownRevision });
  } catch (error) {
    // Storage may have taken it, and nothing is edited now.
    await putBack(sending, shown);
    throw error;
  }
}

/**
 * The post shows what it did, and its row says so again; of one that nobody knew of before nobody knows. Until storage takes
 * it another process may have the channel: what that has made of the post stands.
 */
async function putBack(
  { world, channelId, record }: Sending,
  { session, post: before }: Shown,
): Promise<void> {
  if (before === undefined || before.revision === unknownRevision) return;
  const { posts } = world.rows;
  await record(async () => {
    const row = (await posts.list(channelId, session)).find(({ tag }) => tag === before.tag);
    if (row?.revision === unknownRevision && row.sentAt === before.sentAt)
      await posts.save(channelId, session, before);
  });
}

/** One that is gone is posted anew under the same tag. */
async function editOrPost(
  sending: Sending,
  shown: Shown,
  { edits, postsIn }: Place,
  card: Card,
): Promise<Sure> {
  if (edits !== undefined) {
    await noteBegun(sending, shown);
    const sent = await edit(sending, edits, card);
    if (sent.kind !== 'gone' && sent.kind !== 'sent' && !perhapsTaken(sent)) await putBack(sending, shown);
    if (sent.kind !== 'gone') return sent;
  }
  return post(sending, postsIn, card);
}

/**
 * Writes down as sent what Teams will never take as it is, so that nobody tries again; what is to be shown next under
 * its tag is tried anew. Not the first board: everything else of a session hangs on it.
 * @returns whether it could be left out.
 */
export async function giveUp(sending: Sending, send: Send): Promise<boolean> {
  if (send.kind === 'reply') {
    await noteReplied(sending, send.same);
    return true;
  }
  if (send.kind === 'log') {
    await noteLogPost(sending, send.wanted, send.wanted.post?.activityId ?? '');
    return true;
  }
  // What one person sees is given up where it is sent.
  if (send.kind === 'private' || send.kind === 'nudge') return true;
  const { desired, post: before } = send.change;
  if (desired.content === 'board' && before === undefined) return false;
  const { world, channelId, record } = sending;
  const { tag, revision } = desired;
  const made = { tag, revision, activityId: before?.activityId ?? '', sentAt: world.now() };
  await record(() => world.rows.posts.save(channelId, send.state.session.id, made));
  return true;
}
