import { describe, expect, it, vi } from 'vitest';
import type { Card } from '../../src/cards/model/card.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words as wordsOf } from '../../src/words/words.ts';
import { buttonsOf, textOf } from '../teams/card.ts';
import type { Fields } from '../teams/json.ts';
import { budgets } from './budgets.ts';
import { gallery as inBokmal } from './gallery.ts';
import { logGallery } from './logGallery.ts';
import { measure } from './measure.ts';
import { brokenTexts } from './walk.ts';

/** The gallery as units in another language see it. */
async function galleryIn(language: 'nn' | 'en'): Promise<Readonly<Record<string, Card>>> {
  vi.resetModules();
  vi.doMock('../words.ts', () => ({ words: wordsOf(language) }));
  const { gallery } = await import('./gallery.ts');
  vi.doUnmock('../words.ts');
  return gallery;
}

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
    cards.filter(([name]) => logGallery[name] !== undefined),
  )('%s keeps within its budget', (name, card) => {
    const budget = budgets[name];
    expect(measure(card).words).toBeLessThanOrEqual(budget?.words ?? 0);
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
