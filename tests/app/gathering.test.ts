import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/app/due/revealAnswered.ts';
import { patientState } from '../../src/domain/session/phases.ts';
import type { ActiveSession } from '../../src/domain/session/session.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { active, morning, onlyAssessed, unit } from '../store/examples.ts';
import { quietWorld } from './quietWorld.ts';

const second = 1_000;

/** A session on a clock that stands still until the test moves it. */
async function begun(changes: Partial<ActiveSession> = {}) {
  const patients = [1, 2, 3].map((patient) =>
    patient === 1 || changes.setup?.mode === 'all'
      ? { kind: 'open' as const, openedAt: morning }
      : { kind: 'waiting' as const },
  );
  const session: ActiveSession = { ...active, patients, ...changes };
  const store = memoryStore();
  await store.channels.commit('c1', {
    channel: { value: { ...unit, active: session.id }, etag: undefined },
    session: { value: session, etag: undefined },
  });
  let now = morning;
  const world = quietWorld(store, () => now);
  const passes = (milliseconds: number) => {
    now += milliseconds;
  };
  const joins = (person: string) =>
    store.participants.save(session.id, {
      person,
      role: 'lege',
      joinedAt: now,
      leftAt: undefined,
      sourceAt: 0,
    });
  const answers = (person: string, patient: number) =>
    store.answers.save({ session: session.id, patient, round: 1, person }, onlyAssessed('ferdig', now, now));
  const completes = async (person: string, patient: number) => {
    await answers(person, patient);
    const key = { session: session.id, patient, round: 1, person } as const;
    const own = await store.answers.read(key);
    if (own === undefined) throw new Error('Expected an answer');
    const value = { ...own.value, answer: { ...own.value.answer, done: true } };
    await store.answers.save(key, value, own.etag);
  };
  const shown = async (patient: number) => {
    const stored = await store.channels.readSession('c1', session.id);
    if (stored?.value.phase !== 'active') throw new Error('Expected a running session');
    await evaluate(world, 'c1', stored.value, 'everything');
    const after = await store.channels.readSession('c1', session.id);
    return after !== undefined && after.value.phase === 'active'
      ? patientState(after.value, patient)?.kind !== 'open'
      : undefined;
  };
  return { store, session, passes, joins, answers, completes, shown };
}

describe('the first patient is shown by itself', () => {
  it('when everybody has answered and it has been quiet for half a minute, not before', async () => {
    const { passes, joins, completes, shown } = await begun();
    await joins('ola');
    await completes('ola', 1);
    passes(30 * second - 1);
    expect(await shown(1)).toBe(false);
    passes(1);
    expect(await shown(1)).toBe(true);
  });

  it('half a minute after the last who joined or answered, counted anew each time', async () => {
    const { passes, joins, completes, shown } = await begun();
    await joins('ola');
    await completes('ola', 1);
    passes(20 * second);
    await joins('per');
    passes(20 * second);
    await completes('per', 1);
    passes(30 * second - 1);
    expect(await shown(1)).toBe(false);
    passes(1);
    expect(await shown(1)).toBe(true);
  });

  it('never while somebody who has joined has not answered completely, however quiet it is', async () => {
    const { passes, joins, answers, completes, shown } = await begun();
    for (const person of ['ola', 'per']) await joins(person);
    await completes('ola', 1);
    await answers('per', 1);
    passes(600 * second);
    expect(await shown(1)).toBe(false);
  });

  it('in a session with all patients open whichever is first; answers to the others are no quiet', async () => {
    const setup = { ...active.setup, patients: 3, mode: 'all' as const };
    const { passes, joins, completes, answers, shown } = await begun({ setup });
    await joins('ola');
    await completes('ola', 2);
    passes(20 * second);
    await answers('ola', 3);
    passes(29 * second);
    expect(await shown(2)).toBe(false);
    passes(second);
    expect(await shown(2)).toBe(true);
    expect(await shown(3)).toBe(false);
    await completes('ola', 1);
    expect(await shown(1)).toBe(true);
  });
});

it('the patients after the first, and the practice patient, are shown as soon as everybody has answered', async () => {
  const shownAt = { openedAt: morning, revealedAt: morning, cause: 'all' as const };
  const later = await begun({
    patients: [
      { kind: 'left', ...shownAt, leftAt: morning },
      { kind: 'open', openedAt: morning },
      { kind: 'waiting' },
    ],
  });
  await later.joins('ola');
  await later.completes('ola', 2);
  expect(await later.shown(2)).toBe(true);

  const practising = await begun({
    practice: { kind: 'open', openedAt: morning },
    patients: [1, 2, 3].map(() => ({ kind: 'waiting' as const })),
  });
  await practising.store.answers.openPractice(practising.session.id);
  await practising.joins('ola');
  await practising.completes('ola', 0);
  expect(await practising.shown(0)).toBe(true);
});
