import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { logRoutes } from '../../src/http/log/routes.ts';
import { words } from '../../src/words/words.ts';
import { isRecord } from '../cards/walk.ts';
import { unit as channelOf } from '../store/examples.ts';
import { type Door, ids, openDoor } from '../web/door.ts';
import { screenshot } from './playground.ts';
import { type Network, openNetwork, openTeams, publicUrl, type Teams } from './teamsHost.ts';

const { tab, logForms, logPages, signIn } = words('nb');
const { tenantId, channelId } = channelOf.address;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let door: Door;
let network: Network;
beforeAll(async () => {
  door = await openDoor({ tenant: tenantId, publicUrl, pages: logRoutes });
  network = await openNetwork(door.url);
});
afterAll(async () => {
  await network?.close();
  await door?.close();
});
beforeEach(() => {
  network.cookiesAre('kept');
  door.roster.set(`${channelId} ${ids.kari}`, {
    objectId: ids.kari,
    userId: '29:kari',
    name: 'Kari Nordmann',
  });
});

const unit = () => `/forbedringslogg/${door.unit}`;
const fane = (til = unit()) => `${publicUrl}/forbedringslogg/fane?til=${encodeURIComponent(til)}`;
const setUp = `${publicUrl}/forbedringslogg/fane/oppsett`;
const kariIn = (channel = channelId) =>
  openTeams(network, {
    channelId: channel,
    token: async () => (await door.vouched(ids.kari, toApp)).slice('Bearer '.length),
  });
/** As Entra makes them where version 1 is asked for, as it is unless a registration says otherwise. */
const toApp = {
  claims: {
    aud: `api://${new URL(publicUrl).hostname}/kartlegging`,
    iss: `https://sts.windows.net/${tenantId}/`,
  },
};

/** Waits until the sentence is the one that stands there. */
async function says({ frame }: Teams, sentence: string): Promise<void> {
  await frame.locator('#fane section:visible', { hasText: sentence }).waitFor();
  expect(await frame.locator('#fane section:visible').count()).toBe(1);
}

/** Keeps pictures of it on a phone and on a desk, when also what stands in the frame is as wide as that. */
async function pictures(page: Page, name: string): Promise<void> {
  for (const [at, width] of [
    ['-phone', 390],
    ['', 1_100],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    for (const frame of page.frames()) await expect.poll(() => frame.evaluate('innerWidth')).toBe(width);
    await screenshot(page.locator('html'), name + at);
  }
}

/** The log's own page, in the frame. */
async function inLog({ frame }: Teams): Promise<void> {
  await frame.getByRole('navigation', { name: logPages.logFrame.navigation }).waitFor();
}

it('is added to a channel, opens there, and is worked in', async () => {
  const teams = await kariIn();
  await teams.show('settings', setUp);
  await says(teams, tab.ready);
  await pictures(teams.page, 'tab-add');
  expect(await teams.asked()).toContain('settings.setValidityState');
  const added = await teams.save();
  expect(added).toEqual({
    entityId: door.unit,
    contentUrl: fane(),
    websiteUrl: publicUrl + unit(),
    suggestedDisplayName: tab.tabName,
  });

  await teams.show('content', fane());
  await inLog(teams);
  expect(await teams.asked()).toContain('appInitialization.success');
  await pictures(teams.page, 'tab-log');

  await teams.frame.getByRole('link', { name: logPages.overview.newAction }).first().click();
  await teams.frame.locator('[name=tekst]').fill('Avklar tidspunkt for epikrise før visitten');
  await teams.frame.getByRole('button', { name: logForms.saveButton, exact: true }).click();
  await teams.frame.getByRole('status').filter({ hasText: logPages.logFrame.saved }).waitFor();
  await pictures(teams.page, 'tab-saved');

  // Nobody has done anything for an hour: Teams is asked again, and the page is the one that was asked for.
  door.pass(61 * 60_000);
  await teams.frame.getByRole('link', { name: logPages.logFrame.actions, exact: true }).click();
  await teams.frame.locator('#tiltak-1').waitFor();
  expect((await teams.asked()).filter((func) => func === 'authentication.getAuthToken')).toHaveLength(2);
  const kept = async () => (await teams.page.context().cookies()).map(({ name }) => name);
  expect(await kept()).toEqual(['__Host-kartlegging-fane']);
  await teams.frame.getByRole('button', { name: logPages.logFrame.signOut, exact: true }).click();
  await teams.frame.getByRole('heading', { name: signIn.notices.loggedOutOfTab.title }).waitFor();
  expect(await kept()).toEqual([]);
  expect(teams.complaints).toEqual([]);
  await teams.page.context().close();
});

it('takes no form from another site’s page that Teams has beside it, though the cookie comes along', async () => {
  const teams = await kariIn();
  await teams.show('content', fane());
  await inLog(teams);
  await teams.attack(`${publicUrl}${unit()}/tiltak`);
  expect(network.foreign).toEqual([
    { cookie: expect.stringContaining('__Host-kartlegging-fane='), status: 403 },
  ]);
  await teams.page.context().close();
});

it('says where else the log is when the browser keeps no cookie, and Teams opens it there', async () => {
  network.cookiesAre('dropped');
  const teams = await kariIn();
  await teams.show('content', fane());
  await says(teams, tab.notKept);
  await pictures(teams.page, 'tab-not-kept');
  await teams.frame.locator('section:visible').getByRole('link', { name: tab.inBrowser }).click();
  const way = `${publicUrl}/forbedringslogg/innlogging?til=${encodeURIComponent(unit())}`;
  await expect.poll(teams.opened).toEqual([way]);
  await teams.show('settings', setUp);
  await says(teams, tab.setUpNotKept);
  await teams.page.context().close();
});

it('says the same, once, when the cookie is kept but sent for no page', async () => {
  network.cookiesAre('keptButForPages');
  const teams = await kariIn();
  await teams.show('content', fane());
  await says(teams, tab.notKept);
  await teams.frame.locator('section:visible').getByRole('link', { name: tab.again }).waitFor();
  network.cookiesAre('kept');
  await teams.frame.locator('section:visible').getByRole('link', { name: tab.again }).click();
  await inLog(teams);
  await teams.page.context().close();
});

it('says what is wrong, whatever is', async () => {
  const unvouched = await openTeams(network, { channelId, token: async () => undefined });
  await unvouched.show('content', fane());
  await says(unvouched, tab.notVouched);
  await unvouched.show('settings', setUp);
  await says(unvouched, tab.setUpNotVouched);
  const forged = await openTeams(network, { channelId, token: async () => 'a.b.c' });
  await forged.show('content', fane());
  await says(forged, tab.notVouched);
  const elsewhere = await kariIn('19:ingen@thread.tacv2');
  await elsewhere.show('settings', setUp);
  await says(elsewhere, tab.notHere);
  await pictures(elsewhere.page, 'tab-not-here');
  door.roster.set(`${channelId} ${ids.kari}`, 'down');
  const away = await kariIn();
  await away.show('settings', setUp);
  await says(away, tab.away);
  for (const teams of [unvouched, forged, elsewhere, away]) await teams.page.context().close();
});

it('waits for nobody for ever', async () => {
  const never = () => new Promise<never>(() => undefined);
  const silent = await openTeams(network, { channelId, token: never });
  await silent.page.clock.install();
  await silent.show('content', fane());
  await says(silent, tab.entering);
  await expect.poll(silent.asked).toContain('authentication.getAuthToken');
  await silent.page.clock.runFor(120_000);
  await says(silent, tab.notVouched);
  await silent.page.context().close();
});

it('is a page with a way on for whoever opens it outside Teams, and is accessible', async () => {
  const context = await network.browser.newContext({ ignoreHTTPSErrors: true, bypassCSP: true });
  const page = await context.newPage();
  for (const [url, sentence] of [
    [fane(), tab.outsideTeams],
    [setUp, tab.setUpOutsideTeams],
  ] as const) {
    await page.goto(url);
    await page.locator('section:visible', { hasText: sentence }).waitFor();
    for (const width of [360, 1_100]) {
      await page.setViewportSize({ width, height: 900 });
      // Also what else may stand there.
      await page.evaluate(
        `for (const section of document.querySelectorAll('section')) section.hidden = false`,
      );
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await violations(page)).toEqual([]);
    }
  }
  await page.goto(fane());
  await pictures(page, 'tab-outside');
  await context.close();
});

/** What axe finds wrong, by rule. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(standards)} })`);
  const list = isRecord(found) && Array.isArray(found.violations) ? found.violations : ['axe said nothing'];
  return list.map((each: unknown) => (isRecord(each) ? String(each.id) : String(each)));
}
