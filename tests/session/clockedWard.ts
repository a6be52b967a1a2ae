/** The real bot, put together in this process on a clock that the test moves, with simulated Teams and real storage. */
import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, vi } from 'vitest';
import type { Log } from '../../src/app/ports/world.ts';
import { assemble, type Running } from '../../src/assemble.ts';
import { readConfig } from '../../src/config.ts';
import { gathering } from '../../src/domain/session/gathering.ts';
import { tableClientFrom, tablesStore, whyNotReady } from '../../src/store/table/azureTable.ts';
import type { ChannelOptions } from '../teams/channel.ts';
import { type Connector, startConnector } from '../teams/connector.ts';
import { type Clock, movableClock } from './clock.ts';
import { anyOf, skews } from './row.ts';
import { openStorage, type StorageLine } from './storageLine.ts';
import { type Hospital, longestTest, patience, type Ward, wardIn } from './ward.ts';

/** Time passes faster than a rate limit in real time allows for; the limits have tests of their own. */
const unlimited = { send: [], members: [], tenant: [] };

export interface ClockedHospital extends Pick<Hospital, 'until'> {
  readonly clock: Clock;
  readonly connector: Connector;
  readonly storage: StorageLine;
  readonly openWard: (options?: ChannelOptions) => Ward;
  /** Where one of the instances that people reach answers. */
  readonly url: string;
  /** What all instances have logged as warnings and errors. */
  readonly warnings: readonly { readonly facts: Record<string, unknown>; readonly message: string }[];
  /** What all instances have logged at any level, a line each. */
  readonly logged: readonly string[];
  /** One more instance on the same tables, reached by nobody. */
  readonly startAnother: () => Promise<void>;
  /** Every instance stops; those that people reach listen again afterwards, as after a restart. */
  readonly restart: (whileDown: () => void) => Promise<void>;
}

/** One bot for the tests of a file. */
export function useClockedHospital(env: Readonly<Record<string, string>> = {}): ClockedHospital {
  vi.setConfig({ testTimeout: longestTest });
  const clock = movableClock();
  const running: Running[] = [];
  const warnings: { readonly facts: Record<string, unknown>; readonly message: string }[] = [];
  const logged: string[] = [];
  const line: Log['info'] = (facts, message) => void logged.push(JSON.stringify({ ...facts, message }));
  const warn: Log['warn'] = (facts, message) => {
    line(facts, message);
    warnings.push({ facts, message });
  };
  const log: Log = { debug: line, info: line, warn, error: warn };
  let open:
    | { readonly connector: Connector; readonly storage: StorageLine; readonly ports: readonly number[] }
    | undefined;
  const now = () => {
    if (open === undefined) throw new Error('The hospital is not open yet');
    return open;
  };
  const start = async (storage: StorageLine, port: number, skew = 0) => {
    const { connectionString } = storage;
    const environment = {
      ...env,
      ALLOW_ANONYMOUS: 'true',
      AZURE_STORAGE_CONNECTION_STRING: connectionString,
    };
    const config = readConfig({ ...environment, PORT: String(port) });
    const bot = await assemble(config, {
      rows: tablesStore(tableClientFrom({ connectionString })),
      whyNotReady,
      askForBotToken: undefined,
      askForAssertion: async () => 'none',
      log,
      now: () => clock.now() + skew,
      timing: clock.timing,
      ids: {
        session: () => randomBytes(9).toString('base64url'),
        secret: () => randomBytes(32).toString('hex'),
      },
      owner: randomUUID(),
    });
    running.push(bot);
    return bot;
  };
  const stop = () => Promise.all(running.splice(0).map((bot) => bot.close()));

  beforeAll(async () => {
    const [connector, storage] = await Promise.all([
      startConnector({ now: clock.now, limits: unlimited }),
      openStorage(),
    ]);
    const bots = await Promise.all(skews.map((skew) => start(storage, 0, skew)));
    open = { connector, storage, ports: bots.map(({ port }) => port) };
  }, patience);
  afterAll(async () => {
    await stop();
    clock.stop();
    await Promise.all([open?.connector.close(), open?.storage.close()]);
  }, patience);

  const until: Hospital['until'] = (condition, what = condition.toString()) =>
    now().connector.until(condition, { timeout: patience, what });
  const anyPort = anyOf(() => now().ports);
  return {
    clock,
    until,
    get connector() {
      return now().connector;
    },
    get storage() {
      return now().storage;
    },
    get url() {
      return `http://127.0.0.1:${now().ports[0]}`;
    },
    warnings,
    logged,
    openWard: (options) =>
      wardIn(
        now().connector,
        () => `http://127.0.0.1:${anyPort()}`,
        until,
        options,
        () => clock.pass(gathering),
      ),
    startAnother: async () => {
      await start(now().storage, 0);
    },
    restart: async (whileDown) => {
      await stop();
      whileDown();
      const { storage, ports } = now();
      await Promise.all(ports.map((port, index) => start(storage, port, skews[index])));
    },
  };
}
