/**
 * The second round («Svar på nytt»): people have talked, and answer a patient that has been shown once more, blind.
 * The first round stays as it was. Pure.
 */
import type { PatientAnswer } from '../answer/answer.ts';
import { type Given, givenTo } from '../answer/given.ts';
import { type Hands, isLateHands } from '../answer/hands.ts';
import { isOnTime } from '../answer/seal.ts';
import type { Instant, Round } from '../basics.ts';
import { type PatientResult, patientResult } from '../figures/patientResult.ts';
import type { Form } from '../form/form.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { firstOf, leaveShown, patientState, shownRound, withPatient } from './phases.ts';
import type { FirstRound, LiveSession, PatientState } from './session.ts';

type Shown = Extract<PatientState, { kind: 'revealed' | 'left' }>;

function isShown(state: PatientState | undefined): state is Shown {
  return state?.kind === 'revealed' || state?.kind === 'left';
}

/** The first round of a patient that has a second one. */
export function firstRoundOf(state: PatientState | undefined): FirstRound | undefined {
  return state?.kind === 'open' || isShown(state) ? state.first : undefined;
}

/** Whether the patient can be answered anew: it has been shown, once. */
export function canAnswerAgain(state: PatientState | undefined): boolean {
  return isShown(state) && state.first === undefined;
}

/**
 * Opens a patient that has been shown for a second round. Paced: a patient that is open meanwhile goes back, and comes
 * next; one that is shown is left. At most one second round per patient, and one at a time.
 */
export function answerAgain<S extends LiveSession>(session: S, patient: number, at: Instant): S | Refusal {
  const state = patientState(session, patient);
  switch (state?.kind) {
    case undefined:
      return refuse('badData');
    case 'waiting':
      return refuse('notOpenYet');
    case 'skipped':
      return refuse('patientSkipped');
    case 'leaving':
      return refuse('patientLeaving');
    case 'open':
      return state.first === undefined ? refuse('notShownYet') : session;
    case 'revealed':
    case 'left':
      break;
  }
  if (state.first !== undefined) return refuse('hadSecondRound');
  const cleared = session.setup.mode === 'paced' ? makeRoom(session, patient, at) : session;
  return 'refused' in cleared
    ? cleared
    : withPatient(cleared, patient, { kind: 'open', openedAt: at, first: firstOf(state) });
}

/** A paced session has one patient at hand. */
function makeRoom<S extends LiveSession>(session: S, patient: number, at: Instant): S | Refusal {
  const others = session.patients.filter((_, index) => index + 1 !== patient);
  if (others.some((state) => state.kind === 'open' && state.first)) return refuse('otherSecondRound');
  const patients = session.patients.map((state, index): PatientState => {
    if (index + 1 === patient) return state;
    // Without `putOffAt`: after this round people go on where they were.
    if (state.kind === 'open') return { kind: 'waiting', openedAt: state.openedAt };
    return leaveShown(state, at);
  });
  return { ...session, patients };
}

/** The answers that the round at hand has: those of the second round where there is one. */
export function answersOfRound(
  state: PatientState | undefined,
  answers: readonly PatientAnswer[],
): readonly PatientAnswer[] {
  return firstRoundOf(state) === undefined ? earliest(answers) : answers.filter(({ round }) => round === 2);
}

/**
 * One answer per person and patient, as they count in place, reasons, time and risk: the latest. Who did not answer
 * anew keeps the first, so that nothing anybody said is lost; so does who did so after the second round was shown, since
 * what was shown stands. Where there is no second round the first answer stands.
 */
export function countedAnswers(
  state: PatientState | undefined,
  answers: readonly PatientAnswer[],
): readonly PatientAnswer[] {
  const first = firstRoundOf(state);
  if (first === undefined) return earliest(answers);
  const again = shownRound(state);
  const inTime = ({ answer: { sealed, assessedAt: at }, round }: PatientAnswer) =>
    isOnTime({ sealed, at }, round === 2 ? again : first);
  return onePerPerson(answers, (answer) => answer.round === 2, inTime);
}

/** A round that was taken back may have been all that somebody answered to: then that is their answer. */
function earliest(answers: readonly PatientAnswer[]): readonly PatientAnswer[] {
  return onePerPerson(answers, ({ round }) => round === 1);
}

/**
 * One count per role and patient, as answers: the latest, where there is a second round. Those without a role are what
 * has been counted out already when the session was locked, and all of them count.
 */
export function countedHands(state: PatientState | undefined, hands: readonly Hands[]): readonly Hands[] {
  const first = firstRoundOf(state);
  const again = first && shownRound(state);
  return bestOf(
    hands,
    (counted) => (counted.role === undefined ? counted : `${counted.patient} ${counted.role}`),
    (counted) => {
      const inTime = !isLateHands(counted, counted.round === 2 ? again : first);
      return (inTime ? 2 : 0) + ((counted.round === 2) === (first !== undefined) ? 1 : 0);
    },
  );
}

/** What counts of all that was said of a patient: one answer per person, one show of hands per role. */
export function countedOf(state: PatientState | undefined, { answers, hands }: Given): Given {
  return { answers: countedAnswers(state, answers), hands: countedHands(state, hands) };
}

function onePerPerson(
  answers: readonly PatientAnswer[],
  wins: (answer: PatientAnswer) => boolean,
  inTime: (answer: PatientAnswer) => boolean = () => true,
): readonly PatientAnswer[] {
  return bestOf(
    answers,
    ({ patient, person }) => `${patient} ${person}`,
    (answer) => {
      return (inTime(answer) ? 2 : 0) + (wins(answer) ? 1 : 0);
    },
  );
}

/** Of those with the same key the one that ranks highest, in the order in which the keys came. */
function bestOf<T>(all: readonly T[], keyOf: (one: T) => unknown, rankOf: (one: T) => number): readonly T[] {
  const kept = new Map<unknown, T>();
  for (const one of all) {
    const other = kept.get(keyOf(one));
    if (other === undefined || rankOf(one) > rankOf(other)) kept.set(keyOf(one), one);
  }
  return [...kept.values()];
}

/** What a patient's answers show. */
export interface RoundResults {
  /** What counts: each person's latest answer. */
  readonly result: PatientResult;
  /** Before people talked; only where somebody has answered anew. */
  readonly first: PatientResult | undefined;
  /**
   * What people said blind and independently of each other, which is what agreement is measured in (docs/domain.md § 4–5): in
   * Teams, and before they talked. After that they agree more, but it says nothing of how sure an assessment is.
   */
  readonly blind: PatientResult;
}

/** The result of a patient, and that of its first round where there have been two. */
export function roundResults(
  form: Form,
  patient: number,
  state: PatientState | undefined,
  given: Given,
): RoundResults {
  const { answers, hands } = givenTo(patient, given);
  const first = firstRoundOf(state);
  const now = shownRound(state);
  const counted = countedOf(state, { answers, hands });
  const result = patientResult(form, patient, counted.answers, now, counted.hands, first);
  const inSecond = ({ round }: { readonly round: Round }) => round === 2;
  if (first === undefined || !(answers.some(inSecond) || hands.some(inSecond))) {
    // Without hands, and without a first round to be late by, it is the very same.
    const plain = hands.length === 0 && first === undefined;
    const blind = plain ? result : patientResult(form, patient, counted.answers, first ?? now);
    return { result, first: undefined, blind };
  }
  const before = answers.filter((answer) => !inSecond(answer));
  const raised = hands.filter((each) => !inSecond(each));
  return {
    result,
    first: patientResult(form, patient, before, first, raised),
    blind: patientResult(form, patient, before, first),
  };
}
