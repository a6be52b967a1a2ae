import { describe, expect, it } from 'vitest';
import type { Sender } from '../../src/app/ports/act.ts';
import { channelKey } from '../../src/app/ports/keys.ts';
import type { MembersChanged } from '../../src/app/ports/teams.ts';
import { roster } from '../../src/teams/roster/roster.ts';
import { NotAccepted } from '../../src/teams/sendOnce.ts';
import type { TeamsClient } from '../../src/teams/teamsClient.ts';

const tenantId = '11111111-1111-4111-8111-11111111111a';
const channelId = '19:kanal@thread.tacv2';
const address = { channelId, serviceUrl: 'https://teams.example/', tenantId, botId: '28:bot' };
const channel = channelKey(channelId);
const minute = 60_000;

interface Row {
  readonly id: string;
  readonly name?: string | null;
  readonly aadObjectId?: string | null;
  readonly tenantId?: string;
  readonly userRole?: unknown;
}

const ola: Row = { id: '29:Ola', name: 'Ola Hansen', aadObjectId: 'AAAA-1' };
const per: Row = { id: '29:Per', name: 'Per Olsen', aadObjectId: 'bbbb-2' };
const byUserId = ({ id }: Row): Sender => ({ userId: id, aadObjectId: undefined });

/** How long the roster waits for a list before it goes by what else it knows; here every list is answered in time. */
const patience: ReadonlySet<number> = new Set([3_000, 5_000]);

/**
 * A roster before a Teams that has this list and these people, on a clock that only sleep and the test move.
 * @param endless sleeps that never end.
 */
function opened(endless = patience) {
  const list: unknown[] = [];
  const people: Row[] = [];
  const asked: string[] = [];
  const times: number[] = [];
  const failures: (NotAccepted | TypeError)[] = [];
  const lines: { readonly facts: Record<string, unknown>; readonly message: string }[] = [];
  const left: string[] = [];
  let at = 1_000_000;
  const sleepers: { readonly until: number; readonly resolve: () => void }[] = [];
  const wakeNext = () => {
    const [next] = sleepers.sort((a, b) => a.until - b.until).splice(0, 1);
    at = Math.max(at, next?.until ?? at);
    next?.resolve();
  };
  const answer = async <T>(what: string, give: () => T): Promise<T> => {
    asked.push(what);
    times.push(at);
    const failure = failures.shift();
    if (failure !== undefined) throw failure;
    return give();
  };
  const unused = () => Promise.reject(new Error('not called here'));
  const conversations = {
    sendToConversation: unused,
    updateActivity: unused,
    getConversationPagedMembers: () => answer('list', () => ({ members: [...list] })),
    getConversationMember: (_: string, id: string) =>
      answer(id, () => {
        const found = people.find((row) => row.id === id || row.aadObjectId === id);
        if (found === undefined) throw new NotAccepted(404, 'MemberNotFoundInConversation', null);
        return found;
      }),
  };
  const teams: Pick<TeamsClient, 'connector'> = {
    connector: async () => ({ conversations, sendOperationRequest: unused }),
  };
  const note = (facts: Record<string, unknown>, message: string) => void lines.push({ facts, message });
  const members = roster({
    teams,
    now: () => at,
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        if (endless.has(milliseconds)) return;
        sleepers.push({ until: at + milliseconds, resolve });
        setImmediate(wakeNext);
      }),
    log: { debug: note, info: note, warn: note, error: note },
    left: (which) => left.push(which),
  });
  return {
    list,
    people,
    asked,
    times,
    failures,
    lines,
    left,
    members,
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
    check: (from: Sender, atMost?: number) =>
      members.check({ address, channel, from, teamId: 'team-1' }, atMost),
    web: (objectId: string) => members.checkFromWeb(address, objectId),
    /** Everything that was begun in the background is done. */
    settled: async () => {
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

const removal = (change: Partial<MembersChanged> = {}): MembersChanged => ({
  tenantId,
  teamId: 'team-1',
  channelId,
  ofTeam: true,
  added: [],
  removed: [],
  ...change,
});

describe('who somebody is', () => {
  it('is their row, by either id and in any letters', async () => {
    const { list, check } = opened();
    list.push(ola, per);
    const row = { objectId: 'aaaa-1', userId: '29:Ola', name: 'Ola Hansen' };
    expect(await check(byUserId(ola))).toEqual(row);
    expect(await check({ userId: '29:another', aadObjectId: 'aaaa-1' })).toEqual(row);
    expect(await check({ userId: '29:another', aadObjectId: 'AAAA-1' })).toEqual(row);
  });

  it('is Teams’ own id where the roster has no other', async () => {
    const { list, check } = opened();
    list.push({ id: '29:Ola', name: null, aadObjectId: null });
    const sender = { userId: '29:Ola', aadObjectId: 'aaaa-1' };
    expect(await check(sender)).toEqual({ objectId: '29:Ola', userId: '29:Ola', name: '' });
  });

  it('is another tenant’s only when the tenant differs in more than letters', async () => {
    const { list, check } = opened();
    list.push({ ...ola, tenantId: tenantId.toUpperCase() }, { ...per, tenantId: 'another' });
    expect(await check(byUserId(ola))).toMatchObject({ objectId: 'aaaa-1' });
    expect(await check(byUserId(per))).toBe('otherTenant');
  });

  it('is told by nobody’s odd row', async () => {
    const { list, check, lines } = opened();
    list.push({ id: null, name: 'x' }, null, 'tekst', { ...per, userRole: 5 }, ola);
    expect(await check(byUserId(ola))).toMatchObject({ name: 'Ola Hansen' });
    expect(lines.map(({ facts }) => facts)).toEqual([{ rows: 4 }]);
    expect(await check(byUserId(per))).toBe('stranger');
    await check(byUserId(ola), 0);
    expect(lines).toHaveLength(1);
  });
});

describe('somebody the list does not have', () => {
  it('is asked about once, and remembered, also as a stranger for a while', async () => {
    const { list, people, check, asked, pass } = opened();
    list.push(ola);
    people.push(per);
    await check(byUserId(per));
    expect(await check(byUserId(per))).toMatchObject({ objectId: 'bbbb-2' });
    for (let tap = 0; tap < 5; tap++) expect(await check(byUserId({ id: '29:x' }))).toBe('stranger');
    expect(asked).toEqual(['list', '29:Per', '29:x']);
    pass(5_000);
    people.push({ id: '29:x' });
    expect(await check(byUserId({ id: '29:x' }))).toMatchObject({ userId: '29:x' });
  });

  it('is a stranger only when Teams says so', async () => {
    const { list, check, failures } = opened();
    list.push(ola);
    await check(byUserId(ola));
    failures.push(new NotAccepted(403, 'Forbidden', null));
    await expect(check(byUserId(per))).rejects.toThrow();
    failures.push(new NotAccepted(404, 'ConversationNotFound', null));
    await expect(check(byUserId(per))).rejects.toThrow();
  });

  it('is asked about again when the list still lacks them, and left out when they are gone', async () => {
    const { list, people, check, members, left, pass } = opened();
    list.push(ola);
    people.push(per);
    await check(byUserId(per));
    const names = () => members.known(channel)?.members.map(({ name }) => name);
    expect(names()).toEqual(['Ola Hansen', 'Per Olsen']);
    pass(1);
    await check(byUserId(ola), 0);
    expect(names()).toEqual(['Ola Hansen', 'Per Olsen']);
    expect(left).toEqual([]);
    people.pop();
    pass(1);
    await check(byUserId(ola), 0);
    expect(names()).toEqual(['Ola Hansen']);
    expect(left).toEqual([channel]);
  });

  it('does not let reads come closer than half of what Teams takes', async () => {
    const { list, check, times } = opened(new Set());
    list.push(ola);
    const strangers = Array.from({ length: 100 }, (_, n) => byUserId({ id: `29:${n}` }));
    const answers = await Promise.allSettled(strangers.map((sender) => check(sender)));
    const told = answers.filter(({ status }) => status === 'fulfilled');
    expect(times).toHaveLength(told.length + 1);
    expect(told.length).toBeGreaterThan(40);
    for (const time of times) {
      const within = (milliseconds: number) =>
        times.filter((other) => other >= time && other < time + milliseconds).length;
      expect(within(1_000)).toBeLessThanOrEqual(7);
      expect(within(30_000)).toBeLessThanOrEqual(60);
    }
  });
});

describe('the list', () => {
  it('is tried again within the second after what may pass', async () => {
    const { list, check, failures, asked } = opened();
    list.push(ola);
    failures.push(new NotAccepted(502, undefined, null), new TypeError('fetch failed'));
    expect(await check(byUserId(ola))).toMatchObject({ objectId: 'aaaa-1' });
    expect(asked).toEqual(['list', 'list', 'list']);
  });

  it('that cannot be read is not tried at each tap', async () => {
    const { people, check, failures, asked } = opened();
    people.push(ola, per);
    failures.push(new NotAccepted(403, 'Forbidden', null));
    expect(await check(byUserId(ola))).toMatchObject({ objectId: 'aaaa-1' });
    expect(await check(byUserId(per))).toMatchObject({ objectId: 'bbbb-2' });
    expect(asked).toEqual(['list', '29:Ola', '29:Per']);
  });

  it('is at most a minute old for the leader, and what is known when it cannot be read', async () => {
    const { list, check, failures, asked, pass } = opened();
    list.push(ola);
    await check(byUserId(ola), minute);
    pass(minute - 1);
    await check(byUserId(ola), minute);
    expect(asked).toHaveLength(1);
    pass(1);
    list.pop();
    expect(await check(byUserId(ola), minute)).toBe('stranger');
    list.push(ola);
    pass(minute);
    await check(byUserId(ola), minute);
    pass(minute);
    failures.push(new NotAccepted(403, 'Forbidden', null));
    expect(await check(byUserId(ola), minute)).toMatchObject({ objectId: 'aaaa-1' });
  });

  it('that is old is read in the background, and waited for when it is very old', async () => {
    const { list, check, asked, pass, settled, left } = opened();
    list.push(ola, per);
    await check(byUserId(ola));
    pass(11 * minute);
    list.pop();
    expect(await check(byUserId(per))).toMatchObject({ objectId: 'bbbb-2' });
    await settled();
    expect(left).toEqual([channel]);
    expect(await check(byUserId(per))).toBe('stranger');
    pass(61 * minute);
    list.pop();
    expect(await check(byUserId(ola))).toBe('stranger');
    expect(asked.filter((what) => what === 'list')).toHaveLength(3);
  });
});

describe('the members of a channel', () => {
  it('are read again for whoever asks for a new list, and are what was known where it cannot be read', async () => {
    const { list, check, members, pass, failures } = opened();
    list.push(ola, per);
    await check(byUserId(ola));
    list.pop();
    expect(await members.members(address)).toHaveLength(2);
    pass(1);
    failures.push(new NotAccepted(400, 'BadArgument', null));
    expect(await members.members(address, 0)).toHaveLength(2);
    pass(10_000);
    expect(await members.members(address, 0)).toHaveLength(1);
  });
});

describe('an event about members', () => {
  it('takes those who left out at once, and the list is read in the background', async () => {
    const { list, check, asked, members, settled } = opened();
    list.push(ola, per);
    await check(byUserId(ola));
    // The list lags behind.
    members.changed(removal({ removed: [{ userId: '29:Per', aadObjectId: undefined }] }));
    const viaOtherId = { userId: '29:new', aadObjectId: 'BBBB-2' };
    expect(await check(viaOtherId)).toBe('stranger');
    expect(members.known(channel)?.members).toHaveLength(1);
    expect([...(members.known(channel)?.removed.keys() ?? [])].sort()).toEqual(['29:per', 'bbbb-2']);
    await settled();
    expect(asked.filter((what) => what === 'list')).toHaveLength(2);
    expect(await check(viaOtherId)).toBe('stranger');
  });

  it('brings those in who came, whichever of their ids it has', async () => {
    const { list, people, check, members, settled } = opened();
    list.push(ola);
    await check(byUserId(ola));
    const sender = { userId: '29:Per', aadObjectId: 'bbbb-2' };
    expect(await check(sender)).toBe('stranger');
    list.push(per);
    people.push(per);
    members.changed(removal({ added: [byUserId(per)] }));
    expect(await check(sender)).toMatchObject({ objectId: 'bbbb-2' });
    await settled();
    expect(await check({ ...sender, userId: '29:new' })).toMatchObject({ objectId: 'bbbb-2' });
  });

  it('about others leaves out who was taken out before, while the list lags behind', async () => {
    const { list, check, members, settled, left } = opened();
    list.push(ola, per);
    await check(byUserId(ola));
    members.changed(removal({ removed: [byUserId(per)] }));
    members.changed(removal({ added: [{ userId: '29:new', aadObjectId: undefined }] }));
    await settled();
    expect(left).toEqual([channel]);
    expect(await check(byUserId(per))).toBe('stranger');
  });

  it('of one channel takes them out of that channel only', async () => {
    const { list, check, members } = opened();
    list.push(ola, per);
    await check(byUserId(ola));
    const removed = [{ userId: '29:Per', aadObjectId: undefined }];
    members.changed(removal({ channelId: '19:privat', ofTeam: false, removed }));
    expect(await check(byUserId(per))).toMatchObject({ objectId: 'bbbb-2' });
  });

  it('of another team or another tenant changes nothing', async () => {
    const { list, check, members, asked, settled } = opened();
    list.push(ola);
    await check(byUserId(ola));
    const removed = [{ userId: '29:Ola', aadObjectId: undefined }];
    members.changed(removal({ tenantId: 'another', removed }));
    members.changed(removal({ teamId: 'team-2', channelId: '19:another', removed }));
    members.changed(removal({ teamId: undefined, channelId: '19:another', removed }));
    await settled();
    expect(await check(byUserId(ola))).toMatchObject({ objectId: 'aaaa-1' });
    expect(asked).toEqual(['list']);
  });

  it('many times over is one or two reads', async () => {
    const { list, check, members, asked, settled } = opened();
    list.push(ola);
    await check(byUserId(ola));
    for (let event = 0; event < 500; event++) members.changed(removal());
    await settled();
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});

describe('somebody who has signed in on the web', () => {
  it('is let in by their Entra id, and not as a guest or of another tenant', async () => {
    const { list, web } = opened();
    list.push(ola, { ...per, userRole: 'guest' }, { id: '29:x', aadObjectId: 'cccc-3', tenantId: 'another' });
    expect(await web('aaaa-1')).toMatchObject({ objectId: 'aaaa-1', userId: '29:Ola' });
    expect(await web('bbbb-2')).toBe('guest');
    expect(await web('cccc-3')).toBe('otherTenant');
    expect(await web('dddd-4')).toBe('stranger');
  });

  it('is checked by a list of the last ten minutes', async () => {
    const { list, asked, pass, web } = opened();
    list.push(ola);
    await web('aaaa-1');
    pass(9 * minute);
    await web('aaaa-1');
    expect(asked).toEqual(['list']);
    list.length = 0;
    pass(minute);
    expect(await web('aaaa-1')).toBe('stranger');
  });

  it('is let in by an older list when it cannot be read, and after an hour by none', async () => {
    const { list, failures, pass, web } = opened();
    list.push(ola);
    await web('aaaa-1');
    pass(59 * minute);
    failures.push(new NotAccepted(403, undefined, null));
    expect(await web('aaaa-1')).toMatchObject({ objectId: 'aaaa-1' });
    pass(minute);
    failures.push(new NotAccepted(403, undefined, null));
    await expect(web('aaaa-1')).rejects.toThrow('not known');
    pass(minute);
    expect(await web('aaaa-1')).toMatchObject({ objectId: 'aaaa-1' });
  });

  it('is let in by no list that was never read', async () => {
    const { failures, web } = opened();
    failures.push(new NotAccepted(403, undefined, null));
    await expect(web('aaaa-1')).rejects.toThrow('not known');
  });

  it('and is missing on the list is asked about once a minute, three of them in ten seconds', async () => {
    const { list, people, asked, pass, web } = opened();
    list.push(ola);
    await web('aaaa-1');
    for (const id of ['x-1', 'x-1', 'x-2', 'x-3', 'x-4', 'x-5']) expect(await web(id)).toBe('stranger');
    expect(asked).toEqual(['list', 'x-1', 'x-2', 'x-3']);
    pass(10_000);
    people.push({ ...per, aadObjectId: 'x-4' }, { id: '29:new', aadObjectId: 'x-1' });
    expect(await web('x-4')).toMatchObject({ objectId: 'x-4' });
    expect(await web('x-1')).toBe('stranger');
    pass(50_000);
    expect(await web('x-1')).toMatchObject({ objectId: 'x-1' });
  });

  it('takes nothing from the strangers that the channel itself is told of', async () => {
    const { list, people, check, web } = opened();
    list.push(ola);
    await web('aaaa-1');
    await Promise.all(Array.from({ length: 600 }, (_, number) => web(`x-${number}`)));
    people.push(per);
    expect(await check(byUserId(per))).toMatchObject({ objectId: 'bbbb-2' });
  });

  it('who has been removed is out at once where Teams tells of it, also when nobody has acted in the channel', async () => {
    const { list, members, web } = opened();
    list.push(ola, per);
    await web('aaaa-1');
    members.changed(removal({ teamId: undefined, removed: [{ userId: '29:Ola', aadObjectId: 'AAAA-1' }] }));
    expect(await web('aaaa-1')).toBe('stranger');
    expect(await web('bbbb-2')).toMatchObject({ name: 'Per Olsen' });
  });
});
