import { randomBytes, randomUUID } from 'node:crypto';
import { invokeActivity, messageActivity, type Sender } from '../teams/activity.ts';
import { type Button, buttonsOf } from '../teams/card.ts';
import type { Channel, Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import type { Fields } from '../teams/json.ts';
import type { Heard, Mail } from './mail.ts';

/** Somebody's Teams in a world where deliveries go astray. */
export interface Client {
  readonly name: string;
  /** Entra object id. */
  readonly objectId: string;
  /** The buttons this person sees on a post. */
  readonly buttons: (post: Post) => readonly Button[];
  readonly taps: (post: Post, verb: string, data: Fields) => Promise<Heard>;
  /** Writes to the bot; whether it took the message. */
  readonly says: (words: string) => Promise<boolean>;
}

export function createClient(connector: Connector, mail: Mail, channel: Channel, name: string): Client {
  const { tenantId } = channel;
  const objectId = randomUUID();
  const member = {
    id: `29:1${randomBytes(24).toString('base64url')}`,
    name,
    aadObjectId: objectId,
    userRole: 'user',
    tenantId,
    email: `${randomUUID()}@sykehus.example`,
  } as const;
  channel.members.push(member);
  const sender: Sender = { connector, channel, member, tenantId, locale: 'nb-NO' };
  const views = new Map<string, { readonly card: Fields; readonly version: number }>();
  return {
    name,
    objectId,
    buttons: (post) => {
      const view = views.get(post.id);
      // An edit puts the post's own card back on the screen.
      const card = view?.version === post.history.length ? view.card : post.card;
      return card === undefined ? [] : buttonsOf(card);
    },
    taps: async (post, verb, data) => {
      const version = post.history.length;
      const heard = await mail.invoke(invokeActivity(sender, post.threadId, post.id, verb, data, 'manual'));
      if (heard.kind === 'card') views.set(post.id, { card: heard.card, version });
      return heard;
    },
    says: (words) => {
      const id = connector.nextId();
      channel.threads.add(id);
      return mail.message(messageActivity(sender, id, id, `<at>${connector.bot.name}</at> ${words}`));
    },
  };
}
