/**
 * What simulated colleagues think. Every patient has a hidden truth; every colleague sees it through a tendency of
 * their own, so that the answers agree often and differ sometimes, as on a ward.
 */
import { type RoleId, roleIds } from '../../domain/basics.ts';
import { groupsOf } from '../../domain/form/catalogue.ts';
import { type AssessmentId, type Form, forms, meaningOf, type WaitId } from '../../domain/form/form.ts';
import { pick, pickWeighted, type Random } from './random.ts';

/** Chances from 0 to 1. */
export interface Tendency {
  /** Sees the patient as things are. */
  readonly agrees: number;
  /** Else: thinks that the patient waits, rather than that all is well. */
  readonly critical: number;
  /** Says «kan ikke vurdere». */
  readonly unsure: number;
}

export interface Colleague {
  /** 1…20. */
  readonly number: number;
  readonly role: RoleId;
  readonly tendency: Tendency;
}

/** How it is with a patient, for a form's own ids. */
export interface Truth {
  readonly assessment: AssessmentId;
  readonly reason: string;
  readonly wait: WaitId;
}

/** One tap: the verb of docs/contract.md and the fields beside `session` and `patient`. */
export interface Tap {
  readonly verb: 'answer.assess' | 'answer.reason' | 'answer.wait';
  readonly data: Readonly<Record<string, string>>;
}

const rightShare = 0.55;

/** `count` colleagues, roles in turn so that every profession is there. */
export function makeColleagues(count: number, random: Random): readonly Colleague[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    role: roleIds[index % roleIds.length] ?? 'annen',
    tendency: {
      agrees: 0.65 + 0.3 * random(),
      critical: 0.2 + 0.6 * random(),
      unsure: 0.08 * random(),
    },
  }));
}

/** The forms whose assessments are exactly those a card offers; two forms share theirs. */
export function formsOffering(assessments: readonly string[]): readonly Form[] {
  return Object.values(forms).filter(
    (form) =>
      form.assessments.length === assessments.length &&
      form.assessments.every((option) => assessments.includes(option.id)),
  );
}

/** How it is with one patient. Only ids that all the given forms have. @throws RangeError without a form. */
export function makeTruth(candidates: readonly Form[], random: Random): Truth {
  const form = pick(random, candidates.slice(0, 1));
  const meaning = random() < rightShare ? 'right' : 'waiting';
  return {
    assessment: pick(random, assessmentsThat(form, meaning)),
    reason: pick(random, pick(random, reasonsByGroup(candidates))),
    wait: pick(random, timesOf(candidates)),
  };
}

/** What a colleague taps on one patient, in order; one tap or three. */
export function answerOf(
  colleague: Colleague,
  truth: Truth,
  candidates: readonly Form[],
  random: Random,
): readonly Tap[] {
  const form = pick(random, candidates.slice(0, 1));
  const assessment = assess(colleague.tendency, truth, form, random);
  const first: Tap = { verb: 'answer.assess', data: { assessment } };
  if (meaningOf(form, assessment) !== 'waiting') return [first];
  return [
    first,
    { verb: 'answer.reason', data: { reason: reasonFor(truth, candidates, random) } },
    { verb: 'answer.wait', data: { wait: waitFor(truth, candidates, random) } },
  ];
}

function assess(tendency: Tendency, truth: Truth, form: Form, random: Random): AssessmentId {
  if (random() < tendency.unsure) return pick(random, assessmentsThat(form, 'unknown'));
  if (random() < tendency.agrees) return truth.assessment;
  const meaning = random() < tendency.critical ? 'waiting' : 'right';
  return pick(random, assessmentsThat(form, meaning));
}

/** Mostly the true reason, sometimes a neighbour in its group, seldom something else. */
function reasonFor(truth: Truth, candidates: readonly Form[], random: Random): string {
  const groups = reasonsByGroup(candidates);
  const own = groups.find((group) => group.includes(truth.reason)) ?? [truth.reason];
  const kind = pickWeighted(random, [
    ['true', 6],
    ['near', 3],
    ['other', 1],
  ]);
  if (kind === 'true') return truth.reason;
  return pick(random, kind === 'near' ? own : pick(random, groups));
}

/** The true band, or the one beside it. */
function waitFor(truth: Truth, candidates: readonly Form[], random: Random): WaitId {
  const times = timesOf(candidates);
  const step = pickWeighted(random, [
    [0, 6],
    [-1, 2],
    [1, 2],
  ]);
  return times[times.indexOf(truth.wait) + step] ?? truth.wait;
}

function assessmentsThat(form: Form, meaning: 'right' | 'waiting' | 'unknown'): readonly AssessmentId[] {
  return form.assessments.filter((option) => option.meaning === meaning).map((option) => option.id);
}

/** Time bands that every candidate has, shortest first, without «vet ikke». */
function timesOf(candidates: readonly Form[]): readonly WaitId[] {
  const [form, ...others] = candidates;
  if (form === undefined) return [];
  return form.waits
    .filter((band) => band.amount !== undefined)
    .map((band) => band.id)
    .filter((id) => others.every((other) => other.waits.some((band) => band.id === id)));
}

/** Reasons that every candidate has, by group; those that say nothing («annet», «vet ikke») are left out. */
function reasonsByGroup(candidates: readonly Form[]): readonly (readonly string[])[] {
  const [form] = candidates;
  if (form === undefined) return [];
  return groupsOf(form.variant)
    .filter((group) => group.id !== 'annet')
    .map((group) =>
      group.reasons
        .filter((reason) => candidates.every((candidate) => reason.variants.includes(candidate.variant)))
        .map((reason) => reason.id),
    )
    .filter((reasons) => reasons.length > 0);
}
