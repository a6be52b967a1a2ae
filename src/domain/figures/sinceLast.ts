import type { Summary } from './summary.ts';

/** What can be said of a summary against the unit's last one. */
export type SinceLast =
  | { readonly kind: 'formChanged' }
  /** `unsure`: the interval of the difference contains 0. `fewer` and `more` wait than then, in all likelihood. */
  | {
      readonly kind: 'unsure' | 'fewer' | 'more';
      /** How many waited then, of how many. */
      readonly waiting: number;
      readonly of: number;
    };

/** Undefined the first time, and when either has nobody in `place`. */
export function sinceLast({ change }: Pick<Summary, 'change'>): SinceLast | undefined {
  if (change === undefined || change.kind === 'formChanged') return change;
  const { low, high } = change.difference;
  const kind = low > 0 ? 'more' : high < 0 ? 'fewer' : 'unsure';
  return { kind, waiting: change.waitingBefore, of: change.assessedBefore };
}
