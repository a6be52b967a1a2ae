import type { ReasonScore, Summary } from '../../domain/figures/summary.ts';
import { forms } from '../../domain/form/form.ts';
import { coefficient } from '../../words/nb/amounts.ts';
import { reasonLabel } from '../../words/nb/form.ts';
import { handsNote, lateHands, unknownHands } from '../../words/nb/hands.ts';
import {
  answersLine,
  basisHeading,
  coefficientsLine,
  differenceNote,
  furtherFigures,
  furtherNote,
  lateAnswers,
  moreRows,
  namedForPart,
  numbersBackButton,
  numbersTitle,
  placeNote,
  readingHeading,
  readingLines,
  reasonsHeading,
  unknownAnswers,
} from '../../words/nb/numbers.ts';
import { textsHeading } from '../../words/nb/patient.ts';
import { againLine, againNote } from '../../words/nb/secondRound.ts';
import {
  agreedLine,
  agreementHeading,
  agreementLine,
  countsLine,
  furtherHeading,
  paretoLegend,
} from '../../words/nb/summary.ts';
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
export function numbersCard(view: SummaryView): Card {
  const { summary, session } = view;
  const reasons = summary.reasons.map((score) => reasonRow(summary, score));
  const taken = (summary.hands.given > 0 ? handsRoom : 0) + roomForAgain(summary);
  const rows = fitting(reasons, room - taken);
  const left = summary.reasons.length - rows.length;
  const texts = view.written ? [button(textsHeading, 'summary.texts', { session })] : [];
  const back = section({
    rows: rowsOf([...texts, button(numbersBackButton, 'summary.view', { session })]),
  });
  return {
    template: 'numbers',
    data: {
      fallbackText: numbersTitle,
      refresh: { verb: 'summary.numbers', data: { session } },
      title: numbersTitle,
      counts: countsLine(summary),
      opening: filled([
        basis(summary),
        ...(summary.answers.given + summary.hands.given > 0 ? [place(summary), agreement(summary)] : []),
        change(summary),
        further(summary),
      ]),
      reasonsHeading: rows.length > 0 ? [reasonsHeading] : [],
      legend: rows.length > 0 ? [paretoLegend] : [],
      reasons: rows,
      more: left > 0 ? [moreRows(left)] : [],
      closing: filled([
        rows.length > 0
          ? section({ heading: readingHeading, hints: readingLines(forms[summary.form]) })
          : section({}),
        back,
      ]),
    },
  };
}

function reasonRow(summary: Summary, score: ReasonScore): string {
  const named = namedForPart(score.namedFor, summary.patients.assessed);
  return `**${reasonLabel(score.reason)}** – ${reasonNumbers(summary, score)} (${named})`;
}

function roomForAgain({ again }: Summary): number {
  return again === undefined ? 0 : againLine(again).length + againNote.length + 2 * blockCost;
}

/** As many rows as there is room for, from the first. */
function fitting(rows: readonly string[], most: number): readonly string[] {
  let used = 0;
  return rows.filter((row) => {
    used += row.length + blockCost;
    return used <= most;
  });
}

function basis(summary: Summary): Section {
  const { answers, patients, participants, hands } = summary;
  const who = participation(summary);
  return section({
    heading: basisHeading,
    lines: [
      reviewed(summary),
      ...who.lines,
      answersLine(answers.given, answers.possible, patients.assessed, participants.total),
      answers.given > 0 ? unknownAnswers(answers.unknown, answers.given) : undefined,
      answers.late > 0 ? lateAnswers(answers.late, answers.given) : undefined,
      hands.unknown > 0 ? unknownHands(hands.unknown, hands.given) : undefined,
      hands.late > 0 ? lateHands(hands.late, hands.given) : undefined,
    ],
    hints: [hands.given > 0 ? handsNote(hands.most) : undefined],
  });
}

function place(summary: Summary): Section {
  return { ...placeSection(summary), hints: [placeNote] };
}

function agreement({ agreement, agreed, differed, again }: Summary): Section {
  const anew = again && againLine(again);
  const note = again && againNote;
  if (agreement === undefined) return section({ lines: [anew], hints: [note] });
  const { ac1, alpha, pairs, patients } = agreement;
  return section({
    heading: agreementHeading,
    lines: [agreementLine(pairs, patients), agreedLine(agreed, differed), anew],
    hints: [
      note,
      coefficientsLine(
        ac1 === undefined ? undefined : coefficient(ac1),
        alpha === undefined ? undefined : coefficient(alpha),
      ),
    ],
  });
}

function change(summary: Summary): Section {
  const since = changeSection(summary);
  return summary.change?.kind === 'compared' ? { ...since, hints: [differenceNote] } : since;
}

function further({ further }: Summary): Section {
  if (further.length === 0) return section({});
  return section({ heading: furtherHeading, lines: further.map(furtherFigures), hints: [furtherNote] });
}
