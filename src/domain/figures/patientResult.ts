import { countedText, type PatientAnswer, riskOf } from '../answer/answer.ts';
import {
  type AssessmentCount,
  type Hands,
  handsIn,
  isLateHands,
  type Vote,
  votesOf,
} from '../answer/hands.ts';
import { isOnTime, type Shown } from '../answer/seal.ts';
import { type RoleId, type Round, roleIds } from '../basics.ts';
import { type AssessmentId, type Form, meaningOf, type WaitId } from '../form/form.ts';
import { countsFor, gatherRaters, isAssessment } from './raters.ts';
import { middleWaits } from './waiting.ts';

/** What the channel sees when a patient is revealed (docs/domain.md § 4, last paragraph). Counts only, never persons. */
export interface PatientResult {
  readonly patient: number;
  /** On-time answers and hands that are not «Kan ikke vurdere»: the denominator. */
  readonly assessed: number;
  /** On-time «Kan ikke vurdere», hands among them. */
  readonly unknown: number;
  /** Answers given after the reveal; in reasons and time, not in the counts. */
  readonly late: number;
  /** On-time answers to which a reason, a time or more was added after the reveal. */
  readonly addedLate: number;
  /** A show of hands: how many of `assessed` and of `unknown`; and the late ones, which count in nothing else. */
  readonly hands: { readonly assessed: number; readonly unknown: number; readonly late: number };
  /** On-time counts in the form's order, those above zero, without «Kan ikke vurdere». */
  readonly counts: readonly AssessmentCount[];
  /** The most common assessment; on a tie the one earlier in the form. Undefined when nobody assessed. */
  readonly headline: AssessmentId | undefined;
  /** `agree` when at least 75 % of those who assessed gave the headline; undefined with fewer than two. */
  readonly agreement: 'agree' | 'differ' | undefined;
  /** Everyone who assessed gave an assessment that means «right place». */
  readonly unanimousRight: boolean;
  /**
   * What most of a role said, of the roles with at least three on-time assessments each, when at least two roles have
   * that and those left out (smaller roles and people without a role, together) are none or at least three; else empty.
   * Never counts: three of three doctors would show each doctor's answer. A role without one most common assessment is
   * left out. Beside the total even that says something of those left out: where two wait, and most of the three nurses
   * do, the only therapist does not. So they must be no fewer than a role that is shown; also when the hands, which
   * everybody in the room saw, are subtracted.
   */
  readonly byRole: readonly { readonly role: RoleId; readonly most: AssessmentId }[];
  /** Reasons by how many named them, most first, ties in the form's order. */
  readonly reasons: readonly { readonly reason: string; readonly people: number }[];
  /** The band of the middle answer about the waiting, or of the two middle ones, the shorter first; none where nobody gave a time. */
  readonly waits: readonly WaitId[];
  /** Median risk 0–3; undefined when nobody answered. */
  readonly risk: number | undefined;
  /** Anyone answers risk 3, and says that the patient waits: what an earlier assessment left behind raises no alarm. */
  readonly highRisk: boolean;
  /** What people wrote that it would take, from three texts on; by the text alone: neither persons, roles nor times show in the order. */
  readonly texts: readonly string[];
}

/** Nobody's assessments can be told apart in a smaller group than this, shown or left out. */
export const smallestGroup = 3;
const agreeingShare = 0.75;

function countAssessments(form: Form, votes: readonly Vote[]): readonly AssessmentCount[] {
  return form.assessments
    .map(({ id }) => ({ assessment: id, count: votes.filter(({ assessment }) => assessment === id).length }))
    .filter(({ count }) => count > 0);
}

/** Nobody, or so many that no one can be told apart, also by somebody who saw the hands. */
function isSafeGroup(votes: readonly Vote[]): boolean {
  const inTeams = votes.filter(({ hand }) => !hand).length;
  return [votes.length, inTeams].every((size) => size === 0 || size >= smallestGroup);
}

function splitByRole(form: Form, votes: readonly Vote[]): PatientResult['byRole'] {
  const large = roleIds
    .map((role) => ({ role, votes: votes.filter((vote) => vote.role === role) }))
    .filter((group) => group.votes.length >= smallestGroup && isSafeGroup(group.votes));
  const shown = new Set<RoleId | undefined>(large.map(({ role }) => role));
  if (large.length < 2 || !isSafeGroup(votes.filter(({ role }) => !shown.has(role)))) return [];
  return large.flatMap((group) => {
    const [first, second] = countAssessments(form, group.votes).toSorted((a, b) => b.count - a.count);
    return first === undefined || first.count === second?.count
      ? []
      : [{ role: group.role, most: first.assessment }];
  });
}

/** One patient's texts as they are shown: late ones too, as with reasons and time; one or two would point at people. */
export function shownTexts(form: Form, answers: readonly PatientAnswer[]): readonly string[] {
  const texts = answers.map(({ answer }) => countedText(form, answer)).filter((text) => text !== undefined);
  return texts.length < smallestGroup ? [] : texts.toSorted((a, b) => a.localeCompare(b, 'nb'));
}

/** Most first, ties in the form's order; ids that the form does not have come last, by id. */
function rankReasons(form: Form, named: ReadonlyMap<string, number>): PatientResult['reasons'] {
  const order = form.reasons.flatMap(({ reasons }) => reasons.map(({ id }) => id));
  const position = (reason: string) => (order.includes(reason) ? order.indexOf(reason) : order.length);
  return [...named]
    .map(([reason, people]) => ({ reason, people }))
    .toSorted(
      (a, b) =>
        b.people - a.people || position(a.reason) - position(b.reason) || (a.reason < b.reason ? -1 : 1),
    );
}

/**
 * One patient's result. Answers to other patients are left out, and so are their hands; the order of either never matters.
 * Every answer is in exactly one of `assessed`, `unknown` and `late`, and every hand in exactly one part of `hands`.
 * @param answers one per person.
 * @param shown the reveal of the round at hand, undefined while it is blind: then no answer to it is late.
 * @param hands one per role.
 * @param first when there were two rounds: the reveal of the first, for what was given to it.
 */
export function patientResult(
  form: Form,
  patient: number,
  answers: readonly PatientAnswer[],
  shown: Shown | undefined,
  hands: readonly Hands[] = [],
  first?: Shown,
): PatientResult {
  const given = answers.filter((answer) => answer.patient === patient);
  const shownFor = (round: Round) => (round === 2 ? shown : (first ?? shown));
  const onTime = given.filter(({ answer: { sealed, assessedAt: at }, round }) =>
    isOnTime({ sealed, at }, shownFor(round)),
  );
  const shownHands = hands.filter((counted) => counted.patient === patient);
  const handsOnTime = shownHands.filter((counted) => !isLateHands(counted, shownFor(counted.round)));
  const all: readonly Vote[] = [
    ...onTime.map(({ role, answer }) => ({ role, assessment: answer.assessment, hand: false })),
    ...votesOf(handsOnTime),
  ];
  const votes = all.filter(({ assessment }) => isAssessment(form, assessment));
  const counts = countAssessments(form, votes);
  const headline = counts.reduce<AssessmentCount | undefined>(
    (most, next) => (most === undefined || next.count > most.count ? next : most),
    undefined,
  );
  const agree = headline !== undefined && headline.count >= agreeingShare * votes.length;
  const { named, risk } = gatherRaters(form, given);
  const handsAssessed = votes.filter(({ hand }) => hand).length;
  return {
    patient,
    assessed: votes.length,
    unknown: all.length - votes.length,
    late: given.length - onTime.length,
    addedLate: onTime.filter(({ answer }) => (answer.addedLate?.length ?? 0) > 0).length,
    hands: {
      assessed: handsAssessed,
      unknown: handsIn(handsOnTime) - handsAssessed,
      late: handsIn(shownHands) - handsIn(handsOnTime),
    },
    counts,
    headline: headline?.assessment,
    agreement: votes.length < 2 ? undefined : agree ? 'agree' : 'differ',
    unanimousRight:
      counts.length > 0 && counts.every(({ assessment }) => meaningOf(form, assessment) === 'right'),
    byRole: splitByRole(form, votes),
    reasons: rankReasons(form, named),
    waits: middleWaits(form, given),
    risk,
    highRisk: given.some((each) => countsFor(form, 'risk', each) && riskOf(each.answer) === 3),
    texts: shownTexts(form, given),
  };
}
