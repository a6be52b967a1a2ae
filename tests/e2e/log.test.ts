import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words } from '../../src/words/words.ts';
import {
  cardWith,
  launchBrowser,
  openPlayground,
  say,
  screenshot,
  screenshots,
  showAsPhone,
  tapButton,
} from './playground.ts';
import { answer, assessment, beginWith, patientCard } from './steps.ts';
import { startTrial, type Trial } from './trial.ts';

const {
  board: boardWords,
  improvement,
  lifting,
  logCards,
  logForms,
  logPages,
  result,
  signIn,
  summary: summaryWords,
  trial: trialWords,
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

/** What the browser complains of on a page: what its policy forbids, and what cannot be found. */
function complaintsOn(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  return complaints;
}

/** Follows a button of a card that leads to a page. */
async function follow(playground: Page, card: Locator, label: string): Promise<Page> {
  const opened = playground.waitForEvent('popup');
  await card.getByText(label, { exact: true }).first().click();
  return opened;
}

const press = (page: Page, label: string) => page.getByRole('button', { name: label, exact: true }).click();
const goTo = (page: Page, link: string) =>
  page.getByRole('link', { name: link, exact: true }).first().click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const saved = (page: Page) => page.getByRole('status').filter({ hasText: logPages.logFrame.saved }).waitFor();

async function signInAs(page: Page, name: string): Promise<void> {
  await heading(page, trialWords.issuerTitle);
  await screenshots(page, 'log-who');
  await press(page, name);
}

const promised = 'Avklar tidspunkt for epikrise før visitten';
const another = 'Ring radiologi før klokken ni';
const colleague = trialWords.colleagueName(2, 'lege');
const [{ given, family }, { given: leaderGiven, family: leaderFamily }] = trialWords.people;
const name = `${given} ${family}`;
const leaderName = `${leaderGiven} ${leaderFamily}`;

/** Two patients with six colleagues, the second of whom waits; resolves when the summary stands in the channel. */
async function finishSession(playground: Page): Promise<Locator> {
  const welcome = cardWith(playground, trialWords.welcomeTitle);
  await welcome.waitFor();
  await tapButton(playground, welcome, trialWords.startButton);
  await beginWith(playground, 2);
  const board = cardWith(playground, boardWords.roleButtons.fysioergo);
  await board.waitFor();
  await tapButton(playground, board, boardWords.roleButtons.sykepleier);
  await answer(playground, patientCard(playground, 1), 'riktig_aktiv');
  const second = patientCard(playground, 2);
  await second.getByRole('button', { name: assessment('vet_ikke') }).waitFor({ timeout: 120_000 });
  await answer(playground, second, 'riktig_venter');
  await second.getByRole('button', { name: result.finishSessionButton }).waitFor({ timeout: 60_000 });
  await tapButton(playground, second, result.finishSessionButton);
  const summary = cardWith(playground, summaryWords.suggestionsHeading);
  await summary.waitFor({ timeout: 60_000 });
  return summary;
}

/** All that was suggested is ticked: two are kept, and it is said why. */
async function chooseTwoAreas(page: Page): Promise<void> {
  await heading(page, logForms.areasTitle);
  await screenshots(page, 'log-session');
  const ticked = page.locator('input[name=omrader]:checked');
  while ((await ticked.count()) > 2) await ticked.last().uncheck();
  await page.getByLabel(logForms.areasWhy).fill('Dette kan vi gjøre noe med selv');
  await press(page, logPages.sessionPage.save);
  await saved(page);
  await screenshots(page, 'log-areas');
}

async function makeAction(page: Page): Promise<void> {
  await heading(page, logForms.newTitle);
  await screenshots(page, 'log-new');
  await page.getByLabel(logForms.fieldLabels.tekst).fill(promised);
  await page.getByLabel(logForms.fieldLabels.ansvarlig, { exact: true }).selectOption({ label: colleague });
  // The first of the two areas.
  expect(await page.getByLabel(logForms.fieldLabels.arsak).inputValue()).not.toBe('');
  await press(page, logForms.saveButton);
  await saved(page);
  expect(new URL(page.url()).pathname).toMatch(/\/tiltak\/1$/);
}

/** A whole round, in the steps of the regulation, and the status that follows it. */
async function moveThroughRound(page: Page): Promise<void> {
  const lines = [
    'Avtalt på morgenmøtet',
    'Prøvd i tre dager',
    'Epikrisen var klar hver gang',
    'Vi fortsetter',
  ];
  for (const line of lines) {
    await page.getByLabel(logForms.roundFields.tekst).fill(line);
    await press(page, logPages.detail.addRound);
    await page.locator('#runder').getByText(line).waitFor();
  }
  await page
    .getByLabel(logPages.detail.status, { exact: true })
    .selectOption({ label: improvement.statusLabels.proves });
  await press(page, logPages.detail.save);
  await page.locator('.tags').getByText(improvement.statusLabels.proves).waitFor();
  await page.locator('summary', { hasText: logPages.historyHeading(6) }).click();
  await screenshots(page, 'log-action');
}

/** `linje` in the leaders' channel gives a code; with it the unit ties itself on. */
async function tieToLeaders(playground: Page, leaders: Page): Promise<void> {
  await say(leaders, '@Kartlegging linje');
  const given = cardWith(leaders, lifting.noUnits);
  await given.waitFor();
  const [code] = /[A-Z2-9]{4}-[A-Z2-9]{4}/.exec(await given.innerText()) ?? [];
  await screenshot(given, 'line-code');
  await say(playground, `@Kartlegging linje ${code}`);
  const asked = cardWith(playground, lifting.tieHint);
  await asked.waitFor();
  await screenshot(asked, 'line-tie');
  await tapButton(playground, asked, lifting.tieButton);
  // The Playground has the team's name for every channel.
  await leaders.getByText(lifting.unitTiedLine(trialWords.teamName)).first().waitFor();
}

/** @returns the day the answer is asked for. */
async function liftAction(page: Page): Promise<string> {
  await goTo(page, `2. ${another}`);
  await goTo(page, lifting.liftButton);
  await heading(page, lifting.liftTitle(2));
  await page
    .getByLabel(lifting.liftFields.problem)
    .fill('Pasienter venter på bildediagnostikk gjennom helgen');
  await page.getByLabel(lifting.liftFields.konsekvens).fill('De ligger inntil to døgn lenger enn de trenger');
  await page.getByLabel(lifting.liftFields.ber_om).fill('En fast time hver formiddag');
  await screenshots(page, 'log-lift');
  const day = await page.getByLabel(lifting.liftFields.innen).inputValue();
  await press(page, lifting.sendButton);
  await saved(page);
  await screenshots(page, 'log-lifted');
  return day;
}

/** Without dialogs an answer that takes a day or a word is written on the page. */
async function answerAsLeader(leaders: Page, day: string): Promise<void> {
  const inbox = cardWith(leaders, lifting.askLabel);
  await inbox.waitFor({ timeout: 60_000 });
  await screenshot(inbox, 'lift-inbox');
  const page = await follow(leaders, inbox, lifting.answerButtons.tar);
  const complaints = complaintsOn(page);
  await signInAs(page, leaderName);
  await page.getByLabel(lifting.answerButtons.tar).check();
  await page.getByLabel(logPages.inbox.date).fill(day);
  await page.getByLabel(logPages.inbox.why).fill('Vi avtaler det med radiologi');
  await screenshots(page, 'lift-answer');
  await press(page, lifting.answerSendButton);
  await saved(page);
  await screenshots(page, 'lift-answered');
  expect(complaints).toEqual([]);
  await inbox.getByText(leaderName).waitFor({ timeout: 60_000 });
}

/** The print of the board meeting, and every file; the spreadsheet as it is downloaded. */
async function takeAlong(page: Page, log: string): Promise<void> {
  await goTo(page, logPages.logFrame.print);
  await page.getByText(another).first().waitFor();
  await screenshots(page, 'log-print');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.goto(log);
  const downloading = page.waitForEvent('download');
  await goTo(page, logPages.overview.excel);
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^forbedringslogg-.*\.xlsx$/);
  const workbook = await readWorkbook(await download.path());
  const rows = workbook.flatMap(({ data: sheet }) => sheet.map((row) => row.map(String).join(';')));
  expect(rows.join('\n')).toContain(`${promised};${improvement.statusLabels.proves};${colleague}`);
  const files = await Promise.all(
    ['csv?ark=tiltak', 'json'].map((file) => page.request.get(`${log}/eksport.${file}`)),
  );
  expect(files.map((file) => file.status())).toEqual([200, 200]);
  expect(await files[0]?.text()).toContain(`1;${promised};${improvement.statusLabels.proves};${colleague}`);
}

/** «Sist lovet vi» comes first, and the first patient when it has been gone through. */
async function startNext(playground: Page): Promise<void> {
  await say(playground, '@Kartlegging start');
  await beginWith(playground, 2);
  const review = cardWith(playground, logCards.reviewTitle);
  await review.waitFor({ timeout: 60_000 });
  expect(await review.innerText()).toContain(promised);
  const assess = playground.getByRole('button', { name: assessment('vet_ikke') });
  expect(await assess.count()).toBe(0);
  await screenshot(review, 'review');
  await tapButton(playground, review, logCards.reviewDoneButton);
  await assess.waitFor({ timeout: 60_000 });
}

describe('the improvement log in the trial', () => {
  it('leads from the summary of a session, by what was promised and lifted, to the next session', async () => {
    const playground = await openPlayground(browser, trial.address);
    const summary = await finishSession(playground);

    // The Playground has no dialogs: what Teams opens in a window is a page here.
    const session = await follow(playground, summary, logCards.chooseAreasButton);
    await signInAs(session, name);
    await chooseTwoAreas(session);
    await session.close();

    const page = await follow(playground, summary, logCards.newActionButton);
    const complaints = complaintsOn(page);
    await makeAction(page);
    await moveThroughRound(page);

    await say(playground, `@Kartlegging tiltak ${another}`);
    await cardWith(playground, logCards.addedTitle(2)).waitFor();
    await goTo(page, `← ${logPages.detail.back}`);
    await heading(page, logCards.logTitle(2, 0));
    const log = page.url();
    expect(new URL(log).pathname).toMatch(/^\/forbedringslogg\/[0-9a-f]{32}$/);
    await screenshots(page, 'log-overview');

    const leaders = await openPlayground(browser, trial.address, trialWords.otherChannelName);
    await tieToLeaders(playground, leaders);
    const day = await liftAction(page);
    await answerAsLeader(leaders, day);
    const answered = cardWith(playground, lifting.answerTitle(2, ''));
    await answered.waitFor({ timeout: 60_000 });
    expect(await answered.innerText()).toContain(leaderName);
    await page.reload();
    await page.locator('#loft').getByText(leaderName).waitFor();
    await screenshots(page, 'log-answered');

    await takeAlong(page, log);
    // The summary is edited once a minute at most.
    await summary.getByText(logCards.chosenHeading).waitFor({ timeout: 90_000 });
    await startNext(playground);
    await summary.getByText(promised).waitFor({ timeout: 90_000 });

    await showAsPhone(playground);
    await screenshot(summary, 'summary-chosen-phone');
    await screenshot(answered, 'lift-answer-card-phone');
    await screenshot(playground, 'log-thread-phone');
    await showAsPhone(leaders);
    await screenshot(leaders, 'leaders-phone');

    const elsewhere = new URL(`/forbedringslogg/${'f'.repeat(32)}`, log).href;
    expect((await page.goto(elsewhere))?.status()).toBe(403);
    // The browser says so of every answer that is not 200.
    expect(complaints.filter((text) => !text.includes('status of 403'))).toEqual([]);
    await press(page, signIn.signOutButton);
    await heading(page, signIn.notices.loggedOut.title);
    await page.goto(log);
    await heading(page, trialWords.issuerTitle);
  });
});
