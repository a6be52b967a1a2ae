import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ofPackage, ownFile } from '../pages/ownFile.ts';
import type { Route } from '../web.ts';

interface Script {
  /** With a hash of what it holds, so that a browser keeps this one and asks for the next. */
  readonly src: string;
  readonly route: Route;
}

function scriptAt(path: string, text: string): Script {
  const version = hash('sha256', text).slice(0, 16);
  const handle = ownFile('text/javascript', Buffer.from(text), ({ query }) => query.get('v') === version);
  return { src: `${path}?v=${version}`, route: { method: 'GET', path, handle } };
}

/** The library that speaks with Teams, as its package has it, and what the tab does with it. */
const scripts = [
  scriptAt('/forbedringslogg/teams.js', ofPackage('@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js')),
  scriptAt('/forbedringslogg/fane.js', readFileSync(new URL('./fane.js', import.meta.url), 'utf8')),
];

/** In the order in which a page needs them. */
export const scriptAddresses: readonly string[] = scripts.map(({ src }) => src);
export const scriptRoutes: readonly Route[] = scripts.map(({ route }) => route);
