import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Route } from '../web.ts';
import { ofPackage, ownFile } from './ownFile.ts';

/** A stylesheet of our own origin; its path holds a hash of it, so that it may be kept for ever. */
export interface StyleSheet {
  readonly path: string;
  readonly css: Buffer;
}

function sheetOf(name: string, parts: readonly string[]): StyleSheet {
  const css = Buffer.from(parts.join('\n'));
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 16);
  return { path: `/forbedringslogg/${name}-${hash}.css`, css };
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

export const styleRoutes: readonly Route[] = styleSheets.map(({ path, css }) => ({
  method: 'GET',
  path,
  handle: ownFile('text/css', css, () => true),
}));
