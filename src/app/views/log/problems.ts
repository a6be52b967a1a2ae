/** What is wrong in a window of the log, in words. */
import type { Action } from '../../../domain/improvement/action.ts';
import type { Refusal } from '../../../domain/refusal.ts';
import { cardName } from '../../../words/escape.ts';
import { labelOf } from '../../../words/labelOf.ts';
import type { Words } from '../../../words/words.ts';

/** Of one field after the other. @param before the action that somebody else has changed. */
export function problemOf(words: Words, refusal: Refusal, before?: Pick<Action, 'changedBy'>): string {
  const { more = [], ...first } = refusal;
  return [...new Set([first, ...more].map((each) => sentence(words, each, before)))].join(' ');
}

function sentence(words: Words, refusal: Refusal, before: Pick<Action, 'changedBy'> | undefined): string {
  const { refused, field } = refusal;
  if (refused === 'changedMeanwhile' && before !== undefined)
    return words.logForms.conflictLine(cardName(before.changedBy));
  if (refused === 'fieldNeeded' && field === 'tekst') return words.logForms.textMissing;
  const said = words.refusals.rewriteLine(refusal);
  const about =
    field === undefined || field === 'tekst' ? '' : `${labelOf(words.logForms.fieldLabels, field)} – `;
  return refused === 'textMayIdentify'
    ? `${about}${said} ${words.improvement.namesBelongElsewhere}`
    : `${about}${said}`;
}
