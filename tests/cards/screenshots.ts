/** Draws every card of the gallery with the reference renderer, as wide as a phone and as a desktop channel. */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium, type Page } from 'playwright-core';
import { expandCard } from '../../src/teams/expand.ts';
import { gallery } from './gallery.ts';
import { hostConfig } from './hostConfig.ts';

const output = new URL('../e2e/screenshots/cards/', import.meta.url);
const widths = [
  { name: 'phone', width: 360, actionsOrientation: 'vertical', actionAlignment: 'stretch', wrap: true },
  { name: 'desktop', width: 900, actionsOrientation: 'horizontal', actionAlignment: 'left', wrap: false },
] as const;

const renderer = await readFile(
  createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'),
  'utf8',
);
await mkdir(output, { recursive: true });
const wanted = process.argv.slice(2);
const names = Object.keys(gallery).filter((name) => wanted.length === 0 || wanted.includes(name));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});
for (const { name: device, width, actionsOrientation, actionAlignment, wrap } of widths) {
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  await page.setContent(frame(wrap));
  await page.addScriptTag({ content: renderer });
  for (const name of names) {
    const card = gallery[name];
    if (card === undefined) continue;
    await draw(page, expandCard(card), hostConfig({ actionsOrientation, actionAlignment, wrap }));
    await page.screenshot({ path: new URL(`${name}-${device}.png`, output).pathname, fullPage: true });
  }
}
await browser.close();

async function draw(page: Page, card: unknown, config: unknown): Promise<void> {
  const script = `{
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(${JSON.stringify(config)});
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      const escape = (t) => t.replace(/&/g, '&amp;').replace(/</g, '&lt;');
      result.outputHtml = escape(text).replace(/[*][*](.+?)[*][*]/g, '<b>$1</b>').replace(/\\\\\\\\(.)/g, '$1');
      result.didProcess = true;
    };
    card.parse(${JSON.stringify(card)});
    document.querySelector('#card').replaceChildren(card.render());
  }`;
  await page.evaluate(script);
}

function frame(wrap: boolean): string {
  return `<!doctype html><style>
    body { margin: 0; padding: 12px; background: #f5f5f5; }
    #card { background: #fff; border-radius: 6px; box-shadow: 0 1px 3px #0003; max-width: 640px; }
    .ac-pushButton { font: 600 14px 'Segoe UI', 'Liberation Sans', sans-serif; min-height: 32px; padding: 6px 12px;
      border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; color: #242424;
      white-space: ${wrap ? 'normal' : 'nowrap'}; overflow: hidden; text-overflow: ellipsis; }
    .ac-input { width: 100%; min-height: 32px; box-sizing: border-box; }
  </style><div id="card"></div>`;
}
