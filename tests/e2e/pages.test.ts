import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { styleSheets } from '../../src/http/pages/styles.ts';
import { words } from '../../src/words/words.ts';
import { launch } from '../cards/draw.ts';
import { isRecord } from '../cards/walk.ts';
import { pageGallery } from '../pages/gallery.ts';

const gallery = pageGallery(words('nb'));
const names = Object.keys(gallery);
const others = ['nn', 'en'] as const;
/** Every page by its address: `tiltak` in bokmål, `nn/tiltak` in nynorsk. */
const pages: typeof gallery = {
  ...gallery,
  ...Object.fromEntries(
    others.flatMap((language) =>
      Object.entries(pageGallery(words(language))).map(([name, page]) => [`${language}/${name}`, page]),
    ),
  ),
};
const everyLanguage = ['', ...others.map((language) => `${language}/`)];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A screen that nobody operates fetches itself, with a link that stops it (WCAG 2.2.2). */
const wanted: Readonly<Record<string, string>> = {
  skjerm: 'meta-refresh',
  'skjerm-mest': 'meta-refresh',
  'skjerm-ingen': 'meta-refresh',
};

const server = createServer((request, response) => {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const sheet = styleSheets.find((each) => each.path === path);
  const page = pages[path.slice(1)];
  if (sheet !== undefined) response.writeHead(200, { 'Content-Type': 'text/css' }).end(sheet.css);
  else if (page === undefined) response.writeHead(204).end();
  else {
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
    // What was refused is drawn as everything else: the browser would complain of its status.
    response.writeHead(200).end(page.body);
  }
});

let browser: Browser;
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${isBound(bound) ? bound.port : 0}`;
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

function isBound(bound: ReturnType<typeof server.address>): bound is AddressInfo {
  return typeof bound === 'object' && bound !== null;
}

async function shown<T>(
  name: string,
  as: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(as);
  try {
    const page = await context.newPage();
    await page.goto(`${address}/${name}`);
    return await look(page);
  } finally {
    await context.close();
  }
}

/** Each width and each scheme of colours: what axe finds in one pair it would find in the other, and it takes seconds. */
const looks = [
  { viewport: { width: 360, height: 900 }, colorScheme: 'light' },
  { viewport: { width: 1100, height: 900 }, colorScheme: 'dark' },
] as const;

/** What axe finds wrong, by rule. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(standards)} })`);
  const list = isRecord(found) && Array.isArray(found.violations) ? found.violations : ['axe said nothing'];
  return list.map((each: unknown) => (isRecord(each) ? String(each.id) : String(each)));
}

describe.each(names)('%s', (name) => {
  it('is accessible, fits a phone, and has nothing that the policy forbids', async () => {
    for (const as of looks) {
      const seen = await shown(name, as, async (page) => {
        const complaints: string[] = [];
        page.on('console', (message) => complaints.push(message.text()));
        await page.reload();
        const beyond = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        );
        return { complaints, beyond };
      });
      expect(seen, JSON.stringify(as)).toEqual({ complaints: [], beyond: 0 });
      // axe is a script, which the page's own policy would keep out.
      const wrong = await shown(name, { ...as, bypassCSP: true }, violations);
      expect(
        wrong.filter((rule) => rule !== wanted[name]),
        JSON.stringify(as),
      ).toEqual([]);
    }
  });
});

it.each(everyLanguage)('%s: every page fits a phone, and can be read there', async (within) => {
  const wrong = await shown('tiltak', looks[0], async (page) => {
    const found: string[] = [];
    for (const name of names) {
      await page.goto(`${address}/${within}${name}`);
      const seen = await page.evaluate(`({
        beyond: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        smallest: Math.min(...[...document.querySelectorAll('body *')]
          .filter((each) => !each.closest('svg') && [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
          .map((each) => parseFloat(getComputedStyle(each).fontSize))),
      })`);
      if (!isRecord(seen) || seen.beyond !== 0 || Number(seen.smallest) < 13)
        found.push(`${name}: ${JSON.stringify(seen)}`);
    }
    return found;
  });
  expect(wrong).toEqual([]);
});

it('everything on a page is reached with the keyboard, the way past the navigation first', async () => {
  await shown('tiltak', { viewport: { width: 1100, height: 900 } }, async (page) => {
    const targets = await page.evaluate(
      `document.querySelectorAll('a[href], button, select, input:not([type=hidden]), textarea, summary').length`,
    );
    const reached = new Set<string>();
    for (let presses = 0; presses < Number(targets) + 5; presses++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(
        `document.activeElement === document.body ? '' : document.activeElement.outerHTML.slice(0, 200)`,
      );
      if (at !== '') reached.add(String(at));
      if (presses === 0) expect(at).toContain('href="#innhold"');
    }
    // Of several radio buttons one is stopped at, and arrows choose among them.
    const radios = await page.evaluate(`document.querySelectorAll('input[type=radio]').length`);
    const dates = await page.evaluate(`document.querySelectorAll('input[type=date]').length`);
    expect(reached.size).toBeGreaterThanOrEqual(Number(targets) - Number(radios) + 1 - Number(dates));
    await page.goto(`${address}/tiltak`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('innhold');
  });
});

it.each(everyLanguage)('%s: the print is one sheet of A4, without anything to press', async (within) => {
  await shown(
    `${within}utskrift`,
    { viewport: { width: 1100, height: 900 }, colorScheme: 'dark' },
    async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
      const [, width = 0, height = 0] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? [];
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button:visible, nav:visible, form:visible').count()).toBe(0);
    },
  );
});

it.each(everyLanguage)('%s: the meeting room’s screen fits without scrolling', async (within) => {
  for (const name of ['skjerm', 'skjerm-mest', 'skjerm-ingenting', 'skjerm-ingen', 'skjerm-over']) {
    await shown(`${within}${name}`, { viewport: { width: 1920, height: 1080 } }, async (page) => {
      const beyond = await page.evaluate('document.documentElement.scrollHeight - window.innerHeight');
      expect(beyond, name).toBe(0);
    });
  }
});
