/**
 * Felles skjerm: a show of hands among colleagues in the room without Teams, one role at a time, counted by the leader.
 *
 * A hand says how its owner assesses the patient, and counts as an assessment: in the patient's counts, headline, roles and
 * place. It names no reason and no time, so it stays out of the raters behind the reasons, which it would dilute; it is
 * raised in front of everybody, so it stays out of how much people agree, as late answers do. Nobody waits for a hand, and
 * those who raise one are not among the participants.
 */

import type { Instant, RoleId, Round } from '../basics.ts';
import { type AssessmentId, type Form, meaningOf } from '../form/form.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Window } from './answering.ts';
import { isOnTime, type Seal, type Shown } from './seal.ts';

/** Hands in one role for one patient, at most. */
export const mostHands = 20;
/** Hands in all roles together for one patient, at most. */
const mostForPatient = 60;

export interface AssessmentCount {
  readonly assessment: AssessmentId;
  readonly count: number;
}

/** What was counted in one role for one patient. */
export interface Hands {
  /** 1…60. */
  readonly patient: number;
  /** Undefined once the session is locked: then a row holds the hands of all roles. */
  readonly role: RoleId | undefined;
  /** Those of the second stand beside those of the first. */
  readonly round: Round;
  /** When these counts were stored. */
  readonly countedAt: Instant;
  /** The last reveal that these counts were in. */
  readonly sealed?: Seal;
  /** In the form's order, those above zero, «Kan ikke vurdere» among them. */
  readonly counts: readonly AssessmentCount[];
}

/** The same as the leader enters them: one role at a time. */
export interface HandsOfRole extends Hands {
  readonly role: RoleId;
}

/** One assessment in the patient's counts: a person's, or a hand's. */
export interface Vote {
  readonly role: RoleId | undefined;
  readonly assessment: AssessmentId;
  readonly hand: boolean;
}

/** Every hand by itself. */
export function votesOf(hands: readonly Hands[]): readonly Vote[] {
  return hands.flatMap(({ role, counts }) =>
    counts.flatMap(({ assessment, count }) =>
      Array.from({ length: count }, () => ({ role, assessment, hand: true })),
    ),
  );
}

/** The hands in these counts. */
export function handsIn(hands: readonly Pick<Hands, 'counts'>[]): number {
  return hands.reduce((sum, { counts }) => counts.reduce((n, { count }) => n + count, sum), 0);
}

/** Not in what was shown, as for answers. */
export function isLateHands(
  { countedAt: at, sealed }: Pick<Hands, 'countedAt' | 'sealed'>,
  shown: Shown | undefined,
): boolean {
  return !isOnTime({ sealed, at }, shown);
}

/** The counts as they are kept; none at all takes the role's hands away. Refused: an assessment of another form. */
export function countHands(
  form: Form,
  given: ReadonlyMap<AssessmentId, number>,
): readonly AssessmentCount[] | Refusal {
  for (const [assessment, count] of given) {
    if (count > 0 && meaningOf(form, assessment) === undefined) return refuse('unknownAnswer');
  }
  return form.assessments
    .map(({ id }) => ({ assessment: id, count: given.get(id) ?? 0 }))
    .filter(({ count }) => count > 0);
}

/**
 * One tap on an answer. Nobody counted: all in the room are there. Else one more of those not counted yet, or one from
 * the largest other answer. All there already: as they were. Refused: an assessment of another form.
 * @param inRoom 0…20; with 0 there is nobody to count.
 */
export function moveHand(
  form: Form,
  counts: readonly AssessmentCount[],
  inRoom: number,
  to: AssessmentId,
): readonly AssessmentCount[] | Refusal {
  const given = new Map(counts.map(({ assessment, count }) => [assessment, count]));
  const counted = handsIn([{ counts }]);
  const more = counted === 0 ? inRoom : 1;
  if (counted >= inRoom) {
    const others = counts.filter(({ assessment }) => assessment !== to);
    const largest = others.toSorted((a, b) => b.count - a.count)[0];
    if (largest === undefined) return meaningOf(form, to) === undefined ? refuse('unknownAnswer') : counts;
    given.set(largest.assessment, largest.count - 1);
  }
  return countHands(form, given.set(to, (given.get(to) ?? 0) + more));
}

/**
 * Refuses more hands than a ward has. Taking a role's hands away is never refused.
 * @param others the patient's hands in the other roles.
 */
export function tooManyHands(
  counts: readonly AssessmentCount[],
  others: readonly Pick<Hands, 'counts'>[],
): Refusal | undefined {
  const hands = handsIn([{ counts }]);
  const tooMany = hands > mostHands || (hands > 0 && hands + handsIn(others) > mostForPatient);
  return tooMany ? refuse('tooManyHands') : undefined;
}

export function sameCounts(a: readonly AssessmentCount[], b: readonly AssessmentCount[]): boolean {
  return (
    a.length === b.length &&
    a.every(
      ({ assessment, count }, index) => b[index]?.assessment === assessment && b[index]?.count === count,
    )
  );
}

/** Hands that were in what has been shown stand as they were; a role that had none may still be counted, late. */
export function frozenHands(window: Window, hands: Hands | undefined): boolean {
  return window.late && hands !== undefined && hands.counts.length > 0 && !isLateHands(hands, window.shown);
}
