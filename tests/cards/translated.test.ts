import { describe, expect, it } from 'vitest';
import { expandCard } from '../../src/teams/expand.ts';
import { buttonsOf, textOf } from '../teams/card.ts';
import type { Fields } from '../teams/json.ts';
import { budgets } from './budgets.ts';
import { gallery as inBokmal } from './gallery.ts';
import { galleryIn } from './galleryIn.ts';
import { logGallery } from './logGallery.ts';
import { measure, wordsBeforeLine } from './measure.ts';
import { brokenTexts } from './walk.ts';

/** What a card is besides its words. Two short buttons stand side by side, which depends on the language. */
function besidesWords(card: Fields) {
  const buttons = buttonsOf(card).map(({ verb, data }) => ({ verb, data }));
  return { buttons, lines: textOf(card).split('\n').length };
}

describe.each(['nn', 'en'] as const)('in %s', async (language) => {
  const cards = Object.entries(await galleryIn(language)).map(
    ([name, card]) => [name, expandCard(card)] as const,
  );

  it.each(cards)('%s has the lines and buttons it has in bokmål', (name, card) => {
    const there = inBokmal[name];
    expect(besidesWords(card)).toEqual(there && besidesWords(expandCard(there)));
  });

  it.each(
    cards.filter(([name]) => name in budgets || name in logGallery),
  )('%s is read in the time it is given', (name, card) => {
    const budget = budgets[name];
    const { words, buttons } = measure(card);
    expect(words).toBeLessThanOrEqual(budget?.words ?? 0);
    expect(wordsBeforeLine(card)).toBeLessThanOrEqual(budget?.wordsFirst ?? budget?.words ?? 0);
    expect(buttons).toBeLessThanOrEqual(budget?.buttons ?? 0);
  });

  it.each(cards)('%s breaks no line between a number and what it counts', (_, card) => {
    expect(brokenTexts(card)).toEqual([]);
  });

  it.each(cards)('%s says what it said', async (name, card) => {
    const buttons = buttonsOf(card).map(({ title }) => `[${title}]`);
    const said = `${textOf(card)}\n\n${buttons.join('\n')}\n`;
    await expect(said).toMatchFileSnapshot(`../golden/${language}/${name}.txt`);
  });
});
