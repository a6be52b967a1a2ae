import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { changeAction, createAction, type LogAct } from '../../../src/app/log/actions.ts';
import { readHistory, readLog, readResults } from '../../../src/app/log/readLog.ts';
import type { World } from '../../../src/app/ports/world.ts';
import { unitLogs } from '../../../src/app/process/unitLogs.ts';
import type { Plan, Status } from '../../../src/domain/improvement/action.ts';
import type { Draft } from '../../../src/domain/improvement/decide.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { tablesStore } from '../../../src/store/table/azureTable.ts';
import { memoryStore } from '../../../src/store/table/memory.ts';
import { newTableClient } from '../../store/azuriteTable.ts';
import { morning, resultOf, unit } from '../../store/examples.ts';
import { actOf } from '../quietWorld.ts';
import { notRefused, processOn } from './processOn.ts';

const plan: Plan = { text: 'Avklar tidspunkt før visitt', owner: { kind: 'none' }, level: 'mikro' };
const draft: Draft = { plan, about: {} };

async function kariOn(world: World): Promise<LogAct> {
  return actOf(world, 'kari');
}

async function opened() {
  const world = processOn(memoryStore());
  const kari = await kariOn(world);
  return { world, kari };
}

describe('actions of a unit', () => {
  it('are numbered as they are made, and told of in the history', async () => {
    const { world, kari } = await opened();
    await createAction(world, kari, 'k1', draft);
    await createAction(world, kari, 'k2', {
      plan: { ...plan, text: 'Felles møte' },
      about: { reason: 'tolk' },
    });
    const log = await readLog(world, 'c1');
    expect(log.actions.map(({ nr, text }) => [nr, text])).toEqual([
      [1, 'Avklar tidspunkt før visitt'],
      [2, 'Felles møte'],
    ]);
    expect(log.head).toMatchObject({ nextNr: 3, seq: 2 });
    const [entry] = await readHistory(world, 'c1', 2);
    expect(entry).toMatchObject({ version: 1, by: { id: 'kari', name: 'kari' }, at: morning });
    expect(entry?.changes).toContainEqual({ field: 'text', from: undefined, to: 'Felles møte' });
  });

  it('are made once by a form, however often it is sent', async () => {
    const { world, kari } = await opened();
    const twice = await Promise.all(['k', 'k'].map((key) => createAction(world, kari, key, draft)));
    expect(twice.map((each) => notRefused(each).action.nr)).toEqual([1, 1]);
    expect(twice.map((each) => notRefused(each).changed).toSorted()).toEqual([false, true]);
    expect((await readLog(world, 'c1')).actions).toHaveLength(1);
  });

  it('hold no text that may point to somebody, in any field, and all that is wrong is said at once', async () => {
    const { world, kari } = await opened();
    const wrong: Plan = {
      text: 'Ring 91234567 først',
      owner: { kind: 'role', role: 'Rom 12' },
      goal: { text: 'Ola er 82 år' },
      ifThen: { when: 'x'.repeat(141), response: '' },
      level: 'mikro',
    };
    const refused = await createAction(world, kari, 'k', { plan: wrong, about: {} });
    expect(refused).toMatchObject({
      refused: 'textMayIdentify',
      field: 'tekst',
      more: [
        { refused: 'textMayIdentify', field: 'rolle' },
        { refused: 'textMayIdentify', field: 'mal' },
        { refused: 'textTooLong', field: 'hvis', most: 140 },
        { refused: 'fieldNeeded', field: 'sa' },
      ],
    });
    const named = await createAction(world, kari, 'k', {
      plan: { ...plan, text: 'Spør krimpelhaugen' },
      about: {},
    });
    expect(named).toMatchObject({ refused: 'textMayIdentify', field: 'tekst', unknownWord: 'krimpelhaugen' });
    await createAction(world, kari, 'k', draft);
    for (const command of [
      { kind: 'status', status: 'droppet', why: 'Ola er 82 år' },
      { kind: 'step', step: 'planlegge', text: 'Ola er 82 år' },
      { kind: 'effect', answer: 'ja', text: 'Ola er 82 år' },
    ] as const) {
      expect(await changeAction(world, kari, 1, command)).toMatchObject({ refused: 'textMayIdentify' });
    }
    expect(await readHistory(world, 'c1', 1)).toHaveLength(1);
  });

  it('are changed by whoever has seen them as they are', async () => {
    const { world, kari } = await opened();
    await createAction(world, kari, 'k', draft);
    const decide = { kind: 'status', status: 'vedtatt' } as const;
    expect(notRefused(await changeAction(world, kari, 1, decide, { was: 'foreslatt' })).changed).toBe(true);
    expect(notRefused(await changeAction(world, kari, 1, decide, { was: 'foreslatt' })).changed).toBe(false);
    const late = { kind: 'status', status: 'proves' } as const;
    expect(await changeAction(world, kari, 1, late, { was: 'foreslatt' })).toMatchObject({
      refused: 'changedMeanwhile',
    });
    const edit = (text: string, versjon: number) =>
      changeAction(world, kari, 1, { kind: 'edit', plan: { ...plan, text } }, { versjon });
    expect(await edit('Felles møte', 1)).toMatchObject({ refused: 'changedMeanwhile' });
    expect(notRefused(await edit('Felles møte', 2)).action.version).toBe(3);
    expect(notRefused(await edit('Felles møte', 2)).changed).toBe(false);
    expect(await changeAction(world, kari, 9, decide)).toMatchObject({ refused: 'noSuchAction' });
  });

  it('are not changed back by a tap that comes again, or after a newer one', async () => {
    const { world, kari } = await opened();
    await createAction(world, kari, 'k', draft);
    const tap = (sentAt: number, was: Status, status: Status) =>
      changeAction(world, { ...kari, sentAt }, 1, { kind: 'status', status }, { was });
    expect(notRefused(await tap(10, 'foreslatt', 'vedtatt')).changed).toBe(true);
    expect(notRefused(await tap(20, 'vedtatt', 'foreslatt')).changed).toBe(true);
    expect(await tap(10, 'foreslatt', 'vedtatt')).toMatchObject({ refused: 'changedMeanwhile' });
    expect(await tap(15, 'foreslatt', 'proves')).toMatchObject({ refused: 'changedMeanwhile' });
    // What is done on the pages has no time of Teams'.
    expect(notRefused(await tap(0, 'foreslatt', 'proves')).changed).toBe(true);
    expect((await readLog(world, 'c1')).actions).toMatchObject([{ status: 'proves', version: 4 }]);
  });

  it('are read from storage once, until somebody writes', async () => {
    const { world, kari } = await opened();
    await createAction(world, kari, 'k', draft);
    const once = await readLog(world, 'c1');
    expect(await readLog(world, 'c1')).toBe(once);
    const other = processOn(world.rows);
    await createAction(other, kari, 'k2', draft);
    expect((await readLog(world, 'c1')).actions).toHaveLength(2);
  });
});

describe('the results behind a log', () => {
  it('are read anew when the unit’s row is another, and not before', async () => {
    const world = processOn(memoryStore());
    expect(await readResults(world, 'c1')).toBeUndefined();
    const { channels } = world.rows;
    await channels.commit('c1', {
      channel: { value: unit, etag: undefined },
      result: resultOf('s1', morning),
    });
    const once = await readResults(world, 'c1');
    expect(once?.results.map(({ session }) => session)).toEqual(['s1']);
    expect(await readResults(world, 'c1')).toBe(once);
    const etag = once?.channel.etag;
    await channels.commit('c1', { channel: { value: unit, etag }, result: resultOf('s2', morning + 1) });
    expect((await readResults(world, 'c1'))?.results.map(({ session }) => session)).toEqual(['s2', 's1']);
  });
});

describe.each([
  ['in memory', async () => memoryStore()],
  [
    'in Azure Tables',
    async () => {
      const rows = tablesStore(newTableClient('improvement'));
      await rows.ready();
      return rows;
    },
  ],
])('a log %s with two processes', (_, make) => {
  it('gives fifty people who make an action at once fifty numbers', async () => {
    const rows = await make();
    // Whoever lost stands back for as long as it would: the other's changes come one right after another.
    const patient = () => ({ ...processOn(rows), sleep: setTimeout, unitLogs: unitLogs(rows, Math.random) });
    const processes = [patient(), patient()];
    const made = await Promise.all(
      Array.from({ length: 50 }, async (__, index) => {
        const world = processes[index % 2] ?? patient();
        return createAction(world, await kariOn(world), `k${index}`, draft);
      }),
    );
    const numbers = made.map((each) => notRefused(each).action.nr).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (__, index) => index + 1));
    expect((await rows.logs.content('c1')).actions).toHaveLength(50);
  }, 60_000);

  it('takes one of two changes made on the same version, and tells the other what it is now', async () => {
    const rows = await make();
    const [one, other] = [processOn(rows), processOn(rows)];
    await createAction(one, await kariOn(one), 'k', draft);
    const edit = async (world: World, text: string) =>
      changeAction(
        world,
        await actOf(world, text),
        1,
        { kind: 'edit', plan: { ...plan, text } },
        { versjon: 1 },
      );
    const both = await Promise.all([edit(one, 'Felles møte'), edit(other, 'Felles tavle')]);
    expect(both.filter((each) => isRefusal(each) && each.refused === 'changedMeanwhile')).toHaveLength(1);
    const [action] = (await readLog(other, 'c1')).actions;
    expect(action).toMatchObject({ version: 2, changedBy: action?.text });
  });
});
