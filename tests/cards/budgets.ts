/** What a card may take of the people who read it. */
export interface Budget {
  readonly words: number;
  readonly buttons: number;
  /** Drawn as wide as a phone; five per cent more are let through, for other machines' type. */
  readonly pixels: number;
  /** Words before the first line, of what leaders read first: 20 seconds at 230 words a minute. */
  readonly wordsFirst?: number;
}

const setup: Budget = { words: 40, buttons: 2, pixels: 442 };

const summary: Budget = { words: 175, buttons: 2, pixels: 940, wordsFirst: 77 };
const worst: Budget = { words: 260, buttons: 2, pixels: 1300, wordsFirst: 77 };
/** With what was counted in the room besides. */
const withHands: Budget = { words: 205, buttons: 3, pixels: 1050 };
const numbers: Budget = { words: 200, buttons: 3, pixels: 1000 };

const result: Budget = { words: 120, buttons: 1, pixels: 670 };
const reasons: Budget = { words: 45, buttons: 9, pixels: 460 };
const wait: Budget = { words: 45, buttons: 8, pixels: 280 };
const answered: Budget = { words: 45, buttons: 6, pixels: 450 };
const folded: Budget = { words: 14, buttons: 1, pixels: 70 };
const closed: Budget = { words: 14, buttons: 0, pixels: 70 };

/** By name in the gallery. A card that has not been built anew is not here yet; no budget is ever raised. */
export const budgets: Readonly<Record<string, Budget>> = {
  summary,
  'summary-again': summary,
  'summary-hands': summary,
  'summary-clinic': summary,
  'summary-form-changed': summary,
  'summary-empty': { words: 40, buttons: 2, pixels: 200, wordsFirst: 20 },
  setup,
  /** With the leader's name, two words, for «du». */
  'setup-posted': { ...setup, words: 41 },
  'setup-tight': { words: 35, buttons: 3, pixels: 288 },
  'setup-done': { words: 19, buttons: 0, pixels: 86 },
  hands: { words: 50, buttons: 14, pixels: 560 },
  'hands-clinic': { words: 50, buttons: 16, pixels: 640 },
  'hands-room': { words: 25, buttons: 2, pixels: 540 },
  help: { words: 36, buttons: 4, pixels: 332 },
  'help-running': { words: 36, buttons: 3, pixels: 332 },
  'help-all': { words: 74, buttons: 1, pixels: 460 },
  'help-did-you-mean': { words: 9, buttons: 2, pixels: 150 },
  'worst-summary': worst,
  'worst-summary-late': worst,
  numbers,
  'numbers-again': numbers,
  'numbers-hands': withHands,
  'numbers-written': numbers,
  'numbers-clinic': numbers,
  'numbers-empty': { words: 50, buttons: 1, pixels: 260 },
  'numbers-method': { words: 200, buttons: 1, pixels: 700 },
  patient: { words: 45, buttons: 5, pixels: 340 },
  'patient-psykrus': { words: 45, buttons: 5, pixels: 380 },
  'patient-poliklinikk': { words: 45, buttons: 6, pixels: 380 },
  'patient-reasons': reasons,
  'patient-reasons-clinic': reasons,
  'patient-add-reason': reasons,
  'patient-add-third': { ...reasons, pixels: 480 },
  'patient-reasons-chosen': { ...reasons, pixels: 480 },
  'patient-group': { ...reasons, buttons: 13, pixels: 480 },
  'patient-groups': { ...reasons, buttons: 14, pixels: 700 },
  'patient-wait': wait,
  'patient-wait-poliklinikk': wait,
  'patient-wait-psykrus': { ...wait, buttons: 9, pixels: 320 },
  'patient-answered': answered,
  'patient-answered-right': answered,
  'patient-answered-unknown': answered,
  'patient-answered-last': answered,
  'patient-further': answered,
  result,
  'result-mostly': result,
  'result-clinic': result,
  'result-again': result,
  'result-leader': { ...result, buttons: 3, pixels: 700 },
  'result-agree': { words: 20, buttons: 0, pixels: 140 },
  'worst-result': { words: 170, buttons: 3, pixels: 850 },
  folded,
  'folded-agree': folded,
  'folded-risk': folded,
  'folded-again': folded,
  'folded-hands': folded,
  'closed-skipped': closed,
  'closed-passed-over': closed,
  'closed-later': closed,
  'closed-leaving': closed,
  'closed-not-reached': closed,
  'closed-cancelled': closed,
};
