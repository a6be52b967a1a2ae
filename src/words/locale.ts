/** Rounded to at most one decimal, half up: 2.75 → 2.8. */
export function tenths(value: number): number {
  // toFixed first: sums of shares carry noise such as 0.44999999999999996.
  return Math.round(Number((value * 10).toFixed(6))) / 10;
}
