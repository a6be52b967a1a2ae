/**
 * What is left of people's answers once a session is locked: enough for every figure to stay as it was, and nothing by
 * which an answer could be tied to a person, to a moment, or to another answer of the same person.
 */

import { type Instant, type Round, roleIds } from '../basics.ts';
import { smallestGroup } from '../figures/patientResult.ts';
import { countsFor } from '../figures/raters.ts';
import type { Form } from '../form/form.ts';
import { patientState, shownRound } from '../session/phases.ts';
import { practicePatient } from '../session/practice.ts';
import { countedAnswers, countedHands, firstRoundOf } from '../session/secondRound.ts';
import type { Kept, LockedSession } from '../session/session.ts';
import { type Answer, countedReasons, needsReason, type PatientAnswer } from './answer.ts';
import { type Hands, handsIn } from './hands.ts';

type Times = Pick<LockedSession, 'startedAt' | 'patients'>;

/** What is left of one answer; its row says no longer whose it was. */
export interface Unlinked {
  /** The very object that was given. */
  readonly given: PatientAnswer;
  readonly role: PatientAnswer['role'];
  readonly answer: Answer;
}

/**
 * An assessment's time, or that of a show of hands, coarsened. The seal says whether it was in what was shown, so its time
 * becomes the session's start. Where a version of before seals showed it, late becomes the moment after the reveal. Doing
 * it again changes nothing.
 */
export function coarseTime(session: Times, patient: number, assessedAt: Instant, round: Round): Instant {
  const state = patientState(session, patient);
  const shown = (round === 2 ? undefined : firstRoundOf(state)) ?? shownRound(state);
  if (shown === undefined || shown.seal !== undefined) return session.startedAt;
  const { revealedAt } = shown;
  return assessedAt > revealedAt ? revealedAt + 1 : Math.min(session.startedAt, revealedAt);
}

/**
 * What the rows may go on saying of people, by everybody who gave an answer that counts. It has to be decided while the
 * rows still tell who that was.
 */
export function whatStays(
  form: Form,
  session: Times,
  answers: readonly PatientAnswer[],
): Pick<Kept, 'roles' | 'further'> {
  const counted = thoseThatCount(session, answers);
  return { roles: rolesThatStay(counted), further: furtherThatStays(form, counted) };
}

/**
 * A role that fewer than three people have could be followed from patient to patient; so could those who are left
 * without one when they are one or two, and then the smallest role goes with them.
 */
function rolesThatStay(answers: readonly PatientAnswer[]): Kept['roles'] {
  const people = new Map(answers.map(({ person, role }) => [person, role]));
  const size = (role: PatientAnswer['role']) => [...people.values()].filter((other) => other === role).length;
  const staying = roleIds.filter((role) => size(role) >= smallestGroup).toSorted((a, b) => size(b) - size(a));
  const rest = people.size - staying.reduce((sum, role) => sum + size(role), 0);
  return rest > 0 && rest < smallestGroup ? staying.slice(0, -1) : staying;
}

/** A question that only one or two people ever answered would mark their rows; its sums are in the summary. */
function furtherThatStays(form: Form, answers: readonly PatientAnswer[]): Kept['further'] {
  const asked = form.further.map(({ id }) => id);
  return asked.filter((question) => {
    const given = answers.filter(
      (each) => each.answer.further?.[question] !== undefined && countsFor(form, question, each),
    );
    return new Set(given.map(({ person }) => person)).size >= smallestGroup;
  });
}

/**
 * What is left of a locked session's answers: those that count, one per person and patient. The others would say that two
 * rows are one person's, and are not among them: what a second round took the place of, and practice. Risk stays
 * whoever gave it, since a patient's card tells of it.
 */
export function unlinkedAnswers(
  form: Form,
  session: Times & { readonly kept: Kept },
  answers: readonly PatientAnswer[],
): readonly Unlinked[] {
  const { roles, further } = session.kept;
  return thoseThatCount(session, answers).map((given) => {
    const { answer, patient, round, role } = given;
    const { assessment, assessedAt, wait } = answer;
    const asked = further.filter((question) => countsFor(form, question, given));
    return {
      given,
      role: roles.find((kept) => kept === role),
      // Named one by one: what an answer may come to hold besides could be somebody's habit, or a moment.
      answer: {
        ...only(answer, [...asked, 'risk']),
        ...(needsReason(form, assessment) && wait !== undefined && { wait }),
        assessment,
        assessedAt: coarseTime(session, patient, assessedAt, round),
        reasons: countedReasons(form, answer),
        done: false,
      },
    };
  });
}

function only({ further = {} }: Answer, questions: readonly string[]): Pick<Answer, 'further'> {
  const left = Object.entries(further).filter(([question]) => questions.includes(question));
  return left.length === 0 ? {} : { further: Object.fromEntries(left) };
}

function thoseThatCount({ patients }: Times, answers: readonly PatientAnswer[]): readonly PatientAnswer[] {
  const ofPatient = Map.groupBy(answers, ({ patient }) => patient);
  return [...ofPatient].flatMap(([patient, given]) =>
    patient === practicePatient ? [] : countedAnswers(patientState({ patients }, patient), given),
  );
}

/**
 * What is left of the hands: how many for each assessment of a patient, in all roles together. One or two in a role
 * would be those people's assessments, patient after patient; and nothing that is shown after the lock asks for roles.
 */
export function unlinkedHands(form: Form, session: Times, hands: readonly Hands[]): readonly Hands[] {
  const counted = [...Map.groupBy(hands, ({ patient }) => patient)].flatMap(([patient, shown]) =>
    countedHands(patientState(session, patient), shown),
  );
  const coarse = counted
    .filter((each) => handsIn([each]) > 0)
    .map((each) => ({ ...each, countedAt: coarseTime(session, each.patient, each.countedAt, each.round) }));
  const alike = Map.groupBy(
    coarse,
    ({ patient, round, sealed, countedAt }) => `${patient} ${round} ${sealed} ${countedAt}`,
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, role: undefined, counts: summed(form, group) }];
  });
}

function summed(form: Form, hands: readonly Hands[]): Hands['counts'] {
  const all = hands.flatMap(({ counts }) => counts);
  return form.assessments
    .map(({ id }) => ({
      assessment: id,
      count: all.reduce((sum, { assessment, count }) => (assessment === id ? sum + count : sum), 0),
    }))
    .filter(({ count }) => count > 0);
}
