import { createHmac, generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { connectionStringOf, startAzurite } from '../session/azuriteProcess.ts';
import { invokeActivity, messageActivity, overlay, type Sender } from '../teams/activity.ts';
import type { Channel } from '../teams/channel.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import type { Fields } from '../teams/json.ts';
import { peopleOf } from '../teams/person.ts';
import { type CloudBot, readiness, startCloudBot } from './bot.ts';
import { type Cloud, serviceUrl, startCloud, tenantId } from './cloud.ts';
import { openTeamsSide } from './teamsSide.ts';

let teams: Connector;
let cloud: Cloud;
let bot: CloudBot;

beforeAll(async () => {
  teams = await startConnector();
  cloud = await startCloud(teams.url);
  bot = await startCloudBot(cloud, inject('azurite'));
  await cloud.whenAsked((_, url) => url.endsWith('/keys'));
});
afterAll(async () => {
  await bot.stop();
  await Promise.all([cloud.close(), teams.close()]);
});

/** Somebody in a channel, with Teams' real address for the bot's answers. */
function sender(channel: Channel = teams.addChannel({ tenantId })): Sender {
  const { member } = peopleOf(teams, bot.url)(channel, 'Kari Nordmann', { tenantId });
  return { connector: teams, channel, member, tenantId, locale: 'nb-NO' };
}

/** A harmless question that any caller who is let in gets an answer to. */
const question = (from: Sender = sender()): Fields =>
  overlay(invokeActivity(from, undefined, undefined, 'session.view', { session: 'x' }, 'manual'), {
    serviceUrl,
  });

async function send(activity: Fields, authorization: string | undefined) {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== undefined && { authorization }) },
    body: JSON.stringify(activity),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a caller with a token of Teams', () => {
  it('is let in, and what the bot says reaches Teams with the bot’s own token', async () => {
    const from = sender();
    const said = overlay(messageActivity(from, undefined, teams.nextId(), '<at>Kartlegging</at> hjelp'), {
      serviceUrl,
    });
    expect((await send(said, `Bearer ${await cloud.token()}`)).status).toBe(200);
    await teams.until(() => from.channel.posts().length > 0);
    const sent = cloud.asked.filter(({ host }) => host === 'smba.trafficmanager.net');
    expect(sent.length).toBeGreaterThan(0);
    for (const { headers } of sent) expect(headers.authorization).toBe(`Bearer ${cloud.given}`);
  });

  it('is let in with the same token again, until it names another service', async () => {
    const authorization = `Bearer ${await cloud.token()}`;
    for (let time = 0; time < 3; time++) expect((await send(question(), authorization)).status).toBe(200);
    const elsewhere = overlay(question(), { serviceUrl: 'https://smba.trafficmanager.net/amer/' });
    expect((await send(elsewhere, authorization)).status).toBe(401);
  });

  it('whose clock is a few minutes wrong is let in', async () => {
    const seconds = Math.floor(Date.now() / 1_000);
    for (const claims of [{ exp: seconds - 200 }, { nbf: seconds + 200 }])
      expect((await send(question(), `Bearer ${await cloud.token({ claims })}`)).status).toBe(200);
  });

  it('signed with a key that has come since is let in, and the issuer is asked once', async () => {
    const key = await cloud.addKey(['msteams']);
    const lists = () => cloud.asked.filter(({ url }) => url.endsWith('/keys')).length;
    const before = lists();
    const other = await startCloudBot(cloud, inject('azurite'));
    try {
      const tokens = await Promise.all(Array.from({ length: 5 }, () => cloud.token({ key })));
      const sent = tokens.map((token) =>
        fetch(`${other.url}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
          body: JSON.stringify(question()),
        }),
      );
      expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      expect(lists() - before).toBe(1);
    } finally {
      await other.stop();
    }
  });
});

describe('a bot that is reached by https', () => {
  it('says so in every answer, and does not say what it is made of', async () => {
    const other = await startCloudBot(cloud, inject('azurite'), {
      PUBLIC_URL: 'https://bot.sykehuset.example',
    });
    for (const path of ['/health/live', '/health/ready', '/finnes/ikke', '/personvern', '/api/messages']) {
      const { headers } = await fetch(`${other.url}${path}`);
      expect([path, headers.get('strict-transport-security')]).toEqual([path, 'max-age=31536000']);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null]);
    }
    const lost = /PUBLIC_URL is not set/;
    expect(other.log.filter(({ msg }) => lost.test(String(msg)))).toEqual([]);
    await other.stop();
    // Where nobody has said how it is reached, links on cards lead nowhere, and the operator is told.
    expect(bot.log.filter(({ msg }) => lost.test(String(msg)))).toHaveLength(1);
    expect((await fetch(`${bot.url}/health/live`)).headers.has('strict-transport-security')).toBe(false);
  });
});

describe('an address in a stored row that is off the list', () => {
  it('is never posted to, and the channel is left alone', async () => {
    const azurite = await startAzurite();
    const connectionString = connectionStringOf(azurite.port);
    const before = await startCloudBot(cloud, connectionString);
    const side = await openTeamsSide(cloud, before.url);
    const channel = teams.addChannel({ tenantId });
    const leader = peopleOf(teams, side.url)(channel, 'Kari Nordmann', { tenantId });
    teams.failNext({
      ...{ trouble: { kind: 'hold', until: () => new Promise(() => undefined) }, channel: channel.id },
      times: Number.POSITIVE_INFINITY,
    });
    await leader.says('<at>Kartlegging</at> start 3 60');
    const sends = () =>
      cloud.asked.filter(
        ({ host, url }) => host === 'smba.trafficmanager.net' && url.includes('/activities'),
      );
    const first = sends().length;
    await teams.until(() =>
      teams.arrivals.some(
        ({ url }) => url.includes(encodeURIComponent(channel.id)) && url.includes('/activities'),
      ),
    );
    await before.stop();
    side.close();
    teams.clearFaults();
    const held = sends().length;
    expect(held).toBeGreaterThanOrEqual(first);
    const after = await startCloudBot(cloud, connectionString, {
      TEAMS_SERVICE_HOSTS: 'teams.microsoft.com',
    });
    expect(await after.says('Teams takes no posts in this channel')).toMatchObject({
      code: 'ServiceUrlNotAllowed',
    });
    expect(sends()).toHaveLength(held);
    await after.stop();
    await azurite.stop();
  }, 90_000);
});

describe('a caller that is not Teams', () => {
  const seconds = () => Math.floor(Date.now() / 1_000);
  const wrong: Readonly<Record<string, () => Promise<string | undefined>>> = {
    'no token': async () => undefined,
    'an empty header': async () => '',
    'another scheme': async () => 'Basic YTpi',
    'another case of the scheme and two parts': async () => `Bearer a ${await cloud.token()}`,
    'no token after the scheme': async () => 'Bearer ',
    'something that is no token': async () => 'Bearer tull',
    'something of three parts that is no token': async () => 'Bearer a.b.c',
    'a token that is far too long': async () =>
      `Bearer ${await cloud.token({ claims: { tid: 'a'.repeat(8_000) } })}`,
    'another issuer': async () =>
      `Bearer ${await cloud.token({ claims: { iss: 'https://sts.windows.net/x/' } })}`,
    'no issuer': async () => `Bearer ${await cloud.token({ claims: { iss: undefined } })}`,
    'another bot': async () => `Bearer ${await cloud.token({ claims: { aud: randomUUID() } })}`,
    'several audiences': async () =>
      `Bearer ${await cloud.token({ claims: { aud: ['0b07b07b-1111-4111-8111-00000000b07a'] } })}`,
    'no audience': async () => `Bearer ${await cloud.token({ claims: { aud: undefined } })}`,
    'a token of yesterday': async () =>
      `Bearer ${await cloud.token({ claims: { exp: seconds() - 86_400, nbf: seconds() - 90_000 } })}`,
    'a token of tomorrow': async () => `Bearer ${await cloud.token({ claims: { nbf: seconds() + 86_400 } })}`,
    'a token without an end': async () => `Bearer ${await cloud.token({ claims: { exp: undefined } })}`,
    'an end that is no number': async () => `Bearer ${await cloud.token({ claims: { exp: 'aldri' } })}`,
    'no service': async () => `Bearer ${await cloud.token({ claims: { serviceurl: undefined } })}`,
    'another service': async () =>
      `Bearer ${await cloud.token({ claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } })}`,
    'a service that is no text': async () =>
      `Bearer ${await cloud.token({ claims: { serviceurl: [serviceUrl] } })}`,
    'a key nobody knows': async () => `Bearer ${await cloud.token({ key: await cloud.strangersKey() })}`,
    'a wrong signature': async () =>
      `Bearer ${await cloud.token({ key: await cloud.strangersKey(cloud.keyOfTeams().kid) })}`,
    'a signature that is cut off': async () => `Bearer ${(await cloud.token()).slice(0, -20)}`,
    'no key named': async () => `Bearer ${await cloud.token({ header: { kid: undefined } })}`,
    'no algorithm': async () => {
      const [, payload] = (await cloud.token()).split('.');
      return `Bearer ${encoded({ alg: 'none', kid: cloud.keyOfTeams().kid })}.${payload}.AA`;
    },
    'a secret for a key (HS256)': async () => {
      const [, payload] = (await cloud.token()).split('.');
      const signed = `${encoded({ alg: 'HS256', kid: cloud.keyOfTeams().kid })}.${payload}`;
      return `Bearer ${signed}.${createHmac('sha256', 'n').update(signed).digest('base64url')}`;
    },
    'another kind of signature': async () => {
      const [, payload] = (await cloud.token()).split('.');
      return `Bearer ${encoded({ alg: 'RS512', kid: cloud.keyOfTeams().kid })}.${payload}.AAAA`;
    },
    'an emulator': async () =>
      `Bearer ${await cloud.token({
        claims: {
          iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
          ver: '1.0',
          appid: 'x',
        },
      })}`,
    'another bot that calls this one as a skill': async () =>
      `Bearer ${await cloud.token({ claims: { ver: '2.0', azp: randomUUID(), iss: `https://login.microsoftonline.com/${tenantId}/v2.0` } })}`,
  };
  it.each(Object.keys(wrong))('%s is not let in', async (name) => {
    const before = teams.arrivals.length;
    const { status, text, headers } = await send(question(), await wrong[name]?.());
    expect([status, JSON.parse(text)]).toEqual([401, { error: 'not let in' }]);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('server')).toBe(false);
    expect(teams.arrivals.length).toBe(before);
  });

  it.each([
    'directline',
    'webchat',
    'emulator',
    'agents',
    'ase',
    '',
    'MSTEAMS',
    5,
    null,
    undefined,
    {},
    ['msteams'],
  ])('a token of Teams does not make the channel %j one of Teams’ own', async (channelId) => {
    const activity = { ...question(), channelId };
    const answer = await send(activity, `Bearer ${await cloud.token()}`);
    expect([answer.status, answer.text]).toEqual([401, '{"error":"not let in"}']);
  });

  it.each([
    'https://smba.trafficmanager.net.angriper.example/emea/',
    'https://angriper.example/',
    'https://smba.trafficmanager.net@angriper.example/',
    'https://asmba.trafficmanager.net/emea/',
    'http://smba.trafficmanager.net/emea/',
    'http://127.0.0.1:9/',
    'https://directline.botframework.com/',
    'file:///etc/passwd',
    'ikke en adresse',
    '',
    5,
    null,
  ])('nor does a signed token make %j an address to post to', async (elsewhere) => {
    const token = await cloud.token({ claims: { serviceurl: elsewhere } });
    expect((await send({ ...question(), serviceUrl: elsewhere }, `Bearer ${token}`)).status).toBe(401);
  });

  it.each([
    'directline',
    'webchat',
    'msteams',
  ])('a key that signs for Direct Line only cannot say %s', async (channelId) => {
    const key = await cloud.addKey(['directline', 'webchat']);
    const other = await startCloudBot(cloud, inject('azurite'));
    const token = await cloud.token({ key });
    const response = await fetch(`${other.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ ...question(), channelId }),
    });
    await other.stop();
    expect([response.status, await response.text()]).toEqual([401, '{"error":"not let in"}']);
  });

  it('leaves nothing behind: thousands of tokens that nobody has verified take no memory', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(privateKey.type).toBe('private');
    const signature = Buffer.alloc(256, 1).toString('base64url');
    const flood = async (count: number) => {
      for (let sent = 0; sent < count; sent += 20) {
        const batch = Array.from({ length: 20 }, () => {
          const claims = {
            ...{ iss: `https://sts.windows.net/${randomUUID()}/`, aud: randomUUID(), exp: seconds() + 3_600 },
            ...{
              ver: '2.0',
              azp: randomUUID(),
              serviceurl: serviceUrl,
              tid: randomUUID() + 'a'.repeat(5_000),
            },
          };
          const token = `${encoded({ alg: 'RS256', kid: randomUUID() })}.${encoded(claims)}.${signature}`;
          return send(activity, `Bearer ${token}`);
        });
        for (const { status } of await Promise.all(batch)) expect(status).toBe(401);
      }
    };
    const activity = question();
    await flood(500);
    const grown: number[] = [];
    // 16 MB of tokens each time: were they kept, each would be seen. A process that has just begun takes room to work in first.
    for (let times = 0; times < 5 && !grown.some((each) => each < 10); times++) {
      const before = bot.memory();
      await flood(2_000);
      grown.push(bot.memory() - before);
    }
    expect(Math.min(...grown)).toBeLessThan(10);
    const lists = cloud.asked.filter(({ url }) => url.endsWith('/keys')).length;
    expect(lists).toBeLessThan(20);
  }, 60_000);

  it('changes nothing about the bot, which goes on', async () => {
    expect(await readiness(bot)).toEqual({ status: 200, body: { status: 'ready' } });
    expect(bot.log.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    // Told, but not for each of them.
    const told = bot.log.filter(({ msg }) => msg === 'callers were not let in');
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(10);
  });
});

describe('while the issuer is away', () => {
  it.each(['hangs', 'breaks'] as const)('(it %s) callers are asked to come again, soon', async (how) => {
    cloud.behave('keys', how);
    const alone = await startCloudBot(cloud, inject('azurite'));
    try {
      const headers = { 'content-type': 'application/json', authorization: `Bearer ${await cloud.token()}` };
      const body = JSON.stringify(question());
      const before = performance.now();
      const response = await fetch(`${alone.url}/api/messages`, { method: 'POST', headers, body });
      expect(performance.now() - before).toBeLessThan(8_000);
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      cloud.behave('keys', 'well');
      let status = 503;
      // The issuer is asked anew within seconds.
      while (status === 503) {
        status = (await fetch(`${alone.url}/api/messages`, { method: 'POST', headers, body })).status;
      }
      expect(status).toBe(200);
    } finally {
      cloud.behave('keys', 'well');
      await alone.stop();
    }
  }, 40_000);

  it('those who are known are let in all the same', async () => {
    cloud.behave('keys', 'breaks');
    const token = await cloud.token();
    expect((await send(question(), `Bearer ${token}`)).status).toBe(200);
    cloud.behave('keys', 'well');
  });
});
