import { describe, expect, it } from 'vitest';
import { createShare } from '../../src/app/delivery/limits/tenantShare.ts';
import { memoryStore } from '../../src/store/table/memory.ts';

/** What Teams takes from an app in a tenant, per second. */
const limit = 50;
const beats = 5_000;

function fleet() {
  const { processes } = memoryStore();
  const clock = { now: 1_000_000_000_000 };
  const start = (name: string) => createShare(processes, name, () => clock.now);
  const all: ReturnType<typeof start>[] = [];
  return {
    clock,
    start: async (name: string) => {
      const share = start(name);
      all.push(share);
      await share.beat();
      return share;
    },
    /** Everybody's rate together. */
    sum: () => all.reduce((sum, { perSecond }) => sum + perSecond('sends'), 0),
    /** Time passes; those who are alive say so. */
    passes: async (milliseconds: number, alive = all) => {
      for (let passed = 0; passed < milliseconds; passed += beats) {
        clock.now += beats;
        for (const { beat } of alive) await beat();
      }
    },
  };
}

describe('what processes ask of Teams', () => {
  it('is nearly all there is when one is alone', async () => {
    const { start } = fleet();
    expect((await start('A')).perSecond('sends')).toBe(40);
  });

  it('stays within what Teams takes, also while one more is not known to the others', async () => {
    const { start, sum, passes } = fleet();
    for (const name of ['A', 'B', 'C', 'D', 'E']) {
      await start(name);
      expect(sum()).toBeLessThanOrEqual(limit);
      await passes(20_000);
      expect(sum()).toBeLessThanOrEqual(limit);
      expect(sum()).toBeGreaterThan(39);
    }
  });

  it('is little before a process has been able to say that it is there, or when it has not for a while', async () => {
    const { clock, start } = fleet();
    expect(createShare(memoryStore().processes, 'A', () => clock.now).perSecond('sends')).toBe(5);
    const share = await start('A');
    clock.now += 20_000;
    expect(share.perSecond('sends')).toBe(5);
    await share.beat();
    expect(share.perSecond('sends')).toBe(40);
  });

  it('is no less than the others’ for what people wait for', async () => {
    const { start, passes } = fleet();
    await start('A');
    await passes(20_000);
    expect((await start('B')).perSecond('reads')).toBe(20);
  });

  it('is divided anew at once when one has ended in order', async () => {
    const { start, passes } = fleet();
    const first = await start('A');
    await passes(20_000);
    await first.leave();
    expect((await start('B')).perSecond('sends')).toBe(40);
  });

  it('is known to have lost one that has ended or died, once', async () => {
    const { clock, start, passes } = fleet();
    const first = await start('A');
    const second = await start('B');
    const third = await start('C');
    await passes(20_000);
    expect(await first.beat()).toBe(false);
    await second.leave();
    expect(await first.beat()).toBe(true);
    expect(await first.beat()).toBe(false);
    clock.now += 31_000;
    expect(await first.beat()).toBe(true);
    // It was only away.
    await third.beat();
    expect(await first.beat()).toBe(false);
  });

  it('is divided anew when one has died', async () => {
    const { start, passes } = fleet();
    const first = await start('A');
    const second = await start('B');
    await passes(20_000);
    expect(first.perSecond('sends')).toBe(20);
    await passes(40_000, [first]);
    expect(first.perSecond('sends')).toBe(40);
    // It was only away, and comes back as a newcomer.
    await second.beat();
    expect(second.perSecond('sends')).toBe(5);
  });
});

describe('a process', () => {
  it('takes itself to be alone only when others would have said that they are there', async () => {
    const { start, passes } = fleet();
    const share = await start('A');
    expect(share.alone()).toBe(false);
    await passes(10_000);
    expect(share.alone()).toBe(false);
    await passes(5_000);
    expect(share.alone()).toBe(true);
  });

  it('knows better as soon as another has come', async () => {
    const { start, passes } = fleet();
    const share = await start('A');
    await passes(15_000);
    const other = await start('B');
    expect(other.alone()).toBe(false);
    await passes(5_000);
    expect(share.alone()).toBe(false);
  });
});
