import { expect, it } from 'vitest';
import { expandCard } from '../../src/teams/expand.ts';
import { logGallery } from './logGallery.ts';
import { textOf } from './walk.ts';

it('says once that an action needs help, to the owner who has answered so', () => {
  const card = logGallery['nudge-helps'];
  if (card === undefined) throw new Error('The gallery holds the card');
  const line = textOf(expandCard(card))
    .split('\n')
    .filter((each) => /trenger hjelp/i.test(each));
  expect(line).toHaveLength(1);
  expect(line[0]?.match(/trenger hjelp/gi)).toHaveLength(1);
});
