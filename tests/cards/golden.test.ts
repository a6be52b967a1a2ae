import { describe, expect, it } from 'vitest';
import { expandCard } from '../../src/teams/expand.ts';
import { asRead } from '../asRead.ts';
import { gallery } from './gallery.ts';

describe('what people see', () => {
  it.each(Object.entries(gallery))('%s looks as it did', async (name, card) => {
    const json = asRead(`${JSON.stringify(expandCard(card), undefined, 2)}\n`);
    await expect(json).toMatchFileSnapshot(`../golden/cards/${name}.json`);
  });
});
