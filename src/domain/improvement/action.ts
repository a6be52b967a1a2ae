/** What a unit has promised itself: one action is one row from suggestion to effect, and is never copied. */
import type { Instant } from '../basics.ts';
import type { Level } from '../form/catalogue.ts';
import type { Day } from './day.ts';

export const statusIds = ['foreslatt', 'vedtatt', 'proves', 'evaluering', 'innfort', 'droppet'] as const;
export type Status = (typeof statusIds)[number];

/** §§ 6–9 of the regulation on leadership and quality improvement. */
export const stepIds = ['planlegge', 'gjennomfore', 'evaluere', 'korrigere'] as const;
export type Step = (typeof stepIds)[number];

export const levelIds = ['mikro', 'meso', 'makro', 'samfunn'] as const satisfies readonly Level[];

export const effectIds = ['ja', 'delvis', 'nei', 'vet_ikke'] as const;
export type EffectAnswer = (typeof effectIds)[number];

/** Why an action is dropped, where nobody writes a reason of their own. */
export const dropIds = ['ikke_aktuelt', 'lost_annerledes', 'for_krevende', 'virket_ikke'] as const;

export const nudgeAnswerIds = ['i_rute', 'trenger_hjelp', 'ferdig', 'droppet'] as const;
export type NudgeAnswer = (typeof nudgeAnswerIds)[number];

/** After two, six and twelve weeks, on the due day, and on the day the goal is to be measured. */
export const nudgeKinds = ['w2', 'w6', 'w12', 'due', 'measure'] as const;
export type NudgeKind = (typeof nudgeKinds)[number];

/** What becomes of an open action where the next session begins with it («Sist lovet vi»). */
export const outcomeIds = ['ferdig', 'fortsetter', 'droppes'] as const;
export type ReviewOutcome = (typeof outcomeIds)[number];

export const liftAnswerIds = ['tar', 'mer', 'avslar', 'videre', 'ferdig'] as const;
export type LiftAnswerKind = (typeof liftAnswerIds)[number];

/** Least to most. */
export const weights = [1, 2, 3] as const;
export type Weight = (typeof weights)[number];

/** The most characters of each text, and the most of what there can be several of. */
export const limits = {
  text: 200,
  goal: 140,
  when: 140,
  response: 140,
  why: 200,
  step: 200,
  effect: 200,
  role: 60,
  unitName: 60,
  /** Each of the three texts of a lift. */
  lift: 400,
  cycles: 48,
  lifts: 5,
  /** Actions that are neither introduced nor dropped, in one unit. */
  open: 200,
} as const;

/** A colleague, by their Entra object id. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

export type Owner =
  | ({ readonly kind: 'person' } & Person)
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'none' };

export interface Goal {
  readonly text: string;
  readonly by?: Day;
}

/** «Hvis … så …» */
export interface IfThen {
  readonly when: string;
  /** What they do then. */
  readonly response: string;
}

/** One line of a round of plan–do–evaluate–correct. */
export interface Cycle {
  /** Of the round: a new one begins with `planlegge` after another step. */
  readonly nr: number;
  readonly step: Step;
  readonly at: Instant;
  /** Their name. */
  readonly by: string;
  readonly text: string;
}

export interface LiftAnswer {
  readonly kind: LiftAnswerKind;
  /** Empty where nothing needs to be said. */
  readonly why: string;
  /** When it is promised for. */
  readonly date?: Day;
  /** Their name. */
  readonly by: string;
  readonly at: Instant;
}

/** Half a page to a leaders' channel. */
export interface LiftText {
  readonly problem: string;
  readonly consequence: string;
  readonly ask: string;
  readonly askedBy: Day;
}

/** A problem handed up the line, and what came back. */
export interface Lift extends LiftText {
  readonly n: number;
  /** Key of the leaders' channel. */
  readonly to: string;
  readonly sentAt: Instant;
  /** It stands in the receiver's log. */
  readonly arrived?: true;
  readonly answer?: LiftAnswer;
  /** When they were reminded. */
  readonly asked: readonly Instant[];
}

export interface Effect {
  readonly answer: EffectAnswer;
  /** Empty where nothing was written. */
  readonly text: string;
  readonly at: Instant;
}

/** What became of it where a session began with it, the last time. */
export interface Review {
  readonly session: string;
  readonly outcome: ReviewOutcome;
}

/** Where an action stands: all that another status changes of it. */
export interface Standing {
  readonly status: Status;
  /** When it was decided on; without it is only suggested, or was dropped as such. */
  readonly decidedAt?: Instant;
  readonly needsHelpSince?: Instant;
  /** When it was introduced or dropped; only while it is. */
  readonly closedAt?: Instant;
  /** One of `dropIds`, or their own words. Only while it is dropped. */
  readonly dropped?: { readonly why: string };
}

/** Where it stood before a session that began with it closed it, so that this can be taken back. */
export interface ReviewedFrom {
  /** When it was closed so; one that was closed at another time was closed another way. */
  readonly closedAt: Instant;
  readonly standing: Standing;
}

export interface Nudge {
  readonly kind: NudgeKind;
  readonly at: Instant;
  readonly answer?: NudgeAnswer;
}

/** What people choose and write of an action. */
export interface Plan {
  readonly text: string;
  readonly owner: Owner;
  readonly due?: Day;
  /** How they will see that it works. */
  readonly goal?: Goal;
  readonly ifThen?: IfThen;
  readonly effort?: Weight;
  readonly gain?: Weight;
  readonly level: Level;
}

/** Where an action came from; the figures behind it are read from that session's result each time. */
export interface About {
  readonly session?: string;
  readonly reason?: string;
}

export interface Action extends Plan, Standing {
  /** Running number in the unit: «Tiltak 12». */
  readonly nr: number;
  /** How often people have changed it; what a form says it was drawn from, and the number of its newest entry in the history. */
  readonly version: number;
  readonly about: About;
  /** At most 48. */
  readonly cycles: readonly Cycle[];
  /** At most five; the last is the current one. */
  readonly lifts: readonly Lift[];
  readonly effect?: Effect;
  readonly review?: Review;
  readonly reviewedFrom?: ReviewedFrom;
  readonly nudges: readonly Nudge[];
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** Name of whoever changed it last. */
  readonly changedBy: string;
  /** Teams' own time of the newest tap that has changed it. */
  readonly sourceAt?: Instant;
}

/** Whether there is still something to do. */
export function isOpen({ status }: Pick<Action, 'status'>): boolean {
  return status !== 'innfort' && status !== 'droppet';
}

/** The lift that is current. */
export function currentLift({ lifts }: Pick<Action, 'lifts'>): Lift | undefined {
  return lifts.at(-1);
}

/** Whether something may still come of a lift by itself: nobody has answered, or it is promised, or lifted further. */
export function isUnderWay({ answer }: Pick<Lift, 'answer'>): boolean {
  return answer === undefined || answer.kind === 'tar' || answer.kind === 'videre';
}
