import type { Connector } from '../teams/connector.ts';
import {
  badGateway,
  badGatewayDelivered,
  connectionReset,
  connectionResetDelivered,
  type Fault,
  preconditionFailed,
  slow,
  tooManyRequests,
} from '../teams/faults.ts';
import { type Chance, pause } from './chance.ts';
import type { Instance } from './instance.ts';
import type { FaultyStorage } from './storage.ts';

/** Everything that can be made to go wrong. */
export const troubles = ['kill', 'clock', 'stop', 'freeze', 'cut', 'teams'] as const;
export type Trouble = (typeof troubles)[number];

/** What trouble is made in. */
export interface Scene {
  readonly connector: Connector;
  readonly storage: FaultyStorage;
  readonly instances: readonly Instance[];
}

export interface TroubleMaker {
  /** Puts everything right and stays quiet. */
  readonly end: () => Promise<void>;
  /** When a process was killed, on the connector's clock. */
  readonly kills: readonly number[];
  readonly made: Readonly<Record<Trouble, number>>;
}

const teamsFaults: readonly (readonly [(chance: Chance) => Fault, number])[] = [
  [() => tooManyRequests(), 2],
  [(chance) => tooManyRequests(chance.whole(1, 3)), 2],
  [() => preconditionFailed, 2],
  [() => badGateway, 2],
  [() => badGatewayDelivered, 1],
  [() => connectionReset, 2],
  [() => connectionResetDelivered, 1],
  [(chance) => slow(chance.between(200, 3_000)), 3],
];

/** Makes trouble of these kinds until it is ended: for the processes, the storage and Teams independently. */
export function makeTrouble(scene: Scene, chance: Chance, kinds: readonly Trouble[]): TroubleMaker {
  const { connector, storage, instances } = scene;
  const kills: number[] = [];
  const made: Record<Trouble, number> = { kill: 0, clock: 0, stop: 0, freeze: 0, cut: 0, teams: 0 };
  const over = new AbortController();
  const busy: Promise<void>[] = [];

  /** Ends early when the trouble does. */
  async function wait(low: number, high: number): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      if (over.signal.aborted) resolve();
      over.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([pause(chance.between(low, high)), ended]);
  }

  async function kill(instance: Instance): Promise<void> {
    kills.push(performance.now());
    await instance.kill();
  }

  async function startAgain(instance: Instance): Promise<void> {
    await wait(0, 3_000);
    await instance.start();
  }

  const make: Readonly<Record<Trouble, () => Promise<void>>> = {
    kill: async () => {
      const victim = chance.pick(instances);
      if (chance.happens(0.5)) {
        await kill(victim);
        return startAgain(victim);
      }
      // In the middle of the next send: the post stands in the channel, and nobody has written that down.
      const until = async () => {
        await kill(victim);
        busy.push(startAgain(victim));
      };
      connector.failNext({ trouble: { kind: 'hold', until }, on: ['send', 'edit'] });
    },
    clock: async () => chance.pick(instances).jump(),
    stop: async () => {
      await storage.stop();
      await wait(500, 4_000);
      await storage.start();
    },
    freeze: async () => {
      storage.freeze();
      await wait(300, 11_000);
      storage.thaw();
    },
    cut: async () => storage.cut(),
    teams: async () => {
      const faults = Array.from({ length: chance.whole(1, 3) }, () => chance.weighted(teamsFaults)(chance));
      connector.failNext(...faults);
    },
  };

  async function keepMaking(of: readonly Trouble[], low: number, high: number): Promise<void> {
    const mine = of.filter((kind) => kinds.includes(kind));
    if (mine.length === 0) return;
    await wait(low, high);
    while (!over.signal.aborted) {
      const kind = chance.pick(mine);
      made[kind] += 1;
      await make[kind]();
      await wait(low, high);
    }
  }

  busy.push(keepMaking(['kill', 'clock'], 3_000, 15_000));
  busy.push(keepMaking(['stop', 'freeze', 'cut'], 2_000, 16_000));
  busy.push(keepMaking(['teams'], 500, 8_000));

  return {
    kills,
    made,
    end: async () => {
      over.abort();
      await Promise.all(busy);
      connector.clearFaults();
      storage.thaw();
      await storage.start();
      await Promise.all(instances.map((instance) => instance.start()));
    },
  };
}
