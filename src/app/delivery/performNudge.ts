/** Asks one person how it goes, where only they see it. Whatever Teams will not take is given up: the log still tells. */
import type { Card } from '../../cards/model/card.ts';
import type { Person } from '../../domain/improvement/action.ts';
import type { DueNudge } from '../../domain/improvement/nudges.ts';
import { memberByObjectId } from '../access/people.ts';
import { noteGone, noteNudged } from '../log/nudge.ts';
import type { Sent } from '../ports/teams.ts';
import type { Instead } from '../posts/logPosts.ts';
import { nudgeCardFor } from '../views/log/nudgeView.ts';
import { done, type Outcome, type Sending, unneeded } from './sending.ts';

/** Posts it and writes down that the person was asked, or cannot be, or has left: then the contact is asked instead. */
export async function performNudge(sending: Sending, nudge: DueNudge): Promise<Outcome> {
  const { world, channelId, record, surely } = sending;
  const note = (taken?: boolean) => record(() => noteNudged(world, channelId, nudge, taken));
  const card = await nudgeCardFor(world, channelId, nudge);
  if (card === undefined) {
    await note();
    return unneeded;
  }
  const sent = await postPrivately(sending, nudge.to, card);
  if (sent === undefined) {
    await record(() => noteGone(world, channelId, nudge.to));
    return unneeded;
  }
  if (sent.kind === 'retry') return sent;
  if (sent.kind === 'unsure' && sent.status === 404 && !surely(404))
    return { kind: 'retry', after: undefined, status: 404 };
  if (sent.kind === 'sent') {
    await note(true);
    return done;
  }
  const status = sent.kind === 'gone' ? 404 : sent.status;
  world.log.info({ status }, 'a private message was given up');
  const refused = status === 400 || status === 403;
  if (refused) world.targeting.refused(channelId);
  await note(refused ? false : undefined);
  return done;
}

/**
 * What concerns one person, to them instead of to all.
 * @returns undefined where they cannot be told so: the channel is told.
 */
export async function performInstead(
  sending: Sending,
  { to, card }: Instead,
): Promise<Extract<Sent, { kind: 'sent' | 'retry' }> | undefined> {
  const { world, channelId, surely } = sending;
  const sent = await postPrivately(sending, to, card);
  if (sent === undefined || sent.kind === 'sent' || sent.kind === 'retry') return sent;
  if (sent.kind === 'unsure' && !surely(sent.status))
    return { kind: 'retry', after: undefined, status: sent.status };
  if (sent.kind !== 'gone' && sent.status !== 404) world.targeting.refused(channelId);
  return undefined;
}

/** Undefined: they are not in the channel any more. */
async function postPrivately(
  { world, messenger, channel: { address } }: Sending,
  to: Person,
  card: Card,
): Promise<Sent | undefined> {
  try {
    const member = await memberByObjectId(world, address, to.id);
    return member && (await messenger.postTo(address, member.userId, card, world.words));
  } catch {
    // The roster could not be read.
    return { kind: 'retry', after: undefined, status: undefined };
  }
}
