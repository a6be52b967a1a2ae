import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unit as channelOf } from '../store/examples.ts';
import { type Browser, browser } from './browser.ts';
import { type Door, ids, leadersChannel, openDoor } from './door.ts';

const { channelId } = channelOf.address;

let door: Door;
let kari: Browser;
let ola: Browser;
beforeAll(async () => {
  door = await openDoor();
  [kari, ola] = [await door.signedIn(ids.kari), await door.signedIn(ids.ola)];
});
afterAll(() => door.close());
beforeEach(() => {
  door.roster.clear();
  for (const [id, name] of [
    [ids.kari, 'Kari Nordmann'],
    [ids.ola, 'Ola Hansen'],
  ])
    door.roster.set(`${channelId} ${id}`, { objectId: String(id), userId: `29:${name}`, name: String(name) });
  door.roster.set(`${channelId} ${ids.guest}`, 'guest');
  const leader = { objectId: ids.leader, userId: '29:leder', name: 'Lise Leder' };
  door.roster.set(`${leadersChannel} ${ids.leader}`, leader);
});

const csrfOf = async (theirs: Browser) => /csrf=(\w+)/.exec((await theirs.get(door.log)).text)?.[1] ?? '';
const another = 'f'.repeat(32);

describe('a unit’s log', () => {
  it('is for members of its channel, found out for each page', async () => {
    expect((await kari.get(door.log)).text).toContain('role=member name=kari');
    door.roster.set(`${channelId} ${ids.kari}`, 'stranger');
    expect((await kari.get(door.log)).status).toBe(403);
    const csrf = await csrfOf(ola);
    door.roster.set(`${channelId} ${ids.ola}`, 'stranger');
    expect((await ola.post(`${door.log}/tiltak`, { csrf, tekst: 'x' })).status).toBe(403);
  });

  it('is for no guests and no strangers, to whom it is as if it did not exist', async () => {
    for (const id of [ids.guest, ids.nobody]) {
      const theirs = await door.signedIn(id);
      const seen = await Promise.all(
        [door.log, `${door.url}/forbedringslogg/${another}`].map((url) => theirs.get(url)),
      );
      const [real, unknown] = seen.map(({ status, text, headers }) => ({
        status,
        text,
        headers: [...headers].filter(([name]) => name !== 'date'),
      }));
      expect(real?.status).toBe(403);
      expect(unknown).toEqual(real);
      expect(real?.text).toContain('Du har ikke tilgang');
    }
  });

  it('is read by the leaders it has tied itself to, and changed by none of them', async () => {
    const leader = await door.signedIn(ids.leader);
    expect((await leader.get(door.log)).text).toContain('role=receiver name=leader');
    expect((await leader.get(`${door.log}/oppsett`)).status).toBe(403);
    const csrf = await csrfOf(leader);
    expect((await leader.post(`${door.log}/tiltak`, { csrf, tekst: 'x' })).status).toBe(403);
  });

  it('is shown to nobody while nothing says who is a member', async () => {
    door.roster.set(`${channelId} ${ids.kari}`, 'down');
    const shown = await kari.get(door.log);
    expect([shown.status, /Teams svarer ikke/.test(shown.text)]).toEqual([503, true]);
  });

  it('that fails says so, and nothing of why', async () => {
    const shown = await kari.get(`${door.log}/feil`);
    expect(shown.status).toBe(503);
    expect(shown.text).not.toMatch(/RangeError|away/);
    expect(door.lines.at(-1)).toContain('"route":"/feil","reason":"RangeError"');
  });

  it('is where old links lead, whatever came behind the unit’s key', async () => {
    for (const behind of ['a'.repeat(64), '0'.repeat(32)]) {
      const response = await fetch(`${door.log}${behind}`, { redirect: 'manual' });
      expect([response.status, response.headers.get('location')]).toEqual([
        308,
        `/forbedringslogg/${door.unit}`,
      ]);
    }
    const shown = await kari.get(`${door.log}${'a'.repeat(64)}`);
    expect([shown.status, shown.url]).toEqual([200, door.log]);
  });

  it('is at no other address', async () => {
    for (const path of [
      '',
      'constructor',
      door.unit.slice(1),
      `${door.unit}0`,
      door.unit.toUpperCase(),
      `${door.unit}/tull`,
    ]) {
      const shown = await kari.get(`${door.url}/forbedringslogg/${path}`);
      expect([path, shown.status, shown.way]).toEqual([path, 404, []]);
    }
  });

  it('lets nothing in from elsewhere, and is in nobody’s frame but Teams’, cache or search', async () => {
    const pages = [
      kari.get(door.log),
      kari.get(`${door.url}/forbedringslogg/${another}`),
      kari.get(`${door.log}/tull`),
    ];
    for (const { headers } of await Promise.all(pages)) {
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft",
      );
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
      // With `no-referrer` Chromium says `Origin: null` of our own forms.
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('is packed for whoever can unpack it', async () => {
    const cookie = kari.cookies(door.log);
    const packed = await fetch(`${door.log}/lang`, { headers: { cookie, 'accept-encoding': 'gzip' } });
    const { headers } = packed;
    expect((await packed.text()).length).toBeGreaterThan(20_000);
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['gzip', 'Accept-Encoding']);
    expect(Number(headers.get('content-length') ?? 0)).toBeLessThan(1_000);
    const plain = await fetch(`${door.log}/lang`, { headers: { cookie, 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect((await plain.text()).length).toBeGreaterThan(20_000);
  });
});

describe('a form', () => {
  const post = (
    theirs: Browser,
    fields: Readonly<Record<string, string>> | string,
    headers?: Record<string, string>,
  ) => theirs.post(`${door.log}/tiltak`, fields, headers);

  it('is carried out for whoever was given it', async () => {
    const shown = await post(kari, { csrf: await csrfOf(kari), tekst: 'Avklar tidspunkt før visitt' });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('saved by Kari Nordmann');
    expect(shown.text).toContain('"tekst":"Avklar tidspunkt før visitt"');
  });

  it('is not when the page was another site’s, or the token is missing, wrong or somebody else’s', async () => {
    const csrf = await csrfOf(kari);
    const from = (headers: Record<string, string>) => post(kari, { csrf }, headers);
    expect((await from({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await from({ origin: door.url })).status).toBe(200);
    expect((await from({})).status).toBe(200);
    const refused = [
      from({ 'sec-fetch-site': 'cross-site', origin: 'https://ond.example' }),
      from({ 'sec-fetch-site': 'same-site' }),
      from({ 'sec-fetch-site': 'none' }),
      from({ 'sec-fetch-site': 'cross-site', origin: door.url }),
      from({ origin: 'https://ond.example' }),
      from({ origin: 'null' }),
      post(kari, { tekst: 'x' }),
      post(kari, { csrf: '' }),
      post(kari, { csrf: `${csrf}0` }),
      post(kari, { csrf: await csrfOf(ola) }),
    ];
    for (const shown of await Promise.all(refused)) {
      expect(shown.status).toBe(403);
      expect(shown.text).toContain('Ingenting er lagret');
    }
    const out = await kari.post(`${door.url}/forbedringslogg/utlogging`, { csrf: 'x' });
    expect([out.status, kari.cookies(door.log)]).toEqual([403, expect.stringContaining('kartlegging=')]);
  });

  it('of somebody who is logged out is given back with what was written, and nothing of the rest', async () => {
    const shown = await post(browser(), {
      csrf: 'hemmelig',
      skjema: 'nøkkel',
      tekst: '<b>Avklar</b> tidspunkt',
      ansvarlig: '',
    });
    expect(shown.status).toBe(401);
    expect(shown.text).toContain(
      'Du er logget ut, og ingenting er lagret. Kopier teksten din før du logger inn.',
    );
    expect(shown.text).toContain('&lt;b&gt;Avklar&lt;/b&gt; tidspunkt');
    expect(shown.text).not.toMatch(/hemmelig|nøkkel|ansvarlig/);
    expect(shown.text).toContain(`innlogging?til=%2Fforbedringslogg%2F${door.unit}`);
  });

  it('that is too large, or no form, is not read', async () => {
    const csrf = await csrfOf(kari);
    const sized = (size: number) => post(kari, `csrf=${csrf}&tekst=${'a'.repeat(size - csrf.length - 12)}`);
    expect((await sized(64 * 1024)).status).toBe(200);
    expect((await sized(64 * 1024 + 1)).status).toBe(413);
    expect((await sized(1_000_000)).status).toBe(413);
    const typed = (type: string, encoding?: string) =>
      post(kari, `csrf=${csrf}`, {
        'sec-fetch-site': 'same-origin',
        'content-type': type,
        ...(encoding !== undefined && { 'content-encoding': encoding }),
      });
    expect((await typed('application/x-www-form-urlencoded; charset=utf-8')).status).toBe(200);
    for (const type of ['multipart/form-data; boundary=x', 'application/json', 'text/plain'])
      expect([type, (await typed(type)).status]).toEqual([type, 415]);
    expect((await typed('application/x-www-form-urlencoded', 'gzip')).status).toBe(415);
    expect((await post(kari, `csrf=${csrf}&tekst=%ff%fe`)).status).toBe(200);
  });

  it('with the names of things every object has changes none of them', async () => {
    const csrf = await csrfOf(kari);
    const names = [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      '__proto__[admin]',
      'constructor[prototype][x]',
    ];
    const shown = await post(
      kari,
      [`csrf=${csrf}`, ...names.map((name) => `${encodeURIComponent(name)}=1`)].join('&'),
    );
    expect(shown.status).toBe(200);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
    expect({}.toString()).toBe('[object Object]');
    expect((await post(browser(), '__proto__=1&constructor=2')).status).toBe(401);
  });
});
