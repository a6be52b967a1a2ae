import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { channelKey } from '../../src/app/ports/keys.ts';
import { issuer } from '../../src/http/signIn/issuer.ts';
import { unit as channelOf } from '../store/examples.ts';
import { type Browser, browser, type Shown } from './browser.ts';
import { type Door, ids, openDoor, type Tampering } from './door.ts';

const minute = 60_000;
const { tenantId, channelId } = channelOf.address;

let door: Door;
beforeAll(async () => {
  door = await openDoor({ tenant: tenantId });
});
afterAll(() => door.close());
beforeEach(() => {
  door.roster.clear();
  door.roster.set(`${channelId} ${ids.kari}`, {
    objectId: ids.kari,
    userId: '29:kari',
    name: 'Kari Nordmann',
  });
  door.roster.set(`${channelId} ${ids.ola}`, { objectId: ids.ola, userId: '29:ola', name: 'Ola Hansen' });
  door.tamper(undefined);
});

const isSignedIn = (theirs: ReturnType<typeof browser>) => /kartlegging=ey/.test(theirs.cookies(door.log));
/** Where the issuer sent the browser, with the code. */
const answerOf = ({ way }: Shown) => way.find((url) => url.includes('/innlogging/svar?')) ?? '';

describe('signing in', () => {
  it('leads to the issuer, and back to the page that was asked for', async () => {
    const kari = browser();
    const page = `${door.log}/tiltak/12?lagret=1`;
    const shown = await kari.openAs(page, ids.kari);
    expect([shown.status, shown.url, shown.text]).toEqual([200, page, '<p>nr=12</p>']);
    const overview = await kari.get(door.log);
    expect(overview.way).toEqual([]);
    expect(overview.text).toContain(`name=kari oid=${ids.kari}`);
    expect(overview.text).toContain(`channel=${channelKey(channelId)}`);
  });

  it('asks for a code with PKCE, a state and a nonce that are never used twice', async () => {
    const asked = await Promise.all(
      [1, 2].map(async () => {
        const response = await fetch(`${door.url}/forbedringslogg/innlogging`, { redirect: 'manual' });
        return new URL(response.headers.get('location') ?? '').searchParams;
      }),
    );
    const [first, second] = asked;
    expect(first?.get('scope')).toBe('openid profile');
    expect(first?.get('response_type')).toBe('code');
    expect(first?.get('code_challenge_method')).toBe('S256');
    expect(first?.get('redirect_uri')).toBe(`${door.url}/forbedringslogg/innlogging/svar`);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(first?.get(name)?.length).toBeGreaterThanOrEqual(43);
      expect(first?.get(name)).not.toBe(second?.get(name));
    }
  });

  it('keeps two cookies, of which scripts, other sites and closed browsers have nothing', async () => {
    const kari = await door.signedIn(ids.kari);
    const session = kari.lastSet('kartlegging') ?? '';
    expect(session).toMatch(/^kartlegging=ey[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+; /);
    expect(session).toContain('HttpOnly');
    expect(session).toContain('SameSite=Lax');
    expect(session).toContain('Path=/');
    expect(session).not.toMatch(/Max-Age|Expires|Domain|Secure/);
    // The other one is over with the sign-in.
    expect(kari.lastSet('kartlegging-tx')).toMatch(/^kartlegging-tx=; Max-Age=0;.*HttpOnly.*SameSite=Lax/);
    expect(kari.cookies(door.log)).toBe(session.slice(0, session.indexOf(';')));
  });

  const wrong: Readonly<Record<string, Tampering>> = {
    'another issuer': { claims: { iss: 'http://localhost:1' } },
    'another audience': { claims: { aud: 'another' } },
    'another tenant': { claims: { tid: '99999999-1111-4111-8111-11111111111a' } },
    'no tenant': { claims: { tid: undefined } },
    'another nonce': { claims: { nonce: 'x'.repeat(43) } },
    'no nonce': { claims: { nonce: undefined } },
    'a time that is over': { claims: { exp: Math.floor(Date.now() / 1_000) - 600 } },
    'no end': { claims: { exp: undefined } },
    'another key': { key: 'strangers' },
    'no signature': { alg: 'none' },
    'the secret for a key': { key: 'secret' },
    'nobody’s object id': { claims: { oid: undefined } },
    'an object id that is none': { claims: { oid: "x' or 'a'='a" } },
  };
  it.each(Object.keys(wrong))('with a token of %s is refused', async (which) => {
    door.tamper(wrong[which]);
    const kari = browser();
    const shown = await kari.openAs(door.log, ids.kari);
    expect([shown.status, isSignedIn(kari)]).toEqual([400, false]);
    expect(shown.text).toContain('Du ble ikke logget inn');
    door.tamper(undefined);
    expect((await kari.openAs(door.log, ids.kari)).status).toBe(200);
  });

  it('is by the token as the issuer made it', async () => {
    door.tamper({});
    expect((await browser().openAs(door.log, ids.kari)).status).toBe(200);
  });

  it('with another’s answer, state or code is refused', async () => {
    const [kari, thief] = [browser(), browser()];
    const hers = answerOf(await kari.openAs(door.log, ids.kari));
    const query = new URL(hers).searchParams;
    const begin = async () => {
      const { url } = await thief.get(`${door.url}/forbedringslogg/innlogging`);
      return url;
    };
    const attempts = [
      // In a browser that has not begun to sign in.
      async () => browser().get(hers),
      // With an answer to somebody else's question.
      async () => thief.get((await begin()) && hers),
      async () => {
        const asked = await thief.get(`${door.url}/forbedringslogg/innlogging`);
        const own = asked.way.map((url) => new URL(url).searchParams.get('state')).find(Boolean) ?? '';
        query.set('state', own);
        return thief.get(`${door.url}/forbedringslogg/innlogging/svar?${query}`);
      },
    ];
    for (const attempt of attempts) expect((await attempt()).status).toBe(400);
    expect(isSignedIn(thief)).toBe(false);
  });

  it('with a code that was used is refused', async () => {
    const kari = browser();
    const { way } = await kari.get(door.log);
    const begun = kari.cookies(door.log);
    const choice = way.at(-1) ?? '';
    const shown = await kari.post(choice, { hvem: ids.kari });
    expect(shown.status).toBe(200);
    const again = browser();
    again.put(door.url, 'kartlegging-tx', /kartlegging-tx=([^;]+)/.exec(begun)?.[1] ?? '');
    expect((await again.get(answerOf(shown))).status).toBe(400);
    expect(isSignedIn(again)).toBe(false);
  });

  it('without PKCE is refused by the issuer, and what it says of that is not believed', async () => {
    const kari = browser();
    const response = await fetch(`${door.url}/forbedringslogg/innlogging`, { redirect: 'manual' });
    const to = new URL(response.headers.get('location') ?? '');
    const tx = /kartlegging-tx=([^;]+)/.exec(response.headers.getSetCookie().join())?.[1] ?? '';
    kari.put(door.url, 'kartlegging-tx', tx);
    for (const name of ['code_challenge', 'code_challenge_method']) to.searchParams.delete(name);
    const shown = await kari.openAs(to.href, ids.kari);
    expect([shown.status, isSignedIn(kari)]).toEqual([400, false]);
  });

  it('that takes more than ten minutes begins anew', async () => {
    const kari = browser();
    const { url } = await kari.get(door.log);
    door.pass(11 * minute);
    const shown = await kari.post(url, { hvem: ids.kari });
    expect(shown.status).toBe(400);
    expect(isSignedIn(kari)).toBe(false);
  });

  it('goes on to nowhere but a unit’s log', async () => {
    const elsewhere = [
      'https://ond.example/',
      '//ond.example/',
      '/\\ond.example/',
      `${door.url}/forbedringslogg/${door.unit}`,
      '/personvern',
      '/forbedringslogg/',
      `/forbedringslogg/${door.unit.toUpperCase()}x`,
      `/forbedringslogg/${door.unit}/../../api/messages`,
      `/forbedringslogg/${door.unit}@ond.example`,
      `javascript:alert(1)//forbedringslogg/${door.unit}`,
      `/forbedringslogg/${door.unit}/${'a'.repeat(2_000)}`,
      '/forbedringslogg/innlogging',
      '/forbedringslogg/utlogging',
    ];
    for (const til of elsewhere) {
      const kari = browser();
      const url = `${door.url}/forbedringslogg/innlogging?til=${encodeURIComponent(til)}`;
      const { way } = await kari.openAs(url, ids.kari);
      expect([til.slice(0, 60), way.at(-1)]).toEqual([til.slice(0, 60), `${door.url}/`]);
    }
    const url = `${door.url}/forbedringslogg/innlogging?til=${encodeURIComponent(`/forbedringslogg/${door.unit}?vis=alle`)}`;
    expect((await browser().openAs(url, ids.kari)).url).toBe(`${door.log}?vis=alle`);
  });

  it('with a secret that is over is the operator’s to mend, and so is an issuer that is away', async () => {
    const attempt = { state: 's'.repeat(43), nonce: 'n'.repeat(43), verifier: 'v'.repeat(43) };
    const answer = new URLSearchParams({ code: 'x', state: attempt.state, iss: door.issuer });
    const issuerAt = (address: string) =>
      issuer({ issuer: address, clientId: 'kartlegging', proof: { secret: 'over' } }, door.url);
    expect(await issuerAt(door.issuer).finish(answer, attempt)).toEqual({
      kind: 'unknownClient',
      code: 'invalid_client',
    });
    const away = { kind: 'away', code: 'IssuerAway' };
    expect(await issuerAt('http://localhost:1').begin(attempt)).toEqual(away);
    expect(await issuerAt('http://localhost:1').finish(answer, attempt)).toEqual(away);
  });

  it('is told of in the log without anybody’s name, id, code or token', async () => {
    door.tamper({ claims: { nonce: 'x' } });
    await browser().openAs(door.log, ids.kari);
    const told = door.lines.join('\n');
    expect(told).toContain('nobody was signed in');
    const lines = () => door.lines.filter((line) => line.includes('nobody was signed in')).length;
    door.pass(minute);
    const before = lines();
    for (let time = 0; time < 5; time++)
      await browser().get(`${door.url}/forbedringslogg/innlogging/svar?code=x`);
    expect(lines() - before).toBe(1);
    expect(told).not.toMatch(/ey[\w-]{20}|code=|state=|kari/i);
    expect(told).not.toContain(ids.kari);
  });
});

describe('a session', () => {
  it('is over an hour after the last page, and goes on while pages are asked for, for eight hours', async () => {
    const kari = await door.signedIn(ids.kari);
    for (let hours = 0; hours < 7.4; hours += 0.75) {
      door.pass(45 * minute);
      expect((await kari.get(door.log)).way).toEqual([]);
    }
    door.pass(40 * minute);
    expect((await kari.get(door.log)).way).not.toEqual([]);
    const ola = await door.signedIn(ids.ola);
    door.pass(61 * minute);
    expect((await ola.get(door.log)).way).not.toEqual([]);
  });

  describe('of whoever has opened a page that fetches itself', () => {
    /** Whether a session of the unit is under way. */
    const running = async (active: string | undefined) => {
      const stored = await door.rows.channels.read(door.unit);
      if (stored === undefined) throw new Error('The channel is there.');
      const channel = { value: { ...stored.value, active }, etag: stored.etag };
      expect(await door.rows.channels.commit(door.unit, { channel })).toBe('committed');
    };
    afterEach(() => running(undefined));
    const screen = () => `${door.log}/skjerm`;
    const minutesLater = async (theirs: Browser, minutes: number) => {
      let shown = await theirs.get(`${screen()}?selv=1`);
      for (let passed = 0; passed < minutes; passed += 5) {
        door.pass(5 * minute);
        shown = await theirs.get(`${screen()}?selv=1`);
      }
      return shown;
    };

    it('is not prolonged by that: after an hour it says that one has to sign in again', async () => {
      const kari = await door.signedIn(ids.kari);
      expect(await minutesLater(kari, 55)).toMatchObject({ status: 200, text: '<p>skjerm</p>' });
      const over = await minutesLater(kari, 10);
      expect([over.status, over.way]).toEqual([401, []]);
      expect(over.text).toBe(
        `over, /forbedringslogg/innlogging?til=${encodeURIComponent(`/forbedringslogg/${door.unit}/skjerm`)}`,
      );
      expect((await kari.get(door.log)).way).not.toEqual([]);
    });

    it('shows that page, and no other, while a session is under way, for eight hours at most', async () => {
      await running('s1');
      const kari = await door.signedIn(ids.kari);
      expect(await minutesLater(kari, 100)).toMatchObject({ status: 200, text: '<p>skjerm</p>' });
      for (const page of ['', '/oppsett', '/oppsett?selv=1', '/skjerm', '/tiltak/12'])
        expect([page, (await kari.get(door.log + page)).way.length > 0]).toEqual([page, true]);
      expect((await kari.post(`${door.log}/tiltak?selv=1`, { tekst: 'x' })).status).toBe(401);
      expect((await minutesLater(kari, 370)).status).toBe(200);
      expect((await minutesLater(kari, 15)).status).toBe(401);
    });

    it('ends with the session of the unit once nobody has done anything for an hour', async () => {
      await running('s1');
      const kari = await door.signedIn(ids.kari);
      expect((await minutesLater(kari, 70)).status).toBe(200);
      await running(undefined);
      expect((await minutesLater(kari, 0)).status).toBe(401);
    });
  });

  it('ends with «Logg ut»', async () => {
    const kari = await door.signedIn(ids.kari);
    const csrf = /csrf=(\w+)/.exec((await kari.get(door.log)).text)?.[1] ?? '';
    const out = await kari.post(`${door.url}/forbedringslogg/utlogging`, { csrf });
    expect([out.status, kari.cookies(door.log)]).toEqual([200, '']);
    expect(out.text).toContain('Du er logget ut');
    expect(kari.lastSet('kartlegging')).toContain('Max-Age=0');
    expect((await kari.post(`${door.url}/forbedringslogg/utlogging`, {})).status).toBe(200);
  });

  it('is none with a cookie that is forged, changed, of another kind or sealed with another key', async () => {
    const kari = await door.signedIn(ids.kari);
    const cookie = kari.cookies(door.log).replace('kartlegging=', '');
    const [head = '', , ...rest] = cookie.split('.');
    const foreign = await openDoor({ tenant: tenantId });
    const theirs = await foreign.signedIn(ids.kari);
    const tx = await fetch(`${door.url}/forbedringslogg/innlogging`, { redirect: 'manual' });
    const forged = [
      '',
      'tull',
      'a.b.c.d.e',
      cookie.slice(0, -2),
      `${cookie.slice(0, -2)}${cookie.endsWith('AA') ? 'BB' : 'AA'}`,
      [head, 'AAAA', ...rest].join('.'),
      [Buffer.from('{"alg":"none"}').toString('base64url'), '', ...rest].join('.'),
      [Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url'), '', ...rest].join('.'),
      [
        Buffer.from('{"alg":"dir","enc":"A256GCM","kid":"__proto__"}').toString('base64url'),
        '',
        ...rest,
      ].join('.'),
      theirs.cookies(foreign.log).replace('kartlegging=', ''),
      // A sign-in that has begun is no session.
      /kartlegging-tx=([^;]+)/.exec(tx.headers.getSetCookie().join())?.[1] ?? '',
      'a'.repeat(6_000),
    ];
    await foreign.close();
    for (const value of forged) {
      const thief = browser();
      thief.put(door.url, 'kartlegging', value);
      const { way } = await thief.get(door.log);
      expect([value.slice(0, 40), way[0]]).toEqual([
        value.slice(0, 40),
        `${door.url}/forbedringslogg/innlogging?til=${encodeURIComponent(`/forbedringslogg/${door.unit}`)}`,
      ]);
    }
  });

  it('is none at another address of the same keys, and no sign-in that has begun', async () => {
    const kari = await door.signedIn(ids.kari);
    const value = kari.cookies(door.log).replace('kartlegging=', '');
    // Two instances on the same tables, as a trial beside what is in use, or an address that was changed.
    const other = await openDoor({ tenant: tenantId, rows: door.rows });
    try {
      const there = browser();
      there.put(other.url, 'kartlegging', value);
      expect((await there.get(other.log)).way[0]).toContain('/forbedringslogg/innlogging?til=');
      expect((await other.rows.cookieKeys.read())?.value).toEqual((await door.rows.cookieKeys.read())?.value);
    } finally {
      await other.close();
    }
    const again = browser();
    again.put(door.url, 'kartlegging-tx', value);
    const answered = await again.get(`${door.url}/forbedringslogg/innlogging/svar?code=x&state=x`);
    expect(answered.status).toBe(400);
  });

  it('outlives the key it was sealed with by one, and no more', async () => {
    const rotated = await openDoor({ tenant: tenantId });
    try {
      rotated.roster.set(`${channelId} ${ids.kari}`, { objectId: ids.kari, userId: '29:kari', name: 'Kari' });
      await rotated.signedIn(ids.kari);
      const first = (await rotated.rows.cookieKeys.read())?.value.current;
      const day = 24 * 60 * minute;
      rotated.pass(90 * day - 10 * minute);
      const kari = await rotated.signedIn(ids.kari);
      expect((await rotated.rows.cookieKeys.read())?.value.current).toBe(first);
      const form = /csrf=(\w+)/.exec((await kari.get(rotated.log)).text)?.[1] ?? '';
      rotated.pass(20 * minute);
      expect((await kari.get(rotated.log)).way).toEqual([]);
      const keys = (await rotated.rows.cookieKeys.read())?.value;
      expect([keys?.current === first, keys?.previous]).toEqual([false, first]);
      expect((await kari.post(`${rotated.log}/tiltak`, { csrf: form })).status).toBe(200);
      expect(form).toMatch(/^[0-9a-f]{64}$/);
    } finally {
      await rotated.close();
    }
  });
});
