import { randomBytes, randomUUID } from 'node:crypto';
import { refuse } from '../../src/domain/refusal.ts';
import { invokeActivity, messageActivity, type Sender, taskActivity } from '../teams/activity.ts';
import { type Button, buttonsOf } from '../teams/card.ts';
import { opensDialog } from '../teams/cardRules.ts';
import type { Channel, Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { submitsAsVerbs } from '../teams/dialog.ts';
import type { Fields } from '../teams/json.ts';
import { inputValues } from '../teams/tap.ts';
import { words } from '../words.ts';
import type { Heard, Mail } from './mail.ts';

/** Somebody's Teams in a world where deliveries go astray. */
export interface Client {
  readonly name: string;
  /** Entra object id. */
  readonly objectId: string;
  /** Teams' own id of the person for the bot. */
  readonly userId: string;
  /** The card this person sees of a post: their own view, or everybody's. */
  readonly sees: (post: Post) => Fields | undefined;
  /** The buttons on it. */
  readonly buttons: (post: Post) => readonly Button[];
  readonly taps: (post: Post, verb: string, data: Fields) => Promise<Heard>;
  /** Opens the window that a button of the post asks for; whether there is one, and it came. */
  readonly opensWindow: (post: Post) => Promise<boolean>;
  /** Asks for this window, as a button of the post does. */
  readonly opens: (post: Post, verb: string, data: Fields) => Promise<Heard>;
  /** What the window shows; undefined while there is none. */
  readonly window: () => Fields | undefined;
  readonly tapsInWindow: (post: Post, verb: string, data: Fields) => Promise<Heard>;
  /** Fills in what the window asks for, and taps the button; nothing is heard where there is no such window. */
  readonly fillsIn: (post: Post, verb: string, inputs: Readonly<Record<string, string>>) => Promise<Heard>;
  /** Writes to the bot; whether it took the message. */
  readonly says: (words: string) => Promise<boolean>;
}

const perhaps = new Set([
  words.refusals.refusalText(refuse('answerNotStored')),
  words.refusals.refusalText(refuse('storageDown')),
]);

/** Whether what was tapped may have been stored or not: no answer came, or storage broke off, and the bot does not know either. */
export function isUnknown(heard: Heard): boolean {
  return heard.kind === 'nothing' || (heard.kind === 'message' && perhaps.has(heard.text));
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
  let window: Fields | undefined;
  const sees = (post: Post) => {
    const view = views.get(post.id);
    // An edit puts the post's own card back on the screen.
    return view?.version === post.history.length ? view.card : post.card;
  };
  const buttons = (post: Post) => {
    const card = sees(post);
    return card === undefined ? [] : buttonsOf(card);
  };
  const inWindow = (heard: Heard): Heard => {
    // Without an answer the window stands as it was.
    if (heard.kind === 'card') window = submitsAsVerbs(heard.card);
    else if (heard.kind !== 'nothing') window = undefined;
    return heard;
  };
  const tapsInWindow: Client['tapsInWindow'] = async (post, verb, data) =>
    inWindow(await mail.dialog(taskActivity(sender, 'task/submit', { ...data, verb }, post)));
  return {
    name,
    objectId,
    userId: member.id,
    sees,
    buttons,
    taps: async (post, verb, data) => {
      const version = post.history.length;
      const heard = await mail.invoke(invokeActivity(sender, post.threadId, post.id, verb, data, 'manual'));
      if (heard.kind === 'card') views.set(post.id, { card: heard.card, version });
      return heard;
    },
    opensWindow: async (post) => {
      const opener = buttons(post).find(({ type, data }) => opensDialog({ type, data }));
      if (opener === undefined) return false;
      return (
        inWindow(await mail.dialog(taskActivity(sender, 'task/fetch', opener.data, post))).kind === 'card'
      );
    },
    opens: async (post, verb, data) => {
      const asked = { ...data, verb, msteams: { type: 'task/fetch' } };
      return inWindow(await mail.dialog(taskActivity(sender, 'task/fetch', asked, post)));
    },
    window: () => window,
    tapsInWindow,
    fillsIn: async (post, verb, inputs) => {
      const button = window && buttonsOf(window).find((each) => each.verb === verb);
      if (window === undefined || button === undefined) return { kind: 'nothing' };
      return tapsInWindow(post, verb, { ...button.data, ...inputValues(window, button, inputs) });
    },
    says: (words) => {
      const id = connector.nextId();
      channel.threads.add(id);
      return mail.message(messageActivity(sender, id, id, `<at>${connector.bot.name}</at> ${words}`));
    },
  };
}
