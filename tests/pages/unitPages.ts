import type { Member } from '../../src/app/ports/act.ts';
import type { Result } from '../../src/app/ports/rows/channels.ts';
import type { World } from '../../src/app/ports/world.ts';
import { dictionary } from '../../src/dictionaries/dictionary.ts';
import { logRoutes } from '../../src/http/log/routes.ts';
import type { Visit } from '../../src/http/signIn/visit.ts';
import type { WebResponse } from '../../src/http/web.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { actOf, quietWorld } from '../app/quietWorld.ts';
import { unit as channelOf } from '../store/examples.ts';
import { words } from '../words.ts';

/** A unit's pages without the door before them: everybody who comes has been let in. */
export interface UnitPages {
  readonly world: World;
  readonly get: (path: string, visitor?: Visitor) => Promise<WebResponse>;
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams,
    visitor?: Visitor,
  ) => Promise<WebResponse>;
  /** Milliseconds. */
  readonly pass: (milliseconds: number) => void;
}

interface Visitor {
  readonly oid?: string;
  readonly role?: Visit['role'];
}

export const kari = '11111111-0000-4000-8000-00000000000a';
export const ola = '22222222-0000-4000-8000-00000000000b';
const members: readonly Member[] = [
  { objectId: kari, userId: '29:kari', name: 'Kari Nordmann' },
  { objectId: ola, userId: '29:ola', name: 'Ola Hansen' },
];
/** The channel that `actOf` acts in. */
const unit = 'c1';

export async function unitPages(
  results: readonly Result[],
  now: number,
  head: { readonly receiver?: string } = {},
): Promise<UnitPages> {
  const rows = memoryStore();
  let ahead = 0;
  const quiet = quietWorld(rows, () => now + ahead);
  let secrets = 0;
  const world: World = {
    ...quiet,
    dictionary: dictionary(undefined),
    ids: { session: () => 'new', secret: () => `secret-${secrets++}` },
    roster: {
      ...quiet.roster,
      check: async ({ from: { aadObjectId } }) =>
        members.find(({ objectId }) => objectId === aadObjectId) ?? 'stranger',
      members: async () => members,
      known: () => ({ members, readAt: now, left: new Set(), removed: new Map() }),
    },
  };
  const value = { ...channelOf, unitName: 'Kirurgisk post 2' };
  await rows.channels.commit(unit, { channel: { value, etag: undefined } });
  for (const result of results) {
    const channel = await rows.channels.read(unit);
    if (channel === undefined) throw new Error('The channel is there.');
    await rows.channels.commit(unit, { channel, result });
  }
  if (head.receiver !== undefined) {
    const etag = undefined;
    await rows.logs.commit(unit, { head: { value: { nextNr: 1, seq: 1, ...head }, etag } });
  }
  const routes = logRoutes(world);

  async function ask(
    method: 'GET' | 'POST',
    asked: string,
    form: URLSearchParams,
    { oid = kari, role = 'member' }: Visitor,
  ): Promise<WebResponse> {
    const [path = '', query] = asked.split('?');
    for (const route of routes.filter((each) => each.method === method)) {
      const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
      const found = new RegExp(`^${route.path.replaceAll('.', '\\.').replace(/:\w+/g, '([^/]+)')}$`).exec(
        path,
      );
      if (found === null) continue;
      if (role === 'receiver' && (method === 'POST' || route.audience === 'members'))
        throw new Error('Not for receivers.');
      const channel = await rows.channels.read(unit);
      if (channel === undefined) throw new Error('The channel is there.');
      const visit: Visit = {
        person: { oid, name: members.find(({ objectId }) => objectId === oid)?.name ?? '' },
        unit,
        channel,
        role,
        act: await actOf(world, oid),
        csrf: 'csrf-of-the-session',
        words,
        form,
      };
      return route.handle(visit, {
        method,
        path: `/forbedringslogg/${unit}${path}`,
        parts: Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? ''])),
        query: new URLSearchParams(query),
        headers: {},
        form: async () => ({ kind: 'form', fields: form }),
      });
    }
    throw new Error(`No route for ${method} ${path}`);
  }

  return {
    world,
    get: (path, visitor = {}) => ask('GET', path, new URLSearchParams(), visitor),
    post: (path, fields, visitor = {}) => ask('POST', path, new URLSearchParams(fields), visitor),
    pass: (milliseconds) => {
      ahead += milliseconds;
    },
  };
}

/** What stands in an answer's body. */
export function bodyOf({ body }: WebResponse): string {
  return typeof body === 'string' ? body : Buffer.from(body ?? '').toString();
}
