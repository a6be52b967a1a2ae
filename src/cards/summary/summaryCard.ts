import type { Summary } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import { formNames, furtherLine, reasonLabel } from '../../words/nb/form.ts';
import { incidentQuestion } from '../../words/nb/result.ts';
import { againLine } from '../../words/nb/secondRound.ts';
import {
  agreedLine,
  agreementHeading,
  agreementLine,
  chartFallback,
  chartTitle,
  countsLine,
  estimateNote,
  furtherHeading,
  highRiskPatients,
  highRiskTitle,
  logButton,
  moreInNumbers,
  nobodyAnswered,
  noReasons,
  numbersButton,
  onlyVagueReasons,
  otherReasonsHeading,
  paretoHeadings,
  paretoLegend,
  suggestionsHeading,
  summaryTitle,
  updatedLine,
  weightingNote,
  whenLine,
} from '../../words/nb/summary.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { SummaryView } from '../model/views.ts';
import { reasonNumbers, shown, suggestionGroups } from './reasonRows.ts';
import { changeSection, participation, placeSection, reviewed } from './summarySections.ts';

/** The reasons that are on the card whether they are suggested or not, from the first. */
const mostReasons = 6;

/** The summary as the channel sees it: what it found, the suggestions, then what they are made from. */
export function summaryCard(view: SummaryView): Card {
  const { summary, session } = view;
  const nobody = summary.answers.given + summary.hands.given === 0;
  const groups = suggestionGroups(summary);
  const noneNamed = summary.reasons.length === 0;
  return {
    template: 'summary',
    data: {
      fallbackText: summaryTitle,
      refresh: { verb: 'summary.view', data: { session } },
      title: summaryTitle,
      when: [
        whenLine(formNames[summary.form], view.startedAt, view.endedAt),
        ...(view.updatedAt === undefined ? [] : [updatedLine(view.updatedAt, view.endedAt)]),
      ],
      counts: countsLine(summary),
      opening: filled([
        nobody ? section({ lines: [reviewed(summary), nobodyAnswered] }) : headline(summary),
        highRisk(summary),
      ]),
      suggestionsHeading: groups.length > 0 ? [suggestionsHeading] : [],
      suggestionsNote: groups.length > 0 ? [weightingNote] : [],
      suggestionsNone: groups.length > 0 || nobody ? [] : [noneNamed ? noReasons : onlyVagueReasons],
      suggestions: groups,
      ...others(summary),
      charts: chart(summary),
      closing: filled([
        further(summary),
        agreement(summary),
        changeSection(summary),
        participation(summary),
        section({ hints: noneNamed ? [] : [estimateNote] }),
      ]),
      actions: [link(logButton, view.logUrl), button(numbersButton, 'summary.numbers', { session })],
    },
  };
}

/** Right place against waiting; on a phone the figures speak for themselves, without the heading. */
function headline(summary: Summary): Section {
  const { lines, style } = placeSection(summary);
  return section({ lines: [reviewed(summary), ...lines], style });
}

function highRisk({ highRisk }: Summary): Section {
  if (highRisk.length === 0) return section({});
  return section({
    heading: highRiskTitle,
    lines: [`${highRiskPatients(highRisk)} ${incidentQuestion}`],
    style: 'attention',
  });
}

/** The first reasons, but for those that are suggested: their figures stand above. */
function others(summary: Summary) {
  const { suggestions, reasons, form } = summary;
  const { self, together, lift } = suggestions;
  const suggested = new Set([...self, ...together, ...lift].map(({ reason }) => reason));
  const rest = reasons.slice(0, mostReasons).filter(({ reason }) => !suggested.has(reason));
  const left = reasons.length - suggested.size - rest.length;
  const heading = suggested.size > 0 ? otherReasonsHeading : paretoHeadings[forms[form].timeUnit];
  const notes = suggested.size > 0 ? [paretoLegend] : [paretoLegend, weightingNote];
  return {
    paretoHeading: rest.length > 0 ? [heading] : [],
    paretoLegend: rest.length > 0 ? notes : [],
    pareto: rest.map((score) => ({
      label: reasonLabel(score.reason),
      numbers: reasonNumbers(summary, score),
    })),
    paretoMore: left > 0 ? [moreInNumbers(left)] : [],
  };
}

/** The first shares as bars where the client draws them; every one of them stands in words above. */
function chart({ reasons }: Summary) {
  if (reasons.length < 2) return [];
  const bars = reasons
    .slice(0, mostReasons)
    .map(({ reason, basis }) => ({ reason: reasonLabel(reason), share: basis }));
  return [
    {
      title: chartTitle,
      bars: bars.map(({ reason, share }) => ({ x: reason, y: shown(share) })),
      fallback: chartFallback(bars),
    },
  ];
}

/** What only «vet ikke» was said of says nothing; risk has its own place above, and its figures among the numbers. */
function further(summary: Summary): Section {
  const telling = summary.further.filter(
    ({ question, counts }) => question !== 'risk' && counts.some(({ option }) => option !== 'vet_ikke'),
  );
  return telling.length === 0
    ? section({})
    : section({ heading: furtherHeading, lines: telling.map(furtherLine) });
}

function agreement({ agreement, agreed, differed, again }: Summary): Section {
  const anew = again && againLine(again);
  if (agreement === undefined) return section({ lines: [anew] });
  return section({
    heading: agreementHeading,
    lines: [agreementLine(agreement.pairs, agreement.patients), agreedLine(agreed, differed), anew],
  });
}
