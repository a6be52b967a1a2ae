import type { Action } from '../../../domain/improvement/action.ts';
import { type Day, daysAfter } from '../../../domain/improvement/day.ts';
import type { Words } from '../../../words/words.ts';
import type { Result } from '../../ports/rows/channels.ts';
import { pooledSaid } from './pooledSaid.ts';

/** Days until an answer is asked for, where nobody says otherwise. */
const usualTime = 28;

/**
 * A lift as the figures propose it, in the window and on the page, with what may leave the unit; the unit rewrites what it
 * wants.
 * @param results newest first.
 */
export function liftDraft(
  words: Words,
  { text, about: { reason } }: Action,
  results: readonly Pick<Result, 'session' | 'endedAt' | 'summary'>[],
  today: Day,
): Readonly<Record<'problem' | 'konsekvens' | 'ber_om' | 'innen', string>> {
  const amounts = reason && pooledSaid(words, reason, results);
  return {
    problem: reason === undefined ? '' : words.reasons.reasonLabel(reason),
    konsekvens: amounts ? `${amounts}.` : '',
    ber_om: text,
    innen: daysAfter(today, usualTime),
  };
}
