import { describe, expect, it } from 'vitest';
import { areasOf, chooseAreas } from '../../../src/app/log/areas.ts';
import { readLog } from '../../../src/app/log/readLog.ts';
import { saveSetup } from '../../../src/app/log/setup.ts';
import type { ReasonScore, Suggestion, Summary } from '../../../src/domain/figures/summary.ts';
import { memoryStore } from '../../../src/store/table/memory.ts';
import { emptySummary, morning, resultOf, unit } from '../../store/examples.ts';
import { actOf } from '../quietWorld.ts';
import { notRefused, processOn } from './processOn.ts';

const score = (reason: string): ReasonScore => ({
  reason,
  patients: 3,
  time: 9,
  risk: 0,
  basis: 30,
  points: 30,
  namedFor: 3,
});
const suggestion = (reason: string): Suggestion => ({ ...score(reason), single: false, disputed: false });
const summary: Summary = {
  ...emptySummary,
  reasons: [score('radiologi'), score('tolk'), score('egen-arsak')],
  suggestions: { self: [suggestion('radiologi')], together: [suggestion('tolk')], lift: [] },
};

async function afterSession() {
  const world = processOn(memoryStore());
  await world.rows.channels.commit('c1', {
    channel: { value: unit, etag: undefined },
    result: resultOf('s1', morning, summary),
  });
  return { world, kari: await actOf(world, 'kari') };
}

describe('areas chosen after a session', () => {
  it('say why where a suggestion was declined or another reason chosen', async () => {
    const { world, kari } = await afterSession();
    const chosen = { reasons: ['radiologi', 'egen-arsak'], why: 'Det kan vi gjøre selv' };
    const areas = {
      session: 's1',
      chosen: [{ reason: 'radiologi' }, { reason: 'egen-arsak', why: chosen.why }],
      declined: [{ reason: 'tolk', why: chosen.why }],
    };
    expect(await chooseAreas(world, kari, 's1', chosen)).toEqual(areas);
    expect(await chooseAreas(world, kari, 's1', chosen)).toEqual(areas);
    const log = await readLog(world, 'c1');
    expect(areasOf(log, 's1')).toEqual(areas);
    expect(areasOf(log, 's2')).toBeUndefined();
    expect(log.head.seq).toBe(1);
    await chooseAreas(world, kari, 's1', { reasons: ['radiologi', 'tolk'], why: '' });
    expect(areasOf(await readLog(world, 'c1'), 's1')).toEqual({
      session: 's1',
      chosen: [{ reason: 'radiologi' }, { reason: 'tolk' }],
      declined: [],
    });
  });

  it('are of a session with a result, and reasons that there are; why is screened', async () => {
    const { world, kari } = await afterSession();
    const none = { reasons: ['radiologi'], why: '' };
    expect(await chooseAreas(world, kari, 's9', none)).toMatchObject({ refused: 'unknownSession' });
    expect(await chooseAreas(world, kari, 's1', { reasons: ['constructor'], why: '' })).toMatchObject({
      refused: 'unknownChoice',
      field: 'omrader',
    });
    expect(await chooseAreas(world, kari, 's1', { ...none, why: ' ' })).toMatchObject({
      refused: 'whyNeeded',
      field: 'hvorfor',
    });
    expect(await chooseAreas(world, kari, 's1', { ...none, why: 'Ola er 82 år' })).toMatchObject({
      refused: 'textMayIdentify',
      field: 'hvorfor',
    });
    expect((await readLog(world, 'c1')).areas).toEqual([]);
  });
});

describe('what a unit sets', () => {
  it('is its name and whom to ask, and both can be taken away', async () => {
    const { world, kari } = await afterSession();
    const set = notRefused(await saveSetup(world, kari, { enhet: 'Kirurgisk post 2', kontakt: 'ola' }));
    expect(set).toMatchObject({ unitName: 'Kirurgisk post 2', contact: { id: 'ola', name: 'Ola Hansen' } });
    await saveSetup(world, kari, { enhet: 'Kirurgisk post 2', kontakt: 'ola' });
    expect((await readLog(world, 'c1')).head.seq).toBe(1);
    expect(await saveSetup(world, kari, { enhet: '', kontakt: 'per' })).toMatchObject({
      refused: 'unknownChoice',
      field: 'kontakt',
    });
    expect(await saveSetup(world, kari, { enhet: 'x'.repeat(61), kontakt: '' })).toMatchObject({
      refused: 'textTooLong',
      most: 60,
    });
    await saveSetup(world, kari, { enhet: '', kontakt: '' });
    const { head } = await readLog(world, 'c1');
    expect(head.unitName ?? head.contact).toBeUndefined();
  });

  it('may still name somebody who has left the channel', async () => {
    const { world, kari } = await afterSession();
    await saveSetup(world, kari, { enhet: '', kontakt: 'ola' });
    const without = { ...world, roster: { ...world.roster, members: async () => [] } };
    const kept = notRefused(await saveSetup(without, kari, { enhet: 'Post 2', kontakt: 'ola' }));
    expect(kept.contact).toEqual({ id: 'ola', name: 'Ola Hansen' });
  });
});
