import type { Card } from '../../cards/model/card.ts';
import type { Instant } from '../../domain/basics.ts';
import type { Words } from '../../words/words.ts';
import type { Member, Received, Sender } from './act.ts';
import type { ChannelAddress } from './rows/channels.ts';

/** Why somebody is let in nowhere. */
export type Outsider = 'guest' | 'otherTenant' | 'stranger';

/** A channel's members as far as they are known without asking; the same object until something new is known. */
export interface KnownMembers {
  readonly members: readonly Member[];
  /** When the list was read; who has come since may be missing. */
  readonly readAt: Instant;
  /** By object id, those who have been on a list that this process has read and are not on the last: it may lack others. */
  readonly left: ReadonlySet<string>;
  /** Of whom Teams has said that they are no members, by each of their ids in small letters, and when. */
  readonly removed: ReadonlyMap<string, Instant>;
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
   * The same for somebody who has signed in on the web: by a list of the last ten minutes where it can be read, and never by
   * one that is older than an hour. Their asking leaves Teams to those who act in the channel.
   * @param objectId Entra object id in small letters.
   * @throws when there is no such list and none can be read.
   */
  readonly checkFromWeb: (address: ChannelAddress, objectId: string) => Promise<Member | Outsider>;
  /**
   * The channel's members, guests and people of other tenants excepted.
   * @param atMost how old the list may be in milliseconds, when it can be read; undefined: what is known will do.
   * @throws when Teams does not say who they are and nothing is known from before.
   */
  readonly members: (address: ChannelAddress, atMost?: number) => Promise<readonly Member[]>;
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

/** Posts and edits in Teams, each card with the words it was made with. Never throws for what Teams answers. */
export interface Messenger {
  /** `conversationId` is a thread, or the channel itself for a new top-level post. */
  readonly post: (address: ChannelAddress, conversationId: string, card: Card, words: Words) => Promise<Sent>;
  readonly edit: (
    address: ChannelAddress,
    conversationId: string,
    activityId: string,
    card: Card,
    words: Words,
  ) => Promise<Sent>;
  /** A targeted message: at the channel's top level, seen by one member only, who is named by `Actor.userId`. */
  readonly postTo: (address: ChannelAddress, userId: string, card: Card, words: Words) => Promise<Sent>;
  /** Edits what `postTo` has posted. */
  readonly editTargeted: (
    address: ChannelAddress,
    activityId: string,
    card: Card,
    words: Words,
  ) => Promise<Sent>;
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
