/** What sentences are told besides what the domain knows: the same in every language. */

/** What is remarkable of a suggested area. */
export type Remark = 'mostTime' | 'mostPatients' | 'mostBoth' | 'risk' | 'single' | 'disputed';

/** A program of the local trial. */
export type Part = 'storage' | 'bot' | 'playground';

/** What is wrong with an argument of the local trial. */
export type ArgumentProblem =
  | { readonly kind: 'unknown'; readonly argument: string }
  | { readonly kind: 'value'; readonly option: string }
  | { readonly kind: 'number'; readonly option: string; readonly min: number; readonly max: number };

/** Where a session is: what the board and the leader's views are called after. */
export type Where =
  | { readonly at: 'practice' }
  | { readonly at: 'patient' | 'pauseAfter'; readonly patient: number; readonly of: number }
  | { readonly at: 'soon'; readonly of: number }
  | { readonly at: 'pause' | 'gone'; readonly dealtWith: number; readonly of: number };
