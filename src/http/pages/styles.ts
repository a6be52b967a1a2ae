import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Route } from '../web.ts';

/** A stylesheet of our own origin; its path holds a hash of it, so that it may be kept for ever. */
export interface StyleSheet {
  readonly path: string;
  readonly css: Buffer;
  readonly gzipped: Buffer;
}

function sheetOf(name: string, parts: readonly string[]): StyleSheet {
  const css = Buffer.from(parts.join('\n'));
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
  return { path: `/forbedringslogg/${name}-${hash}.css`, css, gzipped: gzipSync(css) };
}

function ofPackage(name: string): string {
  return readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8');
}

function own(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

/** Designsystemet with its theme, and what it has not: charts, print, tables that become cards on a phone. */
export const pageStyle = sheetOf('stil', [
  ofPackage('@digdir/designsystemet-css'),
  ofPackage('@digdir/designsystemet-theme'),
  own('./pages.css'),
  own('./print.css'),
]);

/** The meeting-room screen has a look of its own, made for reading from six metres. */
export const screenStyle = sheetOf('skjerm', [own('./screen.css')]);

export const styleSheets: readonly StyleSheet[] = [pageStyle, screenStyle];

export const styleRoutes: readonly Route[] = styleSheets.map(({ path, css, gzipped }) => ({
  method: 'GET',
  path,
  handle: async ({ headers }) => {
    const zipped = /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
    return {
      status: 200,
      headers: {
        'Content-Type': 'text/css; charset=utf-8',
        ...(zipped && { 'Content-Encoding': 'gzip' }),
        Vary: 'Accept-Encoding',
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'public, max-age=31536000, immutable',
      },
      body: zipped ? gzipped : css,
    };
  },
}));
