import type { Instant, Language } from '../../../domain/basics.ts';
import type { Summary } from '../../../domain/figures/summary.ts';
import type { Session, Setup } from '../../../domain/session/session.ts';
import type { PendingReply } from './replies.ts';
import type { Stored } from './stored.ts';

/** How to reach a Teams channel; the newest that Teams told us. */
export interface ChannelAddress {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
}

/** One row per channel: what the unit's sessions share. */
export interface Channel {
  readonly address: ChannelAddress;
  /** At most one live session in a channel; guarded by this row's etag. */
  readonly active: string | undefined;
  /** Unguessable; the last part of the improvement log's link. */
  readonly logToken: string;
  readonly lastSetup: Setup | undefined;
  /** How many patients each reason was named for in the unit's finished sessions; orders the buttons. */
  readonly reasonUse: Readonly<Record<string, number>>;
  /** Sessions that still need a visit, and when: to be settled, locked, or swept if never begun. */
  readonly due: readonly { readonly session: string; readonly at: Instant }[];
  /** What the unit's place is called in Teams, as when it last started a session; without it Teams has not said. */
  readonly unitName?: string;
  /** What the unit's posts are in; without it the unit has not chosen. */
  readonly language?: Language;
  /** Whether what one person sees follows that person's Teams; without it the unit has not chosen, and it does not. */
  readonly ownLanguages?: boolean;
}

/** A finished session's summary: what the log, the comparison with last time and the post are made from. */
export interface Result {
  readonly session: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly summary: Summary;
  /** Set when answers that arrived with the end were taken in afterwards. */
  readonly updatedAt: Instant | undefined;
}

/** What is known of a result besides, in a row of its own; results from before there were such rows have none. */
export interface Extra {
  readonly session: string;
  /** Reasons whose time is the least it can be: said as «minst». */
  readonly atLeast: readonly string[];
}

interface Guarded<T> {
  readonly value: T;
  readonly etag: string | undefined;
}

/**
 * Written as one transaction or not at all. An etag of undefined creates; a row that is there already is a conflict. A
 * result is never written without the channel's row, so that its etag is the version of all results.
 */
export type Changes = {
  readonly session?: Guarded<Session>;
  readonly extra?: Extra;
  readonly reply?: PendingReply;
} & (
  | { readonly channel?: Guarded<Channel>; readonly result?: never }
  | { readonly channel: Guarded<Channel>; readonly result: Result }
);

/** `duplicate`: the reply's id exists, so this activity has been handled. */
export type Committed = 'committed' | 'conflict' | 'duplicate';

/** The channel, its sessions and their results: what changes together. */
export interface Channels {
  readonly read: (channelId: string) => Promise<Stored<Channel> | undefined>;
  readonly readSession: (channelId: string, session: string) => Promise<Stored<Session> | undefined>;
  readonly commit: (channelId: string, changes: Changes) => Promise<Committed>;
  /** Every result of the channel, newest end first. */
  readonly results: (channelId: string) => Promise<readonly Result[]>;
  readonly result: (channelId: string, session: string) => Promise<Result | undefined>;
  readonly extra: (channelId: string, session: string) => Promise<Extra | undefined>;
  /** Removes a session that was prepared and never begun. */
  readonly deletePrepared: (channelId: string, session: string) => Promise<void>;
}
