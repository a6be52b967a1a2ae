/** Activities that the trial sends to the bot itself, in the shape Teams gives them (docs/teams.md § 1.2 and § 2.4). */
import type { Tap } from './colleagues.ts';
import { bot, type Person, team, tenantId } from './unit.ts';

export interface Delivery {
  readonly id: string;
  /** ISO 8601. */
  readonly timestamp: string;
  /** Where the bot's answers go. */
  readonly serviceUrl: string;
  readonly from: Person;
  /** `<channel>;messageid=<root>`. */
  readonly conversationId: string;
}

/** The channel a conversation is in: the part before `;messageid=`. */
export function channelOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

function common({ id, timestamp, serviceUrl, from, conversationId }: Delivery) {
  return {
    id,
    timestamp,
    locale: 'nb-NO',
    channelId: 'msteams',
    serviceUrl,
    from: { id: from.id, name: from.name, aadObjectId: from.aadObjectId },
    conversation: { isGroup: true, conversationType: 'channel', tenantId, id: conversationId },
    channelData: {
      tenant: { id: tenantId },
      team: { id: team.id },
      channel: { id: channelOf(conversationId) },
    },
  };
}

/** A command picked from the `/` menu: private to the sender, and without the slash. */
export function slashCommand(delivery: Delivery, text: string) {
  return {
    ...common(delivery),
    type: 'message',
    recipient: { ...bot, isTargeted: true },
    textFormat: 'plain',
    text: text.trim().replace(/^\//, ''),
  };
}

/** A message that mentions the bot. */
export function mention(delivery: Delivery, text: string) {
  const written = `<at>${bot.name}</at>`;
  return {
    ...common(delivery),
    type: 'message',
    recipient: bot,
    textFormat: 'plain',
    text: `${written} ${text.trim()}`,
    entities: [{ type: 'mention', mentioned: bot, text: written }],
  };
}

/** A button tapped on the card `cardId`. */
export function tap(
  delivery: Delivery,
  cardId: string,
  verb: Tap['verb'] | 'session.join',
  data: Readonly<Record<string, string | number>>,
) {
  return {
    ...common(delivery),
    type: 'invoke',
    name: 'adaptiveCard/action',
    recipient: bot,
    replyToId: cardId,
    value: { action: { type: 'Action.Execute', id: '', verb, data }, trigger: 'manual' },
  };
}
