import type { ReasonScore, Summary } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { filled, type Section, section } from '../model/section.ts';
import type { SummaryView } from '../model/views.ts';
import { reasonNumbers } from './reasonRows.ts';
import { changeSection, participation, placeSection, reviewed } from './summarySections.ts';

/** Characters for the reasons: what the card's 28 KB (UTF-16) leave beside the rest. */
const room = 6900;
/** What the lines about a show of hands take of it. */
const handsRoom = 700;
/** Characters a text block costs beside its text. */
const blockCost = 62;

/** «Se tallene»: every figure with what it counts and over how many. */
export function numbersCard(words: Words, view: SummaryView): Card {
  const { summary, session } = view;
  const reasons = summary.reasons.map((score) => reasonRow(words, summary, score));
  const taken = (summary.hands.given > 0 ? handsRoom : 0) + roomForAgain(words, summary);
  const rows = fitting(reasons, room - taken);
  const left = summary.reasons.length - rows.length;
  const texts = view.written ? [button(words.patient.textsHeading, 'summary.texts', { session })] : [];
  const back = section({
    rows: rowsOf([...texts, button(words.numbers.numbersBackButton, 'summary.view', { session })]),
  });
  return {
    template: 'numbers',
    data: {
      fallbackText: words.numbers.numbersTitle,
      refresh: { verb: 'summary.numbers', data: { session } },
      title: words.numbers.numbersTitle,
      counts: words.summary.countsLine(summary),
      opening: filled([
        basis(words, summary),
        ...(summary.answers.given + summary.hands.given > 0
          ? [place(words, summary), agreement(words, summary)]
          : []),
        change(words, summary),
        further(words, summary),
      ]),
      reasonsHeading: rows.length > 0 ? [words.numbers.reasonsHeading] : [],
      legend: rows.length > 0 ? [words.summary.paretoLegend] : [],
      reasons: rows,
      more: left > 0 ? [words.numbers.moreRows(left)] : [],
      closing: filled([
        rows.length > 0
          ? section({
              heading: words.numbers.readingHeading,
              hints: words.numbers.readingLines(forms[summary.form]),
            })
          : section({}),
        back,
      ]),
    },
  };
}

function reasonRow(words: Words, summary: Summary, score: ReasonScore): string {
  const named = words.numbers.namedForPart(score.namedFor, summary.patients.assessed);
  return `**${words.reasons.reasonLabel(score.reason)}** – ${reasonNumbers(words, summary, score)} (${named})`;
}

function roomForAgain(words: Words, { again }: Summary): number {
  return again === undefined
    ? 0
    : words.secondRound.againLine(again).length + words.secondRound.againNote.length + 2 * blockCost;
}

/** As many rows as there is room for, from the first. */
function fitting(rows: readonly string[], most: number): readonly string[] {
  let used = 0;
  return rows.filter((row) => {
    used += row.length + blockCost;
    return used <= most;
  });
}

function basis(words: Words, summary: Summary): Section {
  const { answers, patients, participants, hands } = summary;
  const who = participation(words, summary);
  return section({
    heading: words.numbers.basisHeading,
    lines: [
      reviewed(words, summary),
      ...who.lines,
      words.numbers.answersLine(answers.given, answers.possible, patients.assessed, participants.total),
      answers.given > 0 ? words.numbers.unknownAnswers(answers.unknown, answers.given) : undefined,
      answers.late > 0 ? words.numbers.lateAnswers(answers.late, answers.given) : undefined,
      hands.unknown > 0 ? words.hands.unknownHands(hands.unknown, hands.given) : undefined,
      hands.late > 0 ? words.hands.lateHands(hands.late, hands.given) : undefined,
    ],
    hints: [hands.given > 0 ? words.hands.handsNote(hands.most) : undefined],
  });
}

function place(words: Words, summary: Summary): Section {
  return { ...placeSection(words, summary), hints: [words.numbers.placeNote] };
}

function agreement(words: Words, { agreement, agreed, differed, again }: Summary): Section {
  const anew = again && words.secondRound.againLine(again);
  const note = again && words.secondRound.againNote;
  if (agreement === undefined) return section({ lines: [anew], hints: [note] });
  const { ac1, alpha, pairs, patients } = agreement;
  return section({
    heading: words.summary.agreementHeading,
    lines: [words.summary.agreementLine(pairs, patients), words.summary.agreedLine(agreed, differed), anew],
    hints: [
      note,
      words.numbers.coefficientsLine(
        ac1 === undefined ? undefined : words.amounts.coefficient(ac1),
        alpha === undefined ? undefined : words.amounts.coefficient(alpha),
      ),
    ],
  });
}

function change(words: Words, summary: Summary): Section {
  const since = changeSection(words, summary);
  return summary.change?.kind === 'compared' ? { ...since, hints: [words.numbers.differenceNote] } : since;
}

function further(words: Words, { form, further }: Summary): Section {
  if (further.length === 0) return section({});
  return section({
    heading: words.summary.furtherHeading,
    lines: further.map((counts) => words.numbers.furtherFigures(form, counts)),
    hints: [words.numbers.furtherNote],
  });
}
