import { describe, expect, it } from 'vitest';
import { changeAction, createAction } from '../../src/app/log/actions.ts';
import type { Status } from '../../src/domain/improvement/action.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { notRefused, processOn } from '../app/log/processOn.ts';
import { actOf } from '../app/quietWorld.ts';
import { morning } from '../store/examples.ts';
import { createLedger } from './ledger.ts';
import { actionSheet, actionsMade, type LogSaid, moveOf, nothingSaid, toldNumber, unit } from './logSaid.ts';
import { judgeLog } from './logVerdict.ts';

const text = 'Avklar transport før visitten';

/** A unit with one action, of which somebody was told that it is number one. */
async function opened() {
  const world = processOn(memoryStore());
  const kari = await actOf(world, 'kari');
  const said = nothingSaid();
  const make = async (key: string, named: string) =>
    notRefused(
      await createAction(world, kari, key, {
        plan: { text: named, owner: { kind: 'none' }, level: 'mikro' },
        about: {},
      }),
    );
  await make('k', text);
  said.ledger.attempt(unit, actionsMade, text, true).acknowledged();
  toldNumber(said, text, 1);
  const leaders = { key: 'line', ledger: createLedger() };
  return {
    said,
    make,
    to: async (status: Status) => changeAction(world, kari, 1, { kind: 'status', status }),
    judged: () => judgeLog(world.rows, 'c1', said, leaders, [], { began: morning, now: morning + 1_000 }),
  };
}

/** Somebody was told that the action is in this status now. */
function told(said: LogSaid, from: Status, to: Status): void {
  said.ledger.attempt(unit, actionSheet(1), 'status', to).acknowledged();
  said.moves.push({ ...moveOf(1, from, to), outcome: 'acknowledged' });
}

describe('the verdict of a log', () => {
  it('finds nothing where everything is as people were told', async () => {
    const { said, to, judged } = await opened();
    await to('vedtatt');
    told(said, 'foreslatt', 'vedtatt');
    expect(await judged()).toMatchObject({ actions: 1, moves: 1, lost: [], twice: [], mistimed: [] });
  });

  it('finds an action that was acknowledged and is not there, one under another number, and one that is there twice', async () => {
    const { said, make, judged } = await opened();
    said.ledger.attempt(unit, actionsMade, 'Meld utstyr før helgen', true).acknowledged();
    toldNumber(said, text, 2);
    await make('k2', text);
    const { lost, twice } = await judged();
    expect(lost).toEqual([
      expect.stringContaining('Meld utstyr før helgen: true, stored as undefined'),
      expect.stringContaining('was said to be number 2, and is number 1'),
      expect.stringContaining('was said to be number 1, and is number 2'),
    ]);
    expect(twice).toEqual([expect.stringContaining('is there 2 times')]);
  });

  it('finds a change that was acknowledged and undone by nobody, and one that is told twice', async () => {
    const { said, to, judged } = await opened();
    for (const status of ['vedtatt', 'foreslatt', 'vedtatt'] as const) await to(status);
    told(said, 'foreslatt', 'vedtatt');
    told(said, 'vedtatt', 'foreslatt');
    const { lost, twice } = await judged();
    expect(lost).toEqual([expect.stringContaining('status: foreslatt, stored as vedtatt')]);
    expect(twice).toEqual([expect.stringContaining('the history tells')]);
  });

  it('finds what nobody has tried', async () => {
    const { make, judged } = await opened();
    await make('k2', 'Skriv epikrise hver morgen');
    expect((await judged()).twice).toEqual([expect.stringContaining('was tried by nobody')]);
  });
});
