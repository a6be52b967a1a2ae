import { tableClientFrom, tablesStore } from '../../src/store/table/azureTable.ts';
import { startConnector } from '../teams/connector.ts';
import { patienceMs } from '../teams/delivery.ts';
import { chanceOf } from './chance.ts';
import type { Counts } from './counts.ts';
import { createInstance, type Instance } from './instance.ts';
import { openMail, type Weather } from './mail.ts';
import { openFaultyStorage } from './storage.ts';
import { makeTrouble, type Trouble } from './trouble.ts';
import { openWard, type Size } from './ward.ts';

/** One play: what is random in it comes from the seed. */
export interface Plan extends Size {
  readonly seed: number;
  /** Units with a session of their own, on the same processes and tables. */
  readonly wards: number;
  /** Of the bot, behind one load balancer; two when not given. */
  readonly processes?: 1 | 2;
  readonly troubles: readonly Trouble[];
  /** Nothing goes wrong any more after so many milliseconds; to the end when not given. */
  readonly calmAfter?: number;
  readonly weather: Weather;
}

/** How far a clock jumps, milliseconds. */
const jumps = [20_000, 600_000, 7_200_000, 90_000_000];

/** Plays whole sessions from start to summary while things go wrong, and counts what came of it. */
export async function play(plan: Plan): Promise<Counts> {
  const started = performance.now();
  const chance = chanceOf(plan.seed);
  const clockJump = chance.pick([-1, 1]) * chance.pick(jumps);
  const [connector, storage] = await Promise.all([startConnector(), openFaultyStorage()]);
  const instances = await Promise.all([
    createInstance('a', storage.connectionString, 0),
    ...(plan.processes === 1 ? [] : [createInstance('b', storage.connectionString, clockJump)]),
  ]);
  try {
    await Promise.all(instances.map((instance) => instance.start()));
    const mail = openMail(connector, instances, chance.fork('mail'), plan.weather);
    const wards = Array.from({ length: plan.wards }, (_, index) =>
      openWard(`Ward ${index + 1}`, connector, mail, chance.fork(`ward ${index}`), plan),
    );
    const maker = makeTrouble({ connector, storage, instances }, chance.fork('trouble'), plan.troubles);
    const calm = setTimeout(() => void maker.end(), plan.calmAfter ?? 2 ** 31 - 1);
    const played = await Promise.allSettled(wards.map((ward) => ward.play()));
    clearTimeout(calm);
    await maker.end();
    await mail.settled();
    const store = tablesStore(tableClientFrom({ connectionString: storage.directly }));
    const counts = await Promise.all(wards.map((ward) => ward.count(store, maker)));
    await mail.settled();
    const violations = connector.violations.flatMap(({ kind, what, at, tookMs = 0 }) => {
      // A process that stands still answers nobody: what counts is the time in which it ran.
      const ran = tookMs - stoodStill(maker.stalls, at - tookMs, at);
      return kind === 'slow' && ran <= patienceMs ? [] : [{ kind, text: `${kind}: ${what}` }];
    });
    return {
      seed: plan.seed,
      wards: counts,
      stuck: played.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : [])),
      troubles: maker.made,
      diary: maker.diary,
      struck: { ...connector.struck },
      repeated: mail.repeated(),
      late: mail.late(),
      clockJump,
      rate: violations.flatMap(({ kind, text }) => (kind === 'rate' ? [text] : [])),
      protocol: [
        ...violations.flatMap(({ kind, text }) => (kind === 'rate' ? [] : [text])),
        ...mail.unheardOf,
      ],
      seconds: (performance.now() - started) / 1_000,
      complaints: complaintsOf(instances),
    };
  } finally {
    await Promise.all(instances.map((instance) => instance.kill()));
    await Promise.all([connector.close(), storage.close()]);
  }
}

/** How much of the time between the two a process stood still, milliseconds. */
function stoodStill(
  stalls: readonly (readonly [from: number, to: number])[],
  since: number,
  until: number,
): number {
  return stalls.reduce(
    (sum, [from, to]) => sum + Math.max(0, Math.min(to, until) - Math.max(from, since)),
    0,
  );
}

function complaintsOf(instances: readonly Instance[]): Readonly<Record<string, number>> {
  const found = new Map<string, number>();
  for (const { complaints } of instances) {
    for (const line of complaints) {
      const plain = line.replace(/"time":\d+,?/, '').slice(0, 200);
      found.set(plain, (found.get(plain) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...found].sort(([, a], [, b]) => b - a));
}
