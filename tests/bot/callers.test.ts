import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymousCallers, teamsCallers } from '../../src/teams/callers/callers.ts';
import { serviceHosts } from '../../src/teams/callers/serviceHosts.ts';
import { type FetchJson, signingKeys } from '../../src/teams/callers/signingKeys.ts';

const appId = '0b07b07b-1111-4111-8111-00000000b07a';
const serviceUrl = 'https://smba.trafficmanager.net/emea/';
const began = Date.UTC(2026, 10, 27);
const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
const minute = 60_000;

interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}
let first: Key;
let second: Key;
beforeAll(async () => {
  first = { kid: 'first', ...(await generateKeyPair('RS256', { extractable: true })) };
  second = { kid: 'second', ...(await generateKeyPair('RS256', { extractable: true })) };
});

/** An issuer whose keys, time and mood a test decides, and callers that ask it. */
function door(keys: readonly Key[]) {
  const issuer = { keys, away: false, asked: 0 };
  let now = began;
  const fetchJson: FetchJson = async (url) => {
    if (issuer.away) throw new Error('HTTP 502');
    if (url.endsWith('openidconfiguration')) {
      issuer.asked++;
      return { jwks_uri: 'https://login.botframework.com/v1/.well-known/keys' };
    }
    const told = issuer.keys.map(async ({ kid, publicKey }) => ({
      ...{ ...(await exportJWK(publicKey)), kid, endorsements: ['msteams'] },
    }));
    return { keys: [{ kty: 'EC', kid: 'annet' }, ...(await Promise.all(told))] };
  };
  const allowed = serviceHosts(['smba.trafficmanager.net'], false);
  const clock = () => now;
  const callers = teamsCallers(appId, allowed, signingKeys(clock, silent, fetchJson), clock);
  return {
    issuer,
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
    token: async (key: Key, lasts = 24 * 60 * minute) =>
      `Bearer ${await new SignJWT({ serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid: key.kid })
        .setIssuer('https://api.botframework.com')
        .setAudience(appId)
        .setExpirationTime(new Date(now + lasts))
        .sign(key.privateKey)}`,
    check: (authorization: string) => callers.check(authorization, { channelId: 'msteams', serviceUrl }),
  };
}

describe('the keys of the issuer', () => {
  it('are asked for once at the start, and for one that is not known at most once a minute', async () => {
    const { check, issuer, pass, token } = door([first]);
    expect(await check(await token(first))).toBe('letIn');
    expect(await check(await token(second))).toBe('refused');
    expect(issuer.asked).toBe(1);
    issuer.keys = [first, second];
    pass(minute / 2);
    expect(await check(await token(second))).toBe('refused');
    expect(issuer.asked).toBe(1);
    pass(minute);
    const both = [check(await token(second)), check(await token(second))];
    expect(await Promise.all(both)).toEqual(['letIn', 'letIn']);
    expect(issuer.asked).toBe(2);
  });

  it('are kept when they cannot be read again, and who comes with another one is asked to wait', async () => {
    const { check, issuer, pass, token } = door([first]);
    expect(await check(await token(first))).toBe('letIn');
    issuer.away = true;
    pass(25 * 60 * minute);
    expect(await check(await token(first))).toBe('letIn');
    expect(await check(await token(second))).toBe('issuerAway');
  });

  it('are asked for anew within seconds when there are none at all', async () => {
    const { check, issuer, pass, token } = door([first]);
    issuer.away = true;
    expect(await check(await token(first))).toBe('issuerAway');
    issuer.away = false;
    expect(await check(await token(first))).toBe('issuerAway');
    pass(6_000);
    expect(await check(await token(first))).toBe('letIn');
  });

  it('that have been withdrawn are forgotten in a day', async () => {
    const { check, issuer, pass, token } = door([first]);
    expect(await check(await token(first))).toBe('letIn');
    issuer.keys = [second];
    pass(25 * 60 * minute);
    // Read again in the background; whoever comes next is asked by the new ones.
    let lasts = 24 * 60 * minute;
    const another = async () => {
      lasts += 1_000;
      return check(await token(first, lasts));
    };
    await another();
    await expect.poll(another).toBe('refused');
  });
});

describe('a token that was verified', () => {
  it('is known again until its end, also when its key is gone, and not after it', async () => {
    const { check, pass, token } = door([first]);
    const authorization = await token(first, 60 * minute);
    expect(await check(authorization)).toBe('letIn');
    pass(59 * minute);
    expect(await check(authorization)).toBe('letIn');
    // Past its end it is asked anew, and clocks may differ by five minutes.
    pass(5 * minute);
    expect(await check(authorization)).toBe('letIn');
    pass(3 * minute);
    expect(await check(authorization)).toBe('refused');
  });
});

describe('a bot without a registration', () => {
  it('takes Teams and emulators on this machine, and nobody else', async () => {
    const { check } = anonymousCallers(serviceHosts(['smba.trafficmanager.net'], true));
    const here = 'http://127.0.0.1:56150/_connector';
    for (const channelId of ['msteams', 'emulator'])
      expect(await check(undefined, { channelId, serviceUrl: here })).toBe('letIn');
    expect(await check(undefined, { channelId: 'msteams', serviceUrl })).toBe('letIn');
    for (const channelId of ['directline', undefined, 5])
      expect(await check(undefined, { channelId, serviceUrl: here })).toBe('refused');
    for (const elsewhere of ['https://angriper.example/', 'http://192.168.0.1/', undefined, 5])
      expect(await check(undefined, { channelId: 'msteams', serviceUrl: elsewhere })).toBe('refused');
  });
});
