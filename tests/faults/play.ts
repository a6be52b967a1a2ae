import { randomUUID } from 'node:crypto';
import { tableClientFrom, tablesStore } from '../../src/store/table/azureTable.ts';
import { startConnector } from '../teams/connector.ts';
import { patienceMs } from '../teams/delivery.ts';
import { type Calendar, createCalendar } from './calendar.ts';
import { chanceOf } from './chance.ts';
import type { Counts, LogCount } from './counts.ts';
import { createInstance, type Instance } from './instance.ts';
import { openLeaders } from './leaders.ts';
import type { Visit } from './logSaid.ts';
import { openMail, type Weather } from './mail.ts';
import { openPages } from './pages.ts';
import type { Act } from './round.ts';
import { openFaultyStorage } from './storage.ts';
import { makeTrouble, noTrouble, type Scene, type Trouble } from './trouble.ts';
import { openWard, type Size } from './ward.ts';

/** One play: what is random in it comes from the seed. */
export interface Plan extends Size {
  readonly seed: number;
  /** Units with a session of their own, on the same processes and tables. */
  readonly wards: number;
  /** Of the bot, behind one load balancer; two when not given. */
  readonly processes?: 1 | 2;
  readonly troubles: readonly Trouble[];
  /** So many times people are asked, weeks after the session, how it goes with what they have promised. */
  readonly visits: number;
  /** A visit lasts so long, milliseconds. */
  readonly visitLasts: number;
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
  const calendar = createCalendar();
  const [connector, storage] = await Promise.all([
    startConnector({ now: calendar.now }),
    openFaultyStorage(calendar),
  ]);
  const instances = await Promise.all([
    createInstance('a', storage.connectionString, 0, calendar),
    ...(plan.processes === 1 ? [] : [createInstance('b', storage.connectionString, clockJump, calendar)]),
  ]);
  const scene = { connector, storage, instances };
  try {
    await Promise.all(instances.map((instance) => instance.start()));
    const mail = openMail(connector, instances, chance.fork('mail'), plan.weather);
    const store = tablesStore(tableClientFrom({ connectionString: storage.directly }));
    const tenantId = randomUUID();
    const pages = openPages(store, instances, tenantId, calendar.now);
    const handedUp = new Map<Act, number>();
    const did = (act: Act) => handedUp.set(act, (handedUp.get(act) ?? 0) + 1);
    const above = openLeaders(
      connector,
      mail,
      { name: 'The directors', tenantId, pages, did },
      chance.fork('directors'),
    );
    const leaders = openLeaders(
      connector,
      mail,
      { name: 'The leaders', tenantId, above, pages, did },
      chance.fork('leaders'),
    );
    const lines = [leaders, above];
    const wards = Array.from({ length: plan.wards }, (_, index) =>
      openWard(`Ward ${index + 1}`, connector, mail, { leaders, pages }, chance.fork(`ward ${index}`), plan),
    );
    const record = noTrouble();
    const maker = makeTrouble(scene, chance.fork('trouble'), plan.troubles, record);
    const calm = setTimeout(() => void maker.end(), plan.calmAfter ?? 2 ** 31 - 1);
    let over = false;
    const answering = Promise.all(lines.map((each) => each.play(() => over)));
    const played = await Promise.allSettled(wards.map((ward) => ward.play()));
    clearTimeout(calm);
    over = true;
    await answering;
    await maker.end();
    await mail.settled();
    const counts = await Promise.all(wards.map((ward) => ward.count(store, record)));
    await mail.settled();
    const logs = counts.map(({ log }) => [log]);
    for (let number = 1; number <= plan.visits; number++) {
      const begun = await passWeeks(calendar, scene, number === 1 ? chance.pick([2, 3]) : 4);
      const maker = makeTrouble(scene, chance.fork(`trouble of visit ${number}`), plan.troubles, record);
      const visit = visitFor(number, begun, plan.visitLasts);
      await Promise.all([
        ...lines.map((each) => each.play(visit.isOver)),
        ...wards.map(({ log }) => log.answer(visit)),
      ]);
      await maker.end();
      await mail.settled();
      const settled = await Promise.all(wards.map(({ log }) => log.settled(store, record)));
      settled.forEach((log, index) => {
        logs[index]?.push(log);
      });
    }
    const last = makeTrouble(scene, chance.fork('trouble of the second session'), plan.troubles, record);
    const begun = await Promise.allSettled(wards.map(({ log }) => log.begin(store)));
    await last.end();
    await mail.settled();
    const settled = await Promise.all(wards.map(({ log }) => log.settled(store, record)));
    settled.forEach((log, index) => {
      logs[index]?.push(log);
    });
    const violations = connector.violations.flatMap(({ kind, what, at, tookMs = 0 }) => {
      // A process that stands still answers nobody: what counts is the time in which it ran.
      const ran = tookMs - stoodStill(record.stalls, at - tookMs, at);
      return kind === 'slow' && ran <= patienceMs ? [] : [{ kind, text: `${kind}: ${what}` }];
    });
    return {
      seed: plan.seed,
      wards: counts.map((count, index) => ({ ...count, log: allOf(logs[index] ?? [], count.log) })),
      stuck: [
        ...leaders.stuck,
        ...[...played, ...begun].flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : [])),
      ],
      troubles: record.made,
      diary: record.diary,
      struck: { ...connector.struck },
      repeated: mail.repeated(),
      late: mail.late(),
      clockJump,
      leaders: handedUp,
      formsAgain: pages.sentAgain(),
      rate: violations.flatMap(({ kind, text }) => (kind === 'rate' ? [text] : [])),
      protocol: [
        ...violations.flatMap(({ kind, text }) => (kind === 'rate' ? [] : [text])),
        ...mail.unheardOf,
        ...pages.unheardOf.map((each) => `page: ${each}`),
      ],
      seconds: (performance.now() - started) / 1_000,
      complaints: complaintsOf(instances),
    };
  } finally {
    await Promise.all(instances.map((instance) => instance.kill()));
    await Promise.all([connector.close(), storage.close()]);
  }
}

/** Everything is at rest for so many weeks, and is started anew. @returns when the time after them begins. */
async function passWeeks(
  calendar: Calendar,
  { storage, instances }: Pick<Scene, 'storage' | 'instances'>,
  weeks: number,
): Promise<Pick<Visit, 'from' | 'since'>> {
  await Promise.all(instances.map((instance) => instance.stop()));
  await storage.stop();
  calendar.passWeeks(weeks);
  const begun = { from: calendar.now(), since: performance.now() };
  await storage.start();
  await Promise.all(instances.map((instance) => instance.start()));
  return begun;
}

function visitFor(number: number, begun: Pick<Visit, 'from' | 'since'>, lasts: number): Visit {
  const opened = performance.now();
  const isOver = () => performance.now() - opened > lasts;
  return { number, ...begun, until: Number.POSITIVE_INFINITY, isOver };
}

/** As it is at last; what was wrong with the questions, and was never shown, is told of each visit. */
function allOf(logs: readonly LogCount[], first: LogCount): LogCount {
  const questions = logs.flatMap((log) => log.questions);
  const missing = logs.flatMap((log) => log.missing);
  return { ...(logs.at(-1) ?? first), questions, missing };
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
