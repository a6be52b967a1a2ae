import type { Summary } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import { tenths } from '../../words/locale.ts';
import type { Words } from '../../words/words.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { SummaryView } from '../model/views.ts';
import { reasonNumbers, suggestionGroups } from './reasonRows.ts';
import { changeSection, participation, placeSection, reviewed } from './summarySections.ts';

/** The reasons that are on the card whether they are suggested or not, from the first. */
const mostReasons = 6;

/** The summary as the channel sees it: what it found, the suggestions, then what they are made from. */
export function summaryCard(words: Words, view: SummaryView): Card {
  const { summary, session } = view;
  const nobody = summary.answers.given + summary.hands.given === 0;
  const groups = suggestionGroups(words, summary);
  const noneNamed = summary.reasons.length === 0;
  return {
    template: 'summary',
    data: {
      fallbackText: words.summary.summaryTitle,
      refresh: { verb: 'summary.view', data: { session } },
      title: words.summary.summaryTitle,
      when: [
        words.summary.whenLine(words.form.formNames[summary.form], view.startedAt, view.endedAt),
        ...(view.updatedAt === undefined ? [] : [words.summary.updatedLine(view.updatedAt, view.endedAt)]),
      ],
      counts: words.summary.countsLine(summary),
      opening: filled([
        nobody
          ? section({ lines: [reviewed(words, summary), words.summary.nobodyAnswered] })
          : headline(words, summary),
        highRisk(words, summary),
      ]),
      suggestionsHeading: groups.length > 0 ? [words.summary.suggestionsHeading] : [],
      suggestionsNote: groups.length > 0 ? [words.summary.weightingNote] : [],
      suggestionsNone:
        groups.length > 0 || nobody
          ? []
          : [noneNamed ? words.summary.noReasons : words.summary.onlyVagueReasons],
      suggestions: groups,
      ...others(words, summary),
      charts: chart(words, summary),
      closing: filled([
        further(words, summary),
        agreement(words, summary),
        changeSection(words, summary),
        participation(words, summary),
        section({ hints: noneNamed ? [] : [words.summary.estimateNote] }),
      ]),
      actions: [
        link(words.summary.logButton, view.logUrl),
        button(words.summary.numbersButton, 'summary.numbers', { session }),
      ],
    },
  };
}

/** Right place against waiting; on a phone the figures speak for themselves, without the heading. */
function headline(words: Words, summary: Summary): Section {
  const { lines, style } = placeSection(words, summary);
  return section({ lines: [reviewed(words, summary), ...lines], style });
}

function highRisk(words: Words, { highRisk }: Summary): Section {
  if (highRisk.length === 0) return section({});
  return section({
    heading: words.summary.highRiskTitle,
    lines: [`${words.summary.highRiskPatients(highRisk)} ${words.result.incidentQuestion}`],
    style: 'attention',
  });
}

/** The first reasons, but for those that are suggested: their figures stand above. */
function others(words: Words, summary: Summary) {
  const { suggestions, reasons, form } = summary;
  const { self, together, lift } = suggestions;
  const suggested = new Set([...self, ...together, ...lift].map(({ reason }) => reason));
  const rest = reasons.slice(0, mostReasons).filter(({ reason }) => !suggested.has(reason));
  const left = reasons.length - suggested.size - rest.length;
  const heading =
    suggested.size > 0
      ? words.summary.otherReasonsHeading
      : words.summary.paretoHeadings[forms[form].timeUnit];
  const notes =
    suggested.size > 0
      ? [words.summary.paretoLegend]
      : [words.summary.paretoLegend, words.summary.weightingNote];
  return {
    paretoHeading: rest.length > 0 ? [heading] : [],
    paretoLegend: rest.length > 0 ? notes : [],
    pareto: rest.map((score) => ({
      label: words.reasons.reasonLabel(score.reason),
      numbers: reasonNumbers(words, summary, score),
    })),
    paretoMore: left > 0 ? [words.summary.moreInNumbers(left)] : [],
  };
}

/** The first shares as bars where the client draws them; every one of them stands in words above. */
function chart(words: Words, { reasons }: Summary) {
  if (reasons.length < 2) return [];
  const bars = reasons
    .slice(0, mostReasons)
    .map(({ reason, basis }) => ({ reason: words.reasons.reasonLabel(reason), share: basis }));
  return [
    {
      title: words.summary.chartTitle,
      bars: bars.map(({ reason, share }) => ({ x: reason, y: tenths(share) })),
      fallback: words.summary.chartFallback(bars),
    },
  ];
}

/** What only «vet ikke» was said of says nothing; risk has its own place above, and its figures among the numbers. */
function further(words: Words, summary: Summary): Section {
  const telling = summary.further.filter(
    ({ question, counts }) => question !== 'risk' && counts.some(({ option }) => option !== 'vet_ikke'),
  );
  return telling.length === 0
    ? section({})
    : section({ heading: words.summary.furtherHeading, lines: telling.map(words.form.furtherLine) });
}

function agreement(words: Words, { agreement, agreed, differed, again }: Summary): Section {
  const anew = again && words.secondRound.againLine(again);
  if (agreement === undefined) return section({ lines: [anew] });
  return section({
    heading: words.summary.agreementHeading,
    lines: [
      words.summary.agreementLine(agreement.pairs, agreement.patients),
      words.summary.agreedLine(agreed, differed),
      anew,
    ],
  });
}
