import { describe, expect, it } from 'vitest';
import { expandCard } from '../../src/teams/expand.ts';
import { budgets } from './budgets.ts';
import { gallery } from './gallery.ts';
import { measure, wordsBeforeLine } from './measure.ts';
import { textOf } from './walk.ts';

const cards = Object.entries(budgets).map(([name, budget]) => {
  const card = gallery[name];
  if (card === undefined) throw new Error(`No card «${name}» in the gallery`);
  return { name, budget, card: expandCard(card) };
});

describe.each(cards)('the card «$name»', ({ card, budget }) => {
  it('is read in the time it is given', () => {
    expect(measure(card).words).toBeLessThanOrEqual(budget.words);
    expect(wordsBeforeLine(card)).toBeLessThanOrEqual(budget.wordsFirst ?? budget.words);
  });

  it('asks for no more than it may', () => {
    expect(measure(card).buttons).toBeLessThanOrEqual(budget.buttons);
  });

  it('says each heading once', () => {
    const lines = textOf(card).split('\n');
    const headings = lines.filter((line) => !/[.:–·]/.test(line));
    expect(new Set(headings).size).toBe(headings.length);
  });
});

describe('what is counted', () => {
  it('is what is seen: not the buttons, the fallbacks, nor what a choice opens to', () => {
    const fallback = { type: 'TextBlock', text: 'i stedet for' };
    const body = [
      { type: 'TextBlock', text: 'To ord – og 3 · 4' },
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: '●●○ ' },
          { type: 'TextRun', text: 'tre av' },
        ],
      },
      { type: 'Chart.HorizontalBar', title: 'Døgn', data: [{ x: 'Radiologi', y: 1 }], fallback },
      { type: 'Input.ChoiceSet', label: 'Velg', choices: [{ title: 'Ola Nordmann', value: '1' }] },
      { type: 'Container', separator: true, items: [{ type: 'TextBlock', text: 'etter' }] },
      {
        type: 'ActionSet',
        actions: [
          {
            type: 'Action.Execute',
            title: 'Se tallene',
            fallback: { type: 'Action.Submit', title: 'Se tallene' },
          },
        ],
      },
    ];
    const card = { type: 'AdaptiveCard', refresh: { action: { type: 'Action.Execute' } }, body };
    expect(measure(card)).toEqual({ words: 9, buttons: 1 });
    expect(wordsBeforeLine(card)).toBe(8);
  });
});
