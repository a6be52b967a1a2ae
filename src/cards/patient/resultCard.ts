import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { differenceOf, type Verdict, verdictOf } from '../../domain/figures/verdict.ts';
import type { Words } from '../../words/words.ts';
import { box, part, verdict } from '../blocks/box.ts';
import { grid, stack } from '../blocks/buttons.ts';
import type { ColumnSet, Element, Spacing } from '../blocks/element.ts';
import { marksOf } from '../blocks/marks.ts';
import { page } from '../blocks/page.ts';
import { labelled, small, strong, text } from '../blocks/text.ts';
import { type Button, button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { isPractice, placeTitle } from '../model/placeTitle.ts';
import { present } from '../model/section.ts';
import type { ResultView } from '../model/views.ts';
import { answerFields, fieldsOf, wholeOwnLine } from './ownAnswer.ts';
import { patientRefresh } from './patientCard.ts';
import { assessments } from './patientQuestions.ts';

const mostReasons = 3;
const mostTexts = 3;

/** A patient's card after the reveal: counts for everybody; in a person's own view their answer, or the way to give it. */
export function resultCard(words: Words, view: ResultView): Card {
  const said = verdictOf(view.result, view.first);
  const { word, rest } = words.result.verdictHead(view.form.id, said);
  const about = isPractice(view) ? words.practice.practiceMark : placeTitle(words, view);
  const finding = words.result.finding(placeTitle(words, view), view.form.id, said);
  const card = page(words.patient.notDrawn(finding), patientRefresh(view), [
    verdict(styles[said.kind], about, word, rest),
    ...mine(words, view),
    ...before(words, view, said),
    ...answers(words, view, said),
    ...talk(words, view),
    ...reasons(words, view),
    ...ownWords(words, view.result),
    ...risk(words, view),
    // Who leads takes the next step first, and has often not answered.
    ...(view.leads
      ? [...onward(words, view, said), ...answerLate(words, view)]
      : [...answerLate(words, view), ...onward(words, view, said)]),
  ]);
  return { ...card, notification: finding };
}

const styles: Readonly<Record<Verdict['kind'], Parameters<typeof verdict>[0]>> = {
  nobody: 'emphasis',
  one: 'emphasis',
  all: 'good',
  most: 'good',
  differ: 'warning',
  tie: 'warning',
};

function mine(words: Words, view: ResultView): readonly Element[] {
  return view.mine === undefined ? [] : [small(wholeOwnLine(words, view, view.mine))];
}

/** What most said before people talked. */
function before(words: Words, { form, first }: ResultView, now: Verdict): readonly Element[] {
  if (first === undefined || now.kind === 'nobody') return [];
  const line = words.secondRound.beforeTalking(form.id, verdictOf(first));
  return line === undefined ? [] : [small(line)];
}

/** Most first; where all said the same the head has said what. */
function answers(words: Words, { result, form }: ResultView, said: Verdict): readonly Element[] {
  const { counts, assessed } = result;
  if (said.kind === 'all') return marksOf(assessed, assessed).map((all) => ({ ...all, spacing: 'Small' }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  return counts
    .toSorted((a, b) => b.count - a.count)
    .map(({ assessment, count }) => {
      const label = words.form.assessmentLabel(form.id, assessment);
      const wins = said.kind !== 'tie' && count === most;
      const look = wins ? strong : text;
      return row(look(words.result.countOf(count, assessed), 'None'), 'Small', [
        look(label, 'None'),
        ...marksOf(count, assessed),
      ]);
    });
}

/** A count, and what it counts beside it. */
function row(count: Element, spacing: Spacing, items: readonly Element[]): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing,
    columns: [
      // «11 av 25» in bold.
      { type: 'Column', width: '64px', items: [count] },
      { type: 'Column', width: 'stretch', items },
    ],
  };
}

/** Where people differ, one question, chosen by what they differ about: who sees it, whether, or what instead. */
function talk(words: Words, view: ResultView): readonly Element[] {
  const { agreement, byRole } = view.result;
  if (agreement !== 'differ') return [];
  return [
    box('emphasis', [
      labelled(
        words.result.talkLabel,
        words.result.talkQuestion(view.form.id, differenceOf(view.form, view.result)),
        'None',
      ),
      ...(byRole.length === 0 ? [] : [small(words.result.rolesInWords(view.form.id, byRole))]),
    ]),
  ];
}

function reasons(words: Words, { result, form }: ResultView): readonly Element[] {
  const time = words.amounts.patientTime(form.id, result.waits);
  const waited = words.result.waited(form.id, time, result.reasons.length > 0);
  if (waited === undefined) return [];
  const rest = result.reasons.length - mostReasons;
  return [
    part([
      strong(waited, 'None'),
      ...result.reasons
        .slice(0, mostReasons)
        .map(({ reason, people }) =>
          row(strong(String(people), 'None'), 'None', [text(words.shortReasons.shortReason(reason), 'None')]),
        ),
      ...(rest > 0 ? [text(words.result.moreReasons(rest), 'None')] : []),
    ]),
  ];
}

/** What people wrote that it would take: a few of them, the rest are with the numbers. */
function ownWords(words: Words, { texts }: PatientResult): readonly Element[] {
  if (texts.length === 0) return [];
  const rest = texts.length - mostTexts;
  const shown = texts.slice(0, mostTexts).map(words.patient.quoted);
  return [small(words.patient.textsLine(rest > 0 ? [...shown, words.patient.moreTexts(rest)] : shown))];
}

/** A patient that is made up needs no report. */
function risk(words: Words, view: ResultView): readonly Element[] {
  if (!view.result.highRisk || isPractice(view)) return [];
  const said = `${words.result.highRiskLine} ${words.result.incidentQuestion}`;
  return [box('attention', [labelled(words.result.highRiskLabel, said, 'None')])];
}

/** The first question of the open card, without its promise that nobody has seen the answers. */
function answerLate(words: Words, view: ResultView): readonly Element[] {
  if (!view.canAnswerLate || view.mine !== undefined) return [];
  return [
    part([
      strong(words.form.assessmentQuestion[view.form.id], 'None'),
      small(words.result.lateOffer, 'None'),
      ...stack(assessments(words, view, undefined)),
    ]),
  ];
}

/** What can be done next, the likeliest first, and what the counts leave out. */
function onward(words: Words, view: ResultView, said: Verdict): readonly Element[] {
  const notes = present([
    said.kind === 'all' ? words.result.countedAll(said.of) : undefined,
    next(words, view),
  ]);
  const left = words.result.leftOut(view.result);
  const hint = [...notes, ...(left === undefined ? [] : [left])].join(' ');
  const steps = [
    ...going(words, view),
    ...adding(words, view),
    ...leading(words, view),
    ...folding(words, view),
  ];
  const items = [...steps, ...(hint === '' ? [] : [small(hint)])];
  return steps.length === 0 ? items : [part(items)];
}

function next(words: Words, view: ResultView): string | undefined {
  if (view.goesOn) return words.result.goesOnLine;
  // After the end: that late answers are taken.
  if (view.takesLate && !view.canAnswerLate && view.mine === undefined) return words.late.patientTakesLate;
  if (!view.canGoOn) return undefined;
  if (isPractice(view)) return words.practice.practiceHint;
  return view.leads ? undefined : words.result.goOnHint;
}

function going(words: Words, view: ResultView): readonly Element[] {
  if (view.goesOn || !view.canGoOn) return [];
  return stack([button(goOnTitle(words, view), 'patient.next', fieldsOf(view))]);
}

function goOnTitle(words: Words, view: ResultView): string {
  if (isPractice(view)) return words.practice.firstPatientButton;
  const last = view.isLast ?? view.patient === view.patients;
  return last ? words.result.finishSessionButton : words.result.nextPatientButton;
}

/** To somebody whose answer says neither why nor how long. */
function adding(words: Words, view: ResultView): readonly Element[] {
  if (!view.canAddReason || view.mine === undefined) return [];
  const add = button(words.patient.addReasonButton, 'answer.reasons', { ...answerFields(view), first: 1 });
  return [small(words.result.addReasonOffer), ...stack([add])];
}

/** What only the leader is offered: to take the step back, a second round, late answers after the end. */
function leading(words: Words, view: ResultView): readonly Element[] {
  const { session, patient, undo } = view;
  const buttons: readonly (Button | undefined)[] = [
    undo &&
      button(words.controls.undoUntilButton(undo.until), 'session.undo', { session, patient, step: undo.at }),
    view.canAgain ? button(words.secondRound.againButton, 'patient.again', fieldsOf(view)) : undefined,
    view.canReopen ? button(words.late.takeOneButton, 'session.reopen', fieldsOf(view)) : undefined,
  ];
  return grid(present(buttons));
}

/** The way back to one line, for somebody who has unfolded it. */
function folding(words: Words, view: ResultView): readonly Element[] {
  return view.unfolded ? stack([button(words.folded.foldButton, 'patient.view', fieldsOf(view))]) : [];
}
