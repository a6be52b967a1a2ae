import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { meaningOf } from '../../domain/form/form.ts';
import type { Words } from '../../words/words.ts';
import { button, rowsOf } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import { isPractice, placeTitle } from '../model/placeTitle.ts';
import { filled, type Section, section } from '../model/section.ts';
import { textsSection } from '../model/texts.ts';
import type { ResultView } from '../model/views.ts';
import { handsNotes } from './handsCard.ts';
import { answerFields, fieldsOf } from './ownAnswer.ts';
import { ownAnswerLines } from './patientAnswered.ts';
import { patientRefresh } from './patientCard.ts';
import { assessSections } from './patientQuestions.ts';
import { beforeSection } from './secondRound.ts';

const mostReasons = 6;

/** A patient's card after the reveal: counts for everybody; in a person's own view their answer, or the way to give it. */
export function resultCard(words: Words, view: ResultView): Card {
  const { result, form } = view;
  const title = placeTitle(words, view);
  return {
    template: 'result',
    data: {
      fallbackText: title,
      refresh: patientRefresh(view),
      title,
      verdict: isPractice(view)
        ? words.practice.practiceVerdict(verdict(words, result))
        : verdict(words, result),
      headline: headline(words, view),
      countsLabel: result.counts.length > 1 ? [words.result.countsLabel] : [],
      counts: result.counts.map(({ assessment, count }) => ({
        count: words.result.countOf(count, result.assessed),
        label: words.form.assessmentLabel(form.id, assessment),
      })),
      notes: [
        ...handsNotes(words, result),
        ...(result.late > 0 ? [words.result.lateLine(result.late)] : []),
        ...(result.addedLate > 0 ? [words.result.addedLateLine(result.addedLate)] : []),
      ],
      sections: filled([
        beforeSection(words, view, view.first, result),
        talk(words, view),
        byRole(words, view),
        reasons(words, view),
        textsSection(words, result.texts),
        // A patient that is made up needs no report.
        isPractice(view) ? section({}) : risk(words, result),
        mine(words, view),
        onward(words, view),
        again(words, view),
        ...answerLate(words, view),
        afterEnd(words, view),
      ]),
    },
  };
}

function verdict(words: Words, { agreement, assessed, counts }: PatientResult): string {
  if (agreement === undefined) return assessed === 0 ? words.result.nobodyAssessed : words.result.oneAnswer;
  return agreement === 'agree' && counts.length === 1
    ? words.result.allAgree
    : words.result.verdicts[agreement];
}

function headline(words: Words, { result, form }: ResultView): readonly string[] {
  if (result.headline === undefined || result.counts.length < 2) return [];
  const [first, second] = result.counts.map(({ count }) => count).sort((a, b) => b - a);
  return [words.result.headlineLine(words.form.assessmentLabel(form.id, result.headline), first === second)];
}

/** Where people differ, one question, chosen by what they differ about: who sees it, whether, or what instead. */
function talk(words: Words, view: ResultView): Section {
  if (view.result.agreement !== 'differ') return section({});
  const question = words.result.talkQuestions[difference(view)];
  return section({
    heading: words.result.talkLabel,
    lines: [question],
    hints: roleHints(words, view),
    style: 'emphasis',
  });
}

function difference({ result, form }: ResultView): keyof Words['result']['talkQuestions'] {
  const tops = new Set(result.byRole.map(({ most }) => most));
  if (tops.size > 1) return 'roles';
  const meanings = new Set(result.counts.map(({ assessment }) => meaningOf(form, assessment)));
  if (meanings.size > 1) return 'waiting';
  return form.timeUnit === 'days' ? 'place' : 'solution';
}

/** Beside the question to talk about, or where most agree by itself; where all agree the roles do too. */
function byRole(words: Words, view: ResultView): Section {
  const { agreement, counts } = view.result;
  return section(agreement === 'differ' || counts.length < 2 ? {} : { hints: roleHints(words, view) });
}

function roleHints(words: Words, { result, form }: ResultView): readonly string[] {
  return result.byRole.length === 0 ? [] : [words.result.rolesInWords(form.id, result.byRole)];
}

function reasons(words: Words, { result, form }: ResultView): Section {
  const time = result.time === undefined ? undefined : words.result.medianTime(result.time, form.id);
  if (result.reasons.length === 0) return section({ lines: [time] });
  const rest = result.reasons.length - mostReasons;
  return section({
    heading: words.result.reasonsLabel(form.id),
    lines: [
      ...result.reasons
        .slice(0, mostReasons)
        .map(({ reason, people }) => words.result.namedBy(words.reasons.reasonLabel(reason), people)),
      rest > 0 ? words.result.moreReasons(rest) : undefined,
      time,
    ],
  });
}

function risk(words: Words, { highRisk }: PatientResult): Section {
  if (!highRisk) return section({});
  return section({
    heading: words.result.highRiskHeading,
    lines: [words.result.highRiskLine, words.result.incidentQuestion],
    style: 'attention',
  });
}

function mine(words: Words, view: ResultView): Section {
  if (view.mine === undefined) return section({});
  const lines = ownAnswerLines(words, view, view.mine);
  if (!view.canAddReason) return section({ hints: lines });
  const add = button(words.patient.addReasonButton, 'answer.reasons', answerFields(view));
  return section({ hints: [...lines, words.result.addReasonOffer], rows: rowsOf([add]) });
}

function onward(words: Words, view: ResultView): Section {
  if (view.goesOn) return section({ hints: [words.result.goesOnLine] });
  if (!view.canGoOn) return section({});
  if (isPractice(view)) {
    return section({
      rows: rowsOf([button(words.practice.firstPatientButton, 'patient.next', fieldsOf(view))]),
      hints: [words.practice.practiceHint],
    });
  }
  const last = view.isLast ?? view.patient === view.patients;
  const title = last ? words.result.finishSessionButton : words.result.nextPatientButton;
  return section({
    rows: rowsOf([button(title, 'patient.next', fieldsOf(view))]),
    hints: [words.result.goOnHint],
  });
}

/** The leader's way to a second round, once people have talked. */
function again(words: Words, view: ResultView): Section {
  if (!view.canAgain) return section({});
  return section({ rows: rowsOf([button(words.secondRound.againButton, 'patient.again', fieldsOf(view))]) });
}

/** Late answers after the end: that they are taken, and the leader's way to take them. */
function afterEnd(words: Words, view: ResultView): Section {
  if (view.canReopen) {
    return section({ rows: rowsOf([button(words.late.takeOneButton, 'session.reopen', fieldsOf(view))]) });
  }
  const says = view.takesLate && !view.canAnswerLate && view.mine === undefined;
  return section({ hints: says ? [words.late.patientTakesLate] : [] });
}

/** The first question of the open card, without its promise that nobody has seen the answers. */
function answerLate(words: Words, view: ResultView): readonly Section[] {
  if (!view.canAnswerLate || view.mine !== undefined) return [];
  return assessSections(words, view, undefined)
    .slice(0, 1)
    .map((question) => ({ ...question, lines: [words.result.lateOffer] }));
}
