import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/words/words.ts';
import { cardWith, launchBrowser, openPlayground, say, screenshot } from './playground.ts';
import { startTrial, type Trial } from './trial.ts';

const { log: logWords, signIn, trial: trialWords } = words('nb');

let data: string;
let trial: Trial;
let browser: Browser;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'kartlegging-'));
  trial = await startTrial(['--colleagues', '1', '--data', data]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await trial?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** What the browser complains of on a page: what its policy forbids, and what cannot be found. */
function complaintsOn(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}

describe('the improvement log in the trial', () => {
  it('is opened from the channel by whoever says who they are, and is for members', async () => {
    const playground = await openPlayground(browser, trial.address);
    await say(playground, '@Kartlegging logg');
    const card = cardWith(playground, logWords.logLine).last();
    const opened = playground.waitForEvent('popup');
    await card.getByText(logWords.logLink, { exact: true }).click();
    const page = await opened;
    const complaints = complaintsOn(page);
    await page.getByRole('heading', { name: trialWords.issuerTitle }).waitFor();
    await screenshot(page, 'log-who');
    const [{ given, family }] = trialWords.people;
    await page.getByRole('button', { name: `${given} ${family}` }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/forbedringslogg\/[0-9a-f]{32}$/);
    await screenshot(page, 'log-first');
    const another = new URL(`/forbedringslogg/${'f'.repeat(32)}`, page.url()).href;
    const other = await page.goto(another);
    expect(other?.status()).toBe(403);
    // What the browser says of every answer that is not 200.
    expect(complaints.filter((text) => !text.includes('status of 403'))).toEqual([]);
    await page.getByRole('button', { name: signIn.signOutButton }).click();
    await page.getByRole('heading', { name: signIn.notices.loggedOut.title }).waitFor();
    await page.goto(another);
    await page.getByRole('heading', { name: trialWords.issuerTitle }).waitFor();
  });
});
