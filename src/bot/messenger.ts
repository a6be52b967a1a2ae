import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { ChannelAddress } from '../app/ports.ts';
import type { Messenger, Sent } from '../app/world.ts';
import type { Card } from '../cards/card.ts';
import { expandCard } from './expand.ts';
import { NotAccepted, offTheList } from './sendOnce.ts';
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

/** What Teams says when the bot has been removed from a channel, or may not write there (teams.md § 9). */
const shutCodes: ReadonlySet<string> = new Set([
  'BotDisabledByAdmin',
  'BotNotInConversationRoster',
  'MessageWritesBlocked',
  offTheList,
]);

/**
 * A 404 means that the post is gone, or the conversation; throttling and everything that may pass is tried again: an
 * unexplained 403 may (teams.md § 3), and a 401 is over when somebody has mended the bot's credentials.
 */
async function attempt(send: () => Promise<string>): Promise<Sent> {
  try {
    return { kind: 'sent', activityId: await send() };
  } catch (error) {
    // Anything else is a connection that broke: the outcome is unknown.
    if (!(error instanceof NotAccepted)) return { kind: 'retry', after: undefined, status: undefined };
    const { status, code, after } = error;
    if (status === 404) return { kind: 'gone' };
    if (status === 403 && code !== undefined && shutCodes.has(code)) return { kind: 'shut', status, code };
    const passing = [401, 403, 408, 412, 429].includes(status) || status >= 500;
    return passing ? { kind: 'retry', after, status } : { kind: 'refused', status, code };
  }
}
