import { describe, expect, it } from 'vitest';
import { visitLog } from '../../../src/app/due/visitLog.ts';
import { createAction } from '../../../src/app/log/actions.ts';
import { answerLift, sendLift } from '../../../src/app/log/lifts.ts';
import { giveCode, tieLine } from '../../../src/app/log/line.ts';
import { readHistory, readLog, withoutUnreadableLogs } from '../../../src/app/log/readLog.ts';
import { beginsWith } from '../../../src/app/log/review.ts';
import { saveSetup } from '../../../src/app/log/setup.ts';
import type { Rows } from '../../../src/app/ports/rows/rows.ts';
import { UnreadableRow } from '../../../src/app/ports/rows/unreadableRow.ts';
import type { World } from '../../../src/app/ports/world.ts';
import { memoryStore } from '../../../src/store/table/memory.ts';
import { morning } from '../../store/examples.ts';
import { actOf } from '../quietWorld.ts';
import { notRefused, processOn } from './processOn.ts';

const day = 86_400_000;
const text = {
  problem: 'Venter på radiologi',
  consequence: 'Ni pasienter',
  ask: 'Faste tider',
  askedBy: '2027-01-10',
};
const draft = {
  plan: {
    text: 'Avklar tidspunkt før visitt',
    owner: { kind: 'person', id: 'kari', name: 'Kari Nordmann' },
    level: 'mikro',
  },
  about: {},
  status: 'vedtatt',
} as const;

async function unit(targeted = false) {
  const woken: { channel: string; at: number }[] = [];
  const clock = { now: morning };
  const quiet = processOn(memoryStore(), () => clock.now);
  const world: World = {
    ...quiet,
    targeting: { on: targeted, allows: () => targeted, refused: () => undefined },
    kick: (channel) => woken.push({ channel, at: clock.now }),
  };
  const kari = await actOf(world, 'kari');
  await createAction(world, kari, 'k', draft);
  return { world, kari, clock, woken };
}

describe('a visit to a log', () => {
  it('costs one read where nothing is due, and finds nothing where there is no log', async () => {
    const { world } = await unit();
    expect(await visitLog(world, 'c2')).toEqual({ next: undefined, nudges: [] });
    const { seq } = (await readLog(world, 'c1')).head;
    let reads = 0;
    const content: Rows['logs']['content'] = async (channelId) => {
      reads++;
      return world.rows.logs.content(channelId);
    };
    const counted: World = { ...world, rows: { ...world.rows, logs: { ...world.rows.logs, content } } };
    expect((await visitLog(counted, 'c1')).next).toBe(morning + 7 * day);
    expect([reads, (await readLog(world, 'c1')).head.seq]).toEqual([0, seq]);
  });

  it('forgets forms after seven days, and who did what after 24 months', async () => {
    const { world, clock } = await unit();
    clock.now = morning + 7 * day;
    expect((await visitLog(world, 'c1')).next).toBe(clock.now + 7 * day);
    expect(await world.rows.logs.created('c1', 'k')).toBeUndefined();
    expect((await readHistory(world, 'c1', 1))[0]?.by).toEqual({ id: 'kari', name: 'kari' });
    clock.now = morning + 731 * day;
    await visitLog(world, 'c1');
    expect(JSON.stringify(await readHistory(world, 'c1', 1))).not.toMatch(/kari/i);
  });

  it('forgets the codes of a leaders’ channel when they expire, also where nothing else is in its log', async () => {
    const { world: quiet, clock } = await unit();
    let secrets = 0;
    const world: World = { ...quiet, ids: { ...quiet.ids, secret: () => `secret ${++secrets}` } };
    const leader = { ...(await actOf(world, 'leader')), channel: 'line' };
    const codes = [notRefused(await giveCode(world, leader)).code];
    clock.now = morning + 7 * day;
    codes.push(notRefused(await giveCode(world, leader)).code);
    const left = async () => {
      const all = await Promise.all(codes.map((code) => world.rows.lineCodes.read(code)));
      return all.filter((code) => code !== undefined).length;
    };
    expect((await visitLog(world, 'line')).next).toBe(morning + 21 * day);
    clock.now = morning + 20 * day;
    await visitLog(world, 'line');
    expect(await left()).toBe(2);
    clock.now = morning + 21 * day;
    expect((await visitLog(world, 'line')).next).toBeUndefined();
    expect(await left()).toBe(0);
    expect((await readLog(world, 'line')).head.codeUntil).toBeUndefined();
  });

  it('brings a lift to its receiver and the answer back, each channel at once', async () => {
    const { world, kari, clock, woken } = await unit();
    const leader = { ...(await actOf(world, 'leader')), channel: 'line' };
    await tieLine(world, kari, notRefused(await giveCode(world, leader)).code);
    await sendLift(world, kari, 1, text);
    // Whatever is written meanwhile leaves it due.
    await saveSetup(world, kari, { enhet: 'Post 2', kontakt: '' });
    expect((await readLog(world, 'c1')).head.nextAt).toBe(morning);
    woken.length = 0;
    expect((await visitLog(world, 'c1')).next).toBe(morning + 7 * day);
    expect(woken.map(({ channel }) => channel)).toContain('line');
    clock.now += 1_000;
    await visitLog(world, 'line');
    await answerLift(world, leader, { unit: 'c1', nr: 1, n: 1 }, { kind: 'mer', why: 'Hvor mange?' });
    await visitLog(world, 'line');
    expect((await readLog(world, 'c1')).actions[0]?.lifts[0]?.answer?.kind).toBe('mer');
    await visitLog(world, 'c1');
    expect((await readLog(world, 'c1')).head.nextAt).toBe(morning + 7 * day);
  });

  it('says who is to be asked, when it is time and people can be asked', async () => {
    const asking = await unit(true);
    expect((await visitLog(asking.world, 'c1')).next).toBe(morning + 7 * day);
    asking.clock.now = morning + 7 * day;
    expect((await visitLog(asking.world, 'c1')).next).toBe(morning + 14 * day);
    asking.clock.now = morning + 14 * day;
    expect((await visitLog(asking.world, 'c1')).nudges).toEqual([
      { to: { id: 'kari', name: 'Kari Nordmann' }, about: [{ nr: 1, kind: 'w2' }] },
    ]);
    const silent = await unit(false);
    silent.clock.now = morning + 15 * day;
    expect((await visitLog(silent.world, 'c1')).nudges).toEqual([]);
    expect((await readLog(silent.world, 'c1')).head.nextAt).toBeGreaterThan(silent.clock.now);
  });

  it('of a log that cannot be read finds nothing, and holds nothing else up', async () => {
    const { world } = await unit();
    const broken: World = {
      ...world,
      unitLogs: {
        ...world.unitLogs,
        read: async () => {
          throw new UnreadableRow('log|c1', 't|00001', ['action']);
        },
      },
    };
    expect(await visitLog(withoutUnreadableLogs(broken), 'c1')).toEqual({ next: undefined, nudges: [] });
    expect(await beginsWith(broken, 'c1')).toBeUndefined();
  });
});
