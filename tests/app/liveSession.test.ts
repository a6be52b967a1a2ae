import { describe, expect, it } from 'vitest';
import { createShare } from '../../src/app/delivery/limits/tenantShare.ts';
import { createWorker } from '../../src/app/delivery/worker.ts';
import type { Messenger } from '../../src/app/ports/teams.ts';
import { patientState } from '../../src/domain/session/phases.ts';
import type { ActiveSession } from '../../src/domain/session/session.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { active, morning, onlyAssessed, unit } from '../store/examples.ts';
import { quietWorld } from './quietWorld.ts';

const second = 1_000;
const minute = 60 * second;

/** Timers on a clock that stands still until it is moved. */
function manualClock() {
  let now = morning;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  const after = (milliseconds: number, run: () => void) => {
    const timer = { at: now + milliseconds, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };
  /** What has been set going goes on until it waits for the clock. */
  const settle = async () => {
    for (let round = 0; round < 20; round++) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    now: () => now,
    timing: {
      after,
      sleep: (milliseconds: number) => new Promise<void>((resolve) => void after(milliseconds, resolve)),
      chance: () => 0.5,
      elapsed: () => now,
    },
    passes: async (milliseconds: number) => {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const [next] = [...timers].toSorted((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) break;
        now = Math.max(now, next.at);
        timers.delete(next);
        next.run();
        await settle();
      }
      now = end;
    },
  };
}

/** A worker beside another process `A`, and a session in which everybody is asked about three patients. */
async function beside() {
  const clock = manualClock();
  const session: ActiveSession = {
    ...active,
    startedAt: morning,
    setup: { ...active.setup, mode: 'all', patients: 3 },
    leader: { ...active.leader, seenAt: morning },
    patients: [1, 2, 3].map(() => ({ kind: 'open', openedAt: morning })),
  };
  const rows = memoryStore();
  await rows.channels.commit('c1', {
    channel: { value: { ...unit, active: session.id }, etag: undefined },
    session: { value: session, etag: undefined },
  });
  await rows.schedule.wake('c1', morning);
  const looks: number[] = [];
  const channels = {
    ...rows.channels,
    read: (channelId: string) => {
      looks.push(clock.now());
      return rows.channels.read(channelId);
    },
  };
  const taken = async () => ({ kind: 'sent', activityId: '1' }) as const;
  const messenger: Messenger = { post: taken, edit: taken, postTo: taken, editTargeted: taken };
  const share = createShare(rows.processes, 'B', clock.now);
  const world = {
    ...quietWorld({ ...rows, channels }, clock.now),
    kick: (channel: string, after?: number) => worker.kick(channel, after),
  };
  const worker = createWorker(world, messenger, share, clock.timing, 'B');
  const joins = (person: string) =>
    rows.participants.save(session.id, {
      person,
      role: 'lege',
      joinedAt: clock.now(),
      leftAt: undefined,
      sourceAt: 0,
    });
  await joins('ola');
  await joins('per');
  return {
    clock,
    rows,
    looks,
    worker,
    /** As through another process: this one hears nothing of it. */
    answers: async (person: string, patient: number) => {
      const { answer, ...own } = onlyAssessed('ferdig', clock.now(), clock.now());
      await rows.answers.save(
        { session: session.id, patient, round: 1, person },
        { ...own, answer: { ...answer, done: true } },
      );
    },
    isShown: async (patient: number) => {
      const stored = await rows.channels.readSession('c1', session.id);
      if (stored?.value.phase !== 'active') throw new Error('Expected a running session');
      return patientState(stored.value, patient)?.kind === 'revealed';
    },
  };
}

describe('a live session', () => {
  it('in which nothing happens is not looked at until something falls due', async () => {
    const { clock, looks, worker } = await beside();
    worker.start();
    await clock.passes(minute);
    const before = looks.length;
    await clock.passes(28 * minute);
    expect(looks.length).toBe(before);
    // After half an hour without a sign of life it asks whether the session is over.
    await clock.passes(2 * minute);
    expect(looks.length).toBeGreaterThan(before);
    await worker.stop();
  });

  it.each([
    'dies',
    'ends in order',
  ])('in which another process %s with the last answer in its hands goes on', async (how) => {
    const { clock, rows, worker, answers, isShown } = await beside();
    await rows.processes.beat('A', clock.now(), 0);
    worker.start();
    await clock.passes(20 * second);
    await rows.processes.beat('A', clock.now(), 0);
    await answers('ola', 2);
    await answers('per', 2);
    if (how === 'ends in order') await rows.processes.leave('A');
    await clock.passes(70 * second);
    expect(await isShown(2)).toBe(true);
    expect(await isShown(1)).toBe(false);
    await worker.stop();
  });
});
