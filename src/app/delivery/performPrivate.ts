/** Sends one targeted message. Whatever Teams will not take is given up: nobody is worse off without it. */
import { batonCard, closedBaton } from '../../cards/board/leadershipCard.ts';
import { ownCard } from '../../cards/board/ownCard.ts';
import type { Card } from '../../cards/model/card.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { membersByKey } from '../access/people.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { Messenger, Sent } from '../ports/teams.ts';
import type { World } from '../ports/world.ts';
import type { PrivatePost } from '../posts/privatePosts.ts';
import { reminderCard } from '../posts/reminderPosts.ts';
import { controlsFor } from '../views/controls.ts';
import { batonView } from '../views/leadershipView.ts';
import type { Sending } from './sending.ts';

/** The card from the state of this moment; undefined when it is not wanted any more. */
async function cardFor(
  world: World,
  channel: string,
  session: LiveSession,
  { content }: PrivatePost,
): Promise<Card | undefined> {
  if (content === 'controls') return ownCard(await controlsFor(world, channel, session), session.id);
  if ('reminder' in content) return reminderCard(world, channel, session.id, content.reminder);
  const now = batonView(session, world.now());
  return batonCard(world.words, now?.question === content.question ? now : closedBaton);
}

/** Posts or edits it and writes down that it was done, or given up. `nothing`: none was sent. */
export async function sendPrivately(
  world: World,
  messenger: Messenger,
  channel: string,
  head: Channel,
  session: LiveSession,
  note: PrivatePost,
  { record, surely }: Sending,
): Promise<'sent' | 'nothing' | Extract<Sent, { kind: 'retry' }>> {
  const card = await cardFor(world, channel, session, note);
  if (card === undefined) return 'nothing';
  const done = (activityId: string) => {
    const { tag, revision } = note;
    const post = { tag, revision, activityId, sentAt: world.now() };
    return record(async () => {
      // Storage may have been away until after the lock, when such rows are gone and must not come back.
      const now = await world.rows.channels.readSession(channel, session.id);
      if (now?.value.phase !== 'locked') await world.rows.posts.save(channel, session.id, post);
    });
  };
  const sent = await attempt(world, messenger, channel, head, session, note, card);
  if (sent === undefined) {
    await done('');
    return 'nothing';
  }
  if (sent.kind === 'retry') return sent;
  if (sent.kind === 'unsure' && sent.status === 404 && !surely(404))
    return { kind: 'retry', after: undefined, status: 404 };
  if (sent.kind === 'sent') {
    await done(sent.activityId);
    return 'sent';
  }
  // Whatever a refusal says of a message to one person, it says nothing of the channel.
  const status = sent.kind === 'gone' ? 404 : sent.status;
  world.log.info({ status }, 'a private message was given up');
  if (status === 400 || status === 403) world.targeting.refused(channel);
  await done('');
  return 'sent';
}

/** Undefined: there is nobody to send it to, or Teams has said that it takes none here. */
async function attempt(
  world: World,
  messenger: Messenger,
  channel: string,
  { address }: Channel,
  session: LiveSession,
  { person, edits }: PrivatePost,
  card: Card,
): Promise<Sent | undefined> {
  if (edits !== undefined) return messenger.editTargeted(address, edits.activityId, card);
  if (!world.targeting.allows(channel)) return undefined;
  try {
    const member = (await membersByKey(world, address, session.secret)).get(person);
    return member && (await messenger.postTo(address, member.userId, card));
  } catch {
    // The roster could not be read.
    return { kind: 'retry', after: undefined, status: undefined };
  }
}
