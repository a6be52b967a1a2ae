import type { ReasonScore, Suggestion, Suggestions, Summary } from '../../domain/figures/summary.ts';
import { findReason } from '../../domain/form/catalogue.ts';
import { forms } from '../../domain/form/form.ts';
import { decimal } from '../../words/nb/amounts.ts';
import { reasonLabel } from '../../words/nb/form.ts';
import {
  amounts,
  flags,
  noSuggestion,
  percent,
  type Rank,
  suggestionHeadings,
  type Why,
  whoCanAct,
  whyLine,
} from '../../words/nb/summary.ts';
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

function why(reasons: readonly ReasonScore[], suggestion: Suggestion): Why {
  if (reasons.length === 1) return { kind: 'only' };
  const patients = rank(reasons, suggestion, 'patients');
  const time = rank(reasons, suggestion, 'time');
  if (patients !== 'behind' || time !== 'behind') return { kind: 'most', patients, time };
  return { kind: suggestion.risk >= notableRisk ? 'risk' : 'share' };
}

/** By the figures as they are shown: of two that read «2,8 pasienter», neither is said to have more. */
function rank(reasons: readonly ReasonScore[], suggestion: Suggestion, figure: 'patients' | 'time'): Rank {
  const own = shown(suggestion[figure]);
  const others = reasons
    .filter(({ reason }) => reason !== suggestion.reason)
    .map((other) => shown(other[figure]));
  if (own === 0 || others.some((other) => other > own)) return 'behind';
  return others.includes(own) ? 'shared' : 'first';
}

/** A number as people read it, with at most one decimal. */
export function shown(value: number): number {
  return Number(decimal(value).replace(',', '.'));
}

/** Patients, time, share and who can act, in one line. */
export function reasonNumbers(summary: Summary, score: ReasonScore): string {
  const unit = forms[summary.form].timeUnit;
  return amounts(score.patients, score.time, unit, [
    percent(score.basis),
    whoCanAct(findReason(score.reason)?.level),
  ]);
}
