import { describe, expect, it } from 'vitest';
import { visitLog } from '../../../src/app/due/visitLog.ts';
import { changeAction, createAction } from '../../../src/app/log/actions.ts';
import { answerLift, sendLift } from '../../../src/app/log/lifts.ts';
import { giveCode, tieLine } from '../../../src/app/log/line.ts';
import { readLog } from '../../../src/app/log/readLog.ts';
import { logPostCard, missingLogPosts } from '../../../src/app/posts/logPosts.ts';
import { memoryStore } from '../../../src/store/table/memory.ts';
import { actOf } from '../quietWorld.ts';
import { notRefused, processOn } from './processOn.ts';

const at = (text: string) => Date.parse(text);

/** A unit whose action is due on a Friday, tied to leaders, where nobody can be asked privately. */
async function unit() {
  const clock = { now: at('2026-12-01T10:00:00Z') };
  const world = processOn(memoryStore(), () => clock.now);
  const kari = await actOf(world, 'kari');
  const leader = { ...(await actOf(world, 'leader')), channel: 'line' };
  const plan = { text: 'Felles tavle', owner: { kind: 'none' }, level: 'mikro', due: '2026-12-11' } as const;
  await createAction(world, kari, 'k', { plan, about: {} });
  await tieLine(world, kari, notRefused(await giveCode(world, leader)).code);
  const wanted = async (channel: string) => {
    await visitLog(world, channel);
    const missing = await missingLogPosts(world, channel, await readLog(world, channel));
    for (const { tag, revision } of missing) {
      await world.rows.posts.save(channel, 'log', {
        tag,
        revision,
        activityId: `id ${tag}`,
        sentAt: clock.now,
      });
    }
    return missing.map(({ tag, thread }) => (thread === undefined ? tag : `${tag} in ${thread}`));
  };
  return { world, kari, leader, clock, wanted };
}

describe('a channel', () => {
  it('is told how many have passed their due day, every fourteen days, while any has', async () => {
    const { world, kari, clock, wanted } = await unit();
    const told: string[] = [];
    for (const day of ['2026-12-11', '2026-12-13', '2026-12-14', '2026-12-15', '2026-12-28']) {
      clock.now = at(`${day}T10:00:00Z`);
      if ((await wanted('c1')).length > 0) told.push(day);
    }
    expect(told).toEqual(['2026-12-14', '2026-12-28']);
    await changeAction(world, kari, 1, { kind: 'status', status: 'innfort' });
    clock.now = at('2027-01-20T10:00:00Z');
    expect(await wanted('c1')).toEqual([]);
  });

  it('is reminded in the thread of a lift, twice, and once of a promise; the unit’s log knows', async () => {
    const { world, kari, leader, clock, wanted } = await unit();
    const text = { problem: 'Radiologi', consequence: 'Ni', ask: 'Faste tider', askedBy: '2026-12-09' };
    await sendLift(world, kari, 1, text);
    await visitLog(world, 'c1');
    expect(await wanted('line')).toEqual(['inbox-c1-1-1']);
    const told: (readonly [string, readonly string[]])[] = [];
    const days = async (...some: readonly string[]) => {
      for (const day of some) {
        clock.now = at(`${day}T10:00:00Z`);
        const now = await wanted('line');
        if (now.length > 0) told.push([day, now]);
      }
    };
    await days('2026-12-09', '2026-12-10', '2026-12-11', '2026-12-24', '2027-02-01');
    expect(told).toEqual([
      ['2026-12-10', ['reminder-c1-1-1-1 in id inbox-c1-1-1']],
      ['2026-12-24', ['reminder-c1-1-1-2 in id inbox-c1-1-1']],
    ]);
    expect((await readLog(world, 'c1')).actions[0]?.lifts[0]?.asked).toHaveLength(2);
    await answerLift(
      world,
      leader,
      { unit: 'c1', nr: 1, n: 1 },
      { kind: 'tar', why: '', date: '2027-03-01' },
    );
    told.length = 0;
    await days('2027-02-02', '2027-03-01', '2027-03-02');
    expect(told.map(([day]) => day)).toEqual(['2027-02-02', '2027-03-01']);
  });

  it('is told when nobody has answered two reminders, and may then lift it past them', async () => {
    const { world, kari, leader, clock, wanted } = await unit();
    const text = { problem: 'Radiologi', consequence: 'Ni', ask: 'Faste tider', askedBy: '2026-12-09' };
    await sendLift(world, kari, 1, text);
    await wanted('c1');
    for (const day of ['2026-12-10', '2026-12-24']) {
      expect((await wanted('c1')).filter((tag) => tag.startsWith('unheard'))).toEqual([]);
      expect(await sendLift(world, kari, 1, { ...text, ask: 'Egen tavle' })).toMatchObject({
        refused: 'liftOpen',
      });
      clock.now = at(`${day}T10:00:00Z`);
      await wanted('line');
    }
    const log = await readLog(world, 'c1');
    const [unheard] = (await missingLogPosts(world, 'c1', log)).filter(({ tag }) => tag === 'unheard-1-1');
    if (unheard === undefined) throw new Error('The channel is not told.');
    const offers = async () => JSON.stringify(await logPostCard(world, 'c1', unheard));
    expect(await offers()).not.toContain('Løft videre');
    expect(await sendLift(world, kari, 1, { ...text, ask: 'Egen tavle' })).toMatchObject({
      refused: 'liftOpen',
    });

    const director = { ...(await actOf(world, 'director')), channel: 'top' };
    await tieLine(world, leader, notRefused(await giveCode(world, director)).code);
    expect(await offers()).toContain('Løft videre');
    const further = { ...text, askedBy: '2027-01-20' };
    for (let twice = 0; twice < 2; twice++) await sendLift(world, kari, 1, further);
    await visitLog(world, 'c1');
    expect(await wanted('top')).toEqual(['inbox-c1-1-2']);
    const [action] = (await readLog(world, 'c1')).actions;
    expect(action?.lifts.map(({ to }) => to)).toEqual(['line', 'top']);
    expect(await logPostCard(world, 'c1', unheard)).toBeUndefined();
    const late = { kind: 'avslar', why: 'Ingen midler i år' } as const;
    await answerLift(world, leader, { unit: 'c1', nr: 1, n: 1 }, late);
    await visitLog(world, 'line');
    expect((await readLog(world, 'c1')).actions[0]?.lifts.map(({ answer }) => answer?.kind)).toEqual([
      'avslar',
      undefined,
    ]);
  });

  it('is told once that somebody needs help', async () => {
    const { world, kari, wanted } = await unit();
    await changeAction(world, kari, 1, { kind: 'nudgeAnswer', answer: 'trenger_hjelp' });
    expect(await wanted('c1')).toEqual([`help-1-${at('2026-12-01T10:00:00Z')}`]);
    expect(await wanted('c1')).toEqual([]);
  });
});
