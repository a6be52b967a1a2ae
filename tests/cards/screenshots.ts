/**
 * Draws every card of the gallery with the reference renderer, as wide as a phone and as a desktop channel, and says what
 * each takes of the reader: words, words before the first line, buttons, and pixels on a phone. Sheets hold many cards
 * for whoever looks at all of them.
 *
 *   node tests/cards/screenshots.ts [--theme dark] [--language nn] [name …]
 */
import { mkdir } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { languageIds } from '../../src/domain/basics.ts';
import { forDialog } from '../../src/teams/dialog.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { type Device, devices, easel, launch } from './draw.ts';
import { measure, wordsBeforeLine } from './measure.ts';

const { values, positionals: wanted } = parseArgs({
  options: { theme: { type: 'string' }, language: { type: 'string' } },
  allowPositionals: true,
});
const theme = values.theme === 'dark' ? 'dark' : 'light';
const language = languageIds.find((id) => id === values.language) ?? 'nb';

const wordsOfTests = new URL('../words.ts', import.meta.url).href;
const wordsOfAll = new URL('../../src/words/words.ts', import.meta.url).href;
registerHooks({
  load: (url, context, next) =>
    url === wordsOfTests
      ? {
          format: 'module',
          source: `import { words as of } from '${wordsOfAll}'; export const words = of('${language}');`,
          shortCircuit: true,
        }
      : next(url, context),
});
const { gallery } = await import('./gallery.ts');
const { windowGallery } = await import('./logGallery.ts');

const output = new URL(`../e2e/screenshots/cards/${language}-${theme}/`, import.meta.url);
const cards = [
  ...Object.entries(gallery).map(([name, card]) => [name, expandCard(card)] as const),
  ...Object.entries(windowGallery).map(
    ([name, card]) => [`window-${name}`, forDialog(expandCard(card))] as const,
  ),
].filter(([name]) => wanted.length === 0 || wanted.includes(name));

interface Shot {
  readonly name: string;
  readonly height: number;
  readonly picture: string;
}

/** The highest first, each in the lowest of the columns, as many sheets as it takes. */
async function drawSheets(browser: Browser, device: Device, shots: readonly Shot[]): Promise<void> {
  const columns = device === 'phone' ? 5 : 3;
  const perSheet = device === 'phone' ? 20 : 15;
  const { width } = devices[device];
  const page = await browser.newPage({ viewport: { width: columns * (width + 8), height: 400 } });
  for (let first = 0; first < shots.length; first += perSheet) {
    const stacks = Array.from({ length: columns }, () => ({ height: 0, html: '' }));
    for (const { name, height, picture } of shots.slice(first, first + perSheet)) {
      const lowest = stacks.reduce((low, each) => (each.height < low.height ? each : low));
      lowest.height += height + 48;
      lowest.html += `<figure><figcaption>${name}</figcaption><img alt="" src="data:image/png;base64,${picture}"></figure>`;
    }
    await page.setContent(`<!doctype html><style>
      body { margin: 0; display: flex; gap: 8px; background: #777; font: 12px sans-serif; color: #fff; }
      div { width: ${width}px; } figure { margin: 0 0 4px; } img { display: block; }
    </style>${stacks.map(({ html }) => `<div>${html}</div>`).join('')}`);
    const path = new URL(`sheet-${device}-${first / perSheet + 1}.png`, output).pathname;
    await page.screenshot({ path, fullPage: true });
  }
}

await mkdir(output, { recursive: true });
const browser = await launch();
for (const device of ['phone', 'desktop'] as const) {
  const { page, draw } = await easel(browser, device, { theme });
  const shots: Shot[] = [];
  for (const [name, expanded] of cards) {
    const height = await draw(expanded);
    const { words, buttons } = measure(expanded);
    if (device === 'phone') console.log([name, words, wordsBeforeLine(expanded), buttons, height].join('\t'));
    const path = new URL(`${name}-${device}.png`, output).pathname;
    await page.setViewportSize({ width: devices[device].width, height: Math.ceil(height) + 24 });
    const picture = await page.screenshot({ path });
    shots.push({ name, height, picture: picture.toString('base64') });
  }
  await drawSheets(browser, device, shots);
}
await browser.close();
