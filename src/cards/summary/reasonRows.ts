import type { ReasonScore, Summary } from '../../domain/figures/summary.ts';
import { findReason } from '../../domain/form/catalogue.ts';
import { forms } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';

/** Patients, time, share and who can act, in one line. */
export function reasonNumbers(words: Words, summary: Summary, score: ReasonScore): string {
  const unit = forms[summary.form].timeUnit;
  return words.summary.amounts(score.patients, score.time, unit, [
    words.summary.percent(score.basis),
    words.summary.whoCanAct(findReason(score.reason)?.level),
  ]);
}
