import type { Channel } from './channel.ts';
import type { Fields } from './json.ts';
import type { ViolationKind } from './violations.ts';

/** What the connector needs to answer a request. */
export interface Service {
  readonly channels: ReadonlyMap<string, Channel>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** A new message id, larger than every earlier one. */
  readonly nextId: () => string;
  readonly violate: (kind: ViolationKind, what: string) => void;
}

export interface Request {
  readonly method: string;
  /** Decoded parts of the path after `/v3/`. */
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: Fields;
}

export interface Place {
  readonly channel: Channel;
  /** Undefined at top level. */
  readonly threadId: string | undefined;
}

export function failure(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

/** Tells a refusal from what was asked for. */
export function isAnswer<T extends object>(value: T | Answer): value is Answer {
  return 'status' in value;
}

/** Where a conversation id leads, or the 404 that Teams gives. */
export function placeOf(service: Service, conversation: string): Place | Answer {
  const [base = '', ...rest] = conversation.split(';');
  const channel = service.channels.get(base);
  if (channel === undefined) {
    service.violate('unknown', `no channel ${conversation}`);
    return failure(404, 'ConversationNotFound', 'Conversation not found.');
  }
  if (rest.length === 0) return { channel, threadId: undefined };
  const threadId = /^messageid=(.+)$/.exec(rest.join(';'))?.[1];
  if (threadId === undefined || !channel.threads.has(threadId)) {
    service.violate('unknown', `no thread ${conversation}`);
    return failure(404, 'ConversationNotFound', 'Conversation not found.');
  }
  return { channel, threadId };
}
