import type { Card } from '../../cards/model/card.ts';
import type { Surface } from '../../cards/model/surface.ts';
import type { Instant, Language } from '../../domain/basics.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Words } from '../../words/words.ts';
import type { Admitted } from './admitted.ts';
import type { ChannelAddress } from './rows/channels.ts';

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
  /** What Teams calls the channel, where it says so with the act. */
  readonly channelName?: string;
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
  /** What this person has Teams in, where that is a language of ours. As fleeting as the act: never kept, never logged. */
  readonly language?: Language;
}

/** One thing a member of the channel did: what has passed the gate, and what every use case is given. */
export interface Act extends Omit<Received, 'from' | 'inChannel'>, Admitted {
  readonly actor: Member;
}

/** A tap on a card. */
export interface CardTap extends Act {
  readonly surface: Surface;
}

/** What the person who acted gets back. */
export type Reply = {
  /** What it is said in. */
  readonly words: Words;
} & (
  | { readonly kind: 'card'; readonly card: Card }
  /** A sentence; in what form depends on where it is shown. */
  | { readonly kind: 'message'; readonly refusal: Refusal }
);
