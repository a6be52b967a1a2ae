/** What sentences are told besides what the domain knows: the same in every language. */

/** How a reason stands among all that were named. */
export type Rank = 'first' | 'shared' | 'behind';

/** Why an area is suggested: what holds for it and can be said of it alone, or truly of each that ties. */
export type Why =
  | { readonly kind: 'only' }
  | { readonly kind: 'most'; readonly patients: Rank; readonly time: Rank }
  | { readonly kind: 'risk' }
  | { readonly kind: 'share' };

/** A program of the local trial. */
export type Part = 'storage' | 'bot' | 'playground';

/** What is wrong with an argument of the local trial. */
export type ArgumentProblem =
  | { readonly kind: 'unknown'; readonly argument: string }
  | { readonly kind: 'value'; readonly option: string }
  | { readonly kind: 'number'; readonly option: string; readonly min: number; readonly max: number };
