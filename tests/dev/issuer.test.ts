import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startIssuer, type TrialIssuer } from '../../src/dev/trial/issuer/issuer.ts';
import { freePort } from '../../src/dev/trial/processes/ports.ts';
import { browser } from '../web/browser.ts';
import { words } from '../words.ts';

const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const kari = { name: 'Kari <Nordmann>', aadObjectId: '11111111-0000-4000-8000-00000000000a' };
const bot = 'http://localhost:1';

let issuer: TrialIssuer;
beforeAll(async () => {
  issuer = await startIssuer({
    words: words.trial,
    port: await freePort(),
    publicUrls: [bot],
    tenantId: 'tenant',
    people: [kari],
    secret: 'hemmelig',
    key,
  });
});
afterAll(() => {
  issuer.server.closeAllConnections();
  issuer.server.close();
});

/** Where a bot sends people. */
function question(changes: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams({
    client_id: issuer.env.OIDC_CLIENT_ID,
    redirect_uri: `${bot}/forbedringslogg/innlogging/svar`,
    response_type: 'code',
    scope: 'openid profile',
    state: 's',
    nonce: 'n',
    code_challenge: 'c'.repeat(43),
    code_challenge_method: 'S256',
    ...changes,
  });
  return `${issuer.env.OIDC_ISSUER}/auth?${asked}`;
}

it('is of this machine only', () => {
  expect(issuer.server.address()).toMatchObject({ address: '127.0.0.1' });
});

it('asks each time who one is, also whoever has just said it, and shows names as names', async () => {
  const theirs = browser();
  for (let time = 0; time < 2; time++) {
    const page = await theirs.get(question());
    expect(page.text).toContain('Kari &lt;Nordmann>');
    expect(page.text).toContain(words.trial.issuerTitle);
    // Nobody listens where the answer goes.
    await expect(theirs.post(page.url, { hvem: kari.aadObjectId })).rejects.toThrow('fetch failed');
  }
});

it('knows nobody else, and answers to no other address', async () => {
  const theirs = browser();
  const { url } = await theirs.get(question());
  expect((await theirs.post(url, { hvem: 'somebody' })).status).toBe(400);
  const elsewhere = await theirs.get(question({ redirect_uri: 'https://ond.example/' }));
  expect([elsewhere.status, elsewhere.way]).toEqual([400, []]);
  expect(elsewhere.text).toContain(words.trial.issuerFailed);
  expect(elsewhere.text).not.toMatch(/https?:/);
});

it('gives nothing for a choice that was never asked for', async () => {
  const { status } = await browser().post(`${issuer.env.OIDC_ISSUER}/velg/abc`, { hvem: kari.aadObjectId });
  expect(status).toBe(400);
});
