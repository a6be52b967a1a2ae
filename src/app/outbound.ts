import type { Card } from '../cards/card.ts';
import type { Instant } from '../domain/answer.ts';
import { isLive } from '../domain/decide.ts';
import type { BegunSession, LiveSession } from '../domain/session.ts';
import { boardTag, type Step } from './desired.ts';
import type { Channel, ChannelAddress, Participant, PendingReply } from './ports.ts';
import { missingPrivatePosts, type PrivatePost } from './privatePosts.ts';
import { sendPrivately } from './privateSend.ts';
import { cardOf, stepsOf } from './reconcile.ts';
import { renderReply } from './renderReply.ts';
import type { Messenger, Sent, World } from './world.ts';

/** One send that is missing in a channel: a reply to a command, or a session's post. */
export type Outbound = {
  /** Names the send across attempts. */
  readonly key: string;
  /** For the log. */
  readonly tag: string;
  readonly notBefore: Instant;
} & (
  | { readonly kind: 'reply'; readonly reply: PendingReply }
  | { readonly kind: 'post'; readonly session: BegunSession; readonly step: Step }
  | { readonly kind: 'private'; readonly session: LiveSession; readonly note: PrivatePost }
);

/** A session that may lack posts, and its participants where they have just been read. */
export interface Looked {
  readonly session: BegunSession;
  readonly participants?: readonly Participant[];
}

/** Everything that is missing: people who wait for a reply first, what only one person sees last. */
export async function outboundOf(
  world: World,
  channel: string,
  looked: readonly Looked[],
): Promise<readonly Outbound[]> {
  const replies = (await world.store.listReplies(channel)).map(
    (reply): Outbound => ({ kind: 'reply', key: reply.id, tag: 'reply', notBefore: 0, reply }),
  );
  const posts: Outbound[] = [];
  const privately: Outbound[] = [];
  for (const { session, participants } of looked) {
    const known = await world.store.listPosts(channel, session.id);
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
      });
    }
  }
  return [...replies, ...posts, ...privately];
}

/** Names the content of a send; another one under the same key may be taken where this one is not. */
export function shownBy(outbound: Outbound): string {
  return outbound.kind === 'post' ? outbound.step.desired.revision : '';
}

export type Failure = Exclude<Sent, { kind: 'sent' | 'gone' }>;

/** An answer to what somebody wrote is of no use after so long, milliseconds: the bot may have been away from the channel. */
const repliesLast = 24 * 60 * 60_000;

/** Writes down what has been sent; whoever gives it keeps what storage could not take. */
export type Recorder = (write: () => Promise<void>) => Promise<void>;

/** Makes one send and writes down that it was made. `nothing`: it turned out that none was needed. */
export async function perform(
  world: World,
  messenger: Messenger,
  channel: string,
  head: Channel,
  outbound: Outbound,
  record: Recorder,
): Promise<'sent' | 'nothing' | Failure> {
  switch (outbound.kind) {
    case 'reply':
      return performReply(world, messenger, channel, head, outbound.reply, record);
    case 'post':
      return performStep(world, messenger, channel, head, outbound.session, outbound.step, record);
    case 'private':
      return sendPrivately(world, messenger, channel, head, outbound.session, outbound.note, record);
  }
}

async function performReply(
  world: World,
  messenger: Messenger,
  channel: string,
  head: Channel,
  reply: PendingReply,
  record: Recorder,
) {
  const isOld = world.now() - reply.at > repliesLast;
  const rendered = isOld ? undefined : await renderReply(world, channel, head, reply);
  const done = () => record(() => world.store.markReplySent(channel, reply.id));
  if (rendered === undefined) {
    await done();
    return 'nothing';
  }
  const { card, edits } = rendered;
  const { address } = head;
  const sent =
    edits === undefined
      ? await postReply(messenger, address, reply.conversationId, card)
      : await messenger.edit(address, reply.conversationId, edits, card);
  if (sent.kind === 'gone' && edits === undefined) return noSuchChannel;
  if (sent.kind !== 'sent' && sent.kind !== 'gone') return sent;
  await done();
  return 'sent';
}

/** In the thread of the command; a command that is private to its sender has no thread, so then in the channel. */
async function postReply(
  messenger: Messenger,
  address: ChannelAddress,
  conversationId: string,
  card: Card,
): Promise<Sent> {
  const sent = await messenger.post(address, conversationId, card);
  const hasElsewhere = sent.kind === 'gone' && conversationId !== address.channelId;
  return hasElsewhere ? messenger.post(address, address.channelId, card) : sent;
}

async function performStep(
  world: World,
  messenger: Messenger,
  channel: string,
  head: Channel,
  session: BegunSession,
  { desired, post }: Step,
  record: Recorder,
) {
  const card = await cardOf(world, channel, head, session, { desired, post, notBefore: 0 });
  // Read at another moment, the state may be ahead of the one the step comes from.
  if (card === undefined) return { kind: 'retry', after: undefined, status: undefined } as const;
  const conversation = await conversationOf(world, channel, head, session, desired.place);
  const sent = await sendStep(messenger, head, conversation, post?.activityId, card);
  if (sent.kind === 'gone') {
    if (desired.place === 'channel') return noSuchChannel;
    // The whole thread is gone; without its post the board is the next thing missing, and the thread comes after it.
    await world.store.forgetPost(channel, session.id, boardTag);
    return 'sent';
  }
  if (sent.kind !== 'sent') return sent;
  const { tag, revision } = desired;
  const made = { tag, revision, activityId: sent.activityId, sentAt: world.now() };
  await record(() => world.store.savePost(channel, session.id, made));
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
    await record(() => world.store.markReplySent(channel, outbound.reply.id));
    return true;
  }
  // What one person sees is given up where it is sent.
  if (outbound.kind === 'private') return true;
  const { desired, post } = outbound.step;
  if (desired.content === 'board' && post === undefined) return false;
  const { tag, revision } = desired;
  const made = { tag, revision, activityId: post?.activityId ?? '', sentAt: world.now() };
  await record(() => world.store.savePost(channel, outbound.session.id, made));
  return true;
}

/** Edits the post, or posts it; one that is gone is posted anew under the same tag. */
async function sendStep(
  messenger: Messenger,
  head: Channel,
  conversation: string,
  activityId: string | undefined,
  card: Card,
): Promise<Sent> {
  if (activityId) {
    const edited = await messenger.edit(head.address, conversation, activityId, card);
    if (edited.kind !== 'gone') return edited;
  }
  return messenger.post(head.address, conversation, card);
}

async function conversationOf(
  world: World,
  channel: string,
  head: Channel,
  session: BegunSession,
  place: 'channel' | 'thread',
): Promise<string> {
  const { channelId } = head.address;
  if (place === 'channel') return channelId;
  const posts = await world.store.listPosts(channel, session.id);
  const board = posts.find(({ tag }) => tag === boardTag);
  return board === undefined ? channelId : `${channelId};messageid=${board.activityId}`;
}
