import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assemble, type Running } from '../../src/assemble.ts';
import { readConfig } from '../../src/config.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { sessionOf, unit } from '../bench/wards.ts';
import { type Connector, startConnector } from '../teams/connector.ts';

const wards = 20;
const silent = () => undefined;
let connector: Connector;
let bot: Running;
let looked = 0;
/** Visits of a channel: each ends with a look that finds nothing to send now, however many there are on a slow machine. */
let visited = 0;

beforeAll(async () => {
  connector = await startConnector();
  const store = memoryStore();
  const counted = {
    ...store,
    replies: {
      ...store.replies,
      // Once for each look.
      list: (channelId: string) => {
        looked++;
        return store.replies.list(channelId);
      },
    },
    schedule: {
      ...store.schedule,
      release: (...left: Parameters<typeof store.schedule.release>) => {
        visited++;
        return store.schedule.release(...left);
      },
    },
  };
  const environment = { ALLOW_ANONYMOUS: 'true', PORT: '0', AZURE_STORAGE_CONNECTION_STRING: 'in=memory' };
  bot = await assemble(readConfig(environment), {
    rows: counted,
    whyNotReady: () => 'storage.unreachable',
    askForBotToken: undefined,
    askForAssertion: async () => 'none',
    log: { debug: silent, info: silent, warn: silent, error: silent },
    now: Date.now,
    timing: {
      sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      chance: () => 0.5,
      elapsed: () => performance.now(),
    },
    ids: {
      session: () => randomBytes(9).toString('base64url'),
      secret: () => randomBytes(32).toString('hex'),
    },
    owner: randomUUID(),
  });
});
afterAll(async () => {
  await bot.close();
  await connector.close();
});

it('sessions that end at the same moment are each worked out once for every send, and once when nothing is left', async () => {
  const leaders = Array.from({ length: wards }, () =>
    unit(connector, `http://127.0.0.1:${bot.port}`, randomUUID(), 1),
  ).flat();
  await Promise.all(leaders.map(({ says }) => says('<at>Kartlegging</at> start 1 60')));
  const until = (condition: () => boolean, what: string) =>
    connector.until(condition, { timeout: 30_000, what });
  await until(() => leaders.every(({ channel }) => channel.patientPost(1) !== undefined), 'the patients');
  const arrived = connector.arrivals.length;
  [looked, visited] = [0, 0];
  await Promise.all(
    leaders.map(({ channel, invoke }) => invoke('session.finish', { session: sessionOf(channel) })),
  );
  await until(() => leaders.every(({ channel }) => channel.summaryPost() !== undefined), 'the summaries');
  const sends = connector.arrivals.length - arrived;
  // One that has to wait for a moment within its visit looks once more.
  expect(looked).toBeLessThanOrEqual(sends + visited + wards);
}, 60_000);
