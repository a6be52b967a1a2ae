import { words as wordsOf } from '../src/words/words.ts';

/** What the tests expect to be said, and what they hand to whoever says it. */
export const words = wordsOf('nb');
