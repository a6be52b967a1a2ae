import { expect, test } from 'vitest';
import { byName } from '../../src/app/access/people.ts';

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
