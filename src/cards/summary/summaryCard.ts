import { type Foremost, foremost } from '../../domain/figures/foremost.ts';
import { unplaced } from '../../domain/figures/placement.ts';
import { sinceLast } from '../../domain/figures/sinceLast.ts';
import type { ReasonScore, Suggestion, Summary } from '../../domain/figures/summary.ts';
import { isVague } from '../../domain/form/catalogue.ts';
import { forms } from '../../domain/form/form.ts';
import { cardName, plainName } from '../../words/escape.ts';
import {
  areaAmounts,
  areaRemark,
  causeTimeOf,
  findingOf,
  isTimed,
  leadOf,
  suggestionOrder,
} from '../../words/found.ts';
import type { Words } from '../../words/words.ts';
import { bar } from '../blocks/bar.ts';
import { box, line } from '../blocks/box.ts';
import { grid } from '../blocks/buttons.ts';
import type { Action, Element } from '../blocks/element.ts';
import { type Mark, marks, signOf } from '../blocks/marks.ts';
import { page } from '../blocks/page.ts';
import { heading, labelled, small, strong, subheading, text, title } from '../blocks/text.ts';
import { actionInShort } from '../log/actionLine.ts';
import { newAction, thirdTime } from '../log/logCard.ts';
import { button, dialogButton, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { present } from '../model/section.ts';
import type { SummaryView } from '../model/views.ts';

/**
 * The summary as the channel sees it: before the line what a leader has to know, then what can be done about it. Every
 * other figure is behind «Se tallene».
 */
export function summaryCard(words: Words, view: SummaryView): Card {
  const { summary, session, startedAt, updatedAt, unitName } = view;
  const lead = leadOf(words, view, unitName && plainName(unitName));
  const body: readonly Element[] = [
    title(findingOf(words, view, unitName && cardName(unitName))),
    small(words.summary.dateLine(summary, startedAt, updatedAt !== undefined)),
    ...placed(words, summary),
    ...causes(words, view, foremost(summary)),
    ...highRisk(words, summary),
    ...since(words, summary),
    ...(hasAnswers(summary) ? [line(suggested(words, view))] : []),
    ...chosen(words, view),
    line([
      ...(isAnySuggested(summary) && !isAnyChosen(view) ? [text(words.summary.chooseAreas, 'None')] : []),
      ...grid([
        ...(hasAnswers(summary) ? [newAction(words, view, { session })] : []),
        ...(summary.reasons.some(({ reason }) => !isVague(reason)) ? [chooseAreas(words, view)] : []),
        button(words.summary.numbersButton, 'summary.numbers', { session }),
        link(words.summary.logButton, view.logUrl),
      ]),
      small(footnote(words, view)),
    ]),
  ];
  const refresh = { verb: 'summary.view', data: { session } } as const;
  return { ...page(`${lead} ${words.summary.notDrawn}`, refresh, body), notification: lead };
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

/** What took the most time, and what was named for the most patients. */
function causes(words: Words, view: SummaryView, first: Foremost): readonly Element[] {
  const time = (score: ReasonScore) => causeTimeOf(words, view, score);
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

function hasAnswers({ answers, hands }: Summary): boolean {
  return answers.given + hands.given > 0;
}

/** Most actions that the summary names; the rest are in the log. */
const mostActions = 3;

/** «Dette har vi valgt»: what the unit has made of it so far. */
function chosen(words: Words, { log }: SummaryView): readonly Element[] {
  if (log === undefined || !isAnyChosen({ log })) return [];
  const more = log.actions.length - mostActions;
  return [
    heading(words.logCards.chosenHeading),
    ...(log.areas.length === 0 ? [] : [text(words.logCards.areasLine(log.areas))]),
    ...log.actions.slice(0, mostActions).map((listed) => text(actionInShort(words, listed, log.today))),
    ...(more > 0 ? [small(words.logCards.moreInLog(more))] : []),
  ];
}

function isAnyChosen({ log }: Pick<SummaryView, 'log'>): boolean {
  return log !== undefined && log.areas.length + log.actions.length > 0;
}

/** Opens the window with the areas, or the session's page. */
function chooseAreas(words: Words, { session, dialogs, pages, log }: SummaryView): Action {
  const again = log !== undefined && log.areas.length > 0;
  const name = again ? words.logForms.areasAgain : words.logCards.chooseAreasButton;
  return dialogs
    ? dialogButton(name, 'areas.open', { session })
    : link(name, `${pages}/okt/${session}#omrader`);
}

function isAnySuggested({ suggestions }: Summary): boolean {
  return suggestionOrder.some((key) => suggestions[key].length > 0);
}

/** The three headings with their areas, best first; a heading without any is left out. */
function suggested(words: Words, view: SummaryView): readonly Element[] {
  const { suggestions, reasons } = view.summary;
  if (!isAnySuggested(view.summary)) {
    return [text(reasons.length === 0 ? words.summary.noReasons : words.summary.onlyVagueReasons, 'None')];
  }
  const timed = isTimed(view.summary);
  const length = ({ time, namedFor }: Suggestion) => (timed ? time : namedFor);
  const longest = Math.max(...suggestionOrder.flatMap((key) => suggestions[key].map(length)));
  return [
    heading(words.summary.suggestionsHeading, 'None'),
    ...thirdTime(words, view.log?.thirdTime),
    ...suggestionOrder
      .filter((key) => suggestions[key].length > 0)
      .flatMap((key) => [
        subheading(words.summary.suggestionHeadings[key]),
        ...suggestions[key].flatMap((area) => [
          strong(words.reasons.reasonLabel(area.reason)),
          bar(length(area), longest, areaAmounts(words, view, area), areaRemark(words, view, area)),
        ]),
      ]),
  ];
}

function footnote(words: Words, { summary, updatedAt, endedAt }: SummaryView): string {
  const { patients } = summary;
  const without = unplaced(summary);
  return present([
    words.summary.leftOutLine(patients),
    without > 0 ? words.summary.unplacedLine(without) : undefined,
    updatedAt === undefined ? undefined : words.summary.updatedLine(updatedAt, endedAt),
    patients.assessed > 0 ? words.summary.estimateNote : undefined,
  ]).join(' ');
}
