import { expect, it } from 'vitest';
import { surfaceOf } from '../../src/app/entry/verbFields.ts';

const session = 's1';
const patient = 3;

it.each([
  ['a patient’s card, and every post whose buttons say nothing', { session, patient }, { at: 'post' }],
  ['the board', { session, from: 'board' }, { at: 'board' }],
  ['the controls', { session, patient, from: 'controls' }, { at: 'controls' }],
  ['the question about a silence', { session, from: 'silence' }, { at: 'silence' }],
  ['the leader’s own card', { session, own: 1 }, { at: 'mine' }],
  ['the controls on the leader’s own card', { session, from: 'controls', own: 1 }, { at: 'mine' }],
  ['a walk on the board', { session, patient, walk: 1 }, { at: 'walk', home: undefined }],
  ['a walk on a patient’s card', { session, patient, walk: 1, home: 7 }, { at: 'walk', home: 7 }],
  ['the way into a walk from a patient’s card', { session, home: 7 }, { at: 'walk', home: 7 }],
  ['the way out of a walk', { session, walk: 0 }, { at: 'post' }],
])('a button on %s says so by its fields', (_, data, surface) => {
  expect(surfaceOf({}, data)).toEqual(surface);
});

it('a window says by itself that it is one', () => {
  expect(surfaceOf({ inDialog: true }, { session })).toEqual({ at: 'dialog' });
  expect(surfaceOf({ inDialog: true }, { session, patient, walk: 1 })).toEqual({ at: 'dialog' });
});

it.each([
  { from: 'nowhere' },
  { from: 1 },
  { walk: 2 },
  { home: 0 },
  { home: 'seven' },
  'text',
  null,
])('a card that says something else is refused: %j', (data) => {
  expect(surfaceOf({}, data)).toBeUndefined();
});
