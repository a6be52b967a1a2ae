import { describe, expect, it } from 'vitest';
import { openLift } from '../../../src/app/acts/log/lift.ts';
import { changeAction, createAction, type LogAct } from '../../../src/app/log/actions.ts';
import { answerLift, receivedIn, sendLift, standingAnswer } from '../../../src/app/log/lifts.ts';
import { findLine, giveCode, tieLine, untieLine } from '../../../src/app/log/line.ts';
import { readHistory, readLog } from '../../../src/app/log/readLog.ts';
import { saveSetup } from '../../../src/app/log/setup.ts';
import { isTravelling, travel } from '../../../src/app/log/travel.ts';
import type { Rows } from '../../../src/app/ports/rows/rows.ts';
import type { World } from '../../../src/app/ports/world.ts';
import type { LiftAnswerKind } from '../../../src/domain/improvement/action.ts';
import { nextReminder } from '../../../src/domain/improvement/reminding.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { memoryStore } from '../../../src/store/table/memory.ts';
import { morning } from '../../store/examples.ts';
import { actOf } from '../quietWorld.ts';
import { notRefused, processOn } from './processOn.ts';

const text = {
  problem: 'Venter på radiologi',
  consequence: 'Ni pasienter',
  ask: 'Faste tider',
  askedBy: '2027-01-10',
};
const key = { unit: 'c1', nr: 1, n: 1 };
const draft = {
  plan: { text: 'Avklar tidspunkt før visitt', owner: { kind: 'none' }, level: 'mikro' },
  about: {},
} as const;

/** Somebody in a channel, who speaks with that process. */
async function inProcess(process: World, channel: string): Promise<LogAct> {
  return { ...(await actOf(process, channel)), channel };
}

/** A unit with an action, and two leaders' channels. */
async function hospital(rows: Rows = memoryStore()) {
  let now = morning;
  let secrets = 0;
  const process: World = {
    ...processOn(rows, () => now),
    ids: { session: () => 'new', secret: () => `secret ${++secrets}` },
  };
  const kari = await actOf(process, 'kari');
  const [leader, director] = [await inProcess(process, 'line'), await inProcess(process, 'top')];
  await createAction(process, kari, 'k', draft);
  return {
    world: process,
    kari,
    leader,
    director,
    later: (milliseconds: number) => {
      now += milliseconds;
    },
    tie: async () => tieLine(process, kari, notRefused(await giveCode(process, leader)).code),
  };
}

/** What a visit to each channel does, as often as one thing leads to another. */
async function settle(world: World): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const channel of ['c1', 'line', 'top']) {
      const log = await readLog(world, channel);
      if (isTravelling(log)) await travel(world, channel, log);
    }
  }
}

describe('a leaders’ channel', () => {
  it('is tied by its code, in both logs, and by what is typed for it', async () => {
    const { world, kari, leader } = await hospital();
    await saveSetup(world, leader, { enhet: 'Medisinsk klinikk', kontakt: '' });
    const { code, expires } = notRefused(await giveCode(world, leader));
    expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
    expect(expires).toBe(morning + 14 * 86_400_000);
    const typed = ` ${code.toLowerCase().replace('-', ' ')} `;
    expect(await findLine(world, kari, typed)).toEqual({
      code,
      channelId: 'line',
      name: 'Medisinsk klinikk',
    });
    for (let twice = 0; twice < 2; twice++) await tieLine(world, kari, typed);
    expect((await readLog(world, 'c1')).head.receiver).toBe('line');
    expect((await readLog(world, 'line')).tied).toEqual([{ unit: 'c1', name: '' }]);
  });

  it('is tied by no other code', async () => {
    const { world, kari, leader, later } = await hospital();
    const { code } = notRefused(await giveCode(world, leader));
    expect(notRefused(await giveCode(world, leader)).code).not.toBe(code);
    expect(await tieLine(world, leader, code)).toMatchObject({ refused: 'ownCode' });
    const elsewhere = { ...kari, address: { ...kari.address, tenantId: 'tenant-2' } };
    expect(await tieLine(world, elsewhere, code)).toMatchObject({ refused: 'unknownCode' });
    for (const wrong of ['', 'x', '../line', 'AAAA-AAAA']) {
      expect(await tieLine(world, kari, wrong)).toMatchObject({ refused: 'unknownCode' });
    }
    later(14 * 86_400_000);
    expect(await tieLine(world, kari, code)).toMatchObject({ refused: 'unknownCode' });
    expect((await readLog(world, 'c1')).head.receiver).toBeUndefined();
  });

  it('is not tied to those who lift to it themselves, near or far', async () => {
    const { world, kari, leader, director, tie } = await hospital();
    await tie();
    const above = notRefused(await giveCode(world, director)).code;
    notRefused(await tieLine(world, leader, above));
    const { code } = notRefused(await giveCode(world, kari));
    for (const act of [leader, director]) {
      expect(await findLine(world, act, code)).toMatchObject({ refused: 'lineInRing' });
      expect(await tieLine(world, act, code)).toMatchObject({ refused: 'lineInRing' });
    }
    expect((await readLog(world, 'top')).head.receiver).toBeUndefined();
    expect((await readLog(world, 'line')).head.receiver).toBe('top');
    expect((await readLog(world, 'c1')).tied).toEqual([]);
    // Past the nearest a unit may lift all the same.
    expect(await tieLine(world, kari, above)).toMatchObject({ channelId: 'top' });
  });

  it('makes no ring when two tie themselves to each other at once, each in its process', async () => {
    const rows = memoryStore();
    const [here, there] = [await hospital(rows), processOn(rows, () => morning)];
    const down = notRefused(await giveCode(here.world, here.kari)).code;
    const up = notRefused(await giveCode(here.world, here.leader)).code;
    const done = await Promise.all([
      tieLine(here.world, here.kari, up),
      tieLine(there, await inProcess(there, 'line'), down),
    ]);
    expect(done.some((each) => 'refused' in each && each.refused === 'lineInRing')).toBe(true);
    const receivers = await Promise.all(
      ['c1', 'line'].map(
        async (channel) =>
          (
            await readLog(
              processOn(rows, () => morning),
              channel,
            )
          ).head.receiver,
      ),
    );
    expect(receivers.filter((receiver) => receiver !== undefined).length).toBeLessThanOrEqual(1);
  });

  it.each(['unit', 'line'] as const)('is untied from the side of the %s', async (side) => {
    const { world, kari, leader, director, tie } = await hospital();
    await tie();
    expect(await untieLine(world, director, 'c1')).toMatchObject({ unit: 'c1' });
    expect((await readLog(world, 'c1')).head.receiver).toBe('line');
    for (let twice = 0; twice < 2; twice++) {
      await (side === 'unit' ? untieLine(world, kari) : untieLine(world, leader, 'c1'));
    }
    expect((await readLog(world, 'c1')).head.receiver).toBeUndefined();
    expect((await readLog(world, 'line')).tied).toEqual([]);
    expect(await sendLift(world, kari, 1, text)).toMatchObject({ refused: 'noReceiver' });
  });
});

describe('a lift', () => {
  it('stands with the receiver, and its answer with the unit’s action', async () => {
    const { world, kari, leader, tie, later } = await hospital();
    await tie();
    const lifted = notRefused(await sendLift(world, kari, 1, text));
    expect(lifted.action.lifts).toMatchObject([{ n: 1, to: 'line', ...text, asked: [] }]);
    await settle(world);
    expect(receivedIn(await readLog(world, 'line'), key)).toMatchObject({
      action: 'Avklar tidspunkt før visitt',
      text,
      sentAt: morning,
    });
    later(1_000);
    await answerLift(world, leader, key, { kind: 'tar', why: '', date: '2027-03-01' });
    await settle(world);
    const [action] = (await readLog(world, 'c1')).actions;
    expect(action?.lifts[0]?.answer).toEqual({
      kind: 'tar',
      why: '',
      date: '2027-03-01',
      by: 'line',
      at: morning + 1_000,
    });
    const entries = await readHistory(world, 'c1', 1);
    expect(entries.map(({ by }) => by?.name)).toEqual(['kari', 'kari', 'line']);
    expect(isTravelling(await readLog(world, 'c1')) || isTravelling(await readLog(world, 'line'))).toBe(
      false,
    );
  });

  it('is answered anew, with a new day, and never by what was answered before', async () => {
    const { world, kari, leader, tie } = await hospital();
    await tie();
    await sendLift(world, kari, 1, text);
    await settle(world);
    await answerLift(world, leader, key, { kind: 'tar', why: '', date: '2027-03-01' });
    await answerLift(world, leader, key, { kind: 'tar', why: 'Anbud', date: '2027-05-01' });
    await settle(world);
    const [action] = (await readLog(world, 'c1')).actions;
    expect(action?.lifts[0]?.answer).toMatchObject({ why: 'Anbud', date: '2027-05-01' });
    const seq = (await readLog(world, 'line')).head.seq;
    await answerLift(world, leader, key, { kind: 'tar', why: 'Anbud', date: '2027-05-01' });
    expect((await readLog(world, 'line')).head.seq).toBe(seq);
  });

  it('is answered by the newest tap, whichever comes last, and not sent again by one that comes again', async () => {
    const { world, kari, leader, tie } = await hospital();
    await tie();
    const send = (sentAt: number) => sendLift(world, { ...kari, sentAt }, 1, text);
    await send(10);
    await settle(world);
    const give = (sentAt: number, kind: LiftAnswerKind, why = '') =>
      answerLift(world, { ...leader, sentAt }, key, { kind, why });
    await give(20, 'tar', 'Anbud');
    await give(40, 'tar', 'Ingen midler');
    expect(await give(30, 'tar', 'Anbud')).toMatchObject({ refused: 'changedMeanwhile' });
    expect(await give(20, 'tar', 'Anbud')).toMatchObject({ refused: 'changedMeanwhile' });
    await give(50, 'ferdig');
    await settle(world);
    expect(await send(10)).toMatchObject({ refused: 'changedMeanwhile' });
    const [action] = (await readLog(world, 'c1')).actions;
    expect(action?.lifts).toMatchObject([{ answer: { kind: 'ferdig' } }]);
  });

  it('is lifted further, and the unit is told what came of it there', async () => {
    const { world, kari, leader, director, tie, later } = await hospital();
    await tie();
    await sendLift(world, kari, 1, text);
    await settle(world);
    const further = { kind: 'videre', why: '' } as const;
    expect(await answerLift(world, leader, key, further)).toMatchObject({ refused: 'noReceiver' });
    await tieLine(world, leader, notRefused(await giveCode(world, director)).code);
    await answerLift(world, leader, key, further);
    await settle(world);
    expect((await readLog(world, 'c1')).actions[0]?.lifts[0]?.answer).toMatchObject({ kind: 'videre' });
    // By the clock of another process it is a little earlier.
    later(-3_000);
    await answerLift(world, director, key, { kind: 'tar', why: '', date: '2027-03-01' });
    await settle(world);
    later(1_000);
    await answerLift(world, director, key, { kind: 'ferdig', why: 'Kjøpt inn' });
    await settle(world);
    const above = { kind: 'ferdig', why: 'Kjøpt inn', by: 'top' };
    expect((await readLog(world, 'c1')).actions[0]?.lifts[0]?.answer).toMatchObject(above);
    // Whoever lifted it further follows the answer, too, and has nothing to answer or to be reminded of.
    const between = receivedIn(await readLog(world, 'line'), key);
    expect(between).toMatchObject({ answer: { kind: 'videre' }, above });
    expect(between && standingAnswer(between)).toMatchObject(above);
    expect(between && nextReminder(between)).toBeUndefined();
    const again = { kind: 'avslar', why: 'Nei' } as const;
    expect(await answerLift(world, leader, key, again)).toMatchObject({ refused: 'liftAnswered' });
    expect(isTravelling(await readLog(world, 'line'))).toBe(false);
  });

  it('is lifted further to nobody who has had it', async () => {
    const { world, kari, leader, director, tie } = await hospital();
    await tie();
    await tieLine(world, leader, notRefused(await giveCode(world, director)).code);
    await tieLine(world, director, notRefused(await giveCode(world, leader)).code);
    await sendLift(world, kari, 1, text);
    await settle(world);
    await answerLift(world, leader, key, { kind: 'videre', why: '' });
    await settle(world);
    expect(receivedIn(await readLog(world, 'top'), key)?.through).toEqual(['line']);
    expect(await answerLift(world, director, key, { kind: 'videre', why: '' })).toMatchObject({
      refused: 'noReceiver',
    });
  });

  it('is answered where it came, and by nobody else; what is written is screened', async () => {
    const { world, kari, leader, director, tie } = await hospital();
    await tie();
    expect(await sendLift(world, kari, 1, { ...text, problem: 'Ola er 82 år', ask: '' })).toMatchObject({
      refused: 'textMayIdentify',
      field: 'problem',
      more: [{ field: 'ber_om' }],
    });
    await sendLift(world, kari, 1, text);
    await settle(world);
    const no = { kind: 'avslar', why: 'Ola er 82 år' } as const;
    expect(await answerLift(world, leader, key, no)).toMatchObject({ refused: 'textMayIdentify' });
    const plain = { kind: 'avslar', why: 'Ingen midler' } as const;
    expect(await answerLift(world, director, key, plain)).toMatchObject({ refused: 'notReceiver' });
    expect(await answerLift(world, kari, key, plain)).toMatchObject({ refused: 'notReceiver' });
    expect(await answerLift(world, leader, { ...key, nr: 2 }, plain)).toMatchObject({
      refused: 'notReceiver',
    });
  });

  it('has its window where nothing is under way, and says so where something is', async () => {
    const { world, kari, leader, tie } = await hospital();
    await tie();
    const tap = { ...(await actOf(world, 'kari')), surface: { at: 'dialog' } as const };
    expect(notRefused(await openLift(world, tap, { nr: 1 }))).toMatchObject({
      windowTitle: expect.any(String),
    });
    await sendLift(world, kari, 1, text);
    expect(await openLift(world, tap, { nr: 1 })).toMatchObject({ refused: 'liftOpen' });
    await settle(world);
    notRefused(await answerLift(world, leader, key, { kind: 'avslar', why: 'Ingen midler' }));
    await settle(world);
    expect(notRefused(await openLift(world, tap, { nr: 1 }))).toMatchObject({
      windowTitle: expect.any(String),
    });
  });

  it.each([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ])('is neither lost nor doubled when a process dies at write number %i of its way', async (dying) => {
    const { world, kari, leader, tie, later } = await hospital();
    await tie();
    /** A process whose storage stops answering for good. */
    let writes = 0;
    const dies = (at: number): World => {
      const { logs } = world.rows;
      const commit: Rows['logs']['commit'] = async (channelId, changes) => {
        if (++writes === at) {
          // Written, and nobody is told.
          if (at % 2 === 0) await logs.commit(channelId, changes);
          throw new Error('gone');
        }
        return logs.commit(channelId, changes);
      };
      return { ...processOn({ ...world.rows, logs: { ...logs, commit } }), now: world.now };
    };
    const broken = dies(dying);
    /** People do again what did not come through; what did, goes on by itself. */
    const all = async (on: World) => {
      const sent = (await readLog(on, 'c1')).actions[0]?.lifts[0];
      if (sent === undefined) await sendLift(on, kari, 1, text);
      await settle(on);
      later(1_000);
      await answerLift(on, leader, key, { kind: 'mer', why: 'Hvor mange?' });
      await settle(on);
    };
    await all(broken).catch(() => undefined);
    const other = { ...processOn(world.rows), now: world.now };
    await all(other);
    const log = await readLog(other, 'c1');
    expect(log.actions[0]?.lifts).toMatchObject([{ n: 1, arrived: true, answer: { kind: 'mer' } }]);
    const there = await readLog(other, 'line');
    expect(there.received).toHaveLength(1);
    expect(there.received[0]?.told).toBe(there.received[0]?.answer?.at);
    const told = (await readHistory(other, 'c1', 1)).flatMap(({ changes }) => changes);
    expect(told.filter(({ field }) => field === 'lifts')).toHaveLength(2);
  });

  it('may be sent anew once more is asked for, and stays closed with the action', async () => {
    const { world, kari, leader, tie } = await hospital();
    await tie();
    await sendLift(world, kari, 1, text);
    expect(await sendLift(world, kari, 1, { ...text, ask: 'Flere tider' })).toMatchObject({
      refused: 'liftOpen',
    });
    await settle(world);
    await answerLift(world, leader, key, { kind: 'mer', why: 'Hvor mange?' });
    await settle(world);
    expect(isRefusal(await sendLift(world, kari, 1, { ...text, consequence: 'Tolv pasienter' }))).toBe(false);
    await settle(world);
    expect((await readLog(world, 'line')).received.map(({ n }) => n)).toEqual([1, 2]);
    expect(
      notRefused(await changeAction(world, kari, 1, { kind: 'status', status: 'innfort' })).action.lifts,
    ).toHaveLength(2);
  });
});
