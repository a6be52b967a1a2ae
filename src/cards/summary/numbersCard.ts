import type { ReasonScore, Summary } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import { tenths } from '../../words/amount.ts';
import { cardName } from '../../words/escape.ts';
import { causeTimeOf } from '../../words/found.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import { chart } from '../blocks/chart.ts';
import type { Column, ColumnSet, Element } from '../blocks/element.ts';
import { page } from '../blocks/page.ts';
import { heading, small, text, title } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { present } from '../model/section.ts';
import type { SummaryView } from '../model/views.ts';

/** Causes in the table, until all of them are asked for. */
const mostInTable = 8;

/** «Se tallene»: every figure with what it counts and over how many. */
export function numbersCard(words: Words, view: SummaryView): Card {
  const { session, summary } = view;
  const { numbers, patient } = words;
  const anyAnswers = summary.answers.given + summary.hands.given > 0;
  const actions = [
    ...(anyAnswers ? [button(numbers.methodTitle, 'summary.numbers', { session, view: 'method' })] : []),
    ...(view.written ? [button(patient.textsHeading, 'summary.texts', { session })] : []),
    button(numbers.numbersBackButton, 'summary.view', { session }),
  ];
  return page(numbers.numbersTitle, { verb: 'summary.numbers', data: { session } }, [
    title(numbers.numbersTitle),
    small(whose(words, view), 'None'),
    ...causes(words, view),
    ...(anyAnswers ? [...place(words, summary), ...agreement(words, summary)] : []),
    ...further(words, summary),
    ...basis(words, summary),
    line(stack(actions)),
  ]);
}

/** Every cause, one line each: what a table of this length would weigh, no card holds. */
export function causesCard(words: Words, { session, summary }: SummaryView): Card {
  const { numbers } = words;
  const refresh = { verb: 'summary.numbers', data: { session, view: 'causes' } } as const;
  const [cause, ...figures] = columnsOf(words, summary);
  return page(numbers.causesHeading, refresh, [
    title(numbers.causesHeading),
    small(`${cause}: ${figures.join(' · ')}`, 'None'),
    ...summary.reasons.map((score) => {
      const [label, ...cells] = cellsOf(words, score);
      return text(`**${label}**: ${cells.join(' · ')}`);
    }),
    small(numbers.tableNote),
    line(stack([button(numbers.numbersBackButton, 'summary.numbers', { session })])),
  ]);
}

function whose(words: Words, { summary, startedAt, endedAt, unitName }: SummaryView): string {
  const when = words.summary.whenLine(words.form.formNames[summary.form], startedAt, endedAt);
  return present([unitName && cardName(unitName), when]).join(' · ');
}

function causes(words: Words, view: SummaryView): readonly Element[] {
  const { session, summary } = view;
  const { numbers } = words;
  if (summary.reasons.length === 0) return [];
  const all = summary.reasons.length;
  return [
    heading(numbers.causesHeading),
    ...picture(words, view),
    row(columnsOf(words, summary), small),
    ...summary.reasons.slice(0, mostInTable).map((score) => row(cellsOf(words, score), text)),
    ...(all > mostInTable
      ? stack([button(numbers.allCausesButton(all), 'summary.numbers', { session, view: 'causes' })])
      : []),
    small(numbers.tableNote),
  ];
}

/** One bar says nothing: from two causes on. Measured in time, or in patients where nobody gave a time. */
function picture(words: Words, view: SummaryView): readonly Element[] {
  const { reasons, form } = view.summary;
  const timed = reasons.filter(({ time }) => time > 0);
  const drawn = timed.length > 0 ? timed : reasons;
  if (drawn.length < 2) return [];
  const measure = timed.length > 0 ? forms[form].timeUnit : 'patients';
  const bars = drawn.map((score) => ({
    label: words.shortReasons.shortReason(score.reason),
    value: measure === 'patients' ? score.namedFor : tenths(score.time),
    amount:
      measure === 'patients' ? words.amounts.patientCount(score.namedFor) : causeTimeOf(words, view, score),
  }));
  return [chart(words.numbers.chartTitles[measure], bars)];
}

type Cells = readonly [cause: string, patients: string, time: string, share: string];

function columnsOf({ numbers }: Words, { form }: Summary): Cells {
  const { cause, patients, share } = numbers.causeColumns;
  return [cause, patients, numbers.timeColumn[forms[form].timeUnit], share];
}

function cellsOf({ numbers, shortReasons }: Words, score: ReasonScore): Cells {
  return [
    shortReasons.shortReason(score.reason),
    numbers.patientsCell(score.patients, score.namedFor),
    numbers.timeCell(score.time),
    numbers.shareCell(score.basis),
  ];
}

/** A row of the table: the cause as wide as it can be, the figures under each other. */
function row([cause, ...figures]: Cells, look: typeof text): ColumnSet {
  const widths = ['64px', '54px', '50px'] as const;
  const columns = figures.map((figure, index): Column => {
    const items = [{ ...look(figure, 'None'), horizontalAlignment: 'Right' as const }];
    return { type: 'Column', width: widths[index] ?? 'auto', items };
  });
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [{ type: 'Column', width: 'stretch', items: [look(cause, 'None')] }, ...columns],
  };
}

function place({ numbers, summary: said }: Words, { place, form }: Summary): readonly Element[] {
  const { timeUnit } = forms[form];
  const anybody = place.right + place.waiting + place.split > 0;
  const line = anybody ? numbers.placeLine(place, timeUnit) : said.nobodyAssessedAny;
  return part(numbers.placeHeadings[timeUnit], [line]);
}

function agreement(words: Words, { agreement, agreed, differed, again }: Summary): readonly Element[] {
  const { agreementHeading, agreementLine } = words.numbers;
  const lines = present([
    agreement && agreementLine(agreement.pairs, agreed, differed),
    again && words.secondRound.againLine(again),
  ]);
  return lines.length === 0 ? [] : part(agreementHeading, lines);
}

function further({ numbers }: Words, { further }: Summary): readonly Element[] {
  return further.length === 0 ? [] : part(numbers.furtherHeading, further.map(numbers.furtherLine));
}

function basis({ numbers }: Words, { participants, answers, hands, patients }: Summary): readonly Element[] {
  const lines = present([
    participants.total > 0 ? numbers.participantsLine(participants) : undefined,
    answers.given > 0 ? numbers.answersLine(answers) : undefined,
    hands.given > 0 ? numbers.handsBasis(hands) : undefined,
    numbers.reviewedLine(patients),
  ]);
  return part(numbers.basisHeading, lines);
}

/** A heading, and what is said under it, close together. */
function part(title: string, lines: readonly string[]): readonly Element[] {
  return [heading(title), ...lines.map((said, index) => text(said, index === 0 ? 'Small' : 'None'))];
}
