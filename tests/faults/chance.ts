import { pick, pickWeighted, seededRandom, seedOf } from '../../src/dev/trial/random.ts';

/** Everything random in a play comes from its seed, one sequence for each who decides. */
export interface Chance {
  readonly happens: (probability: number) => boolean;
  /** Up to, not including, `high`. */
  readonly between: (low: number, high: number) => number;
  /** A whole number, both ends included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
  /** One of the items, each as often as its weight says. */
  readonly weighted: <T>(items: readonly (readonly [T, number])[]) => T;
  /** A sequence of its own, so that what one does leaves what others do unchanged. */
  readonly fork: (name: string) => Chance;
}

export function chanceOf(seed: number | string): Chance {
  const random = seededRandom(typeof seed === 'number' ? seed : seedOf(seed));
  const between = (low: number, high: number) => low + random() * (high - low);
  return {
    happens: (probability) => random() < probability,
    between,
    whole: (low, high) => Math.floor(between(low, high + 1)),
    pick: (items) => pick(random, items),
    weighted: (items) => pickWeighted(random, items),
    fork: (name) => chanceOf(`${seed} ${name}`),
  };
}

/** Time as people and faults take it; what is waited for is never waited for with this. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
