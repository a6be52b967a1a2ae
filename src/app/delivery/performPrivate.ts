/** Sends one targeted message. Whatever Teams will not take is given up: nobody is worse off without it. */
import { closedLeadQuestion, leadQuestionCard } from '../../cards/board/leadershipCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { memberByKey } from '../access/people.ts';
import type { Sent } from '../ports/teams.ts';
import type { World } from '../ports/world.ts';
import type { Send } from '../posts/outbound.ts';
import { reminderCard } from '../posts/reminderPosts.ts';
import { controlsFor } from '../views/controls.ts';
import { leadQuestionView } from '../views/leadershipView.ts';
import { done, type Outcome, type Sending, unneeded } from './sending.ts';

type PrivateSend = Extract<Send, { kind: 'private' }>;

/** The card from the state of this moment; undefined when it is not wanted any more. */
async function cardFor(
  world: World,
  channelId: string,
  { session, note: { content } }: PrivateSend,
): Promise<Card | undefined> {
  if (content === 'controls') return controlsFor(world, channelId, session, { at: 'mine' });
  if ('reminder' in content) return reminderCard(world, channelId, session.id, content.reminder);
  const now = leadQuestionView(session, world.now());
  return leadQuestionCard(world.words, now?.question === content.question ? now : closedLeadQuestion);
}

/** Posts or edits it and writes down that it was done, or given up. */
export async function performPrivate(sending: Sending, send: PrivateSend): Promise<Outcome> {
  const { world, channelId, surely } = sending;
  const card = await cardFor(world, channelId, send);
  if (card === undefined) return unneeded;
  const sent = await attempt(sending, send, card);
  if (sent === undefined) {
    await noteSent(sending, send, '');
    return unneeded;
  }
  if (sent.kind === 'retry') return sent;
  if (sent.kind === 'unsure' && sent.status === 404 && !surely(404))
    return { kind: 'retry', after: undefined, status: 404 };
  if (sent.kind !== 'sent') {
    // Whatever a refusal says of a message to one person, it says nothing of the channel.
    const status = sent.kind === 'gone' ? 404 : sent.status;
    world.log.info({ status }, 'a private message was given up');
    if (status === 400 || status === 403) world.targeting.refused(channelId);
  }
  await noteSent(sending, send, sent.kind === 'sent' ? sent.activityId : '');
  return done;
}

/** @param activityId empty when it was given up. */
async function noteSent(
  { world, channelId, record }: Sending,
  { session, note: { tag, revision } }: PrivateSend,
  activityId: string,
): Promise<void> {
  const post = { tag, revision, activityId, sentAt: world.now() };
  await record(async () => {
    // Storage may have been away until after the lock, when such rows are gone and must not come back.
    const now = await world.rows.channels.readSession(channelId, session.id);
    if (now?.value.phase !== 'locked') await world.rows.posts.save(channelId, session.id, post);
  });
}

/** Undefined: there is nobody to send it to, or Teams has said that it takes none here. */
async function attempt(
  { world, messenger, channelId, channel: { address } }: Sending,
  { session, note: { person, edits } }: PrivateSend,
  card: Card,
): Promise<Sent | undefined> {
  if (edits !== undefined) return messenger.editTargeted(address, edits.activityId, card, world.words);
  if (!world.targeting.allows(channelId)) return undefined;
  try {
    const member = await memberByKey(world, address, session.secret, person);
    return member && (await messenger.postTo(address, member.userId, card, world.words));
  } catch {
    // The roster could not be read.
    return { kind: 'retry', after: undefined, status: undefined };
  }
}
