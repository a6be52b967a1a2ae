import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { ChannelAddress } from '../app/ports.ts';
import type { Messenger, Sent } from '../app/world.ts';
import type { Card } from '../cards/card.ts';
import { expandCard } from './expand.ts';
import { NotAccepted } from './sendOnce.ts';
import { sendTargeted, updateTargeted } from './targetedActivity.ts';
import type { TeamsClient } from './teamsClient.ts';

const posted = z.object({ id: z.string() });
const cardType = 'application/vnd.microsoft.card.adaptive';

/** Posts and edits cards through the Bot Connector, and says what Teams made of it. */
export function messenger(teams: TeamsClient): Messenger {
  const activityOf = (address: ChannelAddress, card: Card): Partial<Activity> => {
    const content = expandCard(card);
    return {
      type: 'message',
      from: { id: address.botId, name: '' },
      ...(typeof content.fallbackText === 'string' && { summary: content.fallbackText }),
      attachments: [{ contentType: cardType, content }],
    };
  };
  return {
    post: (address, conversationId, card) =>
      attempt(async () => {
        const client = await teams.connector(address);
        const activity = activityOf(address, card);
        const { id } = await client.conversations.sendToConversation(conversationId, activity);
        return id;
      }),
    edit: (address, conversationId, activityId, card) =>
      attempt(async () => {
        const client = await teams.connector(address);
        const activity = { ...activityOf(address, card), id: activityId };
        await client.conversations.updateActivity(conversationId, activityId, activity);
        return activityId;
      }),
    postTo: (address, userId, card) =>
      attempt(async () => {
        const client = await teams.connector(address);
        const answer = await sendTargeted(client, address.channelId, userId, activityOf(address, card));
        return posted.parse(answer).id;
      }),
    editTargeted: (address, activityId, card) =>
      attempt(async () => {
        const client = await teams.connector(address);
        const activity = { ...activityOf(address, card), id: activityId };
        await updateTargeted(client, address.channelId, activityId, activity);
        return activityId;
      }),
  };
}

/** A 404 on an edit means that the post is gone; throttling and everything that may pass is tried again. */
async function attempt(send: () => Promise<string>): Promise<Sent> {
  try {
    return { kind: 'sent', activityId: await send() };
  } catch (error) {
    // Anything else is a connection that broke: the outcome is unknown.
    const { status, after } = error instanceof NotAccepted ? error : { status: undefined, after: undefined };
    if (status === 404) return { kind: 'gone' };
    const passing =
      status === undefined || status === 408 || status === 412 || status === 429 || status >= 500;
    return passing ? { kind: 'retry', after, status } : { kind: 'blocked', status };
  }
}
