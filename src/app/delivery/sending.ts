import type { Channel } from '../ports/rows/channels.ts';
import type { Messenger, Sent } from '../ports/teams.ts';
import type { World } from '../ports/world.ts';

/** How a send that was not made went. */
export type Failure = Exclude<Sent, { kind: 'sent' | 'gone' | 'unsure' }>;

/**
 * What became of a send. `unneeded`: when it was its turn nothing was to be sent any more, and nothing was asked of Teams.
 */
export type Outcome = { readonly kind: 'done' } | { readonly kind: 'unneeded' } | Failure;

export const done: Outcome = { kind: 'done' };
export const unneeded: Outcome = { kind: 'unneeded' };

/** Whether Teams may have taken it all the same: there was no answer, or one from a gateway before Teams. */
export function perhapsTaken({ kind, status }: Failure): boolean {
  return kind === 'retry' && (status === undefined || status >= 500);
}

/** Writes down what has been sent; whoever gives it keeps what storage could not take. */
export type Recorder = (write: () => Promise<void>) => Promise<void>;

/** What a send is made with, in a channel whose lease is held. */
export interface Sending {
  readonly world: World;
  readonly messenger: Messenger;
  /** Hash of the channel id. */
  readonly channelId: string;
  readonly channel: Channel;
  readonly record: Recorder;
  /** Whether a refusal that often passes means something by now. */
  readonly surely: (status: 403 | 404) => boolean;
}
