import type { Connector } from '../teams/connector.ts';
import {
  badGateway,
  badGatewayDelivered,
  connectionReset,
  connectionResetDelivered,
  type Fault,
  forbidden,
  notTaken,
  preconditionFailed,
  slow,
  tooManyRequests,
} from '../teams/faults.ts';
import { type Chance, pause } from './chance.ts';
import type { Instance } from './instance.ts';
import { moment } from './ledger.ts';
import type { FaultyStorage } from './storage.ts';

/** Everything that can be made to go wrong. */
export const troubles = ['kill', 'restart', 'stall', 'clock', 'stop', 'freeze', 'cut', 'teams'] as const;
export type Trouble = (typeof troubles)[number];

/** What trouble is made in. */
export interface Scene {
  readonly connector: Connector;
  readonly storage: FaultyStorage;
  readonly instances: readonly Instance[];
}

/** What trouble there has been in a play. */
export interface TroubleRecord {
  /** When a process was killed, on the connector's clock. */
  readonly kills: number[];
  /** From when to when a process stood still. */
  readonly stalls: (readonly [from: number, to: number])[];
  readonly made: Record<Trouble, number>;
  /** What was made when. */
  readonly diary: string[];
}

export function noTrouble(): TroubleRecord {
  const made = { kill: 0, restart: 0, stall: 0, clock: 0, stop: 0, freeze: 0, cut: 0, teams: 0 };
  return { kills: [], stalls: [], made, diary: [] };
}

export interface TroubleMaker {
  /** Puts everything right and stays quiet. */
  readonly end: () => Promise<void>;
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
  [() => forbidden(), 0.4],
  [() => forbidden('Forbidden'), 0.4],
  [() => notTaken, 0.2],
];

/** As the connector counts them. */
export const faultNames = [
  '429',
  '412',
  '502',
  '502, delivered',
  'reset',
  'reset, delivered',
  'slow',
  '403',
  '400',
] as const;

/**
 * Makes trouble of these kinds until it is ended: for the processes, the storage and Teams independently.
 * @param record to which what is made is added.
 */
export function makeTrouble(
  scene: Scene,
  chance: Chance,
  kinds: readonly Trouble[],
  { kills, stalls, made, diary }: TroubleRecord,
): TroubleMaker {
  const { connector, storage, instances } = scene;
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

  /** Each says whether it could be done. */
  const make: Readonly<Record<Trouble, () => Promise<boolean>>> = {
    kill: async () => {
      const victim = chance.pick(instances);
      if (!victim.isListening()) return false;
      if (chance.happens(0.5)) {
        await kill(victim);
        await startAgain(victim);
        return true;
      }
      // In the middle of the next send: the post stands in the channel, and nobody has written that down.
      const until = async () => {
        await kill(victim);
        busy.push(startAgain(victim));
      };
      connector.failNext({ trouble: { kind: 'hold', until }, on: ['send', 'edit'] });
      return true;
    },
    restart: async () => {
      const one = chance.pick(instances);
      if (!one.isListening()) return false;
      await one.stop();
      await startAgain(one);
      return true;
    },
    stall: async () => {
      const one = chance.pick(instances);
      if (!one.isListening() || !one.freeze()) return false;
      stalls.push([performance.now(), Number.POSITIVE_INFINITY]);
      // Now and then for longer than its leases last.
      await wait(500, chance.happens(0.2) ? 45_000 : 8_000);
      one.thaw();
      const last = stalls.pop();
      if (last !== undefined) stalls.push([last[0], performance.now()]);
      return true;
    },
    clock: async () => chance.pick(instances).jump(),
    stop: async () => {
      await storage.stop();
      await wait(500, 4_000);
      await storage.start();
      return true;
    },
    freeze: async () => {
      storage.freeze();
      await wait(300, 11_000);
      storage.thaw();
      return true;
    },
    cut: async () => storage.cut() > 0,
    teams: async () => {
      // Where little is sent they would pile up, faster than each send meets one: then Teams is away for good, until the round
      // is given up.
      if (connector.faultsWaiting() > 0) return false;
      const faults = Array.from({ length: chance.whole(1, 3) }, () => chance.weighted(teamsFaults)(chance));
      connector.failNext(...faults);
      return true;
    },
  };

  async function keepMaking(of: readonly Trouble[], low: number, high: number): Promise<void> {
    const mine = of.filter((kind) => kinds.includes(kind));
    if (mine.length === 0) return;
    await wait(low, high);
    while (!over.signal.aborted) {
      const kind = chance.pick(mine);
      const begun = moment();
      if (await make[kind]()) {
        made[kind] += 1;
        diary.push(`${begun}–${moment()} ${kind}`);
      }
      await wait(low, high);
    }
  }

  busy.push(keepMaking(['kill', 'restart', 'stall', 'clock'], 3_000, 12_000));
  busy.push(keepMaking(['stop', 'freeze', 'cut'], 2_000, 16_000));
  busy.push(keepMaking(['teams'], 500, 8_000));

  return {
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
