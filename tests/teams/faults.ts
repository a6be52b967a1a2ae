/** What a request to the connector is, for faults and rates. */
export type RequestKind =
  | 'send'
  | 'edit'
  | 'delete'
  /** A page of the list of members. */
  | 'members'
  /** One member by id. */
  | 'member'
  | 'other';

/** How a coming request goes wrong. */
export type Trouble =
  /** Answered with an error; `delivered` means that the post is there all the same. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly code: string;
      readonly retryAfterSeconds?: number;
      readonly delivered?: boolean;
    }
  /** The connection breaks without an answer. */
  | { readonly kind: 'reset'; readonly delivered?: boolean }
  /** The request is carried out only when the promise resolves. */
  | { readonly kind: 'hold'; readonly until: () => Promise<void> };

export interface Fault {
  readonly trouble: Trouble;
  /** Which requests it strikes; sends, edits and deletions when not given. */
  readonly on?: readonly RequestKind[];
  /** Only requests in the channel with this id. */
  readonly channel?: string;
  /** Only requests whose body holds these words. */
  readonly showing?: string;
  /** How many requests it strikes, 1 when not given; `Infinity` until the faults are cleared. */
  readonly times?: number;
}

export const tooManyRequests = (retryAfterSeconds?: number): Fault => ({
  trouble: {
    kind: 'status',
    status: 429,
    code: 'TooManyRequests',
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  },
});
export const preconditionFailed: Fault = {
  trouble: { kind: 'status', status: 412, code: 'PreconditionFailed' },
};
export const badGateway: Fault = { trouble: { kind: 'status', status: 502, code: 'BadGateway' } };
/** The worst kind: an error for a post that stands in the channel. */
export const badGatewayDelivered: Fault = {
  trouble: { kind: 'status', status: 502, code: 'BadGateway', delivered: true },
};
/** The card is not taken, however often it is sent. */
export const notTaken: Fault = { trouble: { kind: 'status', status: 400, code: 'BadSyntax' } };
export const forbidden = (code = 'MessageWritesBlocked'): Fault => ({
  trouble: { kind: 'status', status: 403, code },
});
export const connectionReset: Fault = { trouble: { kind: 'reset' } };
export const connectionResetDelivered: Fault = { trouble: { kind: 'reset', delivered: true } };

/** Slow service: the request is carried out after the delay, milliseconds. */
export const slow = (milliseconds: number): Fault => ({
  trouble: { kind: 'hold', until: () => new Promise((resolve) => setTimeout(resolve, milliseconds)) },
});

/** A request that stands still until the test lets it go. */
export function held(): { readonly fault: Fault; readonly release: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { fault: { trouble: { kind: 'hold', until: () => promise } }, release: () => resolve() };
}

export interface FaultQueue {
  readonly add: (...faults: readonly Fault[]) => void;
  /** Faults that have not struck yet, the ones that never end left out. */
  readonly waiting: () => number;
  readonly clear: () => void;
  /** How often each kind of trouble has struck, by what the bot gets to see. */
  readonly struck: Readonly<Record<string, number>>;
  /** The trouble the next request of this kind runs into, used up by asking. */
  readonly strike: (kind: RequestKind, body: unknown, channel: string | undefined) => Trouble | undefined;
}

function nameOf(trouble: Trouble): string {
  if (trouble.kind === 'hold') return 'slow';
  const what = trouble.kind === 'reset' ? 'reset' : String(trouble.status);
  return trouble.delivered ? `${what}, delivered` : what;
}

/** Faults in the order in which they strike. */
export function faultQueue(): FaultQueue {
  const queue: { fault: Fault; left: number }[] = [];
  const struck: Record<string, number> = {};
  return {
    struck,
    add: (...faults) => {
      for (const fault of faults) queue.push({ fault, left: fault.times ?? 1 });
    },
    waiting: () => queue.filter((entry) => Number.isFinite(entry.left)).length,
    clear: () => {
      queue.length = 0;
    },
    strike: (kind, body, channel) => {
      const index = queue.findIndex(
        ({ fault: { on = ['send', 'edit', 'delete'], showing, channel: only = channel } }) =>
          on.includes(kind) &&
          only === channel &&
          (showing === undefined || JSON.stringify(body)?.includes(showing)),
      );
      const entry = queue[index];
      if (entry === undefined) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) queue.splice(index, 1);
      const { trouble } = entry.fault;
      const name = nameOf(trouble);
      struck[name] = (struck[name] ?? 0) + 1;
      return trouble;
    },
  };
}
