import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { channelKey } from '../../src/app/ports/keys.ts';
import { tableClientFrom, tablesStore } from '../../src/store/table/azureTable.ts';
import { openStorage, type StorageLine } from '../session/storageLine.ts';
import { sessionOf, storedAnswers } from '../session/ward.ts';
import type { Channel, Post } from '../teams/channel.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { type Person, peopleOf } from '../teams/person.ts';
import { type CloudBot, readiness, startCloudBot } from './bot.ts';
import { type Cloud, startCloud } from './cloud.ts';

/** How long the process may take to stop, seconds; with the second the contract adds. */
const shutdown = 3;
const inTime = (shutdown + 1) * 1_000;

let teams: Connector;
let cloud: Cloud;
let storage: StorageLine;
let bot: CloudBot;

const start = async () => {
  bot = await startCloudBot(cloud, storage.connectionString, {
    ...{
      MicrosoftAppId: '',
      MicrosoftAppTenantId: '',
      ALLOW_ANONYMOUS: 'true',
      SHUTDOWN_SECONDS: String(shutdown),
    },
  });
};

beforeAll(async () => {
  [teams, storage] = await Promise.all([startConnector(), openStorage()]);
  cloud = await startCloud(teams.url);
});
afterEach(async () => {
  teams.clearFaults();
  storage.route(() => 'through');
  await bot.stop();
});
afterAll(() => Promise.all([cloud.close(), teams.close(), storage.close()]));

interface Ward {
  readonly channel: Channel;
  readonly people: readonly Person[];
  readonly cards: readonly Post[];
}

async function openWard(patients: number, size: number): Promise<Ward> {
  const channel = teams.addChannel();
  const join = peopleOf(teams, bot.url);
  const people = Array.from({ length: size }, (_, index) => join(channel, `Kollega ${index + 1}`));
  await people[0]?.says(`<at>Kartlegging</at> start ${patients} 60 alle`);
  const all = () => channel.posts().length === patients + 1 && channel.posts();
  const [, ...cards] = await teams.until(all, { timeout: 60_000, what: 'the cards' });
  return { channel, people, cards };
}

/** Everybody taps on and on, until the bot takes no more; resolves to the taps that were acknowledged. */
async function tapping({ people, cards }: Ward): Promise<ReadonlySet<string>> {
  const acknowledged = new Set<string>();
  await Promise.all(
    people.map(async (person) => {
      for (const [number, post] of cards.entries()) {
        const data = { session: sessionOf(post), patient: number + 1, assessment: 'riktig_venter' };
        const shown = await person.invoke('answer.assess', data, { post }).catch(() => undefined);
        if (shown === undefined) return;
        if (shown.kind === 'card') acknowledged.add(`${number + 1} ${person.name}`);
      }
    }),
  );
  return acknowledged;
}

/** A connection that says so much and no more. */
async function halfSaid(bytes: string): Promise<Socket> {
  const socket = connect(bot.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(bytes);
  return socket;
}

/** A lease that the ended process still holds would be refused to others. */
async function leaseIsFree(channel: Channel): Promise<boolean> {
  const store = tablesStore(tableClientFrom({ connectionString: storage.directly }));
  const lease = await store.schedule.acquire(channelKey(channel.id), 'test', Date.now(), Date.now() + 1);
  return lease !== undefined && !lease.abandoned;
}

const halfRequest =
  'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{';

describe('a process that is asked to end', () => {
  it('ends at once when nobody waits for it', async () => {
    await start();
    await readiness(bot);
    bot.signal('SIGTERM');
    const { code, after } = await bot.ended;
    expect(code).toBe(0);
    expect(after).toBeLessThan(1_500);
  });

  it.each([
    ['half a request', halfRequest],
    ['half a head', 'POST /api/messages HTTP/1.1\r\nHost: x\r\n'],
    ['nothing', ''],
  ])('says so, and ends in time, whatever a client that has sent %s does', async (_, bytes) => {
    await start();
    const sockets = await Promise.all(Array.from({ length: 3 }, () => halfSaid(bytes)));
    // It is there when something sent after it has been answered.
    await readiness(bot);
    bot.signal('SIGTERM');
    await expect
      .poll(() => readiness(bot), { interval: 20 })
      .toEqual({ status: 503, body: { status: 'draining' } });
    const live = await fetch(`${bot.url}/health/live`);
    expect([live.status, live.headers.get('connection')]).toEqual([200, 'close']);
    const { code, after } = await bot.ended;
    expect(code).toBe(0);
    expect(after).toBeLessThan(inTime);
    for (const socket of sockets) socket.destroy();
  });

  it('ends at once when it is asked twice', async () => {
    await start();
    const socket = await halfSaid(halfRequest);
    await readiness(bot);
    bot.signal('SIGINT');
    await expect.poll(() => readiness(bot), { interval: 20 }).toMatchObject({ status: 503 });
    bot.signal('SIGINT');
    const { code, after } = await bot.ended;
    expect(code).toBe(130);
    expect(after).toBeLessThan(1_500);
    socket.destroy();
  });

  it('has stored what it acknowledged under taps, and has given its leases back', async () => {
    await start();
    const ward = await openWard(20, 8);
    const taps = tapping(ward);
    await teams.until(() => teams.delivered.length > 40, { what: 'taps' });
    const socket = await halfSaid(halfRequest);
    bot.signal('SIGTERM');
    const { code, after } = await bot.ended;
    const acknowledged = await taps;
    socket.destroy();
    expect(code).toBe(0);
    expect(after).toBeLessThan(inTime);
    expect(acknowledged.size).toBeGreaterThan(0);
    const [card] = ward.cards;
    const rows = card === undefined ? [] : await storedAnswers(storage, sessionOf(card));
    expect(rows.length).toBeGreaterThanOrEqual(acknowledged.size);
    expect(await leaseIsFree(ward.channel)).toBe(true);
  }, 120_000);

  it('gives its leases back also when Teams answers nothing', async () => {
    await start();
    const ward = await openWard(2, 2);
    teams.failNext({
      trouble: { kind: 'hold', until: () => new Promise(() => undefined) },
      times: Number.POSITIVE_INFINITY,
    });
    const before = teams.arrivals.length;
    await ward.people[0]?.says('<at>Kartlegging</at> status');
    await teams.until(() => teams.arrivals.length > before, { what: 'a send that hangs' });
    expect(await leaseIsFree(ward.channel)).toBe(false);
    bot.signal('SIGTERM');
    const { code, after } = await bot.ended;
    expect(code).toBe(0);
    expect(after).toBeLessThan(inTime);
    expect(await leaseIsFree(ward.channel)).toBe(true);
  }, 120_000);

  it.each(['silent', 'lost'] as const)('ends in time under taps also when storage is %s', async (way) => {
    await start();
    const ward = await openWard(3, 4);
    storage.route(() => way);
    const taps = tapping(ward);
    await ward.people[0]?.says('<at>Kartlegging</at> status').catch(() => undefined);
    bot.signal('SIGTERM');
    const { code, after } = await bot.ended;
    expect(code).toBe(0);
    expect(after).toBeLessThan(inTime);
    await taps;
  }, 120_000);
});

describe('what nobody expected', () => {
  it.each([
    ['SIGUSR2', 'TypeError'],
    ['SIGWINCH', 'SyntaxError'],
  ] as const)('(%s) is one line of the log that says what and where, and the process ends', async (signal, reason) => {
    await start();
    bot.signal(signal);
    expect((await bot.ended).code).toBe(1);
    const errors = bot.log.filter(({ level }) => Number(level) >= 50);
    expect(errors).toMatchObject([{ reason, by: expect.stringMatching(/^preload\.ts:\d+$/) }]);
    expect(JSON.stringify(bot.log)).not.toContain('Nordmann');
  });

  it('and what libraries print is a line of the log, without what it says', async () => {
    await start();
    bot.signal('SIGUSR2');
    await bot.ended;
    expect(bot.log).toContainEqual(
      expect.objectContaining({
        level: 40,
        reason: 'RangeError',
        by: expect.stringMatching(/^preload\.ts:\d+$/),
      }),
    );
    expect(bot.log).toContainEqual(expect.objectContaining({ level: 40, msg: 'Node warns' }));
  });
});
