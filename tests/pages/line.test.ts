import { beforeEach, describe, expect, it } from 'vitest';
import { giveCode, tieLine } from '../../src/app/log/line.ts';
import { readLog } from '../../src/app/log/readLog.ts';
import { refuse } from '../../src/domain/refusal.ts';
import { notRefused } from '../app/log/processOn.ts';
import { actOf } from '../app/quietWorld.ts';
import { unit as channelOf } from '../store/examples.ts';
import { words } from '../words.ts';
import { now } from './examples.ts';
import { bodyOf, kari, type UnitPages, unitPages } from './unitPages.ts';

const { lifting, logPages } = words;

let pages: UnitPages;
beforeEach(async () => {
  pages = await unitPages([], now);
  const { channels, logs } = pages.world.rows;
  for (const [channel, unitName] of [
    ['c1', 'Kirurgisk post 2'],
    ['c2', 'Kirurgisk klinikk'],
    ['c3', 'Sykehusledelsen'],
  ] as const) {
    if (channel !== 'c1') await channels.commit(channel, { channel: { value: channelOf, etag: undefined } });
    await logs.commit(channel, { head: { value: { nextNr: 1, seq: 1, unitName }, etag: undefined } });
  }
});

const codeOf = async (channel: string) =>
  notRefused(await giveCode(pages.world, { ...(await actOf(pages.world, kari)), channel })).code;
const receiver = async () => (await readLog(pages.world, 'c1')).head.receiver;
/** What is said in a channel, oldest first. */
const saidIn = async (channel: string) =>
  (await pages.world.rows.replies.list(channel)).map(({ body }) => JSON.parse(body).text);
const hiddenIn = (html: string) =>
  Object.fromEntries(
    [...(html.split('<main')[1] ?? '').matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
const saved = { status: 303, headers: { Location: '/forbedringslogg/c1/oppsett?lagret=1' } };

describe('the set-up', () => {
  it('ties the unit by a code once it has been asked, and says so in both channels', async () => {
    const kode = await codeOf('c2');
    const asked = await pages.post('/oppsett/linje', { kode: kode.toLowerCase() });
    expect(asked.status).toBe(200);
    expect(bodyOf(asked)).toContain(lifting.tieQuestion('Kirurgisk klinikk'));
    expect(bodyOf(asked)).toContain(lifting.tieHint);
    expect(bodyOf(asked)).not.toContain(lifting.tieAgain);
    expect(await receiver()).toBeUndefined();
    expect(await pages.post('/oppsett/linje', hiddenIn(bodyOf(asked)))).toMatchObject(saved);
    expect(await receiver()).toBe('c2');
    expect((await readLog(pages.world, 'c2')).tied).toEqual([{ unit: 'c1', name: 'Kirurgisk post 2' }]);
    expect(await saidIn('c1')).toEqual([lifting.tiedLine('Kirurgisk klinikk')]);
    expect(await saidIn('c2')).toEqual([lifting.unitTiedLine('Kirurgisk post 2')]);
    expect(bodyOf(await pages.get('/oppsett'))).toContain(lifting.untieButton('Kirurgisk klinikk'));
  });

  it('says what is wrong with a code, and keeps what was typed', async () => {
    const unknown = await pages.post('/oppsett/linje', { kode: 'AAAA-<b>' });
    expect(unknown.status).toBe(422);
    expect(bodyOf(unknown)).toContain('<a class="ds-link" href="#kode">');
    expect(bodyOf(unknown)).toContain('value="AAAA-&lt;b&gt;"');
    const own = await pages.post('/oppsett/linje', { kode: await codeOf('c1'), ja: '1' });
    expect([own.status, await receiver()]).toEqual([422, undefined]);
    expect(bodyOf(own)).toContain(words.refusals.refusalText(refuse('ownCode')));
  });

  it('changes whom the unit lifts to: the ones before are told, and have it in their list no more', async () => {
    const act = await actOf(pages.world, kari);
    await tieLine(pages.world, act, await codeOf('c2'));
    const asked = bodyOf(await pages.post('/oppsett/linje', { kode: await codeOf('c3') }));
    expect(asked).toContain(lifting.tieAgain);
    expect(await pages.post('/oppsett/linje', hiddenIn(asked))).toMatchObject(saved);
    expect(await receiver()).toBe('c3');
    expect((await readLog(pages.world, 'c2')).tied).toEqual([]);
    expect(await saidIn('c2')).toEqual([lifting.untiedLine('Kirurgisk post 2')]);
  });

  it('asks anew where somebody else has changed it since the question', async () => {
    const act = await actOf(pages.world, kari);
    const asked = hiddenIn(bodyOf(await pages.post('/oppsett/linje', { kode: await codeOf('c3') })));
    await tieLine(pages.world, act, await codeOf('c2'));
    const conflict = await pages.post('/oppsett/linje', asked);
    expect([conflict.status, await receiver()]).toEqual([409, 'c2']);
    expect(bodyOf(conflict)).toContain(logPages.setupPage.lineChanged);
    expect(bodyOf(conflict)).toContain(lifting.tieAgain);
    expect(await pages.post('/oppsett/linje', hiddenIn(bodyOf(conflict)))).toMatchObject(saved);
    const untie = hiddenIn(bodyOf(await pages.post('/oppsett/fjern', { enhet: 'c1' })));
    await tieLine(pages.world, act, await codeOf('c2'));
    expect((await pages.post('/oppsett/fjern', untie)).status).toBe(409);
    expect(await receiver()).toBe('c2');
  });

  it('unties from the unit’s side', async () => {
    await tieLine(pages.world, await actOf(pages.world, kari), await codeOf('c2'));
    const asked = bodyOf(await pages.post('/oppsett/fjern', { enhet: 'c1' }));
    expect(asked).toContain(lifting.untieQuestion('Kirurgisk klinikk'));
    expect(await receiver()).toBe('c2');
    for (let twice = 0; twice < 2; twice++)
      expect(await pages.post('/oppsett/fjern', hiddenIn(asked))).toMatchObject(saved);
    expect(await receiver()).toBeUndefined();
    expect(await saidIn('c1')).toEqual([lifting.untiedLine('Kirurgisk klinikk')]);
    expect(await saidIn('c2')).toEqual([lifting.untiedLine('Kirurgisk post 2')]);
  });

  it('unties from the leaders’ side, and only those that are tied', async () => {
    const below = { ...(await actOf(pages.world, kari)), channel: 'c2' };
    await tieLine(pages.world, below, await codeOf('c1'));
    expect(bodyOf(await pages.get('/oppsett'))).toContain(lifting.untieButton('Kirurgisk klinikk'));
    expect(await pages.post('/oppsett/fjern', { enhet: 'c3', ja: '1' })).toMatchObject(saved);
    const asked = bodyOf(await pages.post('/oppsett/fjern', { enhet: 'c2' }));
    expect(await pages.post('/oppsett/fjern', hiddenIn(asked))).toMatchObject(saved);
    expect((await readLog(pages.world, 'c2')).head.receiver).toBeUndefined();
    expect((await readLog(pages.world, 'c1')).tied).toEqual([]);
  });
});
