import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type ClientOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ClientOptions['httpClient']>;

/** A send that takes longer has an unknown outcome, in milliseconds. */
const patience = 10_000;

/** Teams answered, and not with success. Thrown past the SDK's retry policies, which have nothing to go by in it. */
export class NotAccepted extends Error {
  override readonly name = 'NotAccepted';
  /** HTTP status. */
  readonly status: number;
  /** Milliseconds Teams asked us to wait. */
  readonly after: number | undefined;

  constructor(status: number, retryAfter: string | null) {
    super(`HTTP ${status}`);
    this.status = status;
    const seconds = Number(retryAfter ?? Number.NaN);
    this.after = Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
  }
}

/**
 * The SDK's client under the SDK's clients, sending once. botbuilder 4.23.3 retries a POST after a 5xx or a reset, when
 * it may have been delivered, and its option `noRetryPolicy` does nothing.
 */
export const sendOnce: HttpClient = {
  sendRequest: async (request) => {
    const response = await fetch(request.url, {
      method: request.method,
      headers: request.headers.toJson({ preserveCase: true }),
      signal: AbortSignal.timeout(patience),
      ...(typeof request.body === 'string' && { body: request.body }),
    });
    const bodyAsText = await response.text();
    if (!response.ok) throw new NotAccepted(response.status, response.headers.get('retry-after'));
    const headers = request.headers.clone();
    for (const { name } of headers.headersArray()) headers.remove(name);
    for (const [name, value] of response.headers) headers.set(name, value);
    return { request, status: response.status, headers, bodyAsText };
  },
};
