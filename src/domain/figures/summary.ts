/** A finished session in numbers. */
import type { RoleId } from '../basics.ts';
import type { FormId } from '../form/form.ts';
import type { FurtherCounts } from './raters.ts';

/** Lower and upper bound of a 95 % interval, shares 0–1 (or −1…1 for a difference). */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** One reason in the Pareto; the letters are those of docs/domain.md § 4. */
export interface ReasonScore {
  readonly reason: string;
  /** N: patients, each weighed by the share of its raters who named the reason. */
  readonly patients: number;
  /** T: the same, times the median waiting time; days or minutes as the form counts. */
  readonly time: number;
  /** c: 0–1. */
  readonly risk: number;
  /** Pareto share 0–100; all reasons sum to 100. */
  readonly basis: number;
  readonly points: number;
  /** How many patients anyone named it for (a whole number, to trace N by). */
  readonly namedFor: number;
}

export interface Suggestion extends ReasonScore {
  /** N < 2. */
  readonly single: boolean;
  /** Low agreement behind it: on average less than half of a patient's raters named it. */
  readonly disputed: boolean;
}

/** Best first under each heading: mikro · meso · makro and samfunn. */
export interface Suggestions {
  readonly self: readonly Suggestion[];
  readonly together: readonly Suggestion[];
  readonly lift: readonly Suggestion[];
}

export interface Summary {
  readonly form: FormId;
  readonly formVersion: number;
  readonly patients: {
    readonly total: number;
    /** Patients with at least one answer, or one hand. */
    readonly assessed: number;
    /** Opened or passed over, but nobody answered. */
    readonly skipped: readonly number[];
    /** The session ended before they were opened. */
    readonly notReached: readonly number[];
    /** «Reiser i dag». */
    readonly leaving: readonly number[];
  };
  readonly participants: {
    readonly total: number;
    /** In the order of roleIds, undefined (no role chosen) last; only roles somebody has. */
    readonly byRole: readonly { readonly role: RoleId | undefined; readonly count: number }[];
  };
  readonly answers: {
    readonly given: number;
    /** Assessed patients × participants. */
    readonly possible: number;
    /** «Kan ikke vurdere», counted in `given`. */
    readonly unknown: number;
    /** Given after the reveal, counted in `given`. */
    readonly late: number;
  };
  /** A show of hands among colleagues without Teams, who are neither in `participants` nor in `answers`. */
  readonly hands: {
    /** The most hands at any one patient: at least so many took part that way. */
    readonly most: number;
    /** All hands, each once for each patient. */
    readonly given: number;
    /** Patients with any. */
    readonly patients: number;
    /** «Kan ikke vurdere» in time, counted in `given`. */
    readonly unknown: number;
    /** Counted after the reveal: in `given`, and in nothing else. */
    readonly late: number;
  };
  /** Patients by what most of those who assessed them said, hands among them; `split` is exactly half and half. Late answers are left out. */
  readonly place: {
    readonly right: number;
    readonly waiting: number;
    readonly split: number;
    /** Share of waiting patients of all three, Wilson 95 %; undefined when there are none. */
    readonly waitingInterval: Interval | undefined;
  };
  /** Best points first. */
  readonly reasons: readonly ReasonScore[];
  readonly suggestions: Suggestions;
  readonly agreement:
    | {
        /**
         * Share of pairs of colleagues who gave the same assessment, 0–1, over patients with at least two raters. Hands
         * are left out, since they are not raised blind, and so are late answers.
         */
        readonly pairs: number;
        readonly ac1: number | undefined;
        readonly alpha: number | undefined;
        /** Patients with at least two raters. */
        readonly patients: number;
      }
    | undefined;
  /** Patients that were answered anew after talking; without the key there were none. */
  readonly again?: {
    readonly patients: number;
    /** For how many of them the most common assessment became another. */
    readonly changed: number;
  };
  /** Patients with «enige» / «ulikt syn» by the counts on their cards, so with hands; of two rounds the first. */
  readonly agreed: number;
  readonly differed: number;
  /**
   * The form's further questions, over all patients: people's answers, not patients, so one patient counts as often as
   * it was answered; only questions with at least five answers. Bottleneck and risk count only beside an assessment that needs a reason: they ask about the
   * waiting.
   */
  readonly further: readonly FurtherCounts[];
  /** Patients for whom anyone answered risk 3. */
  readonly highRisk: readonly number[];
  /** Against the unit's last session; undefined when there was none, or when either has no patients in `place`. */
  readonly change:
    | { readonly kind: 'formChanged' }
    | {
        readonly kind: 'compared';
        readonly waitingBefore: number;
        readonly assessedBefore: number;
        /** Waiting share now minus then, Newcombe 95 %. */
        readonly difference: Interval;
      }
    | undefined;
}
