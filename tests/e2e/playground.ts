/**
 * Drives the Agents Playground (0.2.28) in headless Chromium. What there is to know about its page:
 *
 * - It opens in «Personal Chat». Channels are `treeitem`s named `<team> - <channel>`.
 * - Everything is in the page itself: no iframe, no shadow DOM. Editors are `textbox`es; the first is a new post, the
 *   others are the replies of a thread each, newest thread first.
 * - Enter posts. A mention is typed `@` and clicked in the `menuitem`s that appear; Enter posts instead of choosing.
 * - The Playground delivers a post only when the bot is mentioned; the trial's gateway delivers `/…` too.
 * - A card is a `.ac-adaptiveCard`, with plain buttons. An answer to a tap replaces the card where it stands.
 * - Posts are gone when the page is loaded anew.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

/** High enough for a whole card: the page's own head covers what is scrolled for a picture. */
const desktop = { width: 1400, height: 2200 } as const;
/** A reply's card is as wide as on a common phone; the Playground's frames take the rest. */
const phone = { width: 500, height: 2200 } as const;

const patience = 30_000;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  });
}

/** Opens the Playground in a page of its own and goes to a channel. */
export async function openPlayground(browser: Browser, address: string, channel = 'General'): Promise<Page> {
  const page = await browser.newPage({ viewport: desktop, locale: 'nb-NO' });
  page.setDefaultTimeout(patience);
  await page.goto(address);
  await chooseChannel(page, channel);
  // Only the log of the Playground; the cards get its room.
  await page.getByTitle('Hide log panel').click();
  return page;
}

/** @param channel its name alone. Asks the Playground to install the bot there, the first time. */
async function chooseChannel(page: Page, channel: string): Promise<void> {
  await page.getByRole('treeitem', { name: `- ${channel}` }).click();
  await newPost(page).waitFor();
}

/** Writes a post in the channel. A text that begins with `@Kartlegging` gets a real mention. */
export function say(page: Page, text: string): Promise<void> {
  return write(page, newPost(page), text);
}

async function write(page: Page, editor: Locator, text: string): Promise<void> {
  const [, name, rest] = /^@(\S+)(.*)$/s.exec(text) ?? [];
  await editor.click();
  if (name === undefined) {
    await page.keyboard.type(text);
  } else {
    await page.keyboard.type('@');
    await page.getByRole('menuitem', { name }).click();
    await page.keyboard.type(rest ?? '');
  }
  await page.keyboard.press('Enter');
}

function newPost(page: Page): Locator {
  return page.getByRole('textbox').first();
}

/** The cards that hold this text. */
export function cardWith(page: Page, text: string | RegExp): Locator {
  return page.locator('.ac-adaptiveCard').filter({ hasText: text });
}

/** Taps a card's button, and waits until the bot has answered. */
export function tapButton(page: Page, card: Locator, title: string | RegExp): Promise<void> {
  return tap(page, card.getByRole('button', { name: title, exact: true }));
}

/** The same with the button that stands first. */
export function tapFirstButton(page: Page, card: Locator): Promise<void> {
  return tap(page, card.getByRole('button').first());
}

async function tap(page: Page, button: Locator): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/_conversation/v1/invoke'));
  await button.click();
  await answered;
}

/** Keeps a picture of the page, or of one card, in tests/e2e/screenshots/. */
export async function screenshot(what: Page | Locator, name: string): Promise<void> {
  const folder = fileURLToPath(new URL('screenshots/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  await what.screenshot({ path: `${folder}${name}.png` });
}

/** The same of a page of the log, whole, on a desk and on a phone. */
export async function screenshots(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL('screenshots/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [at, width] of [
    ['-phone', 390],
    ['', 1100],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${folder}${name}${at}.png`, fullPage: true });
  }
}

/**
 * Makes the page as narrow as a phone. The Playground hides its list of channels by itself, but would keep posts 600
 * and cards 450 pixels wide; that, and the air around them, is taken away.
 */
export async function showAsPhone(page: Page): Promise<void> {
  await page.setViewportSize(phone);
  await page.addStyleTag({
    content: `#root div { min-width: 0 !important; }
      div:has(.ac-adaptiveCard) { max-width: 100% !important; }
      div:has(> [role=group]) { padding-inline: 4px !important; }`,
  });
}
