import { randomUUID } from 'node:crypto';
import type { Channel, Member } from './channel.ts';
import type { Connector } from './connector.ts';
import { type Fields, fieldsIn, isFields } from './json.ts';

/** Oslo in winter; enough for a field that no rule depends on. */
const localOffset = { milliseconds: 3_600_000, name: '+01:00' };

export interface Sender {
  readonly connector: Connector;
  readonly channel: Channel;
  readonly member: Member;
  readonly locale: string;
  /** The tenant the activity says it comes from. */
  readonly tenantId: string;
  /** Laid over everything the client sends. */
  readonly changes?: Fields;
}

/** Lays `changes` over `base`, objects field by field; a field that is `undefined` is taken away. */
export function overlay(base: Fields, changes: Fields): Fields {
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete merged[name];
    else
      merged[name] = isFields(value) && isFields(base[name]) ? overlay(fieldsIn(base[name]), value) : value;
  }
  return merged;
}

/** What every activity of a person in a channel has (docs/teams.md § 1.2). */
function common(
  { connector, channel, member, locale, tenantId }: Sender,
  threadId: string | undefined,
): Fields {
  const at = connector.now();
  const local = new Date(at + localOffset.milliseconds).toISOString().replace('Z', localOffset.name);
  return {
    timestamp: new Date(at).toISOString(),
    localTimestamp: local,
    localTimezone: 'Europe/Oslo',
    locale,
    channelId: 'msteams',
    serviceUrl: `${connector.url}/`,
    from: {
      id: member.id,
      name: member.name,
      ...(member.aadObjectId === undefined ? {} : { aadObjectId: member.aadObjectId }),
    },
    recipient: { id: connector.bot.id, name: connector.bot.name },
    conversation: {
      isGroup: true,
      conversationType: 'channel',
      tenantId,
      id: threadId === undefined ? channel.id : `${channel.id};messageid=${threadId}`,
    },
    channelData: {
      teamsChannelId: channel.id,
      teamsTeamId: channel.teamId,
      team: { id: channel.teamId, aadGroupId: randomUUID() },
      channel: { id: channel.id },
      tenant: { id: tenantId },
    },
  };
}

function clientInfo(locale: string): Fields {
  return { type: 'clientInfo', locale, country: 'NO', platform: 'iOS', timezone: 'Europe/Oslo' };
}

/** A message as people write it; every `<at>…</at>` of the bot's name gets its entity. */
export function messageActivity(
  sender: Sender,
  threadId: string | undefined,
  id: string,
  text: string,
): Fields {
  const { bot } = sender.connector;
  const mention = `<at>${bot.name}</at>`;
  const mentions = text.split(mention).slice(1);
  return {
    ...common(sender, threadId),
    type: 'message',
    id,
    textFormat: 'plain',
    text,
    entities: [
      ...mentions.map(() => ({ type: 'mention', mentioned: bot, text: mention })),
      clientInfo(sender.locale),
    ],
  };
}

/** A slash command: private to the sender, bare text, the bot as targeted recipient. */
export function slashActivity(
  sender: Sender,
  threadId: string | undefined,
  id: string,
  text: string,
): Fields {
  return overlay(messageActivity(sender, threadId, id, text), { recipient: { isTargeted: true } });
}

/** A tap on an `Action.Execute`, or the client's own refresh. */
export function invokeActivity(
  sender: Sender,
  threadId: string | undefined,
  replyToId: string | undefined,
  verb: string,
  data: Fields,
  trigger: 'manual' | 'automatic',
): Fields {
  return {
    ...overlay(common(sender, threadId), { channelData: { source: { name: 'message' } } }),
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${randomUUID()}`,
    ...(replyToId === undefined ? {} : { replyToId }),
    entities: [clientInfo(sender.locale)],
    value: { action: { type: 'Action.Execute', id: '', verb, data }, trigger },
  };
}

/** A tap that asks for a dialog, or one inside it; only the former comes from a post. */
export function taskActivity(
  sender: Sender,
  name: 'task/fetch' | 'task/submit',
  data: Fields,
  post: { readonly threadId: string; readonly id: string },
): Fields {
  return {
    ...overlay(common(sender, post.threadId), { channelData: { source: { name: 'message' } } }),
    type: 'invoke',
    name,
    id: `f:${randomUUID()}`,
    ...(name === 'task/fetch' && { replyToId: post.id }),
    entities: [clientInfo(sender.locale)],
    value: { data, context: { theme: 'default' } },
  };
}

/** A tap on the `Action.Submit` that older clients show instead. */
export function submitActivity(sender: Sender, threadId: string, replyToId: string, value: Fields): Fields {
  return {
    ...overlay(common(sender, threadId), {
      channelData: { source: { name: 'message' }, legacy: { replyToId } },
    }),
    type: 'message',
    id: `f:${randomUUID()}`,
    replyToId,
    value,
    entities: [clientInfo(sender.locale)],
  };
}
