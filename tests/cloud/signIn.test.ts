import { generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { channelKey } from '../../src/app/ports/keys.ts';
import { startIssuer, type TrialIssuer } from '../../src/dev/trial/issuer/issuer.ts';
import { freePort } from '../../src/dev/trial/processes/ports.ts';
import { messageActivity, overlay } from '../teams/activity.ts';
import type { Channel } from '../teams/channel.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { peopleOf } from '../teams/person.ts';
import { browser } from '../web/browser.ts';
import { words } from '../words.ts';
import { type CloudBot, startCloudBot } from './bot.ts';
import { type Cloud, serviceUrl, startCloud, tenantId } from './cloud.ts';

const kari = { name: 'Kari Nordmann', aadObjectId: '11111111-0000-4000-8000-00000000000a' };
const publicUrl = 'https://bot.sykehuset.example';
const address = 'https://id.sykehuset.example';
const secret = 'hemmelig for alle andre';
const env = {
  PUBLIC_URL: publicUrl,
  OIDC_ISSUER: address,
  OIDC_CLIENT_ID: 'kartlegging',
  OIDC_CLIENT_SECRET: secret,
};

/** What the issuer signs with. */
const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 2_048 });

let teams: Connector;
let issuer: TrialIssuer;
let issuerPort: number;
let cloud: Cloud;
beforeAll(async () => {
  teams = await startConnector();
  issuerPort = await freePort();
  const publicUrls = [publicUrl];
  const people = [kari];
  issuer = await startIssuer({
    ...{ words: words.trial, port: issuerPort, publicUrls, tenantId, people, secret, key, address },
  });
  cloud = await startCloud(teams.url, undefined, `http://127.0.0.1:${issuerPort}`);
});
afterAll(async () => {
  issuer.server.closeAllConnections();
  issuer.server.close();
  await Promise.all([cloud.close(), teams.close()]);
});

/** A channel where the bot has been talked to, with Kari in it. */
async function openChannel(bot: CloudBot): Promise<Channel> {
  const channel = teams.addChannel({ tenantId });
  const { member } = peopleOf(teams, bot.url)(channel, kari.name, { tenantId });
  Object.assign(member, { aadObjectId: kari.aadObjectId });
  const from = { connector: teams, channel, member, tenantId, locale: 'nb-NO' };
  const said = messageActivity(from, undefined, teams.nextId(), '<at>Kartlegging</at> logg');
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await cloud.token()}` },
    body: JSON.stringify(overlay(said, { serviceUrl })),
  });
  expect(response.status).toBe(200);
  await teams.until(() => channel.posts().length > 0);
  return channel;
}

const visitor = (bot: CloudBot) =>
  browser({ [publicUrl]: bot.url, [address]: `http://127.0.0.1:${issuerPort}` });

describe('the process as it is in production', () => {
  it('signs a member in at the hospital’s issuer, asks it nothing before, and lets them out with their channel', async () => {
    const bot = await startCloudBot(cloud, inject('azurite'), env);
    try {
      const channel = await openChannel(bot);
      const asked = () => cloud.asked.filter(({ host }) => host === 'id.sykehuset.example').length;
      expect(asked()).toBe(0);
      const page = `${publicUrl}/forbedringslogg/${channelKey(channel.id)}`;
      const theirs = visitor(bot);
      const shown = await theirs.openAs(page, kari.aadObjectId);
      expect([shown.status, shown.url]).toEqual([200, page]);
      expect(theirs.lastSet('__Host-kartlegging')).toMatch(
        /^__Host-kartlegging=ey[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
      );
      expect(shown.headers.get('strict-transport-security')).toBe('max-age=31536000');
      channel.members.splice(0);
      await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await cloud.token()}` },
        body: JSON.stringify({
          type: 'conversationUpdate',
          channelId: 'msteams',
          id: 'removal',
          serviceUrl,
          recipient: { id: teams.bot.id },
          from: { id: '29:somebody' },
          conversation: { id: channel.id, conversationType: 'channel', isGroup: true, tenantId },
          channelData: {
            tenant: { id: tenantId },
            team: { id: channel.teamId },
            channel: { id: channel.id },
          },
          membersRemoved: [{ id: '29:kari', aadObjectId: kari.aadObjectId }],
        }),
      });
      expect((await theirs.get(page)).status).toBe(403);
      expect(JSON.stringify(bot.log)).not.toMatch(/Kari|11111111-0000|ey[\w-]{20}/);
    } finally {
      await bot.stop();
    }
  });

  it('believes what Teams says in a tab of the channel, as the issuer’s keys bear out, and learns them once', async () => {
    const bot = await startCloudBot(cloud, inject('azurite'), env);
    try {
      const channel = await openChannel(bot);
      const claims = { oid: kari.aadObjectId, name: kari.name, tid: tenantId, scp: 'access_as_user' };
      const vouched = (audience: string) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256' })
          .setIssuer(address)
          .setAudience(audience)
          .setExpirationTime('1h')
          .sign(key);
      const tab = `${publicUrl}/forbedringslogg/fane`;
      const theirs = visitor(bot);
      const signIn = async (audience: string) => {
        const authorization = `Bearer ${await vouched(audience)}`;
        return theirs.post(`${tab}/innlogging`, '', { authorization, 'sec-fetch-site': 'same-origin' });
      };
      const asked = () => cloud.asked.filter(({ host }) => host === 'id.sykehuset.example').length;
      const before = asked();
      expect((await signIn('api://ond.example/kartlegging')).status).toBe(401);
      expect((await signIn('api://bot.sykehuset.example/kartlegging')).status).toBe(204);
      // Where its keys are, and those.
      expect(asked() - before).toBe(2);
      expect(theirs.lastSet('__Host-kartlegging-fane')?.split('; ').slice(1).toSorted()).toEqual([
        'HttpOnly',
        'Partitioned',
        'Path=/',
        'SameSite=None',
        'Secure',
      ]);
      const page = `${publicUrl}/forbedringslogg/${channelKey(channel.id)}`;
      const told = await theirs.get(`${tab}/meg?kanal=${encodeURIComponent(channel.id)}`);
      expect(JSON.parse(told.text)).toMatchObject({ enhet: channelKey(channel.id), nettleser: page });
      const shown = await theirs.get(page, { 'sec-fetch-dest': 'iframe' });
      expect([shown.status, shown.way]).toEqual([200, []]);
      expect(JSON.stringify(bot.log)).not.toMatch(/Kari|11111111-0000|ey[\w-]{20}/);
    } finally {
      await bot.stop();
    }
  });

  it('proves with a managed identity that it is the registration, without a secret', async () => {
    const managed = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '', OIDC_CLIENT_SECRET: '' };
    const identity = { IDENTITY_ENDPOINT: cloud.env.CLOUD_IDENTITY ?? '', IDENTITY_HEADER: 'hemmelig-hode' };
    const bot = await startCloudBot(cloud, inject('azurite'), { ...env, ...managed, ...identity });
    try {
      const shown = await visitor(bot).openAs(`${publicUrl}/forbedringslogg/innlogging`, kari.aadObjectId);
      // This issuer knows no identity of Azure's.
      expect(shown.status).toBe(400);
      await bot.says('nobody was signed in');
      const question = cloud.asked.findLast(
        ({ host, url }) => host === 'id.sykehuset.example' && url === '/token',
      );
      const sent = new URLSearchParams(question?.body);
      expect(sent.get('client_assertion')).toBe(cloud.given);
      expect(sent.get('client_assertion_type')).toBe(
        'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      );
      expect(sent.has('client_secret')).toBe(false);
      const resources = cloud.asked
        .filter(({ url }) => url.startsWith('/msi/token'))
        .map(({ url }) => new URL(url, 'http://localhost').searchParams.get('resource'));
      expect(resources).toContain('api://AzureADTokenExchange');
    } finally {
      await bot.stop();
    }
  });

  it('says so where sign-in is not set up, and when the issuer is away', async () => {
    const unknown = await startCloudBot(cloud, inject('azurite'), {
      ...{ PUBLIC_URL: publicUrl, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppPassword: '' },
    });
    const away = await startCloudBot(cloud, inject('azurite'), {
      ...env,
      OIDC_ISSUER: 'https://localhost:1',
    });
    try {
      const log = `/forbedringslogg/${'a'.repeat(32)}`;
      const shown = await visitor(unknown).get(publicUrl + log);
      expect([shown.status, shown.text.includes('Innlogging er ikke satt opp')]).toEqual([503, true]);
      const later = await visitor(away).get(publicUrl + log);
      expect([later.status, later.text.includes('Innloggingen svarer ikke')]).toEqual([503, true]);
    } finally {
      await Promise.all([unknown.stop(), away.stop()]);
    }
  });
});
