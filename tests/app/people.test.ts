import { expect, test } from 'vitest';
import { byName, isGone, memberByKey, memberByObjectId, withGone } from '../../src/app/access/people.ts';
import { personKey } from '../../src/app/ports/keys.ts';
import type { KnownMembers } from '../../src/app/ports/teams.ts';
import type { World } from '../../src/app/ports/world.ts';
import { clocksApart } from '../../src/app/process/clock.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { begun } from '../domain/fixtures.ts';
import { actOf, quietWorld } from './quietWorld.ts';

const session = begun();
const ola = personKey(session.secret, 'ola');
const joinedAt = 1_000_000;
const now = joinedAt + 10 * clocksApart;

/** A process that knows this of the channel, by a list without anybody. */
function whereIsKnown(known: Partial<KnownMembers>): World {
  const quiet = quietWorld(memoryStore(), () => now);
  const whole = { members: [], readAt: joinedAt, left: new Set(['ola']), removed: new Map(), ...known };
  return { ...quiet, roster: { ...quiet.roster, known: () => whole } };
}

function isCounted(known: Partial<KnownMembers>): boolean {
  const participant = { person: ola, role: undefined, joinedAt, leftAt: undefined, sourceAt: 0 };
  const [counted] = withGone(whereIsKnown(known), 'c1', session, [participant]);
  return counted?.leftAt === undefined;
}

test.each<[string, boolean, Partial<KnownMembers>]>([
  [
    'a list that has them, though Teams said before it that they are out',
    true,
    {
      members: [{ objectId: 'ola', userId: '29:ola', name: 'Ola' }],
      removed: new Map([['ola', joinedAt + 1]]),
    },
  ],
  ['a list without them that was read about when they joined', true, { readAt: joinedAt + clocksApart }],
  [
    'a list without them that was read after they joined, by any clock',
    false,
    { readAt: joinedAt + clocksApart + 1 },
  ],
  [
    'a list without them, like all that were read',
    true,
    { readAt: joinedAt + clocksApart + 1, left: new Set<string>() },
  ],
  ['Teams’ word that they are out', false, { removed: new Map([['ola', joinedAt + 1]]) }],
  ['Teams’ word from before they joined', true, { removed: new Map([['ola', joinedAt]]) }],
])('whether somebody still takes part, by %s: %s', (_, expected, known) => {
  expect(isCounted(known)).toBe(expected);
});

test('whoever is not on a list that is read for it has gone, and nobody where none can be read', async () => {
  const { secret } = session;
  const lacks = whereIsKnown({ readAt: now });
  const act = await actOf(lacks, 'kari');
  expect(await isGone(lacks, act, secret, ola)).toBe(true);
  const old = whereIsKnown({ readAt: now - 1 });
  const unread = { ...old, roster: { ...old.roster, members: () => Promise.reject(new Error('unknown')) } };
  expect(await isGone(unread, act, secret, ola)).toBe(false);
});

test('somebody who came after the list was read, and was heard of by another process, is found by one that is read now', async () => {
  const known = { objectId: 'kari', userId: '29:kari', name: 'Kari' };
  const came = { objectId: 'ola', userId: '29:ola', name: 'Ola' };
  const asked: (number | undefined)[] = [];
  const quiet = whereIsKnown({});
  const members: World['roster']['members'] = async (_, atMost) => {
    asked.push(atMost);
    return atMost === undefined ? [known] : [known, came];
  };
  const world = { ...quiet, roster: { ...quiet.roster, members } };
  const { address } = await actOf(world, 'kari');
  const kari = personKey(session.secret, 'kari');
  expect(await memberByKey(world, address, session.secret, kari)).toEqual(known);
  expect(asked).toEqual([undefined]);
  expect(await memberByKey(world, address, session.secret, ola)).toEqual(came);
  expect(await memberByObjectId(world, address, 'ola')).toEqual(came);
  expect(await memberByObjectId(world, address, 'per')).toBeUndefined();
});

test.each([
  ['nb', ['Anne', 'Zoe', 'Øyvind', 'Åse']],
  ['nn', ['Anne', 'Zoe', 'Øyvind', 'Åse']],
  ['en', ['Anne', 'Åse', 'Øyvind', 'Zoe']],
])('people stand in the order of the alphabet of %s', (languageTag, expected) => {
  const people = ['Åse', 'Zoe', 'Øyvind', 'Anne'].map((name) => ({ person: name, name }));
  expect(people.toSorted(byName(languageTag)).map(({ name }) => name)).toEqual(expected);
});

test('people of the same name stand in the same order every time', () => {
  const [one, other] = ['a', 'b'].map((person) => ({ person, name: 'Ola Hansen' }));
  if (one === undefined || other === undefined) throw new Error('There are two.');
  expect([other, one].toSorted(byName('nb'))).toEqual([one, other]);
});
