import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/words/words.ts';
import { cardWith, launchBrowser, openPlayground, say, screenshot } from './playground.ts';
import { startTrial, type Trial } from './trial.ts';

const { improvement, logCards, logForms, logPages, signIn, trial: trialWords } = words('nb');

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

const promised = 'Avklar tidspunkt for epikrise før visitten';
const another = 'Ring radiologi før klokken ni';
const [{ given, family }] = trialWords.people;
const name = `${given} ${family}`;

describe('the improvement log in the trial', () => {
  it('is where what was said in the channel is followed up, by whoever says who they are', async () => {
    const playground = await openPlayground(browser, trial.address);
    await say(playground, `@Kartlegging tiltak ${promised}`);
    const card = cardWith(playground, logCards.addedTitle(1)).last();
    const opened = playground.waitForEvent('popup');
    await card.getByText(logCards.openLogButton, { exact: true }).click();
    const page = await opened;
    const complaints = complaintsOn(page);
    const button = (label: string) => page.getByRole('button', { name: label, exact: true });
    const saved = () => page.getByRole('status').filter({ hasText: logPages.logFrame.saved }).waitFor();

    await page.getByRole('heading', { name: trialWords.issuerTitle }).waitFor();
    await screenshot(page, 'log-who');
    await button(name).click();
    await page.getByRole('heading', { name: logCards.logTitle(1, 0) }).waitFor();
    const log = page.url();
    expect(new URL(log).pathname).toMatch(/^\/forbedringslogg\/[0-9a-f]{32}$/);
    expect(await page.locator('#tiltak-1').textContent()).toContain(promised);
    await screenshot(page, 'log-overview');

    await page.getByRole('link', { name: logPages.overview.newAction }).click();
    await page.getByLabel(logForms.fieldLabels.tekst).fill(another);
    await page.getByLabel(logForms.fieldLabels.ansvarlig).selectOption({ label: name });
    await button(logForms.saveButton).click();
    await saved();
    expect(new URL(page.url()).pathname).toMatch(/\/tiltak\/2$/);
    await page
      .getByLabel(logPages.detail.status, { exact: true })
      .selectOption({ label: improvement.statusLabels.proves });
    await button(logPages.detail.save).click();
    await saved();
    await page.getByLabel(logForms.roundFields.tekst).fill('Vi prøver det i tre dager');
    await button(logPages.detail.addRound).click();
    await saved();
    await page
      .locator('details', { hasText: logPages.historyHeading(3) })
      .locator('summary')
      .click();
    await screenshot(page, 'log-action');

    await page.getByRole('link', { name: logPages.logFrame.print, exact: true }).click();
    await page.getByText(another).first().waitFor();
    await screenshot(page, 'log-print');
    const files = await Promise.all(
      ['csv?ark=tiltak', 'xlsx', 'json'].map((file) => page.request.get(`${log}/eksport.${file}`)),
    );
    expect(files.map((file) => file.status())).toEqual([200, 200, 200]);
    expect(await files[0]?.text()).toContain(`2;${another};${improvement.statusLabels.proves};${name}`);

    const elsewhere = new URL(`/forbedringslogg/${'f'.repeat(32)}`, log).href;
    expect((await page.goto(elsewhere))?.status()).toBe(403);
    // The browser says so of every answer that is not 200.
    expect(complaints.filter((text) => !text.includes('status of 403'))).toEqual([]);
    await button(signIn.signOutButton).click();
    await page.getByRole('heading', { name: signIn.notices.loggedOut.title }).waitFor();
    await page.goto(log);
    await page.getByRole('heading', { name: trialWords.issuerTitle }).waitFor();
  });
});
