import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { issuer } from '../../src/http/signIn/issuer.ts';
import { tabTokens } from '../../src/http/tab/tabTokens.ts';
import { unit as channelOf } from '../store/examples.ts';
import { type Browser, browser } from './browser.ts';
import { type Door, ids, leadersChannel, openDoor, type Tampering } from './door.ts';

const minute = 60_000;
const { tenantId, channelId } = channelOf.address;

let door: Door;
beforeAll(async () => {
  door = await openDoor({ tenant: tenantId });
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

const own = { 'sec-fetch-site': 'same-origin' };
/** What a browser says of a page that is to stand in Teams' frame. */
const framed = { 'sec-fetch-dest': 'iframe' };
const tab = () => `${door.url}/forbedringslogg/fane`;
const me = () => `${tab()}/meg`;
const wayTo = (path: string) => encodeURIComponent(path);
const post = (authorization?: string, headers: Readonly<Record<string, string>> = own) =>
  fetch(`${tab()}/innlogging`, {
    method: 'POST',
    headers: { ...headers, ...(authorization !== undefined && { authorization }) },
  });
/** Everything of an answer but when it was made. */
async function whole(response: Response) {
  const headers = [...response.headers].filter(([name]) => name !== 'date');
  return { status: response.status, text: await response.text(), headers };
}

describe('what Teams says of whoever opens the tab', () => {
  it('signs them in, with a cookie that is sent in Teams’ frame and nowhere else', async () => {
    const response = await post(await door.vouched(ids.kari));
    expect([response.status, await response.text()]).toEqual([204, '']);
    const [cookie = '', ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^kartlegging-fane=ey[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+; /);
    for (const part of ['HttpOnly', 'Secure', 'SameSite=None', 'Partitioned', 'Path=/'])
      expect(cookie.split('; ')).toContain(part);
    expect(cookie).not.toMatch(/Max-Age|Expires|Domain/);
    const kari = await door.inTab(ids.kari);
    expect((await kari.get(me(), own)).status).toBe(204);
    expect((await kari.get(door.log, framed)).text).toContain('role=member name=kari');
  });

  const right: Readonly<Record<string, () => Tampering>> = {
    'version 1': () => ({ claims: { iss: `https://sts.windows.net/${tenantId}/` } }),
    'the app’s own address': () => ({ claims: { aud: 'api://localhost/kartlegging' } }),
    'more scopes than one': () => ({ claims: { scp: 'User.Read access_as_user' } }),
  };
  it.each(Object.keys(right))('is believed with a token of %s', async (which) => {
    expect((await post(await door.vouched(ids.kari, right[which]?.()))).status).toBe(204);
  });

  const past = Math.floor(Date.now() / 1_000) - 600;
  const wrong: Readonly<Record<string, Tampering>> = {
    'another issuer': { claims: { iss: 'http://localhost:1' } },
    'another tenant’s issuer': {
      claims: { iss: 'https://sts.windows.net/99999999-1111-4111-8111-11111111111a/' },
    },
    'another audience': { claims: { aud: 'another' } },
    'another host': { claims: { aud: 'api://ond.example/kartlegging' } },
    Graph: { claims: { aud: '00000003-0000-0000-c000-000000000000' } },
    'another tenant': { claims: { tid: '99999999-1111-4111-8111-11111111111a' } },
    'no tenant': { claims: { tid: undefined } },
    'a time that is over': { claims: { exp: past } },
    'a time that is to come': { claims: { nbf: Math.floor(Date.now() / 1_000) + 600 } },
    'no end': { claims: { exp: undefined } },
    'another scope': { claims: { scp: 'User.Read access_as_user_too' } },
    'no scope': { claims: { scp: undefined } },
    'an app': { claims: { scp: undefined, roles: ['access_as_user'] } },
    'scopes that are no text': { claims: { scp: ['access_as_user'] } },
    'another key': { key: 'strangers' },
    'no signature': { alg: 'none' },
    'the secret for a key': { key: 'secret' },
    'nobody’s object id': { claims: { oid: undefined } },
    'an object id that is none': { claims: { oid: "x' or 'a'='a" } },
  };
  it.each(Object.keys(wrong))('is not believed with a token of %s', async (which) => {
    const refused = await whole(await post(await door.vouched(ids.kari, wrong[which])));
    expect([refused.status, refused.text]).toEqual([401, '']);
    expect(refused).toEqual(await whole(await post()));
  });

  it('is not believed as anything but one bearer token', async () => {
    const token = (await door.vouched(ids.kari)).slice('Bearer '.length);
    const none = await whole(await post());
    for (const authorization of [
      token,
      `Basic ${token}`,
      `Bearer ${token} ${token}`,
      `Bearer ${token}.x`,
      `Bearer ${'a'.repeat(9_000)}.b.c`,
      'Bearer a.b.c',
      'Bearer',
    ])
      expect(await whole(await post(authorization))).toEqual(none);
  });

  it('is not a sign-in’s own token, nor the cookie another’s', async () => {
    const kari = await door.inTab(ids.kari);
    const [, sealed = ''] = kari.cookies(door.log).split('=');
    const thief = browser();
    thief.put(door.url, 'kartlegging', sealed);
    expect((await thief.get(me())).status).toBe(401);
    const other = browser();
    other.put(
      door.url,
      'kartlegging-fane',
      (await door.signedIn(ids.kari)).cookies(door.log).replace('kartlegging=', ''),
    );
    expect((await other.get(me())).status).toBe(401);
  });

  it('is not asked for by another site’s page', async () => {
    const authorization = await door.vouched(ids.kari);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://ond.example' },
    ]) {
      const refused = await post(authorization, headers);
      expect([refused.status, refused.headers.getSetCookie()]).toEqual([403, []]);
    }
  });

  it('cannot be checked while the issuer is away', async () => {
    const away = { issuer: 'http://localhost:1', clientId: 'kartlegging', proof: { secret: 'x' } };
    const tokens = tabTokens(
      { ...away, tenantId, publicUrl: door.url },
      issuer(away, `${door.url}/svar`),
      door.now,
    );
    expect(await tokens.check(await door.vouched(ids.kari))).toEqual({ kind: 'away', code: 'KeysAway' });
    expect(await tokens.check('Bearer a.b.c')).toMatchObject({ kind: 'refused' });
  });

  it('is told of in the log once a minute, without anything of the token', async () => {
    door.pass(2 * minute);
    const lines = () => door.lines.filter((line) => line.includes('nobody was signed in')).length;
    const before = lines();
    for (let time = 0; time < 5; time++) await post(await door.vouched(ids.kari, { key: 'strangers' }));
    expect(lines() - before).toBe(1);
    expect(door.lines.join('\n')).not.toMatch(/ey[\w-]{20}|kari/i);
  });
});

describe('whoever is signed in to the tab', () => {
  const csrfOf = async (theirs: Browser) =>
    /csrf=(\w+)/.exec((await theirs.get(door.log, framed)).text)?.[1] ?? '';

  it('sees what members see, and nobody else sees anything, whether the unit is or not', async () => {
    for (const id of [ids.guest, ids.nobody]) {
      const theirs = await door.inTab(id);
      const shown = [door.log, `${door.url}/forbedringslogg/${'f'.repeat(32)}`].map(async (url) => {
        const { status, text } = await theirs.get(url, framed);
        return { status, text: text.replace(/value="\w+"/, '') };
      });
      const [real, unknown] = await Promise.all(shown);
      expect(real?.status).toBe(403);
      expect(unknown).toEqual(real);
    }
    const kari = await door.inTab(ids.kari);
    expect((await kari.get(door.log, framed)).status).toBe(200);
    door.roster.set(`${channelId} ${ids.kari}`, 'stranger');
    expect((await kari.get(door.log, framed)).status).toBe(403);
  });

  it('has their forms carried out, and no other site’s, though the cookie comes with them', async () => {
    const kari = await door.inTab(ids.kari);
    const csrf = await csrfOf(kari);
    const send = (fields: Readonly<Record<string, string>>, headers?: Record<string, string>) =>
      kari.post(`${door.log}/tiltak`, { tekst: 'x', ...fields }, headers);
    const saved = await send({ csrf }, { ...own, ...framed });
    expect([saved.status, saved.text]).toEqual([200, expect.stringContaining('saved by Kari Nordmann')]);
    const refused = [
      send({ csrf }, { 'sec-fetch-site': 'cross-site', ...framed }),
      send({ csrf }, { 'sec-fetch-site': 'same-site' }),
      send({ csrf }, { origin: 'https://teams.microsoft.com' }),
      send({}, { ...own, ...framed }),
      send({ csrf: await csrfOf(await door.inTab(ids.ola)) }, { ...own, ...framed }),
    ];
    for (const shown of await Promise.all(refused)) expect(shown.status).toBe(403);
  });

  it('is led back to where the tab begins when the session is over, and never to the issuer', async () => {
    const kari = await door.inTab(ids.kari);
    const csrf = await csrfOf(kari);
    door.pass(61 * minute);
    const page = `/forbedringslogg/${door.unit}/tiltak/12?lagret=1`;
    const shown = await kari.get(door.url + page, framed);
    expect([shown.status, shown.url]).toEqual([200, `${tab()}?til=${wayTo(page)}&igjen=1`]);
    expect(shown.way.every((url) => url.startsWith(door.url))).toBe(true);
    const over = await kari.post(
      `${door.log}/tiltak`,
      { csrf, tekst: 'Det jeg skrev' },
      { ...own, ...framed },
    );
    expect([over.status, over.text]).toEqual([401, expect.stringContaining('Det jeg skrev')]);
    const [, way = ''] = /<a class="ds-button" href="([^"]+)"/.exec(over.text) ?? [];
    expect((await kari.get(door.url + way, framed)).url).toContain(`${tab()}?til=`);
    // Where it stands by itself it is a page as any other.
    expect((await kari.get(door.log)).url).toMatch(/\/velg\//);
  });

  it('is so for eight hours at most, and for an hour without use, as elsewhere', async () => {
    const kari = await door.inTab(ids.kari);
    for (let hours = 0; hours < 7.4; hours += 0.75) {
      door.pass(45 * minute);
      expect((await kari.get(door.log, framed)).way).toEqual([]);
      for (const part of ['Secure', 'SameSite=None', 'Partitioned'])
        expect(kari.lastSet('kartlegging-fane')?.split('; ')).toContain(part);
      expect(kari.lastSet('kartlegging')).toBeUndefined();
    }
    door.pass(40 * minute);
    expect((await kari.get(door.log, framed)).way).not.toEqual([]);
  });

  it('is not whoever has signed in to the browser itself, whose cookie counts before the tab’s', async () => {
    const both = await door.signedIn(ids.ola);
    await both.post(`${tab()}/innlogging`, '', { ...own, authorization: await door.vouched(ids.kari) });
    expect(both.cookies(door.log)).toMatch(/kartlegging=ey.*kartlegging-fane=ey/);
    expect((await both.get(door.log)).text).toContain('name=ola');
    const csrf = /csrf=(\w+)/.exec((await both.get(door.log)).text)?.[1] ?? '';
    const out = await both.post(`${door.url}/forbedringslogg/utlogging`, { csrf });
    expect([out.status, both.cookies(door.log)]).toEqual([200, '']);
  });

  it('is nobody any more after «Logg ut», which says how one comes in again', async () => {
    const kari = await door.inTab(ids.kari);
    const out = await kari.post(
      `${door.url}/forbedringslogg/utlogging`,
      { csrf: await csrfOf(kari) },
      { ...own, ...framed },
    );
    expect([out.status, kari.cookies(door.log)]).toEqual([200, '']);
    expect(out.text).toContain('Du er logget ut av fanen');
    expect(out.text).not.toContain('href="/forbedringslogg/innlogging');
    expect(kari.lastSet('kartlegging-fane')).toMatch(/^kartlegging-fane=; Max-Age=0;.*Secure.*Partitioned/);
    expect((await kari.get(me(), own)).status).toBe(401);
  });
});

describe('where a tab is added', () => {
  const ask = async (person: string, channel: string) => {
    const theirs = await door.inTab(person);
    return theirs.get(`${me()}?kanal=${encodeURIComponent(channel)}`, own);
  };

  it('a member is told of their channel’s log, and where it is', async () => {
    const { status, text, headers } = await ask(ids.kari, channelId);
    expect([status, JSON.parse(text)]).toEqual([
      200,
      {
        enhet: door.unit,
        fane: `${tab()}?til=${wayTo(`/forbedringslogg/${door.unit}`)}`,
        nettleser: door.log,
      },
    ]);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('others are told the same as of a channel without one', async () => {
    const unknown = await ask(ids.kari, '19:ingen@thread.tacv2');
    expect([unknown.status, unknown.text]).toEqual([403, '']);
    for (const id of [ids.guest, ids.nobody, ids.leader]) {
      const { status, text } = await ask(id, channelId);
      expect([status, text]).toEqual([403, '']);
    }
    expect((await browser().get(`${me()}?kanal=${channelId}`, own)).status).toBe(401);
    door.roster.set(`${channelId} ${ids.kari}`, 'down');
    expect((await ask(ids.kari, channelId)).status).toBe(503);
  });
});

describe('a page where the tab begins', () => {
  const unit = () => `/forbedringslogg/${door.unit}`;
  const pages = () => [`${tab()}?til=${wayTo(unit())}`, `${tab()}/oppsett`];

  it('has two scripts of our own, which ask nobody but us, and no other way around the policy', async () => {
    for (const url of pages()) {
      const { status, text, headers } = await browser().get(url);
      expect(status).toBe(200);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft; script-src 'self'; connect-src 'self'",
      );
      expect(headers.get('x-frame-options')).toBeNull();
      expect(headers.get('cache-control')).toBe('no-store');
      const scripts = [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
      expect(scripts).toEqual([
        expect.stringMatching(/^<script src="\/forbedringslogg\/teams\.js\?v=[0-9a-f]{16}" defer>$/),
        expect.stringMatching(/^<script src="\/forbedringslogg\/fane\.js\?v=[0-9a-f]{16}" defer>$/),
      ]);
      expect(text).not.toMatch(/style=|\son\w+=|undefined|\[object|\$\{/);
    }
  });

  it('shows what it is and where else to go when no script is run', async () => {
    const [enter = '', setUp = ''] = pages();
    const shown = (await browser().get(enter)).text;
    expect(shown).toMatch(/<section id="utenfor"><p class="lead">Denne siden hører til fanen i Teams/);
    expect(shown).toContain(`href="/forbedringslogg/innlogging?til=${wayTo(unit())}" target="_blank"`);
    expect(shown.match(/<section id="[a-z-]+" hidden>/g)).toHaveLength(4);
    expect((await browser().get(setUp)).text).toMatch(/<section id="utenfor"><p/);
  });

  it('leads to nowhere but a unit’s log', async () => {
    for (const til of ['', 'https://ond.example/', '//ond.example', '/personvern', `${unit()}@ond.example`])
      expect((await browser().get(`${tab()}?til=${wayTo(til)}`)).status).toBe(404);
    expect((await browser().get(tab())).status).toBe(404);
    const page = await browser().get(`${tab()}?til=${wayTo(`${unit()}/tiltak/1?a="><b>`)}`);
    expect([page.status, page.text.includes('"><b>')]).toEqual([200, false]);
  });

  it('takes its scripts from us, kept for ever by what they hold', async () => {
    const { text } = await browser().get(pages()[0] ?? '');
    for (const [, src = ''] of text.matchAll(/<script src="([^"]+)"/g)) {
      const { headers, status, text: script } = await browser().get(door.url + src);
      expect([status, headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8']);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(script.length).toBeGreaterThan(1_000);
      const old = await browser().get(`${door.url}${src.replace(/v=.*/, 'v=0123456789abcdef')}`);
      expect([old.status, old.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    }
  });

  it('says so where sign-in is not set up, and then nobody is signed in', async () => {
    const without = await openDoor();
    try {
      for (const path of ['', '/oppsett']) {
        const { status, text } = await browser().get(`${without.url}/forbedringslogg/fane${path}`);
        expect([status, text.includes('Innlogging er ikke satt opp')]).toEqual([503, true]);
      }
      const authorization = await without.vouched(ids.kari);
      const response = await fetch(`${without.url}/forbedringslogg/fane/innlogging`, {
        method: 'POST',
        headers: { ...own, authorization },
      });
      expect([response.status, response.headers.getSetCookie()]).toEqual([503, []]);
    } finally {
      await without.close();
    }
  });
});
