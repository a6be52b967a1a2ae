import type { Sent } from '../ports/teams.ts';

/** How a send that was not made went. */
export type Failure = Exclude<Sent, { kind: 'sent' | 'gone' | 'unsure' }>;

/** Writes down what has been sent; whoever gives it keeps what storage could not take. */
export type Recorder = (write: () => Promise<void>) => Promise<void>;

/** What a send needs from whoever makes it. */
export interface Sending {
  readonly record: Recorder;
  /** Whether a refusal that often passes means something by now. */
  readonly surely: (status: 403 | 404) => boolean;
}
