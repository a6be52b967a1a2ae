import type { Action } from '../../../domain/improvement/action.ts';
import { daysAfter } from '../../../domain/improvement/day.ts';
import type { Words } from '../../../words/words.ts';
import type { LogView } from '../logView.ts';
import { pooledIn } from './pooledIn.ts';

/** Days until an answer is asked for, where nobody says otherwise. */
const usualTime = 28;

/** A lift as the figures propose it, with what may leave the unit; the unit rewrites what it wants. */
export function liftDraft(
  words: Words,
  log: LogView,
  { text, about: { reason } }: Action,
): Readonly<Record<'problem' | 'konsekvens' | 'ber_om' | 'innen', string>> {
  const amounts = reason && pooledIn(words, log, reason);
  return {
    problem: reason === undefined ? '' : words.reasons.reasonLabel(reason),
    konsekvens: amounts === undefined || amounts === '' ? '' : `${amounts}.`,
    ber_om: text,
    innen: daysAfter(log.today, usualTime),
  };
}
