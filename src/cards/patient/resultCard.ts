import type { PatientResult } from '../../domain/figures/patientResult.ts';
import { forms, meaningOf } from '../../domain/form/form.ts';
import { assessmentLabel, reasonLabel } from '../../words/nb/form.ts';
import { patientTakesLate, takeOneButton } from '../../words/nb/late.ts';
import { addReasonButton } from '../../words/nb/patient.ts';
import { firstPatientButton, practiceHint, practiceVerdict } from '../../words/nb/practice.ts';
import {
  addedLateLine,
  addReasonOffer,
  allAgree,
  countOf,
  countsLabel,
  finishSessionButton,
  goesOnLine,
  goOnHint,
  headlineLine,
  highRiskHeading,
  highRiskLine,
  incidentQuestion,
  lateLine,
  lateOffer,
  medianTime,
  moreReasons,
  namedBy,
  nextPatientButton,
  nobodyAssessed,
  oneAnswer,
  reasonsLabel,
  rolesInWords,
  talkLabel,
  talkQuestions,
  verdicts,
} from '../../words/nb/result.ts';
import { againButton } from '../../words/nb/secondRound.ts';
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
export function resultCard(view: ResultView): Card {
  const { result, form } = view;
  const title = placeTitle(view);
  return {
    template: 'result',
    data: {
      fallbackText: title,
      refresh: patientRefresh(view),
      title,
      verdict: isPractice(view) ? practiceVerdict(verdict(result)) : verdict(result),
      headline: headline(view),
      countsLabel: result.counts.length > 1 ? [countsLabel] : [],
      counts: result.counts.map(({ assessment, count }) => ({
        count: countOf(count, result.assessed),
        label: assessmentLabel(form, assessment),
      })),
      notes: [
        ...handsNotes(result),
        ...(result.late > 0 ? [lateLine(result.late)] : []),
        ...(result.addedLate > 0 ? [addedLateLine(result.addedLate)] : []),
      ],
      sections: filled([
        beforeSection(view, view.first, result),
        talk(view),
        byRole(view),
        reasons(view),
        textsSection(result.texts),
        // A patient that is made up needs no report.
        isPractice(view) ? section({}) : risk(result),
        mine(view),
        onward(view),
        again(view),
        ...answerLate(view),
        afterEnd(view),
      ]),
    },
  };
}

function verdict({ agreement, assessed, counts }: PatientResult): string {
  if (agreement === undefined) return assessed === 0 ? nobodyAssessed : oneAnswer;
  return agreement === 'agree' && counts.length === 1 ? allAgree : verdicts[agreement];
}

function headline({ result, form }: ResultView): readonly string[] {
  if (result.headline === undefined || result.counts.length < 2) return [];
  const [first, second] = result.counts.map(({ count }) => count).sort((a, b) => b - a);
  return [headlineLine(assessmentLabel(form, result.headline), first === second)];
}

/** Where people differ, one question, chosen by what they differ about: who sees it, whether, or what instead. */
function talk(view: ResultView): Section {
  if (view.result.agreement !== 'differ') return section({});
  const question = talkQuestions[difference(view)];
  return section({ heading: talkLabel, lines: [question], hints: roleHints(view), style: 'emphasis' });
}

function difference({ result, form }: ResultView): keyof typeof talkQuestions {
  const tops = new Set(result.byRole.map(({ most }) => most));
  if (tops.size > 1) return 'roles';
  const meanings = new Set(result.counts.map(({ assessment }) => meaningOf(forms[form], assessment)));
  if (meanings.size > 1) return 'waiting';
  return forms[form].timeUnit === 'days' ? 'place' : 'solution';
}

/** Beside the question to talk about, or where most agree by itself; where all agree the roles do too. */
function byRole(view: ResultView): Section {
  const { agreement, counts } = view.result;
  return section(agreement === 'differ' || counts.length < 2 ? {} : { hints: roleHints(view) });
}

function roleHints({ result, form }: ResultView): readonly string[] {
  return result.byRole.length === 0 ? [] : [rolesInWords(form, result.byRole)];
}

function reasons({ result, form }: ResultView): Section {
  const time = result.time === undefined ? undefined : medianTime(result.time, form);
  if (result.reasons.length === 0) return section({ lines: [time] });
  const rest = result.reasons.length - mostReasons;
  return section({
    heading: reasonsLabel(form),
    lines: [
      ...result.reasons
        .slice(0, mostReasons)
        .map(({ reason, people }) => namedBy(reasonLabel(reason), people)),
      rest > 0 ? moreReasons(rest) : undefined,
      time,
    ],
  });
}

function risk({ highRisk }: PatientResult): Section {
  if (!highRisk) return section({});
  return section({ heading: highRiskHeading, lines: [highRiskLine, incidentQuestion], style: 'attention' });
}

function mine(view: ResultView): Section {
  if (view.mine === undefined) return section({});
  const lines = ownAnswerLines(view, view.mine);
  if (!view.canAddReason) return section({ hints: lines });
  const add = button(addReasonButton, 'answer.reasons', answerFields(view));
  return section({ hints: [...lines, addReasonOffer], rows: rowsOf([add]) });
}

function onward(view: ResultView): Section {
  if (view.goesOn) return section({ hints: [goesOnLine] });
  if (!view.canGoOn) return section({});
  if (isPractice(view)) {
    return section({
      rows: rowsOf([button(firstPatientButton, 'patient.next', fieldsOf(view))]),
      hints: [practiceHint],
    });
  }
  const last = view.isLast ?? view.patient === view.patients;
  const title = last ? finishSessionButton : nextPatientButton;
  return section({
    rows: rowsOf([button(title, 'patient.next', fieldsOf(view))]),
    hints: [goOnHint],
  });
}

/** The leader's way to a second round, once people have talked. */
function again(view: ResultView): Section {
  if (!view.canAgain) return section({});
  return section({ rows: rowsOf([button(againButton, 'patient.again', fieldsOf(view))]) });
}

/** Late answers after the end: that they are taken, and the leader's way to take them. */
function afterEnd(view: ResultView): Section {
  if (view.canReopen) {
    return section({ rows: rowsOf([button(takeOneButton, 'session.reopen', fieldsOf(view))]) });
  }
  const says = view.takesLate && !view.canAnswerLate && view.mine === undefined;
  return section({ hints: says ? [patientTakesLate] : [] });
}

/** The first question of the open card, without its promise that nobody has seen the answers. */
function answerLate(view: ResultView): readonly Section[] {
  if (!view.canAnswerLate || view.mine !== undefined) return [];
  return assessSections(view, undefined)
    .slice(0, 1)
    .map((question) => ({ ...question, lines: [lateOffer] }));
}
