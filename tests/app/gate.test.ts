import { describe, expect, expectTypeOf, it } from 'vitest';
import { admit, admitFromWeb } from '../../src/app/access/gate.ts';
import type { transact } from '../../src/app/commit/transact.ts';
import { parseCommand } from '../../src/app/entry/parseCommand.ts';
import { rosterAgeForCommand } from '../../src/app/entry/rosterAge.ts';
import { rosterAgeForVerb } from '../../src/app/entry/verbs.ts';
import type { Act, Member, Received } from '../../src/app/ports/act.ts';
import { channelKey } from '../../src/app/ports/keys.ts';
import type { Outsider } from '../../src/app/ports/teams.ts';
import type { World } from '../../src/app/ports/world.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { morning, unit } from '../store/examples.ts';
import { words } from '../words.ts';
import { quietWorld } from './quietWorld.ts';

const received: Received = {
  id: 'activity',
  from: { userId: '29:ola', aadObjectId: 'OLA' },
  inChannel: true,
  teamId: undefined,
  address: unit.address,
  channel: 'c1',
  conversationId: unit.address.channelId,
  cardActivityId: undefined,
  sentAt: 0,
};
const ola: Member = { objectId: 'ola', userId: '29:ola', name: 'Ola Hansen' };

/** A unit whose roster answers so, for the hospital with this tenant. */
function world(answer: () => Promise<Member | Outsider>, tenantId?: string): World {
  const quiet = quietWorld(memoryStore(), () => morning);
  return {
    ...quiet,
    roster: { ...quiet.roster, check: answer, checkFromWeb: answer },
    settings: { ...quiet.settings, tenantId },
  };
}
const finds = (found: Member | Outsider) => async () => found;

describe('the gate', () => {
  it('makes an act of the roster row, which nothing else can make', async () => {
    const act = await admit(world(finds(ola)), received, undefined);
    expect(act).toMatchObject({ actor: ola, channel: 'c1' });
    expect(act).not.toHaveProperty('from');
    expectTypeOf<Received>().not.toExtend<Act>();
    expectTypeOf<Omit<Received, 'from'> & { readonly actor: Member }>().not.toExtend<Act>();
    expectTypeOf<Received>().not.toExtend<Parameters<typeof transact>[1]>();
    expectTypeOf<{ readonly channel: string }>().toExtend<Parameters<typeof transact>[1]>();
  });

  it.each([
    ['stranger', 'notMember'],
    ['guest', 'guest'],
    ['otherTenant', 'otherTenant'],
  ] as const)('keeps a %s out', async (outsider, refused) => {
    expect(await admit(world(finds(outsider)), received, undefined)).toEqual({ refused });
  });

  it('keeps out who cannot be looked up', async () => {
    const away = world(() => Promise.reject(new Error('away')));
    expect(await admit(away, received, undefined)).toEqual({ refused: 'rosterDown' });
  });

  it('makes an act in the channel of what a member does on the web, and keeps the others out', async () => {
    const { address } = unit;
    const fromWeb = (answer: () => Promise<Member | Outsider>, tenantId?: string) =>
      admitFromWeb(world(answer, tenantId), address, 'ola', 'web-1');
    const act = { id: 'web-1', actor: ola, channel: channelKey(address.channelId), address };
    expect(await fromWeb(finds(ola))).toMatchObject(act);
    expect(await fromWeb(finds('guest'))).toEqual({ refused: 'guest' });
    expect(await fromWeb(finds('stranger'))).toEqual({ refused: 'notMember' });
    expect(await fromWeb(() => Promise.reject(new Error('away')))).toEqual({ refused: 'rosterDown' });
    expect(await fromWeb(finds(ola), 'another')).toEqual({ refused: 'otherTenant' });
  });

  it('asks no roster about other tenants and chats', async () => {
    const never = () => Promise.reject(new Error('asked'));
    const ours = world(never, unit.address.tenantId.toUpperCase());
    const theirs = { ...received, address: { ...received.address, tenantId: 'another' } };
    expect(await admit(ours, theirs, undefined)).toEqual({ refused: 'otherTenant' });
    expect(await admit(ours, { ...received, inChannel: false }, undefined)).toEqual({
      refused: 'notInChannel',
    });
    expect(await admit(ours, received, undefined)).toEqual({ refused: 'rosterDown' });
  });

  it('knows who is in the channel at the leader’s acts, and waits for nothing at an answer', () => {
    expect(rosterAgeForVerb('answer.assess')).toBeUndefined();
    expect(rosterAgeForVerb('session.view')).toBeUndefined();
    for (const verb of ['patient.reveal', 'session.begin', 'session.accept', 'patient.hands', 'unknown'])
      expect(rosterAgeForVerb(verb)).toBe(60_000);
    const ages = ['hjelp', 'vis', 'overta', 'start'].map((written) =>
      rosterAgeForCommand(parseCommand(words, written).name),
    );
    expect(ages).toEqual([undefined, 60_000, 0, 60_000]);
  });
});
