import { describe, expect, it } from 'vitest';
import { clockOf } from '../../src/app/process/clock.ts';

const noon = Date.UTC(2026, 10, 3, 12);

/** A machine that has been up for a minute, its clock set to `time` at the start. */
function machine(time: number) {
  let elapsed = 60_000;
  let set = time - elapsed;
  const clock = clockOf(
    () => set + elapsed,
    () => elapsed,
  );
  return {
    clock,
    passes: (milliseconds: number) => {
      elapsed += milliseconds;
    },
    isSet: (by: number) => {
      set += by;
    },
  };
}

describe('the clock of a process', () => {
  it('goes on from where the machine’s clock is', () => {
    const { clock, passes } = machine(noon);
    expect(clock.now()).toBe(noon);
    passes(1_234.4);
    expect(clock.now()).toBe(noon + 1_234);
  });

  it('does not jump when the machine’s is set, forwards or back', () => {
    const { clock, passes, isSet } = machine(noon);
    isSet(3_600_000);
    passes(1_000);
    expect(clock.now()).toBe(noon + 1_000);
    isSet(-7_200_000);
    expect(clock.now()).toBe(noon + 1_000);
  });

  it.each([3_600_000, -3_600_000])('is put right by storage when the machine is wrong by %d ms', (wrong) => {
    const { clock, passes } = machine(noon + wrong);
    clock.heard(noon, 20);
    expect(Math.abs(clock.now() - noon)).toBeLessThanOrEqual(500);
    passes(90_000);
    expect(Math.abs(clock.now() - noon - 90_000)).toBeLessThanOrEqual(500);
  });

  it.each([
    7_200_000, -7_200_000,
  ])('is put right at once by the first answer, also when it has been asked before (%d ms)', (wrong) => {
    const { clock, passes } = machine(noon + wrong);
    expect(clock.now()).toBe(noon + wrong);
    clock.heard(noon, 20);
    expect(Math.abs(clock.now() - noon)).toBeLessThanOrEqual(500);
    passes(1_000);
    expect(Math.abs(clock.now() - noon - 1_000)).toBeLessThanOrEqual(500);
  });

  it('never goes back after that: it stands still until it is right', () => {
    const { clock, passes } = machine(noon);
    clock.heard(noon, 20);
    const before = clock.now();
    clock.heard(noon - 60_000, 20);
    expect(clock.now()).toBe(before);
    passes(30_000);
    expect(clock.now()).toBe(before);
    passes(40_000);
    expect(clock.now()).toBeGreaterThan(before);
  });

  it('is left alone while storage, which tells whole seconds, agrees', () => {
    const { clock } = machine(noon + 900);
    clock.heard(noon, 900);
    clock.heard(noon - 900, 5);
    expect(clock.now()).toBe(noon + 900);
  });

  it.each([
    90_000_000, -90_000_000,
  ])('believes a slow first answer rather than a machine that is wrong by %d ms, until a quick one comes', (wrong) => {
    const { clock, passes } = machine(noon + wrong);
    clock.heard(noon, 6_000);
    expect(Math.abs(clock.now() - noon)).toBeLessThanOrEqual(500);
    passes(1_000);
    clock.heard(noon - 4_000, 20);
    expect(Math.abs(clock.now() - (noon - 4_000))).toBeLessThanOrEqual(500);
    clock.heard(noon + 60_000, 6_000);
    expect(Math.abs(clock.now() - (noon - 4_000))).toBeLessThanOrEqual(500);
  });

  it('does not believe an answer that was long on its way, or has no time in it', () => {
    const { clock } = machine(noon);
    clock.heard(noon - 10_000, 9_000);
    clock.heard(Number.NaN, 5);
    clock.heard(noon - 10_000, Number.NaN);
    expect(clock.now()).toBe(noon);
  });
});
