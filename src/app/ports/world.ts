import type { Card } from '../../cards/model/card.ts';
import type { Instant } from '../../domain/basics.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Dictionary } from '../../domain/screening/vocabulary.ts';
import type { Admitted } from './admitted.ts';
import type { ChannelAddress, Store } from './ports.ts';
import type { LiveProgress, SessionCache, UnderWay, Walks } from './processMemory.ts';

/** The ids that an activity says it is from: enough to find somebody on a roster, and not who they are. */
export interface Sender {
  /** Teams' own id of the person for this bot («29:…»). */
  readonly userId: string;
  /** Entra object id; Teams leaves it out now and then. */
  readonly aadObjectId: string | undefined;
}

/** Somebody as the roster of a channel has them. In memory only: never stored, never logged. */
export interface Member {
  /** Entra object id in small letters, or Teams' own user id where the roster has none: who they are to the bot. */
  readonly objectId: string;
  /** Teams' own id of the person for this bot («29:…»), for messages to them. */
  readonly userId: string;
  readonly name: string;
}

/** One thing that somebody did in Teams, before anything is known of who they are. */
export interface Received {
  /** The activity's id; a repeated delivery carries the same. */
  readonly id: string;
  readonly from: Sender;
  /** False for what comes from a personal or a group chat. */
  readonly inChannel: boolean;
  /** The team the channel belongs to, where Teams says so. */
  readonly teamId: string | undefined;
  /** The tenant is in small letters. */
  readonly address: ChannelAddress;
  /** Hash of the channel id; the partition of everything the channel owns. */
  readonly channel: string;
  /** Where a reply belongs: the thread the act came from. */
  readonly conversationId: string;
  /** The card that was tapped, where Teams says so. */
  readonly cardActivityId: string | undefined;
  /** Teams' own time of the act; 0 when it gave none. */
  readonly sentAt: Instant;
  /** It came from a window of the person's own (Teams' dialog), and the answer is shown there. */
  readonly inDialog?: true;
}

/** One thing a member of the channel did: what has passed the gate, and what every use case is given. */
export interface Act extends Omit<Received, 'from' | 'inChannel'>, Admitted {
  readonly actor: Member;
}

/** What the person who acted gets back. */
export type Reply =
  | { readonly kind: 'card'; readonly card: Card }
  /** A sentence; in what form depends on where it is shown. */
  | { readonly kind: 'message'; readonly refusal: Refusal };

/** Why somebody is let in nowhere. */
export type Outsider = 'guest' | 'otherTenant' | 'stranger';

/** A channel's members as far as they are known without asking; the same object until something new is known. */
export interface KnownMembers {
  readonly members: readonly Member[];
  /** When the list was read; who has come since may be missing. */
  readonly readAt: Instant;
}

/** Teams has said that people came to a team or channel, or left it. */
export interface MembersChanged {
  /** In small letters. Other tenants' channels are not touched. */
  readonly tenantId: string;
  readonly teamId: string | undefined;
  readonly channelId: string;
  /** They came to or left the team, and with it all its channels. */
  readonly ofTeam: boolean;
  readonly added: readonly Sender[];
  readonly removed: readonly Sender[];
}

/** Who is in a channel. */
export interface Roster {
  /**
   * The roster row that somebody is admitted by, or why they are not.
   * @param atMost how old the list may be in milliseconds, when it can be read; undefined: what is known will do, and
   *   only for somebody who is not known Teams is waited for.
   * @throws when Teams does not say and nothing is known from before.
   */
  readonly check: (
    received: Pick<Received, 'address' | 'channel' | 'from' | 'teamId'>,
    atMost: number | undefined,
  ) => Promise<Member | Outsider>;
  /**
   * The channel's members, guests and people of other tenants excepted.
   * @throws when Teams does not say who they are and nothing is known from before.
   */
  readonly members: (address: ChannelAddress) => Promise<readonly Member[]>;
  /**
   * The same without waiting; undefined when the list has not been read.
   * @param channel hash of the channel id.
   * @param refreshAfter a list that is older, in milliseconds, is read again in the background; undefined: none is.
   */
  readonly known: (channel: string, refreshAfter?: number) => KnownMembers | undefined;
  /** Those who left are out at once; the lists are read again in the background. */
  readonly changed: (change: MembersChanged) => void;
}

/** How a send to Teams went. */
export type Sent =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** Try again; not before `after` milliseconds when Teams said so. */
  | { readonly kind: 'retry'; readonly after: number | undefined; readonly status: number | undefined }
  /** The post that was to be edited is gone. */
  | { readonly kind: 'gone' }
  /**
   * A refusal that often passes, and means something only when it does not: a 403 without a reason, or a conversation
   * that Teams does not know just now.
   */
  | { readonly kind: 'unsure'; readonly status: 403 | 404 }
  /** The bot has been removed from the channel, or may not write there: Teams takes nothing else either. */
  | { readonly kind: 'shut'; readonly status: number; readonly code: string | undefined }
  /** Teams takes other posts, but not this one as it is. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string | undefined };

/** Posts and edits in Teams. Never throws for what Teams answers. */
export interface Messenger {
  /** `conversationId` is a thread, or the channel itself for a new top-level post. */
  readonly post: (address: ChannelAddress, conversationId: string, card: Card) => Promise<Sent>;
  readonly edit: (
    address: ChannelAddress,
    conversationId: string,
    activityId: string,
    card: Card,
  ) => Promise<Sent>;
  /** A targeted message: at the channel's top level, seen by one member only, who is named by `Actor.userId`. */
  readonly postTo: (address: ChannelAddress, userId: string, card: Card) => Promise<Sent>;
  /** Edits what `postTo` has posted. */
  readonly editTargeted: (address: ChannelAddress, activityId: string, card: Card) => Promise<Sent>;
}

/** Where targeted messages can be sent; what cannot be sent so is left out. */
export interface Targeting {
  /** False where Teams is only played, and shows them to everybody. */
  readonly on: boolean;
  /** Whether the channel has taken them so far, as far as this process has tried. */
  readonly allows: (channel: string) => boolean;
  /** Teams does not take them in this channel; it is left alone for a while. */
  readonly refused: (channel: string) => void;
}

/** Verbs, ids and issue paths only; never free text, names or payloads (docs/domain.md § 6). */
export interface Log {
  readonly debug: (facts: Record<string, unknown>, message: string) => void;
  readonly info: (facts: Record<string, unknown>, message: string) => void;
  readonly warn: (facts: Record<string, unknown>, message: string) => void;
  readonly error: (facts: Record<string, unknown>, message: string) => void;
}

export interface Ids {
  /** A new session's id: short, ASCII, unguessable. */
  readonly session: () => string;
  /** 256 bits as hex. */
  readonly secret: () => string;
}

/** Everything a use case needs from outside. Built once in `main.ts`. */
export interface World {
  readonly store: Store;
  readonly now: () => Instant;
  /** Milliseconds. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly ids: Ids;
  readonly roster: Roster;
  readonly sessions: SessionCache;
  readonly progress: LiveProgress;
  readonly targeting: Targeting;
  readonly walks: Walks;
  readonly underWay: UnderWay;
  /** Whether no other process writes in the same storage, as far as this one has noticed. */
  readonly alone: () => boolean;
  /** Asks for the channel's background work to be done, in `after` milliseconds at the latest (default: at once). */
  readonly kick: (channel: string, after?: number) => void;
  /** Somebody in the channel has talked to the bot: if Teams took nothing there, it is worth another try. */
  readonly heard: (channel: string) => void;
  readonly log: Log;
  /** Words that free text may hold besides the project's own. */
  readonly dictionary: Dictionary;
  readonly settings: Settings;
}

export interface Settings {
  readonly tenantId: string | undefined;
  readonly publicUrl: string;
  readonly improvementLogUrl: string | undefined;
  readonly lockAfter: number;
}
