import { forms } from '../domain/form.ts';
import type { ReasonScore, Summary } from '../domain/summary.ts';
import { formNames, reasonLabel } from '../text/form.ts';
import { incidentQuestion } from '../text/result.ts';
import {
  agreedLine,
  agreementHeading,
  agreementLine,
  chartFallback,
  chartTitle,
  countsLine,
  estimateNote,
  highRiskPatients,
  highRiskTitle,
  logButton,
  moreInNumbers,
  nobodyAnswered,
  noReasons,
  numbersButton,
  paretoHeadings,
  paretoLegend,
  suggestionsHeading,
  summaryTitle,
  updatedLine,
  whenLine,
} from '../text/summary.ts';
import { button } from './button.ts';
import type { Card } from './card.ts';
import { reasonNumbers, suggestionGroups } from './reasonRows.ts';
import { filled, type Section, section } from './section.ts';
import { changeSection, participation, placeSection } from './summarySections.ts';
import type { SummaryView } from './views.ts';

const mostReasons = 6;

/** The summary as the channel sees it: suggestions first, then what they are made from. */
export function summaryCard(view: SummaryView): Card {
  const { summary, session } = view;
  const nobody = summary.answers.given === 0;
  const groups = suggestionGroups(summary);
  return {
    template: 'summary',
    data: {
      fallbackText: summaryTitle,
      refresh: { verb: 'summary.view', data: { session } },
      title: summaryTitle,
      when: [
        whenLine(formNames[summary.form], view.startedAt, view.endedAt),
        ...(view.updatedAt === undefined ? [] : [updatedLine(view.updatedAt)]),
      ],
      counts: countsLine(summary),
      opening: filled([
        participation(summary),
        nobody ? section({ lines: [nobodyAnswered] }) : placeSection(summary),
        highRisk(summary),
      ]),
      suggestionsHeading: groups.length > 0 ? [suggestionsHeading] : [],
      suggestionsNone: groups.length > 0 || nobody ? [] : [noReasons],
      suggestions: groups,
      ...pareto(summary),
      closing: filled([agreement(summary), changeSection(summary), section({ hints: [estimateNote] })]),
      log: { title: logButton, url: view.logUrl },
      numbers: [button(numbersButton, 'summary.numbers', { session })],
    },
  };
}

function highRisk({ highRisk }: Summary): Section {
  if (highRisk.length === 0) return section({});
  return section({
    heading: highRiskTitle,
    lines: [highRiskPatients(highRisk), incidentQuestion],
    style: 'attention',
  });
}

function agreement({ agreement, agreed, differed }: Summary): Section {
  if (agreement === undefined) return section({});
  return section({
    heading: agreementHeading,
    lines: [agreementLine(agreement.pairs, agreement.patients), agreedLine(agreed, differed)],
  });
}

/** The first reasons in figures, and the same shares as bars where the client draws them. */
function pareto(summary: Summary) {
  const first = summary.reasons.slice(0, mostReasons);
  const rest = summary.reasons.length - first.length;
  const bars = first.map((score) => ({ x: reasonLabel(score.reason), y: tenths(score.basis) }));
  return {
    paretoHeading: first.length > 0 ? [paretoHeadings[forms[summary.form].timeUnit]] : [],
    paretoLegend: first.length > 0 ? [paretoLegend] : [],
    pareto: first.map((score) => row(summary, score)),
    paretoMore: rest > 0 ? [moreInNumbers(rest)] : [],
    charts:
      first.length > 1
        ? [{ title: chartTitle, bars, fallback: chartFallback(first.map(({ basis }) => basis)) }]
        : [],
  };
}

function row(summary: Summary, score: ReasonScore) {
  return { label: reasonLabel(score.reason), numbers: reasonNumbers(summary, score) };
}

function tenths(share: number): number {
  return Math.round(share * 10) / 10;
}
