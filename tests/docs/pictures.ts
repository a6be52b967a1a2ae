/**
 * Makes the pictures of README and the guide anew, and the handout: a collage of the gallery's cards, drawn by the reference
 * renderer; the other pictures from the screenshots of the browser test, which is run first (`npm run test:e2e`).
 */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { expandCard } from '../../src/teams/expand.ts';
import { easel, launch } from '../cards/draw.ts';
import { gallery } from '../cards/gallery.ts';
import { collage, handout, handoutPdf, pictures, shownPictures } from './documents.ts';

const screenshots = new URL('../e2e/screenshots/', import.meta.url);

async function drawCollage(browser: Browser): Promise<void> {
  const { page, draw } = await easel(browser, 'phone', { scale: 1.5 });
  const drawn: string[] = [];
  for (const name of collage.cards) {
    const card = gallery[name];
    if (card === undefined) throw new Error(`No card «${name}» in the gallery`);
    await draw(expandCard(card));
    drawn.push((await page.locator('#card').screenshot()).toString('base64'));
  }
  await page.setViewportSize({ width: 1194, height: 400 });
  await page.setContent(`<!doctype html><style>
    body { margin: 0; padding: 24px; background: #e8ebf0; display: flex; gap: 24px; align-items: flex-start; }
    img { width: 366px; border-radius: 12px; box-shadow: 0 2px 8px #0003; }
  </style>${drawn.map((image) => `<img alt="" src="data:image/png;base64,${image}">`).join('')}`);
  await page.screenshot({ path: new URL(`${collage.name}.png`, pictures).pathname, fullPage: true });
}

/** Prints the handout. Chromium writes the time of printing into it, which would make every print another file. */
async function printHandout(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  await page.goto(handout.href);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const undated = pdf.toString('latin1').replace(/\(D:\d{14}/g, '(D:20000101000000');
  await writeFile(handoutPdf, undated, 'latin1');
}

await mkdir(pictures, { recursive: true });
for (const name of await shownPictures()) {
  if (name === collage.name) continue;
  await copyFile(new URL(`${name}.png`, screenshots), new URL(`${name}.png`, pictures));
}
const browser = await launch();
await drawCollage(browser);
await printHandout(browser);
await browser.close();
