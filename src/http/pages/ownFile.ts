import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { WebRequest, WebResponse } from '../web.ts';

/** The text of a file that a package brings. */
export function ofPackage(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8');
}

/**
 * A file that pages take from our own origin, packed once for whoever can unpack it.
 * @param keep whether a browser may keep it for ever: what it was asked for by changes with its content.
 */
export function ownFile(
  type: string,
  body: Buffer,
  keep: (request: WebRequest) => boolean,
): (request: WebRequest) => Promise<WebResponse> {
  const gzipped = gzipSync(body);
  return async (request) => {
    const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    return {
      status: 200,
      headers: {
        'Content-Type': `${type}; charset=utf-8`,
        ...(zipped && { 'Content-Encoding': 'gzip' }),
        Vary: 'Accept-Encoding',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': keep(request) ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
      body: zipped ? gzipped : body,
    };
  };
}
