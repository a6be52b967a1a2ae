import type { ReasonScore, Suggestion, Suggestions, Summary } from '../../domain/figures/summary.ts';
import { findReason } from '../../domain/form/catalogue.ts';
import { forms } from '../../domain/form/form.ts';
import type { Rank, Why } from '../../words/facts.ts';
import { tenths } from '../../words/locale.ts';
import type { Words } from '../../words/words.ts';
import { present } from '../model/section.ts';

/** One suggested area as the card shows it. */
type SuggestionRow = { readonly label: string; readonly amounts: string; readonly why: string };
type SuggestionGroup = {
  readonly heading: string;
  readonly items: readonly SuggestionRow[];
  /** What stands there when there are none. */
  readonly none: readonly string[];
};

const order: readonly (keyof Suggestions)[] = ['self', 'together', 'lift'];
/** c of docs/domain.md § 4 from which risk is named as what lifts an area. */
const notableRisk = 1 / 3;

/** The three headings with their areas, best first; none at all when nothing is suggested. */
export function suggestionGroups(words: Words, summary: Summary): readonly SuggestionGroup[] {
  const { suggestions } = summary;
  if (order.every((key) => suggestions[key].length === 0)) return [];
  return order.map((key) => ({
    heading: words.summary.suggestionHeadings[key],
    items: suggestions[key].map((suggestion) => suggestionRow(words, summary, suggestion)),
    none: suggestions[key].length === 0 ? [words.summary.noSuggestion] : [],
  }));
}

function suggestionRow(words: Words, summary: Summary, suggestion: Suggestion): SuggestionRow {
  const unit = forms[summary.form].timeUnit;
  const notes = present([
    suggestion.single ? words.summary.flags.single : undefined,
    suggestion.disputed ? words.summary.flags.disputed : undefined,
  ]);
  return {
    label: words.reasons.reasonLabel(suggestion.reason),
    amounts: words.summary.amounts(suggestion.patients, suggestion.time, unit, notes),
    why: words.summary.whyLine(
      why(summary.reasons, suggestion),
      suggestion.namedFor,
      summary.patients.assessed,
      suggestion.basis,
    ),
  };
}

function why(reasons: readonly ReasonScore[], suggestion: Suggestion): Why {
  if (reasons.length === 1) return { kind: 'only' };
  const patients = rank(reasons, suggestion, 'patients');
  const time = rank(reasons, suggestion, 'time');
  if (patients !== 'behind' || time !== 'behind') return { kind: 'most', patients, time };
  return { kind: suggestion.risk >= notableRisk ? 'risk' : 'share' };
}

/** By the figures as they are shown: of two that read «2,8 pasienter», neither is said to have more. */
function rank(reasons: readonly ReasonScore[], suggestion: Suggestion, figure: 'patients' | 'time'): Rank {
  const own = tenths(suggestion[figure]);
  const others = reasons
    .filter(({ reason }) => reason !== suggestion.reason)
    .map((other) => tenths(other[figure]));
  if (own === 0 || others.some((other) => other > own)) return 'behind';
  return others.includes(own) ? 'shared' : 'first';
}

/** Patients, time, share and who can act, in one line. */
export function reasonNumbers(words: Words, summary: Summary, score: ReasonScore): string {
  const unit = forms[summary.form].timeUnit;
  return words.summary.amounts(score.patients, score.time, unit, [
    words.summary.percent(score.basis),
    words.summary.whoCanAct(findReason(score.reason)?.level),
  ]);
}
