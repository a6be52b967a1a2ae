import type { IncomingMessage } from 'node:http';

/** What a request holds, or the HTTP status it is refused with. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 };

/** Cards and what people write nest a few levels; far deeper ones would exhaust the stack of whoever looks at them. */
const deepest = 100;
const json = /^application\/json\s*(;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body, which is never unpacked and never written anywhere. Never rejects.
 * @param largest bytes, counted as they arrive.
 */
export async function readJson(request: IncomingMessage, largest: number): Promise<Body> {
  const {
    'content-type': type = '',
    'content-encoding': encoding,
    'content-length': length,
  } = request.headers;
  if (!json.test(type) || encoding !== undefined) return { kind: 'refused', status: 415 };
  const bytes = Number(length ?? 0) > largest ? 'tooLarge' : await received(request, largest);
  if (bytes === 'tooLarge') return { kind: 'refused', status: 413 };
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    return isDeeper(value, deepest) ? { kind: 'refused', status: 400 } : { kind: 'json', value };
  } catch {
    return { kind: 'refused', status: 400 };
  }
}

/** What came until the end, or until the connection broke. */
function received(request: IncomingMessage, largest: number): Promise<Buffer | 'tooLarge'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size <= largest) {
        chunks.push(chunk);
        return;
      }
      request.off('data', take);
      // What still comes is let go unread, until the server's time for a request is over.
      request.resume();
      resolve('tooLarge');
    };
    request.on('data', take);
    const done = () => resolve(Buffer.concat(chunks));
    request.once('end', done);
    request.once('close', done);
    request.once('error', done);
  });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
