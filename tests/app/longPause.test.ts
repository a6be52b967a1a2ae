import { expect, it } from 'vitest';
import { visitDue } from '../../src/app/due/endedSession.ts';
import { pauseEnds } from '../../src/domain/session/phases.ts';
import type { PausedSession } from '../../src/domain/session/session.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { active, keyOf, morning, onlyAssessed, unit } from '../store/examples.ts';
import { quietWorld } from './quietWorld.ts';

const paused: PausedSession = { ...active, phase: 'paused', pausedAt: morning };
const week = 7 * 24 * 60 * 60_000;

/** A unit that paused and went home; whoever looks in at that time finds what is stored. */
async function lookIn(after: number) {
  const store = memoryStore();
  const channel = { ...unit, active: paused.id, due: [{ session: paused.id, at: pauseEnds(paused) }] };
  await store.channels.commit('c1', {
    channel: { value: channel, etag: undefined },
    session: { value: paused, etag: undefined },
  });
  await store.answers.save(keyOf(1, 'ola', { session: paused.id }), onlyAssessed('riktig_aktiv'));
  const now = () => morning + after;
  const world = quietWorld(store, now, week);
  await visitDue(world, 'c1', channel);
  return {
    phase: (await store.channels.readSession('c1', paused.id))?.value.phase,
    assessed: (await store.channels.result('c1', paused.id))?.summary.patients.assessed,
    active: (await store.channels.read('c1'))?.value.active,
  };
}

it('a session can be paused for a week', async () => {
  expect(await lookIn(week - 1)).toEqual({ phase: 'paused', assessed: undefined, active: paused.id });
});

it('and then ends by itself, with the summary of what there is', async () => {
  expect(await lookIn(week)).toEqual({ phase: 'finished', assessed: 1, active: undefined });
});
