import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/words/words.ts';
import {
  cardWith,
  launchBrowser,
  openPlayground,
  say,
  screenshot,
  showAsPhone,
  tapButton,
} from './playground.ts';
import { answer, assessment, beginWith, patientCard } from './steps.ts';
import { startTrial, type Trial } from './trial.ts';

const {
  board: boardWords,
  commands,
  controls,
  result,
  secondRound,
  trial: trialWords,
  unanswered,
} = words('nb');

let data: string;
let trial: Trial;
let browser: Browser;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'kartlegging-'));
  trial = await startTrial(['--seed', '7', '--data', data]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await trial?.stop();
  rmSync(data, { recursive: true, force: true });
});

describe('a newcomer in the Playground', () => {
  // The timeout of the test is the promise.
  it('is led by the welcome through three patients to the summary in five minutes', async () => {
    const page = await openPlayground(browser, trial.address);
    const welcome = cardWith(page, trialWords.welcomeTitle);
    await welcome.waitFor();
    await screenshot(page, 'welcome');
    await tapButton(page, welcome, trialWords.startButton);
    await beginWith(page, 3, 'setup');

    const oversikten = cardWith(page, boardWords.roleButtons.fysioergo);
    await oversikten.waitFor();
    await screenshot(oversikten, 'board');
    expect(await page.getByText(unanswered.inWindowButton).count()).toBe(0);
    await tapButton(page, oversikten, boardWords.roleButtons.sykepleier);
    const board = cardWith(page, 'er med').first();
    // The colleagues are on their way in.
    await cardWith(page, '7 er med').waitFor({ timeout: 60_000 });
    await screenshot(page, 'board-joined');

    // Everybody agrees: shown when it has been quiet for half a minute, and the next one comes by itself.
    await answer(page, patientCard(page, 1), 'riktig_aktiv', 'patient-1');
    await patientCard(page, 2)
      .getByRole('button', { name: assessment('vet_ikke') })
      .waitFor({ timeout: 120_000 });
    await screenshot(patientCard(page, 1), 'result-1');

    // Nurses and doctors see it differently, talk, and answer again.
    const second = patientCard(page, 2);
    await answer(page, second, 'riktig_venter', 'patient-2');
    await second
      .getByText(result.verdictWord({ kind: 'tie', of: 2 }))
      .first()
      .waitFor({ timeout: 60_000 });
    await screenshot(second, 'result-2');
    expect(await second.innerText()).toContain('Flest sykepleiere: venter. Flest leger: går fremover.');
    // As long as the reveal can be taken back, the button has a shorter name beside «Angre».
    await tapButton(page, board, new RegExp(`^(${boardWords.controlsButton}|${boardWords.controlsShort})$`));
    // What the leader has does not say how many take part, as the board does.
    const leading = cardWith(page, controls.onlyYou);
    await leading.waitFor();
    await screenshot(leading, 'controls');
    await tapButton(page, leading, controls.ofShownPatientButton(2));
    await leading.getByRole('button', { name: secondRound.againButton }).waitFor();
    await screenshot(leading, 'controls-patient');
    await tapButton(page, leading, secondRound.againButton);
    await second.getByRole('button', { name: assessment('vet_ikke') }).waitFor();
    await screenshot(second, 'patient-2-again');
    // The same as last time, with what was said then.
    await tapButton(page, second, assessment('riktig_venter'));
    await second
      .getByText(/blitt enige/)
      .first()
      .waitFor({ timeout: 60_000 });
    await screenshot(second, 'result-2-again');
    await tapButton(page, second, result.nextPatientButton);

    const third = patientCard(page, 3);
    await answer(page, third, 'ferdig', 'patient-3');
    await third.getByRole('button', { name: result.finishSessionButton }).waitFor({ timeout: 60_000 });
    await screenshot(third, 'result-3');
    await tapButton(page, third, result.finishSessionButton);

    const summary = cardWith(page, 'Forslag til prioriterte områder');
    await summary.waitFor({ timeout: 60_000 });
    await screenshot(summary, 'summary');
    expect(await summary.innerText()).toMatch(/(Mest tid|Flest pasienter)/);
    await say(page, '/kartlegging hjelp');
    await cardWith(page, commands.helpTitle).waitFor();
    await showAsPhone(page);
    await screenshot(page, 'thread-phone');
    await screenshot(summary, 'summary-phone');
    await screenshot(patientCard(page, 3), 'result-3-phone');
  });
});
