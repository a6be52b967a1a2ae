import { findReason } from '../domain/catalogue.ts';
import { forms } from '../domain/form.ts';
import type { ReasonScore, Suggestion, Suggestions, Summary } from '../domain/summary.ts';
import { reasonLabel } from '../text/form.ts';
import {
  amounts,
  flags,
  noSuggestion,
  percent,
  suggestionHeadings,
  type Why,
  whoCanAct,
  whyLine,
} from '../text/summary.ts';
import { present } from './section.ts';

/** One suggested area as the card shows it. */
type SuggestionRow = { readonly label: string; readonly amounts: string; readonly why: string };
type SuggestionGroup = {
  readonly heading: string;
  readonly items: readonly SuggestionRow[];
  /** What stands there when there are none. */
  readonly none: readonly string[];
};

const order: readonly (keyof Suggestions)[] = ['self', 'together', 'lift'];
/** c of domain.md § 4 from which risk is named as what lifts an area. */
const notableRisk = 1 / 3;

/** The three headings with their areas, best first; none at all when nothing is suggested. */
export function suggestionGroups(summary: Summary): readonly SuggestionGroup[] {
  const { suggestions } = summary;
  if (order.every((key) => suggestions[key].length === 0)) return [];
  return order.map((key) => ({
    heading: suggestionHeadings[key],
    items: suggestions[key].map((suggestion) => suggestionRow(summary, suggestion)),
    none: suggestions[key].length === 0 ? [noSuggestion] : [],
  }));
}

function suggestionRow(summary: Summary, suggestion: Suggestion): SuggestionRow {
  const unit = forms[summary.form].timeUnit;
  const notes = present([
    suggestion.single ? flags.single : undefined,
    suggestion.disputed ? flags.disputed : undefined,
  ]);
  return {
    label: reasonLabel(suggestion.reason),
    amounts: amounts(suggestion.patients, suggestion.time, unit, notes),
    why: whyLine(
      why(summary.reasons, suggestion),
      suggestion.namedFor,
      summary.patients.assessed,
      suggestion.basis,
    ),
  };
}

function why(reasons: readonly ReasonScore[], { patients, time, risk }: Suggestion): Why {
  const mostTime = time > 0 && reasons.every((other) => other.time <= time);
  const mostPatients = reasons.every((other) => other.patients <= patients);
  if (mostTime && mostPatients) return 'mostBoth';
  if (mostTime) return 'mostTime';
  if (mostPatients) return 'mostPatients';
  return risk >= notableRisk ? 'risk' : 'share';
}

/** Patients, time, share and who can act, in one line. */
export function reasonNumbers(summary: Summary, score: ReasonScore): string {
  const unit = forms[summary.form].timeUnit;
  return amounts(score.patients, score.time, unit, [
    percent(score.basis),
    whoCanAct(findReason(score.reason)?.level),
  ]);
}
