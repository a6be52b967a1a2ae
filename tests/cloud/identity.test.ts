import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzureNamedKeyCredential, generateAccountSas } from '@azure/data-tables';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { invokeActivity, messageActivity, overlay, type Sender } from '../teams/activity.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { peopleOf } from '../teams/person.ts';
import { type CloudBot, readiness, startCloudBot } from './bot.ts';
import { appId, type Cloud, serviceUrl, startCloud, tenantId } from './cloud.ts';

let teams: Connector;
let cloud: Cloud;

/** The run's table service, as an account that is reached by https and takes an identity's token. */
function tables() {
  const {
    AccountName = '',
    AccountKey = '',
    TableEndpoint = '',
  } = Object.fromEntries(
    inject('azurite')
      .split(';')
      .map((part) => part.split(/=(.*)/s)),
  );
  const query = generateAccountSas(new AzureNamedKeyCredential(AccountName, AccountKey), {
    permissions: {
      query: true,
      add: true,
      update: true,
      delete: true,
      list: true,
      write: true,
    },
  });
  return { url: TableEndpoint.replace(/\/$/, ''), query };
}

beforeAll(async () => {
  teams = await startConnector();
  cloud = await startCloud(teams.url, tables());
});
afterAll(() => Promise.all([cloud.close(), teams.close()]));

const tablesUrl = 'https://kartlegging.table.core.windows.net';
const managed = {
  MicrosoftAppType: 'UserAssignedMSI',
  MicrosoftAppPassword: '',
  AZURE_TABLES_URL: tablesUrl,
};

/** Somebody asks the bot in a new channel for help; resolves to what Teams then shows. */
async function helpIsPosted(bot: CloudBot): Promise<void> {
  const channel = teams.addChannel({ tenantId });
  const { member } = peopleOf(teams, bot.url)(channel, 'Kari Nordmann', { tenantId });
  const from: Sender = { connector: teams, channel, member, tenantId, locale: 'nb-NO' };
  const said = messageActivity(from, undefined, teams.nextId(), '<at>Kartlegging</at> hjelp');
  expect((await post(bot, overlay(said, { serviceUrl }))).status).toBe(200);
  await teams.until(() => channel.posts().length > 0);
}

async function post(bot: CloudBot, activity: object): Promise<Response> {
  return fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await cloud.token()}` },
    body: JSON.stringify(activity),
  });
}

async function untilReady(bot: CloudBot, wanted: unknown): Promise<void> {
  await expect.poll(() => readiness(bot), { timeout: 20_000, interval: 50 }).toEqual(wanted);
}

const ready = { status: 200, body: { status: 'ready' } };
const denied = { status: 200, body: { status: 'ready', warnings: ['teams.denied'] } };

/** How many programs other than its own the process has started and still runs. */
function childrenOf(pid: number): readonly string[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
}

describe('a bot with a managed identity', () => {
  it('reaches its tables and Teams on App Service, as the identity of its registration', async () => {
    const service = { IDENTITY_ENDPOINT: cloud.env.CLOUD_IDENTITY ?? '', IDENTITY_HEADER: 'hemmelig-hode' };
    const bot = await startCloudBot(cloud, undefined, { ...managed, ...service });
    try {
      await untilReady(bot, ready);
      await helpIsPosted(bot);
      const questions = cloud.asked.filter(({ url }) => url.startsWith('/msi/token'));
      const resources = new Set<string | null>();
      for (const { url, headers } of questions) {
        const query = new URL(url, 'http://localhost').searchParams;
        resources.add(query.get('resource'));
        expect(query.get('client_id')).toBe(appId);
        expect(headers['x-identity-header']).toBe('hemmelig-hode');
      }
      expect([...resources].toSorted()).toEqual([
        'https://api.botframework.com',
        'https://storage.azure.com',
      ]);
      expect(childrenOf(bot.pid)).toEqual([]);
    } finally {
      await bot.stop();
    }
  });

  it('does so on a virtual machine too, as another identity when one is named', async () => {
    const client = '66666666-2222-4333-8444-555555555555';
    const bot = await startCloudBot(cloud, undefined, { ...managed, AZURE_CLIENT_ID: client });
    try {
      await untilReady(bot, ready);
      const questions = cloud.asked.filter(({ url }) => url.startsWith('/metadata/identity/oauth2/token'));
      expect(questions.length).toBeGreaterThan(0);
      for (const { url } of questions)
        expect(new URL(url, 'http://localhost').searchParams.get('client_id')).toBe(client);
    } finally {
      await bot.stop();
    }
  });

  it.each([
    ['refuses', 'storage.denied'],
    ['hangs', 'storage.unreachable'],
  ] as const)(
    'that %s says «%s», in a code of its own, and is ready when it is given again',
    async (how, reason) => {
      cloud.behave('metadata', how);
      const bot = await startCloudBot(cloud, undefined, managed);
      try {
        const before = performance.now();
        expect(await readiness(bot)).toEqual({ status: 503, body: { status: 'not ready', reason } });
        expect(performance.now() - before).toBeLessThan(9_000);
        cloud.behave('metadata', 'well');
        await untilReady(bot, ready);
      } finally {
        cloud.behave('metadata', 'well');
        await bot.stop();
      }
    },
    60_000,
  );
});

describe('a bot whose secret', () => {
  it('is a certificate proves with it who it is', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
    const { private: key, cert } = await generate([{ name: 'commonName', value: 'kartlegging' }], {
      algorithm: 'sha256',
    });
    const file = join(folder, 'bot.pem');
    writeFileSync(file, `${key}${cert}`);
    const proof = { MicrosoftAppPassword: '', MicrosoftAppCertificateFile: file };
    const bot = await startCloudBot(cloud, inject('azurite'), proof);
    try {
      await helpIsPosted(bot);
      const shown = cloud.asked.filter(({ body }) => body.includes('client_assertion='));
      expect(shown.length).toBeGreaterThan(0);
      await untilReady(bot, ready);
    } finally {
      await bot.stop();
      rmSync(folder, { recursive: true });
    }
  });

  it('has expired is ready with a warning, tells the operator once, and people get a sentence', async () => {
    cloud.behave('entra', 'refuses');
    const bot = await startCloudBot(cloud, inject('azurite'));
    try {
      await untilReady(bot, denied);
      expect(await bot.says("the bot's token is refused")).toMatchObject({
        level: 50,
        status: 401,
        code: 'AADSTS7000222',
      });
      const channel = teams.addChannel({ tenantId });
      const { member } = peopleOf(teams, bot.url)(channel, 'Kari Nordmann', { tenantId });
      const from: Sender = { connector: teams, channel, member, tenantId, locale: 'nb-NO' };
      const tap = invokeActivity(from, undefined, undefined, 'session.view', { session: 'x' }, 'manual');
      const before = performance.now();
      const response = await post(bot, overlay(tap, { serviceUrl }));
      expect(performance.now() - before).toBeLessThan(6_000);
      expect(response.status).toBe(200);
      expect(JSON.stringify(await response.json())).toContain('Prøv igjen om litt');
      for (let time = 0; time < 5; time++) await readiness(bot);
      expect(bot.log.filter(({ level }) => Number(level) >= 50)).toHaveLength(1);
      expect(JSON.stringify(bot.log)).not.toContain('secret keys');
      cloud.behave('entra', 'well');
      await untilReady(bot, ready);
      await helpIsPosted(bot);
    } finally {
      cloud.behave('entra', 'well');
      await bot.stop();
    }
  }, 60_000);

  it('cannot be shown, since the issuer hangs, makes nobody wait', async () => {
    cloud.behave('entra', 'hangs');
    const bot = await startCloudBot(cloud, inject('azurite'));
    try {
      const channel = teams.addChannel({ tenantId });
      const { member } = peopleOf(teams, bot.url)(channel, 'Kari Nordmann', { tenantId });
      const from: Sender = { connector: teams, channel, member, tenantId, locale: 'nb-NO' };
      const answers = Array.from({ length: 10 }, async () => {
        const tap = invokeActivity(from, undefined, undefined, 'session.view', { session: 'x' }, 'manual');
        const before = performance.now();
        const response = await post(bot, overlay(tap, { serviceUrl }));
        expect(response.status).toBe(200);
        return performance.now() - before;
      });
      expect(Math.max(...(await Promise.all(answers)))).toBeLessThan(9_000);
      await untilReady(bot, denied);
    } finally {
      cloud.behave('entra', 'well');
      await bot.stop();
    }
  }, 60_000);
});
