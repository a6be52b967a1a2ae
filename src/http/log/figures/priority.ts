import type { Action } from '../../../domain/improvement/action.ts';
import { quadrantOf } from '../../../domain/improvement/figures/priority.ts';
import type { Words } from '../../../words/words.ts';

/** «Start nå»: where an action stands in the matrix; undefined where the unit has not said how demanding it is. */
export function quadrantText(words: Words, action: Action): string | undefined {
  const quadrant = quadrantOf(action);
  return quadrant && words.improvement.quadrantLabels[quadrant];
}
