import type { Seal } from '../answer/seal.ts';
import type { Instant, Language, PersonKey, RoleId } from '../basics.ts';
import type { Form, FormId } from '../form/form.ts';

export interface Setup {
  readonly form: FormId;
  /** 1–60. */
  readonly patients: number;
  /** 30–90. */
  readonly minutes: number;
  /** `paced`: one patient at a time; `all`: every patient card at once. */
  readonly mode: 'paced' | 'all';
}

export const limits = { patients: { min: 1, max: 60 }, minutes: { min: 30, max: 90 } } as const;
export const defaultSetup: Setup = { form: 'sengepost', patients: 20, minutes: 60, mode: 'paced' };

/** `all`: everyone who had joined had answered; `leader`: the leader asked; `end`: the session ended first. */
export type RevealCause = 'all' | 'leader' | 'end';

/** When a patient was first shown, kept beside a second round («Svar på nytt»). */
export interface FirstRound {
  readonly openedAt: Instant;
  readonly revealedAt: Instant;
  readonly seal?: Seal;
  readonly cause: RevealCause;
}

/** A state with `first` is in its second round, or has had it; the other times are those of that round. */
export type PatientState =
  | {
      readonly kind: 'waiting';
      /** Set when the patient has been open before: its card is in the thread, and it may have answers. */
      readonly openedAt?: Instant;
      /** «Kom tilbake senere»: opened again after those that have not been put off. */
      readonly putOffAt?: Instant;
    }
  | {
      readonly kind: 'open';
      readonly openedAt: Instant;
      /** A reveal was taken back then: not shown by itself before somebody has answered anew. */
      readonly heldAt?: Instant;
      /** What the rows that had no seal were given when it was taken back: one without any has been stored since. */
      readonly heldSeal?: Seal;
      readonly first?: FirstRound;
    }
  | {
      readonly kind: 'revealed';
      readonly openedAt: Instant;
      readonly revealedAt: Instant;
      /** What the rows carry that were in it. */
      readonly seal?: Seal;
      readonly cause: RevealCause;
      readonly first?: FirstRound;
      /** A second round was opened then and taken back; it may have answers, which count at the end. */
      readonly againAt?: Instant;
    }
  | {
      readonly kind: 'left';
      readonly openedAt: Instant;
      readonly revealedAt: Instant;
      /** What the rows carry that were in it. */
      readonly seal?: Seal;
      readonly cause: RevealCause;
      readonly leftAt: Instant;
      readonly first?: FirstRound;
      readonly againAt?: Instant;
    }
  /** Passed over: nothing is shown, and no more answers are taken. Named in the summary unless somebody had answered. */
  | { readonly kind: 'skipped'; readonly at: Instant }
  /** «Reiser i dag»: out of the denominator, listed. */
  | { readonly kind: 'leaving'; readonly at: Instant };

/** The practice patient: at hand, or over, with its rows still to be deleted unless they are. */
export type Practice =
  | Extract<PatientState, { kind: 'open' | 'revealed' }>
  | { readonly kind: 'over'; readonly at: Instant; readonly deleted?: true };

export interface Leader {
  readonly person: PersonKey;
  /** As Teams shows it; on the board only, gone when the session is locked. */
  readonly name: string;
  /** The leader's last act in this session; five minutes of silence let anyone take over. */
  readonly seenAt: Instant;
}

/** What the leader can take back. `auto`: shown and left by itself, since all agreed. */
export const stepNames = ['reveal', 'auto', 'next', 'skip', 'later', 'leaving', 'again'] as const;
export type StepName = (typeof stepNames)[number];

/** The last step of the session, and the states that it changed as they were before. */
export interface Undo {
  /** When it was taken; names it. */
  readonly at: Instant;
  readonly step: StepName;
  readonly patient: number;
  readonly before: readonly { readonly patient: number; readonly state: PatientState }[];
}

/**
 * The last question in the thread about who leads; `at` names it. Whoever asks or is asked is named only while the question stands:
 * the leader may give the lead to nobody else.
 */
export type LeadQuestion =
  /** The leader wants somebody to take over; `to`: one person only. */
  | {
      readonly kind: 'offered';
      readonly at: Instant;
      readonly to?: { readonly person: PersonKey; readonly name: string };
    }
  /** Somebody asks to take over. */
  | { readonly kind: 'asked'; readonly at: Instant; readonly person: PersonKey; readonly name: string }
  | { readonly kind: 'given' | 'withdrawn' | 'declined'; readonly at: Instant };

interface Known {
  readonly id: string;
  readonly tenant: string;
  readonly setup: Setup;
  /** What people are asked; `setup.form` says which one it was made from. */
  readonly form: Form;
  /** What everybody is shown, from the beginning to the last figure. */
  readonly language: Language;
  /** Whether what one person sees follows that person's Teams; may be changed as long as the session is live. */
  readonly ownLanguages: boolean;
}
/** While the secret lives a person's rows can be found again; without it nobody can. */
interface Tied {
  readonly secret: string;
  readonly leader: Leader;
}
interface Begun {
  readonly startedAt: Instant;
  /** Index 0 is patient 1. */
  readonly patients: readonly PatientState[];
  /** Not one of them: counted nowhere. */
  readonly practice?: Practice;
}

/**
 * The question whether a silent session is over stands unanswered. In a paused session: nobody answered it, so the
 * session paused itself.
 */
export interface Silence {
  /** The last sign of life before it was asked; names the question. */
  readonly since: Instant;
  readonly askedAt: Instant;
}

/** What the leader has opened for late answers after the end. */
export interface Reopened {
  readonly patients: 'all' | readonly number[];
  /** When the session is locked, and no more answers can be taken. */
  readonly until: Instant;
}

/** Who is in the room without Teams and raises a hand, by role; 1…20 of those that are there. */
export type Room = Readonly<Partial<Record<RoleId, number>>>;

interface Lively {
  /** Undefined until the leader has said who is there. */
  readonly room?: Room;
  /** Milliseconds spent paused so far, left out of the pace. */
  readonly pausedFor: number;
  /** When the last pause ended, if there has been one. */
  readonly resumedAt?: Instant;
  /** When the bot last came back after a stop, and how many answers it found. */
  readonly back?: { readonly at: Instant; readonly answers: number };
  readonly undo?: Undo;
  readonly silence?: Silence;
  readonly leadQuestion?: LeadQuestion;
}

export type PreparedSession = Known & Tied & { readonly phase: 'prepared'; readonly preparedAt: Instant };
export type ActiveSession = Known & Tied & Begun & Lively & { readonly phase: 'active' };
export type PausedSession = Known &
  Tied &
  Begun &
  Lively & { readonly phase: 'paused'; readonly pausedAt: Instant };
export type FinishedSession = Known &
  Tied &
  Begun & { readonly phase: 'finished'; readonly endedAt: Instant; readonly reopened?: Reopened };
export type CancelledSession = Known &
  Tied &
  Begun & { readonly phase: 'cancelled'; readonly endedAt: Instant };
/** What is kept of who took part, once rows no longer say who gave them. */
export interface Kept {
  /** Those that may stand on answers. */
  readonly roles: readonly RoleId[];
  /** The further questions whose answers may: none, since nothing asks for them; a version before this kept some. */
  readonly further: readonly string[];
  /** How many took part. */
  readonly participants: number;
}

export type LockedSession = Known &
  Begun & {
    readonly phase: 'locked';
    readonly ended: 'finished' | 'cancelled';
    readonly endedAt: Instant;
    readonly lockedAt: Instant;
    /** Set when the last figures have been taken from the rows as they were: from then on they are rewritten. */
    readonly kept?: Kept;
    /** Nothing is left in its rows that could tie them to a person, a moment or each other. */
    readonly scrubbed?: true;
  };

export type LiveSession = ActiveSession | PausedSession;
export type EndedSession = FinishedSession | CancelledSession;
export type BegunSession = LiveSession | EndedSession | LockedSession;
export type Session = PreparedSession | BegunSession;
