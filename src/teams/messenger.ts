import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { ChannelAddress } from '../app/ports/rows/channels.ts';
import type { Messenger, Sent } from '../app/ports/teams.ts';
import type { Card } from '../cards/model/card.ts';
import type { Words } from '../words/words.ts';
import { expandCard } from './expand.ts';
import { sendTargeted, updateTargeted } from './operations.ts';
import { NotAccepted, offTheList } from './sendOnce.ts';
import type { TeamsClient } from './teamsClient.ts';

const posted = z.object({ id: z.string() });
const cardType = 'application/vnd.microsoft.card.adaptive';

/** Posts and edits cards through the Bot Connector, and says what Teams made of it. */
export function messenger(teams: TeamsClient): Messenger {
  const activityOf = (address: ChannelAddress, card: Card, words: Words): Partial<Activity> => {
    const content = expandCard(card, words);
    const summary = card.notification ?? content.fallbackText;
    return {
      type: 'message',
      from: { id: address.botId, name: '' },
      ...(typeof summary === 'string' && { summary }),
      attachments: [{ contentType: cardType, content }],
    };
  };
  return {
    post: (address, conversationId, card, words) =>
      attempt(async () => {
        const client = await teams.connector(address);
        const activity = activityOf(address, card, words);
        const { id } = await client.conversations.sendToConversation(conversationId, activity);
        return id;
      }),
    edit: (address, conversationId, activityId, card, words) =>
      attempt(async () => {
        const client = await teams.connector(address);
        const activity = { ...activityOf(address, card, words), id: activityId };
        await client.conversations.updateActivity(conversationId, activityId, activity);
        return activityId;
      }),
    postTo: (address, userId, card, words) =>
      attempt(async () => {
        const client = await teams.connector(address);
        const answer = await sendTargeted(
          client,
          address.channelId,
          userId,
          activityOf(address, card, words),
        );
        return posted.parse(answer).id;
      }),
    editTargeted: (address, activityId, card, words) =>
      attempt(async () => {
        const client = await teams.connector(address);
        const activity = { ...activityOf(address, card, words), id: activityId };
        await updateTargeted(client, address.channelId, activityId, activity);
        return activityId;
      }),
  };
}

/** What Teams says of a post that is gone. */
const postNotFound = 'ActivityNotFoundInConversation';

/** What Teams says when the bot has been removed from a channel, or may not write there (docs/teams.md § 9). */
const shutCodes: ReadonlySet<string> = new Set([
  'BotDisabledByAdmin',
  'BotNotInConversationRoster',
  'MessageWritesBlocked',
  offTheList,
]);

/**
 * Throttling and everything that may pass is tried again; a 401 is over when somebody has mended the bot's credentials.
 * A conversation that is not found comes and goes within seconds, and an edit of a deleted post is answered by a 403
 * without a reason (docs/teams.md § 12): what those mean is for the one to say who knows how often it was tried.
 */
async function attempt(send: () => Promise<string>): Promise<Sent> {
  try {
    return { kind: 'sent', activityId: await send() };
  } catch (error) {
    // Anything else is a connection that broke: the outcome is unknown.
    if (!(error instanceof NotAccepted)) return { kind: 'retry', after: undefined, status: undefined };
    const { status, code, after } = error;
    if (status === 404 && code === postNotFound) return { kind: 'gone' };
    if (status === 403 && code !== undefined && shutCodes.has(code)) return { kind: 'shut', status, code };
    if (status === 403 || status === 404) return { kind: 'unsure', status };
    const passing = [401, 408, 412, 429].includes(status) || status >= 500;
    return passing ? { kind: 'retry', after, status } : { kind: 'refused', status, code };
  }
}
