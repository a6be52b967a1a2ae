import { isOurs } from '../../app/access/gate.ts';
import type { World } from '../../app/ports/world.ts';
import { type Route, redirect, type WebRequest, type WebResponse, withCookies } from '../web.ts';
import type { Cookies } from './cookies.ts';
import type { Issuer, NotSignedIn } from './issuer.ts';
import { mayBeOwnForm } from './ownForm.ts';
import { noticePage, signOutPath } from './signInPages.ts';
import { tabFor, wayOn } from './til.ts';
import { toldSeldom } from './toldSeldom.ts';

const signInPath = '/forbedringslogg/innlogging';
/** Where the issuer sends people back; registered with it. */
export const answerPath = `${signInPath}/svar`;
/** Where whoever has signed in and was going nowhere stands. */
const frontPage = '/';

/** What signing in stands on. */
export interface SignIn {
  /** Undefined: not set up. */
  readonly issuer: Issuer | undefined;
  readonly cookies: Cookies;
}

/** Where somebody signs in to go on to a path of ours. */
export function signInFor(til: string): string {
  return `${signInPath}?til=${encodeURIComponent(til)}`;
}

/** To the issuer and back, and out again. */
export function signInRoutes(world: World, { issuer, cookies }: SignIn): readonly Route[] {
  const { words, ids } = world;
  const tell = toldSeldom(world);
  const { origin } = new URL(world.settings.publicUrl);

  async function begin({ query, headers }: WebRequest): Promise<WebResponse> {
    if (issuer === undefined) return noticePage(words, 'notSetUp');
    const til = wayOn(query.get('til'));
    if (isInFrame(headers))
      return til === undefined ? noticePage(words, 'noSuchPage') : redirect(303, tabFor(til, true));
    const attempt = { state: ids.secret(), nonce: ids.secret(), verifier: ids.secret() };
    const begun = await issuer.begin(attempt);
    if (begun.kind !== 'ready') return notSignedIn(begun, undefined);
    const cookie = await cookies.setBegun({ ...attempt, til });
    return withCookies(redirect(303, begun.to), [cookie]);
  }

  async function finish({ query, headers }: WebRequest): Promise<WebResponse> {
    if (issuer === undefined) return noticePage(words, 'notSetUp');
    const begun = await cookies.begun(headers);
    if (begun === undefined) return notSignedIn({ kind: 'refused', code: 'no sign-in has begun' }, undefined);
    const finished = await issuer.finish(query, begun);
    if (finished.kind !== 'signedIn') return notSignedIn(finished, begun.til);
    const { tid, ...person } = finished.person;
    if (!isOurs(world, tid ?? '')) return notSignedIn({ kind: 'refused', code: 'another tenant' }, begun.til);
    const cookie = await cookies.begin(person, tid, ids.secret(), 'browser');
    return withCookies(redirect(303, begun.til ?? frontPage), [cookie, cookies.endBegun()]);
  }

  /** Each sign-in is tried once; the next begins from its start. */
  function notSignedIn({ kind, code }: NotSignedIn, til: string | undefined): WebResponse {
    tell({ kind, code });
    const way = til === undefined ? signInPath : signInFor(til);
    const page = noticePage(words, kind === 'refused' ? 'notSignedIn' : 'issuerAway', { way });
    return withCookies(page, [cookies.endBegun()]);
  }

  async function logOut({ headers, form }: WebRequest): Promise<WebResponse> {
    if (!mayBeOwnForm(headers, origin)) return noticePage(words, 'notOurForm');
    const session = await cookies.session(headers);
    const sent = await form();
    const csrf = sent.kind === 'form' ? sent.fields.get('csrf') : null;
    if (session !== undefined && !(await cookies.isCsrf(session, csrf)))
      return noticePage(words, 'notOurForm');
    const page = isInFrame(headers)
      ? noticePage(words, 'loggedOutOfTab')
      : noticePage(words, 'loggedOut', { way: signInPath });
    return withCookies(page, cookies.end());
  }

  return [
    { method: 'GET', path: signInPath, handle: orAway(world, begin) },
    { method: 'GET', path: answerPath, handle: orAway(world, finish) },
    { method: 'POST', path: signOutPath, handle: orAway(world, logOut) },
  ];
}

/** Cookies cannot be made or read without their keys. */
export function orAway({ words, log }: World, handle: Route['handle']): Route['handle'] {
  return async (request) => {
    try {
      return await handle(request);
    } catch (error) {
      log.error({ reason: error instanceof Error ? error.name : typeof error }, 'signing in failed');
      return noticePage(words, 'storageAway');
    }
  };
}

/** Whether a page is asked for that is to stand in a frame: Teams' own page has it there, and the issuer's may stand in none. */
function isInFrame(headers: WebRequest['headers']): boolean {
  return headers['sec-fetch-dest'] === 'iframe';
}
