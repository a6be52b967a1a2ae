import { type Foremost, foremost } from '../../domain/figures/foremost.ts';
import { sinceLast } from '../../domain/figures/sinceLast.ts';
import type { ReasonScore, Suggestion, Suggestions, Summary } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import { cardName, plainName } from '../../words/escape.ts';
import type { Remark } from '../../words/facts.ts';
import type { Words } from '../../words/words.ts';
import { bar } from '../blocks/bar.ts';
import { box, line } from '../blocks/box.ts';
import { grid } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { type Mark, marks, signOf } from '../blocks/marks.ts';
import { page } from '../blocks/page.ts';
import { heading, labelled, small, strong, subheading, text, title } from '../blocks/text.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { present } from '../model/section.ts';
import type { SummaryView } from '../model/views.ts';

const headings: readonly (keyof Suggestions)[] = ['self', 'together', 'lift'];
/** c of docs/domain.md § 4 from which risk is named as what lifts an area. */
const notableRisk = 1 / 3;

/**
 * The summary as the channel sees it: before the line what a leader has to know, then what can be done about it. Every
 * other figure is behind «Se tallene».
 */
export function summaryCard(words: Words, view: SummaryView): Card {
  const { summary, session, startedAt, endedAt, updatedAt } = view;
  const first = foremost(summary);
  const finding = findingOf(view);
  const lead = words.summary.lead(
    { ...finding, unit: view.unitName && plainName(view.unitName) },
    first,
    (score) => timeOf(words, view, score),
  );
  const body: readonly Element[] = [
    title(words.summary.findingTitle({ ...finding, unit: view.unitName && cardName(view.unitName) })),
    small(words.summary.dateLine(summary, startedAt, endedAt, updatedAt)),
    ...placed(words, summary),
    ...causes(words, view, first),
    ...highRisk(words, summary),
    ...since(words, summary),
    ...(finding.anyAnswers ? [line(suggested(words, view, first))] : []),
    line([
      ...(isAnySuggested(summary) ? [text(words.summary.chooseAreas, 'None')] : []),
      ...grid([
        button(words.summary.numbersButton, 'summary.numbers', { session }),
        link(words.summary.logButton, view.logUrl),
      ]),
      small(footnote(words, summary)),
    ]),
  ];
  const refresh = { verb: 'summary.view', data: { session } } as const;
  return { ...page(`${lead} ${words.summary.notDrawn}`, refresh, body), notification: lead };
}

function findingOf({ summary }: SummaryView) {
  const { place, answers, hands, form } = summary;
  return { place, anyAnswers: answers.given + hands.given > 0, timeUnit: forms[form].timeUnit };
}

/** One mark for every assessed patient, and the same in words under them. */
function placed(words: Words, { place, form }: Summary): readonly Element[] {
  const parts = (
    [
      ['filled', 'waiting'],
      ['half', 'split'],
      ['open', 'right'],
    ] as const satisfies readonly (readonly [Mark, keyof Summary['place']])[]
  ).filter(([, part]) => place[part] > 0);
  if (parts.length === 0) return [];
  const unit = forms[form].timeUnit;
  const meanings = parts.map(
    ([mark, part]) => `${signOf(mark)} ${words.summary.markMeaning(part, place[part], unit)}`,
  );
  return [
    marks(
      parts.map(([mark, part]) => [mark, place[part]] as const),
      'Large',
    ),
    small(meanings.join(' · '), 'None'),
  ];
}

function timeOf(words: Words, { summary, atLeast = [] }: SummaryView, { reason, time }: ReasonScore): string {
  return words.amounts.causeTime(time, forms[summary.form].timeUnit, atLeast.includes(reason));
}

/** What took the most time, and what was named for the most patients. */
function causes(words: Words, view: SummaryView, first: Foremost): readonly Element[] {
  const time = (score: ReasonScore) => timeOf(words, view, score);
  const patients = ({ namedFor }: ReasonScore) => words.amounts.patientCount(namedFor);
  const { mostTime, mostPatients, mostBoth, causeLine, mostIsVague } = words.summary;
  switch (first.kind) {
    case 'none':
      return [];
    case 'vague':
      return [text(mostIsVague)];
    case 'both': {
      const { reason } = first;
      return [labelled(mostBoth, causeLine(reason.reason, [time(reason), patients(reason)]))];
    }
    case 'each':
      return [
        labelled(mostTime, causeLine(first.time.reason, [time(first.time), patients(first.time)])),
        labelled(
          mostPatients,
          causeLine(first.patients.reason, [patients(first.patients), time(first.patients)]),
        ),
      ];
    case 'patients':
      return [labelled(mostPatients, causeLine(first.patients.reason, [patients(first.patients)]))];
  }
}

function highRisk(words: Words, { highRisk }: Summary): readonly Element[] {
  if (highRisk.length === 0) return [];
  const about = `${words.amounts.patientNumbers(highRisk)}. ${words.result.incidentQuestion}`;
  return [box('attention', [labelled(words.summary.highRiskLabel, about, 'None')])];
}

function since(words: Words, summary: Summary): readonly Element[] {
  const change = sinceLast(summary);
  if (change === undefined) return [];
  const said = words.summary.sinceLine(change, forms[summary.form].timeUnit);
  return [labelled(words.summary.sinceLabel, said)];
}

function isAnySuggested({ suggestions }: Summary): boolean {
  return headings.some((key) => suggestions[key].length > 0);
}

/** The three headings with their areas, best first; a heading without any is left out. */
function suggested(words: Words, view: SummaryView, first: Foremost): readonly Element[] {
  const { suggestions, reasons } = view.summary;
  if (!isAnySuggested(view.summary)) {
    return [text(reasons.length === 0 ? words.summary.noReasons : words.summary.onlyVagueReasons, 'None')];
  }
  const areas = headings.flatMap((key) => suggestions[key]);
  const timed = areas.some(({ time }) => time > 0);
  const length = ({ time, namedFor }: Suggestion) => (timed ? time : namedFor);
  const longest = Math.max(...areas.map(length));
  return [
    heading(words.summary.suggestionsHeading, 'None'),
    ...headings
      .filter((key) => suggestions[key].length > 0)
      .flatMap((key) => [
        subheading(words.summary.suggestionHeadings[key]),
        ...suggestions[key].flatMap((area) => [
          strong(words.reasons.reasonLabel(area.reason)),
          bar(length(area), longest, amountsOf(words, view, area, timed), remarkOf(words, area, first)),
        ]),
      ]),
  ];
}

function amountsOf(words: Words, view: SummaryView, area: Suggestion, timed: boolean): string {
  const patients = words.amounts.patientCount(area.namedFor);
  return timed ? `${timeOf(words, view, area)} · ${patients}` : patients;
}

function remarkOf(words: Words, area: Suggestion, first: Foremost): string | undefined {
  const most = mostOf(area, first);
  const remarks: readonly Remark[] = present([
    most ?? (area.risk >= notableRisk ? 'risk' : undefined),
    area.namedFor === 1 ? 'single' : undefined,
    area.disputed ? 'disputed' : undefined,
  ]);
  return remarks.length === 0 ? undefined : words.summary.remarkLine(remarks);
}

/** The same that was said of it before the line. */
function mostOf({ reason }: Suggestion, first: Foremost): Remark | undefined {
  switch (first.kind) {
    case 'both':
      return first.reason.reason === reason ? 'mostBoth' : undefined;
    case 'each':
      if (first.time.reason === reason) return 'mostTime';
      return first.patients.reason === reason ? 'mostPatients' : undefined;
    case 'patients':
      return first.patients.reason === reason ? 'mostPatients' : undefined;
    default:
      return undefined;
  }
}

function footnote(words: Words, { patients }: Summary): string {
  return present([
    words.summary.leftOutLine(patients),
    patients.assessed > 0 ? words.summary.estimateNote : undefined,
  ]).join(' ');
}
