import type { IncomingMessage } from 'node:http';

/** What a request holds, or the HTTP status it is refused with. */
export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 };

/** The fields of a form, or the HTTP status it is refused with. */
export type FormBody =
  | { readonly kind: 'form'; readonly fields: URLSearchParams }
  | { readonly kind: 'refused'; readonly status: 400 | 413 | 415 };

/** Cards and what people write nest a few levels; far deeper ones would exhaust the stack of whoever looks at them. */
const deepest = 100;
const json = /^application\/json\s*(;|$)/i;
const urlEncoded = /^application\/x-www-form-urlencoded\s*(;|$)/i;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a JSON body, which is never unpacked and never written anywhere. Never rejects.
 * @param largest bytes, counted as they arrive.
 */
export async function readJson(request: IncomingMessage, largest: number): Promise<Body> {
  const bytes = await bodyOf(request, json, largest);
  if ('kind' in bytes) return bytes;
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    return isDeeper(value, deepest) ? refused(400) : { kind: 'json', value };
  } catch {
    return refused(400);
  }
}

/**
 * Reads what a browser sends for a form of ours. Never rejects.
 * @param largest bytes, counted as they arrive.
 */
export async function readForm(request: IncomingMessage, largest: number): Promise<FormBody> {
  const bytes = await bodyOf(request, urlEncoded, largest);
  if ('kind' in bytes) return bytes;
  try {
    return { kind: 'form', fields: new URLSearchParams(utf8.decode(bytes)) };
  } catch {
    return refused(400);
  }
}

function refused<Status extends 400 | 413 | 415>(status: Status) {
  return { kind: 'refused', status } as const;
}

async function bodyOf(request: IncomingMessage, type: RegExp, largest: number) {
  const { headers } = request;
  if (!type.test(headers['content-type'] ?? '') || headers['content-encoding'] !== undefined)
    return refused(415);
  const bytes =
    Number(headers['content-length'] ?? 0) > largest ? 'tooLarge' : await received(request, largest);
  return bytes === 'tooLarge' ? refused(413) : bytes;
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
