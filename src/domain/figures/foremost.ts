import { isVague } from '../form/catalogue.ts';
import type { ReasonScore, Summary } from './summary.ts';

/** What a summary says first of its causes. */
export type Foremost =
  | { readonly kind: 'none' }
  /** The largest share is «annet» or «vet ikke hvorfor». */
  | { readonly kind: 'vague' }
  /** One cause has both the most time and the most patients. */
  | { readonly kind: 'both'; readonly reason: ReasonScore }
  | { readonly kind: 'each'; readonly time: ReasonScore; readonly patients: ReasonScore }
  /** Nobody gave a time. */
  | { readonly kind: 'patients'; readonly patients: ReasonScore };

/** By T, then N, then id: plain string order, so that no locale can change the result. */
function byTime(a: ReasonScore, b: ReasonScore): number {
  return b.time - a.time || b.patients - a.patients || (a.reason < b.reason ? -1 : 1);
}

/**
 * The cause that took the most time and the one named for the most patients (whole ones), never «annet». Ties go by T,
 * then N, then id.
 */
export function foremost({ reasons }: Pick<Summary, 'reasons'>): Foremost {
  const largest = reasons.toSorted((a, b) => b.basis - a.basis || byTime(a, b))[0];
  if (largest === undefined) return { kind: 'none' };
  // Nobody is told that most time goes to «annet».
  if (isVague(largest.reason)) return { kind: 'vague' };
  const named = reasons.filter(({ reason }) => !isVague(reason));
  const time = named.toSorted(byTime)[0];
  const patients = named.toSorted((a, b) => b.namedFor - a.namedFor || byTime(a, b))[0];
  if (time === undefined || patients === undefined) return { kind: 'none' };
  if (time.time === 0) return { kind: 'patients', patients };
  return time.reason === patients.reason ? { kind: 'both', reason: time } : { kind: 'each', time, patients };
}
