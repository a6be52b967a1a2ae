import { expect, test } from 'vitest';
import { makeColleagues } from '../../src/dev/trial/colleagues.ts';
import { seededRandom } from '../../src/dev/trial/random.ts';
import { currentUser, personOf, playgroundConfiguration } from '../../src/dev/trial/unit.ts';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

test('the Playground gets exactly five people beside the one at the screen', () => {
  const { users, currentUser: me } = JSON.parse(playgroundConfiguration());
  expect(users).toHaveLength(5);
  expect(new Set([me, ...users].map(({ id }) => id)).size).toBe(6);
});

test('everybody has ids of their own, shaped as in Teams', () => {
  const everybody = [currentUser, ...makeColleagues(20, seededRandom(1)).map(personOf)];
  expect(new Set(everybody.map(({ aadObjectId }) => aadObjectId)).size).toBe(21);
  expect(everybody.filter(({ aadObjectId }) => !guid.test(aadObjectId))).toEqual([]);
  expect(everybody.filter(({ id }) => !id.startsWith('29:'))).toEqual([]);
});

test('a simulated colleague is never taken for a real one', () => {
  const names = makeColleagues(20, seededRandom(1)).map((colleague) => personOf(colleague).name);
  expect(names[0]).toBe('Simulert kollega 1 (sykepleier)');
  expect(names.every((name) => name.startsWith('Simulert kollega '))).toBe(true);
});
