/** «Mine ubesvarte»: which patients one person still has to answer, and which of them comes next. */

import type { Round } from '../basics.ts';
import type { Form } from '../form/form.ts';
import { isRefusal } from '../refusal.ts';
import type { Session } from '../session/session.ts';
import { type Answer, isComplete } from './answer.ts';
import { answerWindow, type Window } from './answering.ts';

/** A patient that takes answers now; `late` once its answers are shown. */
export interface Answerable {
  /** 1…N. */
  readonly patient: number;
  /** The one at hand. */
  readonly round: Round;
  readonly window: Window;
}

/** Every patient that takes answers, whoever asks: open ones first, then those that take late answers, lowest first. */
export function answerable(session: Session): readonly Answerable[] {
  const count = session.phase === 'prepared' ? 0 : session.patients.length;
  const taking = Array.from({ length: count }, (_, index): readonly Answerable[] => {
    const window = answerWindow(session, index + 1);
    if (isRefusal(window)) return [];
    return [{ patient: index + 1, window, round: window.round }];
  }).flat();
  return [...taking.filter(({ window }) => !window.late), ...taking.filter(({ window }) => window.late)];
}

/** Whether somebody can still answer, or complete what they said; after the reveal, too. */
export function isUnanswered(form: Form, answer: Answer | undefined): boolean {
  return answer === undefined || !isComplete(form, answer);
}

/**
 * The patient to answer after `after` (undefined: the first): open before shown ones, the next number before starting
 * over, and `after` itself only when it is the last one left.
 * @param unanswered in the order of `answerable`.
 */
export function nextUnanswered(
  unanswered: readonly Answerable[],
  after: number | undefined,
): Answerable | undefined {
  const others = unanswered.filter(({ patient }) => patient !== after);
  const open = others.filter(({ window }) => !window.late);
  const pool = open.length > 0 ? open : others;
  return pool.find(({ patient }) => patient > (after ?? 0)) ?? pool[0] ?? unanswered[0];
}
