import { describe, expect, it } from 'vitest';
import { waitAfter } from '../../src/app/delivery/retries.ts';

const failing = (status: number | undefined, after?: number) => ({ kind: 'retry', status, after }) as const;
const tries = [1, 2, 3, 4, 5, 6, 7, 20];

describe('a send that Teams did not take', () => {
  it('waits as long as Teams has asked for, also when much went wrong before', () => {
    expect(tries.map((each) => waitAfter(failing(429, 3_000), each, 0.5))).toEqual(tries.map(() => 3_000));
  });

  it('waits twice as long each time, and ten seconds at most: people stand and look', () => {
    const waits = tries.map((each) => waitAfter(failing(429), each, 0.5));
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000, 10_000]);
    expect(waitAfter(failing(412), 7, 0)).toBe(7_500);
    expect(waitAfter(failing(412), 7, 1)).toBe(12_500);
  });

  it('waits half a minute at most where Teams may have taken it: each try can be one more copy', () => {
    expect(waitAfter(failing(502), 20, 0.5)).toBe(30_000);
    expect(waitAfter(failing(undefined), 20, 0.5)).toBe(30_000);
  });
});
