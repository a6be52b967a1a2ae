import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cardWith,
  launchBrowser,
  openPlayground,
  say,
  screenshot,
  showAsPhone,
  tapButton,
} from './playground.ts';
import { startTrial, type Trial } from './trial.ts';

let data: string;
let trial: Trial;
let browser: Browser;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'kartlegging-'));
  trial = await startTrial(['--colleagues', '6', '--seed', '7', '--data', data]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await trial?.stop();
  rmSync(data, { recursive: true, force: true });
});

async function choose(card: Locator, label: string, value: string): Promise<void> {
  await card.getByRole('combobox', { name: label }).click();
  await card.page().getByRole('option', { name: value, exact: true }).click();
}

async function answer(page: Page, card: Locator, patient: number): Promise<void> {
  const shots = patient === 1;
  await tapButton(page, card, 'Riktig sted – men venter');
  if (shots) await screenshot(card, 'patient-reasons');
  await tapButton(page, card, 'Venter på legevurdering eller visitt');
  if (shots) await screenshot(card, 'patient-wait');
  await tapButton(page, card, '8–24 timer');
  await card.getByText('Du svarte').first().waitFor();
  if (shots) await screenshot(card, 'patient-answered');
}

describe('a newcomer in the Playground', () => {
  it('holds a session with six simulated colleagues and reads the summary', async () => {
    const page = await openPlayground(browser, trial.address);
    await say(page, '/kartlegging start');
    const setup = cardWith(page, 'Antall pasienter');
    await setup.waitFor();
    await choose(setup, 'Antall pasienter', '3');
    await screenshot(setup, 'setup');
    await tapButton(page, setup, 'Start økten');
    const board = cardWith(page, 'Bli med');
    await board.waitFor();
    await tapButton(page, board, 'Sykepleier');
    await screenshot(page, 'board-joined');
    // The colleagues are on their way in.
    await cardWith(page, '7 er med').waitFor({ timeout: 60_000 });
    for (const patient of [1, 2, 3]) {
      const card = cardWith(page, `Pasient ${patient} av 3`).last();
      await card.waitFor();
      if (patient === 1) await screenshot(page, 'patient');
      await answer(page, card, patient);
      // The first is shown when it has been quiet for half a minute.
      await card.getByText('Slik svarte vi').waitFor({ timeout: 120_000 });
      await screenshot(card, `result-${patient}`);
      await tapButton(page, card, patient === 3 ? 'Avslutt og oppsummer' : 'Neste pasient');
    }
    const summary = cardWith(page, 'Oppsummering av kartleggingen');
    await summary.waitFor({ timeout: 120_000 });
    await screenshot(summary, 'summary');
    expect(await summary.innerText()).toContain('Dette kan vi starte med selv');
    await showAsPhone(page);
    await screenshot(summary, 'summary-phone');
  });
});
