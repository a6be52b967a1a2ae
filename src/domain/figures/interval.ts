import type { Interval } from './summary.ts';

/** The 97.5th percentile of the normal distribution: two-sided 95 %. */
const z = 1.959963984540054;

/**
 * Wilson's 95 % score interval for `count` of `total`, within 0–1. Undefined when `total` is 0.
 * Source: Wilson 1927; Newcombe, Statistics in Medicine 17 (1998) 857–872, method 3.
 */
export function wilson(count: number, total: number): Interval | undefined {
  if (total === 0) return undefined;
  const share = count / total;
  const middle = 2 * count + z * z;
  const spread = z * Math.sqrt(z * z + 4 * count * (1 - share));
  const scale = 2 * (total + z * z);
  // Rounding may put a bound a hair on the wrong side of the share itself when nobody or everybody counts.
  return {
    low: count === 0 ? 0 : (middle - spread) / scale,
    high: count === total ? 1 : (middle + spread) / scale,
  };
}

/**
 * Newcombe's 95 % hybrid score interval for the difference between two independent shares, first minus second,
 * within −1…1. Undefined when either total is 0.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function newcombe(
  count: number,
  total: number,
  otherCount: number,
  otherTotal: number,
): Interval | undefined {
  const first = wilson(count, total);
  const second = wilson(otherCount, otherTotal);
  if (first === undefined || second === undefined) return undefined;
  const share = count / total;
  const otherShare = otherCount / otherTotal;
  const difference = share - otherShare;
  return {
    low: difference - Math.hypot(share - first.low, second.high - otherShare),
    high: difference + Math.hypot(first.high - share, otherShare - second.low),
  };
}
