import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { z } from 'zod';
import type { Pacer } from '../app/delivery/limits/pacer.ts';
import { inTime } from '../app/process/timeLimit.ts';
import type { ServiceHosts } from './callers/serviceHosts.ts';

type ClientOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ClientOptions['httpClient']>;

/** A send that takes longer has an unknown outcome, in milliseconds. */
const patience = 10_000;

/** Teams answered, and not with success. Thrown past the SDK's retry policies, which have nothing to go by in it. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
  /** HTTP status. */
  readonly status: number;
  /** Teams' own name for what is wrong, such as `MessageWritesBlocked`. */
  readonly code: string | undefined;
  /** Milliseconds Teams asked us to wait. */
  readonly after: number | undefined;

  constructor(status: number, code: string | undefined, retryAfter: string | null) {
    super(`HTTP ${status}`);
    this.status = status;
    this.code = code;
    const seconds = Number(retryAfter ?? Number.NaN);
    this.after = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
  }
}

const failure = z.object({ error: z.object({ code: z.string().max(100) }) });

function codeIn(body: string): string | undefined {
  try {
    return failure.safeParse(JSON.parse(body)).data?.error.code;
  } catch {
    return undefined;
  }
}

/** An address that is not one of Teams' own; as if everything sent there were refused (docs/teams.md § 9). */
export const offTheList = 'ServiceUrlNotAllowed';

/** What sending depends on. */
export interface Line {
  readonly pacer: Pacer;
  /** Nothing goes elsewhere, also when a stored row says so. */
  readonly allowed: ServiceHosts;
  /** Teams did not take the bot's token. */
  readonly notTaken: (status: number) => void;
  /** Aborted when the process must end: what is under way then has an unknown outcome. */
  readonly ending: AbortSignal;
}

/**
 * The SDK's client under the SDK's clients, sending once. botbuilder 4.23.3 retries a POST after a 5xx or a reset, when
 * it may have been delivered, and its option `noRetryPolicy` does nothing. Everything the bot asks of Teams goes
 * through here, and so keeps its distance; somebody waits for what is read, so that goes before what is sent.
 */
export const sendOnce = ({ pacer, allowed, notTaken, ending }: Line): HttpClient => ({
  sendRequest: async (request) => {
    if (!allowed(request.url)) throw new NotAccepted(403, offTheList, null);
    await unlessAborted(ending, pacer(request.method === 'GET' ? 'reads' : 'sends'));
    const answered = inTime(patience, async (signal) => {
      const answer = await fetch(request.url, {
        method: request.method,
        headers: request.headers.toJson({ preserveCase: true }),
        signal,
        redirect: 'error',
        ...(typeof request.body === 'string' && { body: request.body }),
      });
      return { response: answer, bodyAsText: await answer.text() };
    });
    const { response, bodyAsText } = await unlessAborted(ending, answered);
    if (response.status === 401) notTaken(response.status);
    if (!response.ok)
      throw new NotAccepted(response.status, codeIn(bodyAsText), response.headers.get('retry-after'));
    const headers = request.headers.clone();
    for (const { name } of headers.headersArray()) headers.remove(name);
    for (const [name, value] of response.headers) headers.set(name, value);
    return { request, status: response.status, headers, bodyAsText };
  },
});

/** Waits for it, but not once the signal has been given. The signal outlives many waits, and keeps none of them. */
export async function unlessAborted<T>(signal: AbortSignal, wait: Promise<T>): Promise<T> {
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new Error('The process ends'));
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([wait, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
