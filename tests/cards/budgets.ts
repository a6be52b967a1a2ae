/** What a card may take of the people who read it. */
export interface Budget {
  readonly words: number;
  readonly buttons: number;
  /** Drawn as wide as a phone; five per cent more are let through, for other machines' type. */
  readonly pixels: number;
  /** Words before the first line, of what leaders read first: 20 seconds at 230 words a minute. */
  readonly wordsFirst?: number;
}

const summary: Budget = { words: 175, buttons: 2, pixels: 940, wordsFirst: 77 };

/** By name in the gallery. A card that has not been built anew is not here yet; no budget is ever raised. */
export const budgets: Readonly<Record<string, Budget>> = {
  summary,
  'summary-again': summary,
  'summary-hands': summary,
  'summary-clinic': summary,
  'summary-form-changed': summary,
  'summary-empty': { words: 40, buttons: 2, pixels: 200, wordsFirst: 20 },
  'worst-summary': { words: 260, buttons: 2, pixels: 1300, wordsFirst: 77 },
};
