import { admitFromWeb } from '../../app/access/gate.ts';
import type { Act } from '../../app/ports/act.ts';
import type { Channel } from '../../app/ports/rows/channels.ts';
import type { Stored } from '../../app/ports/rows/stored.ts';
import type { World } from '../../app/ports/world.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { type Route, redirect, type WebRequest, type WebResponse, withCookies } from '../web.ts';
import type { WebSession } from './cookies.ts';
import { mayBeOwnForm } from './ownForm.ts';
import { noticePage } from './signInPages.ts';
import { type SignIn, signInFor } from './signInRoutes.ts';
import type { LogRoute, Visit } from './visit.ts';

/** A unit's key: `channelKey`. */
const unitKey = /^[0-9a-f]{32}$/;
/** Links that were posted before people signed in: the unit's key, and then what was its token. */
const oldLink = /^([0-9a-f]{32})[0-9a-f]{32,96}$/;

/** The routes of a unit's log, for those who have signed in and may see it: found out anew for each request. */
export function unitRoutes(world: World, door: SignIn, routes: readonly LogRoute[]): readonly Route[] {
  const { words, log } = world;
  const admitted = routes.map((route): Route => {
    return {
      method: route.method,
      path: `/forbedringslogg/:unit${route.path}`,
      handle: async (request) => {
        const { unit = '' } = request.parts;
        const [, linked] = oldLink.exec(unit) ?? [];
        if (linked !== undefined) return redirect(308, request.path.replace(unit, linked));
        if (!unitKey.test(unit)) return noticePage(words, 'noSuchPage');
        try {
          return await answer(world, door, route, request);
        } catch (error) {
          const reason = error instanceof Error ? error.name : typeof error;
          log.error({ route: route.path, reason }, 'log page failed');
          return noticePage(words, 'storageAway');
        }
      },
    };
  });
  const none = async () => noticePage(words, 'noSuchPage');
  return [
    ...admitted,
    { method: 'GET', path: '/forbedringslogg/*', handle: none },
    { method: 'POST', path: '/forbedringslogg/*', handle: none },
  ];
}

async function answer(
  world: World,
  door: SignIn,
  route: LogRoute,
  request: WebRequest,
): Promise<WebResponse> {
  const { words } = world;
  const { cookies } = door;
  if (door.issuer === undefined) return noticePage(words, 'notSetUp');
  const isPost = route.method === 'POST';
  if (isPost && !mayBeOwnForm(request.headers, new URL(world.settings.publicUrl).origin))
    return noticePage(words, 'notOurForm');
  const sent = isPost ? await request.form() : undefined;
  if (sent?.kind === 'refused') return noticePage(words, sent.status === 413 ? 'tooLarge' : 'noForm');
  const over = request.query.has('selv') ? route.over : undefined;
  const active = await cookies.session(request.headers);
  const session = active ?? (over && (await cookies.lookedAt(request.headers)));
  const form = sent?.fields ?? new URLSearchParams();
  if (session === undefined)
    return over?.(words, signInFor(request.path)) ?? signedOut(world, route, request, form);
  if (isPost && !(await cookies.isCsrf(session, form.get('csrf')))) return noticePage(words, 'notOurForm');
  const { person } = session;
  const unit = request.parts.unit ?? '';
  const admission = await admit(world, unit, session);
  const csrf = await cookies.csrf(session);
  if (typeof admission === 'string') return noticePage(words, admission, { signedIn: { person, csrf } });
  if (admission.role === 'receiver' && (isPost || route.audience === 'members'))
    return noticePage(words, 'noAccess', { signedIn: { person, csrf } });
  const unitWords = world.wordsIn(admission.channel.value.language ?? world.settings.language);
  if (over !== undefined && active === undefined && admission.channel.value.active === undefined)
    return over(unitWords, signInFor(request.path));
  const visit: Visit = {
    ...admission,
    person,
    unit,
    csrf,
    words: unitWords,
    form,
  };
  const page = await route.handle(visit, request);
  const cookie = over === undefined ? await cookies.prolong(session) : undefined;
  return cookie === undefined ? page : withCookies(page, [cookie]);
}

/** What was written must not be lost with the session: it stands on the page. */
function signedOut(
  { words }: World,
  { method }: LogRoute,
  { path, query, parts }: WebRequest,
  form: URLSearchParams,
): WebResponse {
  if (method === 'GET') return redirect(303, signInFor(query.size > 0 ? `${path}?${query}` : path));
  const way = signInFor(`/forbedringslogg/${parts.unit}`);
  return noticePage(words, 'signedOut', { way, typed: form });
}

interface Admission {
  readonly channel: Stored<Channel>;
  readonly role: Visit['role'];
  readonly act: Act;
}

/** A unit that is none and one that is somebody else's are the same to whoever asks. */
export async function admit(
  world: World,
  unit: string,
  { person }: WebSession,
): Promise<Admission | 'noAccess' | 'rosterAway'> {
  const { channels, logs } = world.rows;
  const stored = await channels.read(unit);
  if (stored === undefined) return 'noAccess';
  const id = `web-${world.ids.secret()}`;
  const act = await admitFromWeb(world, stored.value.address, person.oid, id);
  if (!isRefusal(act)) return { channel: stored, role: 'member', act };
  if (act.refused === 'rosterDown') return 'rosterAway';
  const { receiver } = (await logs.head(unit))?.value ?? {};
  const leaders = receiver === undefined ? undefined : await channels.read(receiver);
  if (leaders === undefined) return 'noAccess';
  const theirs = await admitFromWeb(world, leaders.value.address, person.oid, id);
  if (!isRefusal(theirs)) return { channel: stored, role: 'receiver', act: theirs };
  return theirs.refused === 'rosterDown' ? 'rosterAway' : 'noAccess';
}
