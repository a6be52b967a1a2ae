/** What may leave the unit: small counts are hidden, and nothing that they could be worked out from is shown (docs/domain.md § 6). */
import type { ReasonScore } from '../../figures/summary.ts';
import type { Measured } from './effect.ts';

/** Counts below this, but not none, are hidden. */
const smallest = 5;

/** A count that is shown, or one that is not. */
export type Cell = number | 'hidden';

function isSmall(count: number): boolean {
  return count > 0 && count < smallest;
}

/**
 * The cells of a table with a total, as others may see them; undefined when nothing of it may be shown. Every 1–4 is
 * hidden. While exactly one is hidden, or what is hidden sums to so many or four times as many as there are hidden
 * cells, so that each would be known, the first positive cell that still shows is hidden as well: by its place and not
 * by its size, which would give it away.
 * @param cells in fixed order; they sum to the total.
 */
export function suppress(cells: readonly number[]): readonly Cell[] | undefined {
  const total = cells.reduce((sum, cell) => sum + cell, 0);
  if (total < smallest) return undefined;
  const hidden = new Set(cells.keys().filter((place) => isSmall(cells[place] ?? 0)));
  while (isTelling([...hidden].map((place) => cells[place] ?? 0))) {
    const next = cells.findIndex((cell, place) => cell > 0 && !hidden.has(place));
    if (next === -1) return undefined;
    hidden.add(next);
  }
  return cells.map((cell, place) => (hidden.has(place) ? 'hidden' : cell));
}

/** Whether hidden cells can be worked out from what they sum to. */
function isTelling(hidden: readonly number[]): boolean {
  if (hidden.length === 0) return false;
  const sum = hidden.reduce((all, cell) => all + cell, 0);
  return hidden.length === 1 || sum === hidden.length || sum === hidden.length * (smallest - 1);
}

/** A reason as others may see it. */
export type OutsideScore =
  | {
      readonly reason: string;
      readonly shown: true;
      /** N and T. */
      readonly patients: number;
      readonly time: number;
      /** The Pareto share 0–100; undefined where the shares would tell what is hidden. */
      readonly basis: number | undefined;
      readonly namedFor: number;
    }
  /** «<5»; neither time nor share is shown. */
  | { readonly reason: string; readonly shown: false };

/** Hidden where it was named for 1–4 patients, or N is. */
function isHidden({ namedFor, patients }: ReasonScore): boolean {
  return namedFor < smallest || patients < smallest;
}

/**
 * Reasons as others may see them. A list of reasons has no total, but its shares have one: they sum to 100, and two that are
 * shown with N and T give what all N and all T sum to, so what the hidden ones sum to as well. Where that would tell them, no
 * share is shown. The hidden ones stand last: their place among the others would tell of them, too.
 */
export function outsideScores(scores: readonly ReasonScore[]): readonly OutsideScore[] {
  const hidden = scores.filter(isHidden);
  const telling = isTelling(hidden.map(({ namedFor }) => namedFor));
  const shown = scores.filter((score) => !isHidden(score));
  return [
    ...shown.map(({ reason, patients, time, basis, namedFor }) => {
      return { reason, shown: true, patients, time, basis: telling ? undefined : basis, namedFor } as const;
    }),
    ...hidden.map(({ reason }) => ({ reason, shown: false }) as const),
  ];
}

/** A result as others may see it. */
export interface Outside {
  /** Patients by what most said: right place, waiting, split. Undefined when nothing of it may be shown. */
  readonly place:
    | { readonly right: Cell; readonly waiting: Cell; readonly split: Cell; readonly total: number }
    | undefined;
  readonly reasons: readonly OutsideScore[];
}

/** A result with what is too small to be shown left out. */
export function outside({
  place: { right, waiting, split },
  reasons,
}: {
  readonly place: { readonly right: number; readonly waiting: number; readonly split: number };
  readonly reasons: readonly ReasonScore[];
}): Outside {
  const [shownRight, shownWaiting, shownSplit] = suppress([right, waiting, split]) ?? [];
  const place =
    shownRight === undefined || shownWaiting === undefined || shownSplit === undefined
      ? undefined
      : { right: shownRight, waiting: shownWaiting, split: shownSplit, total: right + waiting + split };
  return { place, reasons: outsideScores(reasons) };
}

/** Several sessions told as one: «I tre kartlegginger: 9 pasienter, 31 døgn». */
export interface Pooled {
  readonly sessions: number;
  readonly namedFor: number;
  readonly patients: number;
  readonly time: number;
}

/** As many sessions as may be told as one, and how old the oldest may be: 24 months, in milliseconds. */
const mostPooled = 4;
const poolFor = 730 * 24 * 60 * 60 * 1_000;

/**
 * A reason in the unit's last sessions of the newest one's form and version, as few of them as it takes to be named for
 * five, and not to tell what is hidden in one of them from those in which it is not; undefined when four are not enough.
 * @param results of the unit, in any order.
 */
export function pooled(reason: string, results: readonly Measured[]): Pooled | undefined {
  const newest = results.toSorted((a, b) => b.endedAt - a.endedAt);
  const [last] = newest;
  if (last === undefined) return undefined;
  const alike = newest
    .filter(({ summary }) => summary.form === last.summary.form)
    .filter(({ summary }) => summary.formVersion === last.summary.formVersion)
    .filter(({ endedAt }) => endedAt >= last.endedAt - poolFor)
    .slice(0, mostPooled);
  let sum: Pooled = { sessions: 0, namedFor: 0, patients: 0, time: 0 };
  const hidden: number[] = [];
  for (const { summary } of alike) {
    const score = summary.reasons.find((each) => each.reason === reason);
    if (score !== undefined && isHidden(score)) hidden.push(score.namedFor);
    sum = {
      sessions: sum.sessions + 1,
      namedFor: sum.namedFor + (score?.namedFor ?? 0),
      patients: sum.patients + (score?.patients ?? 0),
      time: sum.time + (score?.time ?? 0),
    };
    if (sum.namedFor >= smallest && sum.patients >= smallest && !isTelling(hidden)) return sum;
  }
  return undefined;
}
