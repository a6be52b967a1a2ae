import { describe, expect, it } from 'vitest';
import type { SummaryView } from '../../src/cards/model/views.ts';
import { numbersCard } from '../../src/cards/summary/numbersCard.ts';
import { summaryCard } from '../../src/cards/summary/summaryCard.ts';
import { languageIds } from '../../src/domain/basics.ts';
import { forDialog } from '../../src/teams/dialog.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { words as wordsOf } from '../../src/words/words.ts';
import { budgets, windowBudgets } from './budgets.ts';
import { endedAt, startedAt, summary, worstSummary } from './examples.ts';
import { gallery } from './gallery.ts';
import { logGallery, windowGallery } from './logGallery.ts';
import { measure, wordsBeforeLine } from './measure.ts';
import { textOf } from './walk.ts';

const cards = Object.entries(budgets).map(([name, budget]) => {
  const card = gallery[name];
  if (card === undefined) throw new Error(`No card «${name}» in the gallery`);
  return { name, budget, card: expandCard(card) };
});
const windows = Object.entries(windowGallery).map(([name, card]) => {
  const budget = windowBudgets[name];
  if (budget === undefined) throw new Error(`No budget for the window «${name}»`);
  return { name, budget, card: forDialog(expandCard(card)) };
});

it('every card of the improvement log has a budget', () => {
  expect(Object.keys(logGallery).filter((name) => budgets[name] === undefined)).toEqual([]);
});

describe.each(windows)('the window «$name»', ({ card, budget }) => {
  it('is read in the time it is given, and asks for no more than it may', () => {
    const { words, buttons } = measure(card);
    expect(words).toBeLessThanOrEqual(budget.words);
    expect(buttons).toBeLessThanOrEqual(budget.buttons);
  });
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

describe.each(languageIds)('in %s', (language) => {
  const view: SummaryView = {
    session: 's1',
    summary,
    startedAt,
    endedAt,
    logUrl: 'https://logg.example.no/x',
    pages: 'https://a.example/forbedringslogg/u',
    dialogs: true,
    updatedAt: undefined,
    unitName: 'Medisinsk overvåkings- og infeksjonspost',
  };

  it('the longest summary, with hands and late answers, says the first things in twenty seconds', () => {
    const hands = { most: 4, given: 37, patients: 11, unknown: 2, late: 3 };
    const of = { ...view, summary: { ...worstSummary, hands }, updatedAt: endedAt };
    const card = expandCard(summaryCard(wordsOf(language), of));
    expect(wordsBeforeLine(card)).toBeLessThanOrEqual(77);
    expect(measure(card).words).toBeLessThanOrEqual(260);
  });

  it('the numbers behind four causes are as short', () => {
    expect(measure(expandCard(numbersCard(wordsOf(language), view))).words).toBeLessThanOrEqual(200);
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
