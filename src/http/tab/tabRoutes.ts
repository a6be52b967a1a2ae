import { logPages } from '../../app/access/logLink.ts';
import { channelKey } from '../../app/ports/keys.ts';
import type { World } from '../../app/ports/world.ts';
import type { Cookies } from '../signIn/cookies.ts';
import { mayBeOwnForm } from '../signIn/ownForm.ts';
import { noticePage } from '../signIn/signInPages.ts';
import { orAway } from '../signIn/signInRoutes.ts';
import { tabFor, tabPath, wayOn } from '../signIn/til.ts';
import { toldSeldom } from '../signIn/toldSeldom.ts';
import { admit } from '../signIn/unitRoutes.ts';
import { type Route, type WebRequest, type WebResponse, withCookies } from '../web.ts';
import { enterPage, tabMePath, tabSetUpPage, tabSetUpPath, tabSignInPath } from './tabPages.ts';
import { scriptRoutes } from './tabScripts.ts';
import type { TabTokens } from './tabTokens.ts';

/** When somebody who could not be signed in may come again, seconds. */
const comeAgain = 5;

/**
 * The improvement log as a tab in Teams: pages where a script signs people in with what Teams says of them, and what that
 * script asks.
 * @param tokens undefined: not set up.
 */
export function tabRoutes(world: World, cookies: Cookies, tokens: TabTokens | undefined): readonly Route[] {
  const { words, ids } = world;
  const { publicUrl } = world.settings;
  const { origin } = new URL(publicUrl);
  const tell = toldSeldom(world);

  async function enter({ query }: WebRequest): Promise<WebResponse> {
    if (tokens === undefined) return noticePage(words, 'notSetUp');
    const til = wayOn(query.get('til'));
    if (til === undefined) return noticePage(words, 'noSuchPage');
    return enterPage(words, til, query.get('igjen') === '1');
  }

  async function setUp(): Promise<WebResponse> {
    return tokens === undefined ? noticePage(words, 'notSetUp') : tabSetUpPage(words);
  }

  async function signIn({ headers }: WebRequest): Promise<WebResponse> {
    if (tokens === undefined) return away;
    if (!mayBeOwnForm(headers, origin)) return refusal(403);
    const found = await tokens.check(headers.authorization);
    if (found.kind !== 'signedIn') {
      tell(found);
      return found.kind === 'refused' ? refusal(401) : away;
    }
    const { tid, ...person } = found.person;
    return withCookies(nothing, [await cookies.begin(person, tid, ids.secret(), 'tab')]);
  }

  /** Whether somebody is signed in; and, of a channel, whether it has a log that is theirs, and where that is. */
  async function me({ headers, query }: WebRequest): Promise<WebResponse> {
    const session = await cookies.session(headers);
    if (session === undefined) return refusal(401);
    const channel = query.get('kanal');
    if (channel === null) return nothing;
    const unit = channelKey(channel);
    const admission = await admit(world, unit, session);
    if (admission === 'rosterAway') return away;
    if (admission === 'noAccess' || admission.role !== 'member') return refusal(403);
    const fane = new URL(tabFor(`/forbedringslogg/${unit}`), origin).href;
    return json(200, { enhet: unit, fane, nettleser: logPages({ publicUrl }, unit) });
  }

  return [
    { method: 'GET', path: tabPath, handle: enter },
    { method: 'GET', path: tabSetUpPath, handle: setUp },
    { method: 'POST', path: tabSignInPath, handle: orAway(world, signIn) },
    { method: 'GET', path: tabMePath, handle: orAway(world, me) },
    ...scriptRoutes,
  ];
}

const kept = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' };
const nothing: WebResponse = { status: 204, headers: kept, body: undefined };
const away: WebResponse = {
  status: 503,
  headers: { ...kept, 'Retry-After': String(comeAgain) },
  body: undefined,
};

/** The same whatever is wrong: who is refused learns nothing of why. */
function refusal(status: 401 | 403): WebResponse {
  return { status, headers: kept, body: undefined };
}

function json(status: number, value: unknown): WebResponse {
  return {
    status,
    headers: { ...kept, 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  };
}
