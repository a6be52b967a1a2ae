import type { Instant } from '../../../domain/basics.ts';

/** A reply to one command, posted once. The body is what `app/render.ts` makes a card from. */
export interface PendingReply {
  /** From the id of the activity it answers, so that a repeated delivery gives no second reply. */
  readonly id: string;
  /** The thread the command came from. */
  readonly conversationId: string;
  /** Parsed in `app/`; empty when there is nothing to post and the row only marks the activity as handled. */
  readonly body: string;
  readonly at: Instant;
}

/** Replies to commands; a decision's reply is written with it (`Channels.commit`). */
export interface Replies {
  /** Replies not yet marked as sent, oldest first. */
  readonly list: (channelId: string) => Promise<readonly PendingReply[]>;
  /** Keeps the id, so that a late repeat is still recognised, and drops the body. */
  readonly markSent: (channelId: string, id: string) => Promise<void>;
  /** Forgets sent replies from before `before`. */
  readonly sweep: (channelId: string, before: Instant) => Promise<void>;
}
