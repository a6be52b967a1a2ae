import { describe, expect, it } from 'vitest';
import { languageIds } from '../../src/domain/basics.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { galleryIn } from '../cards/galleryIn.ts';
import { measure } from '../cards/measure.ts';
import { text } from './documents.ts';

const rows = [...(await text('docs/cards.md')).matchAll(/^\| ([\w-]+) \| (.+) \|$/gm)]
  .map(([, name = '', cells = '']) => ({ name, cells: cells.split(' | ') }))
  .filter(({ name }) => name !== 'card' && name !== '---');

describe('the table of cards', () => {
  it.each(
    languageIds,
  )('has the words and buttons of each card in %s (else: npm run card-table)', async (language) => {
    const gallery = await galleryIn(language);
    const now = rows.map(({ name }) => {
      const card = gallery[name];
      const { words, buttons } = measure(card && expandCard(card));
      return `${name}: ${words} / ${buttons}`;
    });
    const column = 2 + languageIds.indexOf(language);
    const written = rows.map(({ name, cells }) => `${name}: ${cells[column]?.replace(/ \/ \d+$/, '')}`);
    expect(rows.length).toBeGreaterThan(20);
    expect(written).toEqual(now);
  });
});
