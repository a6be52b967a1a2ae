import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newcombe, wilson } from '../../src/domain/figures/interval.ts';

describe('Wilson, against published values', () => {
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('%i of %i lies between %f and %f', (count, total, low, high) => {
    const interval = wilson(count, total);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('7 of 24 patients is 15–49 %', () => {
    const interval = wilson(7, 24);
    expect(interval?.low).toBeCloseTo(0.15, 2);
    expect(interval?.high).toBeCloseTo(0.49, 2);
  });
});

describe('Newcombe method 10, against published values', () => {
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 10, -0.2775, 0.2775],
  ])('%i of %i minus %i of %i lies between %f and %f', (count, total, otherCount, otherTotal, low, high) => {
    const interval = newcombe(count, total, otherCount, otherTotal);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });
});

test('no patients, no interval', () => {
  expect(wilson(0, 0)).toBeUndefined();
  expect(newcombe(0, 0, 3, 10)).toBeUndefined();
  expect(newcombe(3, 10, 0, 0)).toBeUndefined();
});

const share = fc
  .integer({ min: 1, max: 500 })
  .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)));

test('a share always lies inside its interval, and the interval inside 0–100 %', () => {
  fc.assert(
    fc.property(share, ([count, total]) => {
      const { low, high } = wilson(count, total) ?? { low: Number.NaN, high: Number.NaN };
      return 0 <= low && low <= count / total && count / total <= high && high <= 1;
    }),
  );
});

test('a difference always lies inside its interval; the other way round it is the mirror image', () => {
  fc.assert(
    fc.property(share, share, ([count, total], [otherCount, otherTotal]) => {
      const there = newcombe(count, total, otherCount, otherTotal) ?? { low: Number.NaN, high: Number.NaN };
      const back = newcombe(otherCount, otherTotal, count, total) ?? { low: Number.NaN, high: Number.NaN };
      const difference = count / total - otherCount / otherTotal;
      expect(there.low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(there.low).toBeLessThanOrEqual(difference);
      expect(there.high).toBeGreaterThanOrEqual(difference);
      expect(there.high).toBeLessThanOrEqual(1 + 1e-12);
      expect(back.low).toBeCloseTo(-there.high, 12);
      expect(back.high).toBeCloseTo(-there.low, 12);
    }),
  );
});
