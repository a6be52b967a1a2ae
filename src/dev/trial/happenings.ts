import { z } from 'zod';
import { channelOf } from './activities.ts';
import type { CardPlace } from './company.ts';
import { isTaken } from './processes/botDoor.ts';
import { bot, team } from './unit.ts';

/** What somebody wrote to the bot in a way that the Playground does not deliver. */
export type Said = { readonly kind: 'slash' | 'mention'; readonly text: string };

export type Happening =
  /** Somebody opened the team on a page that shows nothing yet: its posts are gone when it is loaded anew. */
  | { readonly kind: 'opened' }
  /** The one at the screen has joined a session, or answered in it. */
  | { readonly kind: 'tookPart'; readonly session: string }
  /** A card stands in the channel, or was edited there. */
  | { readonly kind: 'card'; readonly place: CardPlace; readonly card: unknown }
  | { readonly kind: 'said'; readonly conversationId: string; readonly said: Said };

/** A request to the Playground that it has carried out, and what it answered. */
export interface CarriedOut {
  readonly method: string;
  readonly path: string;
  readonly sent: unknown;
  readonly received: unknown;
}

const adaptiveCard = 'application/vnd.microsoft.card.adaptive';
const withCards = z.object({
  attachments: z.array(z.object({ contentType: z.string(), content: z.unknown() })).optional(),
});
type WithCards = z.output<typeof withCards>;
const newConversation = z.object({ activity: withCards.optional() });
const posted = z.object({ id: z.string(), activityId: z.string().optional() });
const written = z.object({
  text: z.string(),
  mentions: z.array(z.object({ mentioned: z.object({ id: z.string() }) })).optional(),
});
const delivered = z.object({ postConversationId: z.string().optional() });

/** Whoever answers without having joined has joined. */
const takingPart = z.object({
  name: z.literal('adaptiveCard/action'),
  value: z.object({
    action: z.object({
      verb: z.literal(['session.join', 'answer.assess']),
      data: z.object({ session: z.string() }),
    }),
  }),
});

/** The Playground's page asks for the bot to be installed when a team is chosen there for the first time. */
const installationPath = /^\/_debug\/conversation\/([^/]+)\/installation\/?$/;
const invokePath = /^\/_conversation\/v1\/invoke\/?$/;
const conversationsPath = /^\/_connector\/v3\/conversations\/?$/;
const activityPath = /^\/_connector\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?\/?$/;
const messagePath = /^\/_conversation\/v1\/conversations\/([^/]+)\/messages\/?$/;

/** What a request through the gateway meant to those who watch the channel. */
export function happeningsIn({ method, path, sent, received }: CarriedOut): readonly Happening[] {
  const [, installed] = installationPath.exec(path) ?? [];
  if (installed !== undefined) return isOfTeam(decodeURIComponent(installed)) ? [{ kind: 'opened' }] : [];
  if (invokePath.test(path)) return isTaken(received) ? takenPart(sent) : [];
  const [, message] = messagePath.exec(path) ?? [];
  if (message !== undefined && method === 'POST') return saidIn(decodeURIComponent(message), sent, received);

  const answer = posted.safeParse(received).data;
  if (conversationsPath.test(path)) {
    if (method !== 'POST' || answer === undefined) return [];
    const place = { conversationId: answer.id, activityId: answer.activityId ?? answer.id };
    return cardsOf(place, newConversation.safeParse(sent).data?.activity);
  }
  const [, conversation, activity] = activityPath.exec(path) ?? [];
  const activityId = method === 'PUT' ? activity : answer?.id;
  if (conversation === undefined || activityId === undefined || !['POST', 'PUT'].includes(method)) return [];
  const place = {
    conversationId: decodeURIComponent(conversation),
    activityId: decodeURIComponent(activityId),
  };
  return cardsOf(place, withCards.safeParse(sent).data);
}

function isOfTeam(conversationId: string): boolean {
  return team.channelIds.some((id) => id === channelOf(conversationId));
}

function takenPart(sent: unknown): readonly Happening[] {
  const tap = takingPart.safeParse(sent).data;
  return tap === undefined ? [] : [{ kind: 'tookPart', session: tap.value.action.data.session }];
}

function cardsOf(place: CardPlace, activity: WithCards | undefined): readonly Happening[] {
  return (activity?.attachments ?? [])
    .filter(({ contentType }) => contentType === adaptiveCard)
    .map(({ content }) => ({ kind: 'card', place, card: content }));
}

function saidIn(conversationId: string, sent: unknown, received: unknown): readonly Happening[] {
  const message = written.safeParse(sent).data;
  if (message === undefined || !isOfTeam(conversationId)) return [];
  if (message.mentions?.some(({ mentioned }) => mentioned.id === bot.id)) return [];
  const said = addressed(message.text);
  if (said === undefined) return [];
  const thread = delivered.safeParse(received).data?.postConversationId ?? conversationId;
  return [{ kind: 'said', conversationId: thread, said }];
}

/** What was said to the bot, though no mention was picked from the list; undefined when it was said to people. */
function addressed(text: string): Said | undefined {
  const [first = '', ...rest] = text.trim().split(/\s+/);
  if (first.startsWith('/')) return { kind: 'slash', text };
  const byName = first.toLowerCase() === `@${bot.name.toLowerCase()}`;
  return byName ? { kind: 'mention', text: rest.join(' ') } : undefined;
}
