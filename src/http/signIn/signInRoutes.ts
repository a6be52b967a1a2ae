import { isOurs } from '../../app/access/gate.ts';
import type { World } from '../../app/ports/world.ts';
import type { Instant } from '../../domain/basics.ts';
import { type Route, redirect, type WebRequest, type WebResponse, withCookies } from '../web.ts';
import type { Cookies } from './cookies.ts';
import type { Issuer, NotSignedIn } from './issuer.ts';
import { mayBeOwnForm } from './ownForm.ts';
import { noticePage, signOutPath } from './signInPages.ts';
import { wayOn } from './til.ts';

const signInPath = '/forbedringslogg/innlogging';
/** Where the issuer sends people back; registered with it. */
export const answerPath = `${signInPath}/svar`;
/** Where whoever has signed in and was going nowhere stands. */
const frontPage = '/';

/** How often the operator is told of the same kind of failure, milliseconds: anybody can make one. */
const tellEvery = 60_000;

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
  const { words, log, ids, now } = world;
  /** When the operator was last told of somebody who was not signed in. */
  const told = new Map<NotSignedIn['kind'], Instant>();
  const { origin } = new URL(world.settings.publicUrl);

  async function begin({ query }: WebRequest): Promise<WebResponse> {
    if (issuer === undefined) return noticePage(words, 'notSetUp');
    const attempt = { state: ids.secret(), nonce: ids.secret(), verifier: ids.secret() };
    const begun = await issuer.begin(attempt);
    if (begun.kind !== 'ready') return notSignedIn(begun, undefined);
    const cookie = await cookies.setBegun({ ...attempt, til: wayOn(query.get('til')) });
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
    const cookie = await cookies.begin(person, tid, ids.secret());
    return withCookies(redirect(303, begun.til ?? frontPage), [cookie, cookies.endBegun()]);
  }

  /** Each sign-in is tried once; the next begins from its start. */
  function notSignedIn({ kind, code }: NotSignedIn, til: string | undefined): WebResponse {
    const at = now();
    if (at - (told.get(kind) ?? Number.NEGATIVE_INFINITY) >= tellEvery) {
      told.set(kind, at);
      if (kind === 'refused') log.info({ kind, code }, 'nobody was signed in');
      else log.error({ kind, code }, 'the issuer that signs people in is away, or does not know this bot');
    }
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
    return withCookies(noticePage(words, 'loggedOut', { way: signInPath }), [cookies.end()]);
  }

  /** Cookies cannot be made or read without their keys. */
  const orAway = (handle: Route['handle']): Route['handle'] => {
    return async (request) => {
      try {
        return await handle(request);
      } catch (error) {
        log.error({ reason: error instanceof Error ? error.name : typeof error }, 'signing in failed');
        return noticePage(words, 'storageAway');
      }
    };
  };
  return [
    { method: 'GET', path: signInPath, handle: orAway(begin) },
    { method: 'GET', path: answerPath, handle: orAway(finish) },
    { method: 'POST', path: signOutPath, handle: orAway(logOut) },
  ];
}
