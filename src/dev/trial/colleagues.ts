/**
 * What simulated colleagues think. Every patient has a hidden truth; every colleague sees it through a tendency of
 * their own, so that the answers agree often and differ sometimes, as on a ward.
 */
import type { RoleId } from '../../domain/basics.ts';
import { groupsOf, type Level } from '../../domain/form/catalogue.ts';
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

/** What there is to see of a patient. */
export interface PatientStory {
  readonly truth: Truth;
  /** What the doctors see instead, where the professions look at the patient differently. */
  readonly doctors: Truth | undefined;
  /** Nobody is mistaken, or unsure. */
  readonly plain: boolean;
}

/** One tap: the verb of docs/contract.md and the fields beside `session` and `patient`. */
export interface Tap {
  readonly verb: 'answer.assess' | 'answer.reason' | 'answer.wait';
  readonly data: Readonly<Record<string, string>>;
}

const rightShare = 0.55;

/** As on a ward; of six, three are nurses and three doctors, so that a result may say what each profession saw. */
const rolesInTurn: readonly RoleId[] = [
  ...(['sykepleier', 'lege', 'sykepleier', 'lege', 'sykepleier', 'lege'] as const),
  ...(['helsefag', 'fysioergo', 'annen'] as const),
];

/** `count` colleagues, numbered from 1. */
export function makeColleagues(count: number, random: Random): readonly Colleague[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    role: rolesInTurn[index % rolesInTurn.length] ?? 'annen',
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

/**
 * What there is to see of a patient. The first three show in five minutes what a session is for: one whom all agree
 * about, one whom nurses and doctors see differently, and one who waits for others than the ward. The rest is chance.
 * @param candidates only ids that all these forms have are used.
 * @throws RangeError without a form.
 */
export function makeStory(patient: number, candidates: readonly Form[], random: Random): PatientStory {
  const form = pick(random, candidates.slice(0, 1));
  const right = pick(random, assessmentsThat(form, 'right'));
  const waits = pick(random, assessmentsThat(form, 'waiting').slice(0, 1));
  const leaves = pick(random, assessmentsThat(form, 'waiting').slice(2, 3));
  const truth = (assessment: AssessmentId, levels?: readonly Level[]) => ({
    assessment,
    ...makeCause(candidates, random, levels),
  });
  switch (patient) {
    case 1:
      return { truth: truth(right), doctors: undefined, plain: true };
    case 2:
      return { truth: truth(waits, ['mikro']), doctors: truth(right), plain: true };
    case 3:
      return { truth: truth(leaves, ['samfunn']), doctors: undefined, plain: true };
    default: {
      const meaning = random() < rightShare ? 'right' : 'waiting';
      return {
        truth: truth(pick(random, assessmentsThat(form, meaning))),
        doctors: undefined,
        plain: false,
      };
    }
  }
}

function makeCause(
  candidates: readonly Form[],
  random: Random,
  levels: readonly Level[] | undefined,
): Omit<Truth, 'assessment'> {
  const times = timesOf(candidates);
  return {
    reason: pick(random, pick(random, reasonsByGroup(candidates, levels))),
    // A wait that is worth a word.
    wait: pick(random, levels === undefined ? times : times.slice(Math.floor(times.length / 2))),
  };
}

/** Of so many, one stands by the first answer when a patient is assessed again. */
const oneStandsFast = 3;

/**
 * What a colleague taps on one patient, in order; one tap or three. In the second round, after the talk, most have come
 * to see the patient as things are.
 * @param random at the same point in both rounds, so that who stands fast says the same again.
 */
export function answerOf(
  colleague: Colleague,
  story: PatientStory,
  candidates: readonly Form[],
  random: Random,
  round: 1 | 2,
): readonly Tap[] {
  const form = pick(random, candidates.slice(0, 1));
  const persuaded = round === 2 && colleague.number % oneStandsFast !== 0;
  const truth = (colleague.role === 'lege' && !persuaded ? story.doctors : undefined) ?? story.truth;
  const sure = story.plain || persuaded;
  const assessment = sure ? truth.assessment : assess(colleague.tendency, truth, form, random);
  const first: Tap = { verb: 'answer.assess', data: { assessment } };
  if (meaningOf(form, assessment) !== 'waiting') return [first];
  return [
    first,
    { verb: 'answer.reason', data: { reason: reasonFor(truth, candidates, random, sure) } },
    { verb: 'answer.wait', data: { wait: waitFor(truth, candidates, random) } },
  ];
}

function assess(tendency: Tendency, truth: Truth, form: Form, random: Random): AssessmentId {
  if (random() < tendency.unsure) return pick(random, assessmentsThat(form, 'unknown'));
  if (random() < tendency.agrees) return truth.assessment;
  const meaning = random() < tendency.critical ? 'waiting' : 'right';
  return pick(random, assessmentsThat(form, meaning));
}

/** Mostly the true reason, sometimes a neighbour in its group, and seldom something else by who is not `sure`. */
function reasonFor(truth: Truth, candidates: readonly Form[], random: Random, sure: boolean): string {
  const groups = reasonsByGroup(candidates);
  const own = groups.find((group) => group.includes(truth.reason)) ?? [truth.reason];
  const kind = pickWeighted(random, [
    ['true', 6],
    ['near', 3],
    ['other', sure ? 0 : 1],
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
function reasonsByGroup(
  candidates: readonly Form[],
  levels?: readonly Level[],
): readonly (readonly string[])[] {
  const [form] = candidates;
  if (form === undefined) return [];
  return groupsOf(form.variant)
    .filter((group) => group.id !== 'annet')
    .map((group) =>
      group.reasons
        .filter((reason) => candidates.every((candidate) => reason.variants.includes(candidate.variant)))
        .filter((reason) => levels === undefined || levels.includes(reason.level))
        .map((reason) => reason.id),
    )
    .filter((reasons) => reasons.length > 0);
}
