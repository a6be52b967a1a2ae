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

const summary: Budget = { words: 175, buttons: 4, pixels: 940, wordsFirst: 77 };
const worst: Budget = { words: 260, buttons: 4, pixels: 1300, wordsFirst: 77 };
/** With what was counted in the room besides. */
const withHands: Budget = { words: 205, buttons: 3, pixels: 1050 };
const numbers: Budget = { words: 200, buttons: 3, pixels: 1000 };

const result: Budget = { words: 120, buttons: 1, pixels: 670 };
const reasons: Budget = { words: 45, buttons: 9, pixels: 460 };
const wait: Budget = { words: 45, buttons: 8, pixels: 280 };
const answered: Budget = { words: 45, buttons: 6, pixels: 450 };
const folded: Budget = { words: 14, buttons: 1, pixels: 70 };
const closed: Budget = { words: 14, buttons: 0, pixels: 70 };

/** What everybody reads before they join; with hardly anybody there, or a session that paused itself, no more. */
const beforeJoining: Budget = { words: 60, buttons: 6, pixels: 430 };
const joined: Budget = { words: 40, buttons: 3, pixels: 290 };
const leader: Budget = { words: 35, buttons: 4, pixels: 310 };
/** The controls: the next step, and the ways further in. */
const controls: Budget = { words: 25, buttons: 4, pixels: 280 };
/** With a step to take back, or a question about who leads. */
const busyControls: Budget = { words: 40, buttons: 6, pixels: 500 };
const furtherControls: Budget = { words: 25, buttons: 6, pixels: 330 };
const question: Budget = { words: 35, buttons: 3, pixels: 240 };

/** A list: a button for each of five actions, and the ways further in. */
const log: Budget = { words: 110, buttons: 8, pixels: 560 };
const action: Budget = { words: 90, buttons: 6, pixels: 540 };
const inbox: Budget = { words: 70, buttons: 4, pixels: 420 };

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
  'summary-actions': { ...summary, words: 190, pixels: 1040 },
  'worst-summary-actions': worst,
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
  'patient-further-next': answered,
  // Reasons, time and further answers of its own.
  'patient-answered-psykrus': { ...answered, words: 58, pixels: 497 },
  'patient-answered-all': { ...answered, words: 50 },
  'patient-answered-after': answered,
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
  board: beforeJoining,
  'board-practising': beforeJoining,
  'board-not-started': beforeJoining,
  'board-one': beforeJoining,
  'board-two': beforeJoining,
  'board-late': beforeJoining,
  'board-paused': { words: 45, buttons: 2, pixels: 290 },
  'board-paused-itself': beforeJoining,
  'board-late-answers': { words: 45, buttons: 2, pixels: 290 },
  'board-late-answers-some': { words: 45, buttons: 2, pixels: 290 },
  'board-finished': { words: 20, buttons: 1, pixels: 190 },
  'board-cancelled': { words: 20, buttons: 1, pixels: 190 },
  'board-locked': { words: 20, buttons: 0, pixels: 130 },
  'board-role': { words: 40, buttons: 6, pixels: 330 },
  // Five roles instead of four: a list.
  'board-role-none': { words: 40, buttons: 7, pixels: 350 },
  'board-role-leader': { words: 40, buttons: 6, pixels: 330 },
  'my-board': joined,
  'my-board-no-role': joined,
  'my-board-revealed': joined,
  'my-board-unanswered': joined,
  'my-board-no-windows': joined,
  'my-board-unanswered-late': { words: 50, buttons: 3, pixels: 375 },
  'my-board-leader': leader,
  'my-board-shown': leader,
  'my-board-last': leader,
  'my-board-paused': leader,
  'my-board-practising': leader,
  // The leader's own answer comes after what the leader does.
  'my-board-undo': { words: 45, buttons: 6, pixels: 420 },
  controls,
  'controls-revealed': controls,
  'controls-can-again': controls,
  'controls-own': controls,
  'controls-all': controls,
  'controls-paused': controls,
  'controls-done': controls,
  'controls-practising': { ...controls, pixels: 300 },
  'controls-practice-shown': controls,
  'controls-can-practise': busyControls,
  'controls-again': busyControls,
  'controls-last': busyControls,
  'controls-asked': busyControls,
  'controls-offered': busyControls,
  'controls-offered-to': busyControls,
  'controls-finished': { words: 45, buttons: 3, pixels: 340 },
  'controls-late-answers': { words: 45, buttons: 4, pixels: 380 },
  'controls-patient': furtherControls,
  'controls-patient-shown': furtherControls,
  'controls-session': furtherControls,
  'controls-session-paused': furtherControls,
  'controls-patients': furtherControls,
  'patient-controls': furtherControls,
  'choose-patient': { words: 15, buttons: 2, pixels: 226 },
  'hand-over': { words: 20, buttons: 3, pixels: 266 },
  'hand-over-more': { words: 20, buttons: 4, pixels: 310 },
  'hand-over-nobody': { words: 20, buttons: 3, pixels: 266 },
  'hand-over-names-missing': { words: 25, buttons: 3, pixels: 266 },
  'confirm-finish': question,
  'confirm-cancel': question,
  'confirm-lock': question,
  'confirm-skip': question,
  'confirm-leaving': question,
  silence: { words: 30, buttons: 3, pixels: 275 },
  log,
  'log-mine': log,
  'log-last': { words: 30, buttons: 4, pixels: 260 },
  'log-empty': { words: 20, buttons: 2, pixels: 160 },
  'log-leaders': { words: 30, buttons: 3, pixels: 220 },
  action,
  'action-no-windows': action,
  'action-lifted': action,
  'action-introduced': action,
  'action-worked': action,
  'action-dropped': action,
  'action-changed': { ...action, words: 110, pixels: 640 },
  'action-status': { words: 25, buttons: 6, pixels: 390 },
  'action-drop': { words: 40, buttons: 5, pixels: 380 },
  review: { words: 75, buttons: 10, pixels: 450 },
  // One was done: whether it worked is asked there and then.
  'review-done': { words: 85, buttons: 11, pixels: 560 },
  'review-half': { words: 75, buttons: 7, pixels: 450 },
  'review-over': { words: 65, buttons: 0, pixels: 290 },
  // As everywhere, the last button leads back.
  'review-drop': { words: 10, buttons: 5, pixels: 265 },
  nudge: { words: 45, buttons: 9, pixels: 400 },
  'nudge-answered': { words: 45, buttons: 7, pixels: 400 },
  // Answered, with nothing but the ways on.
  'nudge-helps': { words: 45, buttons: 5, pixels: 300 },
  'nudge-measure': { words: 25, buttons: 5, pixels: 300 },
  digest: { words: 25, buttons: 1, pixels: 150 },
  'help-needed': { words: 25, buttons: 1, pixels: 150 },
  'help-for-contact': { words: 30, buttons: 1, pixels: 190 },
  inbox,
  'inbox-no-windows': inbox,
  'inbox-taken': inbox,
  'inbox-lifted-on': inbox,
  'inbox-reminds': inbox,
  'lift-answered': { words: 40, buttons: 2, pixels: 220 },
  'lift-unheard': { words: 40, buttons: 3, pixels: 220 },
  line: { words: 30, buttons: 2, pixels: 300 },
  'line-untied': { words: 30, buttons: 2, pixels: 300 },
  'line-first': { words: 30, buttons: 0, pixels: 160 },
  'line-tie': { words: 35, buttons: 2, pixels: 220 },
  'line-untie': { words: 25, buttons: 2, pixels: 200 },
};

/** A form that is filled in at a glance: a phone shows it whole, down to its button, with the keyboard away. */
const shortForm: Budget = { words: 45, buttons: 3, pixels: 560 };
/** With a sentence or two that says what is wrong. */
const refusedForm: Budget = { words: 60, buttons: 3, pixels: 640 };
/** Every field of an action, which somebody has asked for: no longer than the longest that leaders read. */
const wholeForm: Budget = { words: 85, buttons: 3, pixels: 1040 };
/** What a window becomes when it is done: what was done, and the ways on. */
const doneWindow: Budget = { words: 35, buttons: 3, pixels: 300 };

/** Of the windows of the improvement log, by name in their gallery. */
export const windowBudgets: Readonly<Record<string, Budget>> = {
  'action-new': shortForm,
  'action-new-area': shortForm,
  'action-new-refused': refusedForm,
  'action-new-more': wholeForm,
  'action-edit': wholeForm,
  'action-saved': doneWindow,
  areas: shortForm,
  'areas-again': shortForm,
  'areas-refused': refusedForm,
  'areas-saved': doneWindow,
  round: shortForm,
  lift: shortForm,
  'lift-sent': doneWindow,
  'lift-answer': shortForm,
  'lift-answer-more': shortForm,
  'lift-answer-given': doneWindow,
};
