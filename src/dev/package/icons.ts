/** Draws the app's icons from their SVG sources: `node src/dev/icons.ts`, only when a source has changed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const icons = [
  { name: 'color', size: 192 },
  { name: 'outline', size: 32 },
] as const;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { name, size } of icons) {
  const file = (ending: string): string =>
    fileURLToPath(new URL(`../../../appPackage/${name}.${ending}`, import.meta.url));
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(file('svg'), 'utf8');
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
  await page.screenshot({ path: file('png'), omitBackground: true });
}
await browser.close();
