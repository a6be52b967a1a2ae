/** What a unit has chosen to do something about after a session («Velg områder»). */
import type { Suggestions } from '../figures/summary.ts';
import { findReason } from '../form/catalogue.ts';
import { type Refusal, refuse } from '../refusal.ts';

export interface ChosenArea {
  readonly reason: string;
  /** Where a suggestion was declined, or another reason chosen. */
  readonly why?: string;
}

export interface ChosenAreas {
  readonly session: string;
  readonly chosen: readonly ChosenArea[];
  /** What was suggested and not chosen. */
  readonly declined: readonly ChosenArea[];
}

/** What was suggested, best first under each heading. */
export function suggestedReasons({ self, together, lift }: Suggestions): readonly string[] {
  return [...self, ...together, ...lift].map(({ reason }) => reason);
}

/**
 * What becomes of a choice of reasons. Why is asked for where a suggestion is declined, or another reason chosen.
 * @param named reasons that the session's result has, besides those of the catalogue.
 * @returns `unknownChoice` for a reason that there is not; `whyNeeded`.
 */
export function choose(
  session: string,
  reasons: readonly string[],
  why: string,
  suggested: readonly string[],
  named: readonly string[],
): ChosenAreas | Refusal {
  const known = (reason: string) => named.includes(reason) || findReason(reason) !== undefined;
  if (!reasons.every(known)) return { ...refuse('unknownChoice'), field: 'omrader' };
  const asSuggested =
    reasons.length === suggested.length && suggested.every((reason) => reasons.includes(reason));
  if (!asSuggested && why === '') return { ...refuse('whyNeeded'), field: 'hvorfor' };
  const explained = why === '' ? {} : { why };
  return {
    session,
    chosen: reasons.map((reason) => (suggested.includes(reason) ? { reason } : { reason, ...explained })),
    declined: suggested
      .filter((reason) => !reasons.includes(reason))
      .map((reason) => ({ reason, ...explained })),
  };
}
