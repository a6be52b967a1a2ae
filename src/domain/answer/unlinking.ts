/**
 * What is left of people's answers once a session is locked: enough for what a locked card counts, and nothing by
 * which an answer could be tied to a person, to a moment, or to another answer of the same person.
 */

import { type Instant, type Round, roleIds } from '../basics.ts';
import { smallestGroup } from '../figures/patientResult.ts';
import type { Form } from '../form/form.ts';
import { patientState, shownRound } from '../session/phases.ts';
import { practicePatient } from '../session/practice.ts';
import { countedAnswers, countedHands, firstRoundOf } from '../session/secondRound.ts';
import type { Kept, LockedSession } from '../session/session.ts';
import { type Answer, countedReasons, needsReason, type PatientAnswer } from './answer.ts';
import { type Hands, handsIn } from './hands.ts';
import { isOnTime, type Seal, type Shown } from './seal.ts';

type Times = Pick<LockedSession, 'startedAt' | 'patients'>;

/** What is left of one answer; its row says no longer whose it was. */
export interface Unlinked {
  /** The very object that was given. */
  readonly given: PatientAnswer;
  readonly round: Round;
  readonly sealed: Seal | undefined;
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
  return coarsened(session.startedAt, shown, shown === undefined || assessedAt <= shown.revealedAt);
}

function coarsened(startedAt: Instant, shown: Shown | undefined, inTime: boolean): Instant {
  if (shown === undefined || shown.seal !== undefined) return startedAt;
  return inTime ? Math.min(startedAt, shown.revealedAt) : shown.revealedAt + 1;
}

/**
 * The roles that may go on standing on answers: large enough among all who gave one that counts, and among those who gave
 * one in time, since the others' say nothing of a role. It has to be decided while the rows still tell who that was.
 */
export function rolesThatStay(session: Times, answers: readonly PatientAnswer[]): Kept['roles'] {
  const counted = thoseThatCount(session, answers);
  const inTime = counted.map(([patient, given]) => {
    const shown = roundsOf(session, patient);
    return given.filter((each) => isInTime(each, shown));
  });
  const ofAll = largeRoles(counted.flatMap(([, given]) => given));
  return largeRoles(inTime.flat()).filter((role) => ofAll.includes(role));
}

/**
 * A role that fewer than three people have could be followed from patient to patient; so could those who are left
 * without one when they are one or two, and then the smallest role goes with them.
 */
function largeRoles(answers: readonly PatientAnswer[]): Kept['roles'] {
  const people = new Map(answers.map(({ person, role }) => [person, role]));
  const size = (role: PatientAnswer['role']) => [...people.values()].filter((other) => other === role).length;
  const staying = roleIds.filter((role) => size(role) >= smallestGroup).toSorted((a, b) => size(b) - size(a));
  const rest = people.size - staying.reduce((sum, role) => sum + size(role), 0);
  return rest > 0 && rest < smallestGroup ? staying.slice(0, -1) : staying;
}

/**
 * What is left of a locked session's answers: those that count, one per person and patient. The others would say that two
 * rows are one person's, and are not among them: what a second round took the place of, and practice.
 *
 * Those of a patient are told apart by what was said and by a role that three or more have, and by nothing else that one
 * or two could have in all their answers: further questions are gone, who answered in the second round and who did not look
 * alike, and of an answer that came late nothing is left but that it did. Figures are in the result; what a patient's card
 * still counts is what was said in time.
 */
export function unlinkedAnswers(
  form: Form,
  session: Times & { readonly kept: Kept },
  answers: readonly PatientAnswer[],
): readonly Unlinked[] {
  return thoseThatCount(session, answers).flatMap(([patient, counted]) => {
    const shown = roundsOf(session, patient);
    // Whether or not anybody answered in it: doing it again, with some rows rewritten already, must come to the same.
    const round: Round = shown.two ? 2 : 1;
    return counted.map((given): Unlinked => {
      const { answer, role } = given;
      const inTime = isInTime(given, shown);
      const assessedAt = coarsened(session.startedAt, shown[round], inTime);
      if (!inTime)
        return { given, round, sealed: undefined, role: undefined, answer: late(form, assessedAt) };
      return {
        given,
        round,
        sealed: shown[round]?.seal,
        role: session.kept.roles.find((kept) => kept === role),
        answer: inTimeOf(form, answer, assessedAt),
      };
    });
  });
}

/** What was shown of a patient in each round, and whether there were two. */
interface ShownRounds {
  readonly 1: Shown | undefined;
  readonly 2: Shown | undefined;
  readonly two: boolean;
}

function roundsOf(session: Times, patient: number): ShownRounds {
  const state = patientState(session, patient);
  const first = firstRoundOf(state);
  const now = shownRound(state);
  return { 1: first ?? now, 2: now, two: first !== undefined };
}

function isInTime({ round, answer: { sealed, assessedAt: at } }: PatientAnswer, shown: ShownRounds): boolean {
  return isOnTime({ sealed, at }, shown[round]);
}

/** Named one by one: what an answer may come to hold besides could be somebody's habit, or a moment. */
function inTimeOf(form: Form, answer: Answer, assessedAt: Instant): Answer {
  const { assessment, wait } = answer;
  return {
    ...(needsReason(form, assessment) && wait !== undefined && { wait }),
    assessment,
    assessedAt,
    reasons: countedReasons(form, answer),
    done: false,
  };
}

/** That somebody answered, and was late. */
function late({ assessments }: Form, assessedAt: Instant): Answer {
  const unknown = assessments.find(({ meaning }) => meaning === 'unknown');
  if (unknown === undefined) throw new Error('A form without «Kan ikke vurdere»');
  return { assessment: unknown.id, assessedAt, reasons: [], done: false };
}

/** By patient. */
function thoseThatCount(
  { patients }: Times,
  answers: readonly PatientAnswer[],
): readonly (readonly [patient: number, counted: readonly PatientAnswer[]])[] {
  const ofPatient = Map.groupBy(answers, ({ patient }) => patient);
  return [...ofPatient]
    .filter(([patient]) => patient !== practicePatient)
    .map(([patient, given]) => [patient, countedAnswers(patientState({ patients }, patient), given)]);
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
