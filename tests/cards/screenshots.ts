/**
 * Draws every card of the gallery with the reference renderer, as wide as a phone and as a desktop channel, and says what
 * each takes of the reader: words, words before the first line, buttons, and pixels on a phone.
 */
import { mkdir } from 'node:fs/promises';
import { forDialog } from '../../src/teams/dialog.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { easel, launch } from './draw.ts';
import { gallery } from './gallery.ts';
import { windowGallery } from './logGallery.ts';
import { measure, wordsBeforeLine } from './measure.ts';

const output = new URL('../e2e/screenshots/cards/', import.meta.url);
await mkdir(output, { recursive: true });
const wanted = process.argv.slice(2);
const cards = [
  ...Object.entries(gallery).map(([name, card]) => [name, expandCard(card)] as const),
  ...Object.entries(windowGallery).map(
    ([name, card]) => [`window-${name}`, forDialog(expandCard(card))] as const,
  ),
].filter(([name]) => wanted.length === 0 || wanted.includes(name));
const browser = await launch();
for (const device of ['phone', 'desktop'] as const) {
  const { page, draw } = await easel(browser, device);
  for (const [name, expanded] of cards) {
    const height = await draw(expanded);
    const { words, buttons } = measure(expanded);
    if (device === 'phone') console.log([name, words, wordsBeforeLine(expanded), buttons, height].join('\t'));
    await page.screenshot({ path: new URL(`${name}-${device}.png`, output).pathname, fullPage: true });
  }
}
await browser.close();
