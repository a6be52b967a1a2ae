import type { Card } from '../cards/card.ts';
import type { Instant } from '../domain/answer.ts';
import type { Dictionary } from '../domain/screening/vocabulary.ts';
import type { LiveProgress } from './liveProgress.ts';
import type { ChannelAddress, Store } from './ports.ts';
import type { SessionCache } from './sessionCache.ts';
import type { UnderWay } from './underWay.ts';
import type { Walks } from './walks.ts';

/** Who acted, as the authenticated activity says. */
export interface Actor {
  /** Entra object id; Teams' own user id where there is none. Never stored, never logged. */
  readonly objectId: string;
  /** Teams' own id of the person for this bot («29:…»), as rosters list it. */
  readonly userId: string;
  readonly name: string;
}

/** One thing a person did in a channel. */
export interface Act {
  /** The activity's id; a repeated delivery carries the same. */
  readonly id: string;
  readonly actor: Actor;
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

/** What the person who acted gets back. */
export type Reply =
  | { readonly kind: 'card'; readonly card: Card }
  | { readonly kind: 'message'; readonly text: string };

export type Membership = 'member' | 'guest' | 'otherTenant' | 'stranger';

/** Who is in a channel. Throws when Teams does not say and nothing is known from before. */
export interface Roster {
  readonly check: (address: ChannelAddress, actor: Actor) => Promise<Membership>;
  /** The channel's members, guests and people of other tenants excepted. In memory only, as everything in an `Actor`. */
  readonly members: (address: ChannelAddress) => Promise<readonly Actor[]>;
  /** Somebody came or left somewhere: what is known is read again when it is next needed. */
  readonly forget: () => void;
}

/** How a send to Teams went. */
export type Sent =
  | { readonly kind: 'sent'; readonly activityId: string }
  /** Try again; not before `after` milliseconds when Teams said so. */
  | { readonly kind: 'retry'; readonly after: number | undefined; readonly status: number | undefined }
  /** The post that was to be edited is gone. */
  | { readonly kind: 'gone' }
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

/** Verbs, ids and issue paths only; never free text, names or payloads (domain.md § 6). */
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
  readonly ids: Ids;
  readonly roster: Roster;
  readonly sessions: SessionCache;
  readonly progress: LiveProgress;
  readonly targeting: Targeting;
  readonly walks: Walks;
  readonly underWay: UnderWay;
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
