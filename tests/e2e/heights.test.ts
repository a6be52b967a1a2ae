import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { languageIds } from '../../src/domain/basics.ts';
import { forDialog } from '../../src/teams/dialog.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { budgets, windowBudgets } from '../cards/budgets.ts';
import { easel, launch } from '../cards/draw.ts';
import { galleryIn } from '../cards/galleryIn.ts';
import { windowGallery } from '../cards/logGallery.ts';

/** Type is not equally wide on every machine. */
const slack = 1.05;

let browser: Browser | undefined;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

it.each(
  languageIds,
)('cards in %s are no higher on a phone than they may be, and no wider than it is', async (language) => {
  if (browser === undefined) throw new Error('No browser');
  const gallery = await galleryIn(language);
  const { page, draw } = await easel(browser, 'phone');
  const tooHigh: string[] = [];
  const drawn = [
    ...Object.entries(budgets).map(([name, budget]) => {
      const card = gallery[name];
      return { name, budget, card: card && expandCard(card) };
    }),
    ...Object.entries(windowBudgets).map(([name, budget]) => {
      const card = windowGallery[name];
      return { name: `window ${name}`, budget, card: card && forDialog(expandCard(card)) };
    }),
  ];
  for (const { name, budget, card } of drawn) {
    const { pixels } = budget;
    const height = card === undefined ? Number.NaN : await draw(card);
    if (!(height <= pixels * slack)) tooHigh.push(`${name}: ${height} of ${pixels}`);
    const width = Number(await page.evaluate('document.documentElement.scrollWidth'));
    if (width > 390) tooHigh.push(`${name}: ${width} wide`);
  }
  expect(tooHigh).toEqual([]);
});

it.each(languageIds)('no button in %s is cut, on a phone or a desktop', async (language) => {
  if (browser === undefined) throw new Error('No browser');
  const cards = Object.entries(await galleryIn(language));
  const cut: string[] = [];
  for (const device of ['phone', 'desktop'] as const) {
    const { page, draw } = await easel(browser, device);
    for (const [name, card] of cards) {
      await draw(expandCard(card));
      const titles = await page.evaluate(
        `[...document.querySelectorAll('.ac-pushButton')].filter((b) => b.scrollWidth > b.clientWidth).map((b) => b.title || b.textContent).join()`,
      );
      if (titles !== '') cut.push(`${name} (${device}): ${titles}`);
    }
    await page.close();
  }
  expect(cut).toEqual([]);
});
