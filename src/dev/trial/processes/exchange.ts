import { type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The whole body of a request or a response. */
export async function readBody(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** The JSON in a body, or undefined when it is none. */
export function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

/** Sends a request on to a port of this machine, as it came. Rejects when nobody answers there. */
export function forward(
  port: number,
  incoming: IncomingMessage,
  body: Buffer,
  change: IncomingHttpHeaders = {},
): Promise<Answer> {
  const headers = { ...incoming.headers, ...change, 'content-length': String(body.length) };
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers },
      (response) => {
        readBody(response).then(
          (received) =>
            resolve({ status: response.statusCode ?? 502, headers: response.headers, body: received }),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Hands an answer over; hop-by-hop headers are set anew by Node. */
export function pass(answer: Answer, response: ServerResponse): void {
  const { connection, 'transfer-encoding': encoding, 'keep-alive': alive, ...headers } = answer.headers;
  response.writeHead(answer.status, { ...headers, 'content-length': String(answer.body.length) });
  response.end(answer.body);
}

/** Answers with JSON in place of what `like` said, keeping its status. */
export function withJson(like: Answer, value: unknown): Answer {
  const { etag, ...headers } = like.headers;
  return { ...like, headers, body: Buffer.from(JSON.stringify(value)) };
}
