import { randomBytes, randomUUID } from 'node:crypto';
import {
  invokeActivity,
  messageActivity,
  overlay,
  type Sender,
  slashActivity,
  submitActivity,
} from './activity.ts';
import { type Button, buttonsOf, refreshOf } from './card.ts';
import type { Channel, Member, Post } from './channel.ts';
import type { Connector } from './connector.ts';
import { accepted, type Delivered, deliver, type Shown, shownBy } from './delivery.ts';
import { type Dialog, openDialog, opensAnyDialog } from './dialog.ts';
import { type Fields, fieldsIn, textIn } from './json.ts';
import { deletePost } from './posting.ts';
import { findButton, inputValues, offers, type Want } from './tap.ts';

export interface PersonOptions {
  /** `29:…`; the same one in several channels makes it the same person. */
  readonly id?: string;
  /** Entra object id; `null` when Teams does not tell. */
  readonly aadObjectId?: string | null;
  readonly role?: 'user' | 'guest';
  /** The person's own tenant, in the roster and in what the person sends. */
  readonly tenantId?: string;
  readonly email?: string;
  /** False for somebody the channel's roster does not have. */
  readonly member?: boolean;
  readonly locale?: string;
}

export interface InvokeOptions {
  /** The card it comes from; none for an invoke out of nowhere. */
  readonly post?: Post;
  readonly trigger?: 'manual' | 'automatic';
  /** Laid over the finished activity; `undefined` takes a field away. */
  readonly activity?: Fields;
}

/** Somebody in a channel with a Teams client. */
export interface Person {
  readonly name: string;
  readonly member: Member;
  readonly channel: Channel;
  /** Writes in the channel, or in the thread with that root. A mention is written `<at>Kartlegging</at>`. */
  readonly says: (text: string, threadId?: string) => Promise<Delivered>;
  /** Picks a command in the slash menu: private, without mention or slash. */
  readonly slash: (text: string, threadId?: string) => Promise<Delivered>;
  /** Edits something said before. */
  readonly edits: (said: Delivered, text: string) => Promise<Delivered>;
  /**
   * Taps a button on the card this person sees now; fails when it is not there or the client would refuse. Where an edit
   * of the post has put its own card back over the view that had the button, the person opens that view again first.
   */
  readonly taps: (post: Post, want: Want, inputs?: Readonly<Record<string, string>>) => Promise<Shown>;
  /** The same button on an older client: a message with the fallback's data. */
  readonly submits: (post: Post, want: Want, inputs?: Readonly<Record<string, string>>) => Promise<Delivered>;
  /** Deletes a post of the bot's in the channel, for everybody. */
  readonly deletes: (post: Post) => void;
  /**
   * Opens the window that a button asks for: of the post as this person sees it, or of another's view of it; where there
   * are several, the one that is wanted.
   */
  readonly opensDialog: (post: Post, card?: Fields, want?: Want) => Promise<Dialog>;
  /** Looks at the post: the client refreshes the card if Teams would, and the card then seen is returned. */
  readonly opens: (post: Post) => Promise<Fields>;
  /** «Oppdater kort» in the menu: a refresh whatever Teams' own rules say. */
  readonly refreshes: (post: Post) => Promise<Shown>;
  /** The card on this person's screen: the own view from the last answer, or the post's own card. */
  readonly view: (post: Post) => Fields;
  /** An invoke that no card has to offer. */
  readonly invoke: (verb: string, data: Fields, options?: InvokeOptions) => Promise<Shown>;
  /** A message activity with anything laid over it; the answer is not judged. */
  readonly sends: (activity: Fields) => Promise<Delivered>;
  /** Teams delivers this person's last activity once more, unchanged. */
  readonly redelivers: () => Promise<Delivered>;
  /** The same person, reached through another instance of the bot. */
  readonly through: (botUrl: string) => Person;
  /** The same person with a client whose activities have these fields; `undefined` takes a field away. */
  readonly fromClientThatSends: (changes: Fields) => Person;
}

/** One person's client: what it shows instead of a post's own card, gone when the post is edited. */
interface View {
  readonly card: Fields;
  readonly at: number;
  readonly version: number;
  /** What the person last tapped on the post only to see something, the controls for instance. */
  readonly opened: { readonly verb: string; readonly data: Fields } | undefined;
}

/** Verbs that show something and store nothing: tapped again, they show it again. */
const onlyShows =
  /^(session\.(controls|view|walk|patients|handOver|ask[A-Z]\w+)|patient\.(view|controls|ask[A-Z]\w+)|answer\.(reasons|change))$/;

/** Edits may follow one another; more of them than this between two taps is a fault. */
const mostEditsBetweenTaps = 5;

/** «Vis» on the line that a patient folds to. */
const unfolds = ({ verb, data }: Button) => verb === 'patient.view' && data.full !== undefined;

/** A refresh by the client itself is skipped while the last answer is this young, milliseconds. */
const refreshCacheMs = 60_000;
/** Without a list of readers, cards refresh by themselves in channels of at most this many. */
const mostMembers = 60;

function createMember(channel: Channel, name: string, options: PersonOptions): Member {
  return {
    id: options.id ?? `29:1${randomBytes(94).toString('base64url')}`,
    name,
    aadObjectId: options.aadObjectId === null ? undefined : (options.aadObjectId ?? randomUUID()),
    userRole: options.role ?? 'user',
    tenantId: options.tenantId ?? channel.tenantId,
    email: options.email ?? `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@sykehus.example`,
  };
}

/** Where the bot is reached; asked anew for everything that is delivered. */
export type BotUrl = string | (() => string);

/** Puts people into channels; their clients talk to the bot at `botUrl`. */
export function peopleOf(connector: Connector, botUrl: BotUrl) {
  return (channel: Channel, name: string, options: PersonOptions = {}): Person => {
    const member = createMember(channel, name, options);
    if (options.member !== false) channel.members.push(member);
    const tenantId = options.tenantId ?? channel.tenantId;
    const sender: Sender = { connector, channel, member, tenantId, locale: options.locale ?? 'nb-NO' };
    return clientOf(sender, botUrl, { views: new Map(), failed: new Set(), last: undefined });
  };
}

/** What the client remembers. */
interface Client {
  readonly views: Map<string, View>;
  /** Posts whose own refresh failed; the client does not try again (docs/teams.md § 2.5). */
  readonly failed: Set<string>;
  last: Fields | undefined;
}

function clientOf(sender: Sender, botUrl: BotUrl, client: Client): Person {
  const { connector, channel, member } = sender;
  const send = (activity: Fields) => {
    const sent = sender.changes === undefined ? activity : overlay(activity, sender.changes);
    client.last = sent;
    return deliver(connector, typeof botUrl === 'string' ? botUrl : botUrl(), sent);
  };
  const say = (activity: Fields, threadId: string) => {
    channel.threads.add(threadId);
    return send(activity).then(accepted);
  };

  const currentView = (post: Post) => {
    const view = client.views.get(post.id);
    return view?.version === post.history.length ? view : undefined;
  };
  const view = (post: Post): Fields => {
    if (post.deletedAt !== undefined) throw new Error(`${member.name} cannot see a deleted post`);
    if (post.onlyFor !== undefined && post.onlyFor !== member.id)
      throw new Error(`${member.name} cannot see a message that is only for somebody else`);
    const card = currentView(post)?.card ?? post.card;
    if (card === undefined) throw new Error(`The post has no card: ${post.text}`);
    return card;
  };
  const execute = async (post: Post, verb: string, data: Fields, trigger: 'manual' | 'automatic') => {
    const version = post.history.length;
    const activity = invokeActivity(sender, post.threadId, post.id, verb, data, trigger);
    const shown = shownBy(connector, await send(activity));
    // An edit that came in between has already put the post's own card back on the screen.
    if (shown.kind === 'card') {
      const opened = onlyShows.test(verb) ? { verb, data } : client.views.get(post.id)?.opened;
      client.views.set(post.id, { card: shown.card, at: connector.now(), version, opened });
    }
    return shown;
  };
  const cardWith = async (post: Post, want: Want): Promise<Fields> => {
    for (let edits = 0; edits < mostEditsBetweenTaps; edits++) {
      const card = view(post);
      const last = client.views.get(post.id);
      if (last === undefined || offers(card, want) || !offers(last.card, want)) return card;
      // What has been folded meanwhile is unfolded.
      const again = buttonsOf(card).find(unfolds) ?? last.opened ?? refreshOf(card);
      if (again?.verb === undefined) return card;
      await execute(post, again.verb, again.data, 'manual');
    }
    return view(post);
  };

  return {
    name: member.name,
    member,
    channel,
    view,
    says: (text, threadId) => {
      const id = connector.nextId();
      return say(messageActivity(sender, threadId ?? id, id, text), threadId ?? id);
    },
    slash: (text, threadId) => send(slashActivity(sender, threadId, connector.nextId(), text)).then(accepted),
    edits: (said, text) => {
      const { id, conversation } = said.activity;
      const threadId = textIn(fieldsIn(conversation).id)?.split(';messageid=')[1];
      const activity = overlay(messageActivity(sender, threadId, String(id), text), {
        type: 'messageUpdate',
        channelData: { eventType: 'editMessage' },
      });
      return send(activity).then(accepted);
    },
    taps: async (post, want, inputs = {}) => {
      const card = await cardWith(post, want);
      const button = findButton(card, want, member.name);
      if (button.verb === undefined)
        throw new Error(`«${button.title}» opens a link and is not sent to the bot`);
      return execute(post, button.verb, { ...button.data, ...inputValues(card, button, inputs) }, 'manual');
    },
    submits: async (post, want, inputs = {}) => {
      const card = view(post);
      const button = findButton(card, want, member.name);
      const data = { ...fieldsIn(button.fallback?.data), ...inputValues(card, button, inputs) };
      return send(submitActivity(sender, post.threadId, post.id, data)).then(accepted);
    },
    deletes: (post) => deletePost(post, connector.now()),
    opensDialog: async (post, card, want = opensAnyDialog) =>
      openDialog(sender, send, post, { card: card ?? (await cardWith(post, want)), want }),
    opens: async (post) => {
      // A card that is edited while it is refreshed is refreshed once more.
      for (let edits = 0; edits < mostEditsBetweenTaps; edits++) {
        const refresh = refreshOf(view(post));
        const listed = refresh?.userIds?.includes(member.id) ?? channel.members.length <= mostMembers;
        const young = connector.now() - (currentView(post)?.at ?? Number.NEGATIVE_INFINITY) < refreshCacheMs;
        if (refresh === undefined || !listed || young || client.failed.has(post.id)) return view(post);
        try {
          const shown = await execute(post, refresh.verb, refresh.data, 'automatic');
          if (shown.kind === 'error') client.failed.add(post.id);
        } catch (error) {
          client.failed.add(post.id);
          throw error;
        }
      }
      return view(post);
    },
    refreshes: async (post) => {
      const refresh = refreshOf(view(post));
      if (refresh === undefined) throw new Error('The card has no refresh');
      return execute(post, refresh.verb, refresh.data, 'manual');
    },
    invoke: async (verb, data, { post, trigger = 'manual', activity = {} } = {}) => {
      const base = invokeActivity(sender, post?.threadId, post?.id, verb, data, trigger);
      return shownBy(connector, await send(overlay(base, activity)));
    },
    sends: (activity) => send(overlay(messageActivity(sender, undefined, connector.nextId(), ''), activity)),
    redelivers: () => {
      if (client.last === undefined) throw new Error(`${member.name} has not sent anything yet`);
      return send(client.last);
    },
    through: (otherUrl) => clientOf(sender, otherUrl, client),
    fromClientThatSends: (changes) => clientOf({ ...sender, changes }, botUrl, client),
  };
}
