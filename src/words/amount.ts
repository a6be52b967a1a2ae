import type { Interval } from '../domain/figures/summary.ts';
import type { Form, FormId, WaitId } from '../domain/form/form.ts';
import { type Edge, spanOf } from '../domain/form/waitEdges.ts';

/** How an amount of time is said, before any language says it. */
export type TimeSaid =
  | { readonly kind: 'none' | 'underHour' | 'underMinute' }
  | { readonly kind: 'days' | 'hours' | 'minutes'; readonly count: number };

const hoursOfDay = 24;
const minutesOfHour = 60;
/** Minutes from which people say hours. */
const minutesAsHours = 120;

/** To the nearest whole number, half up; without the noise that sums of shares carry (0.44999999999999996). */
function whole(value: number): number {
  return Math.round(Number(value.toFixed(6)));
}

/** Rounded to at most one decimal, half up: 2.75 → 2.8. */
export function tenths(value: number): number {
  return whole(value * 10) / 10;
}

/**
 * The waiting behind a cause, as people say it: whole days from one day on, whole hours from one hour on, less is under
 * an hour. In minutes whole minutes, from 120 on hours.
 * @param time T of docs/domain.md § 4, in the form's unit.
 */
export function timeSaid(time: number, unit: Form['timeUnit']): TimeSaid {
  if (time <= 0) return { kind: 'none' };
  if (unit === 'minutes') {
    const count = whole(time);
    if (count === 0) return { kind: 'underMinute' };
    if (count < minutesAsHours) return { kind: 'minutes', count };
    return { kind: 'hours', count: whole(time / minutesOfHour) };
  }
  if (time >= 1) return { kind: 'days', count: whole(time) };
  const hours = time * hoursOfDay;
  return hours >= 1 ? { kind: 'hours', count: whole(hours) } : { kind: 'underHour' };
}

/** How one patient's waiting is said: a band in its own words, or what two bands span together. */
export type WaitSaid =
  | { readonly kind: 'between'; readonly from: Edge; readonly to: Edge }
  /** From nothing. */
  | { readonly kind: 'under'; readonly to: Edge }
  /** One open band. */
  | { readonly kind: 'moreThan'; readonly from: Edge }
  /** Two bands, the longer one open. */
  | { readonly kind: 'orMore'; readonly from: Edge }
  /** Two bands, from nothing to an open one: all that can be said is both. */
  | { readonly kind: 'anything'; readonly under: Edge; readonly moreThan: Edge };

/**
 * @param middle the band of the middle answer, or the two middle ones, the shorter wait first, as `middleWaits` gives
 *   them. Undefined for none.
 */
export function waitSaid(form: FormId, middle: readonly WaitId[]): WaitSaid | undefined {
  const spans = middle.map((wait) => spanOf({ id: form }, wait)).filter((span) => span !== undefined);
  const [lower, upper = lower] = spans;
  if (lower === undefined || upper === undefined) return undefined;
  const { from } = lower;
  const { to } = upper;
  if (to !== undefined) return from.count === 0 ? { kind: 'under', to } : { kind: 'between', from, to };
  if (lower.to === undefined) return { kind: 'moreThan', from };
  return from.count === 0
    ? { kind: 'anything', under: lower.to, moreThan: upper.from }
    : { kind: 'orMore', from };
}

/** A share's interval as whole people of `total`, each bound to the nearest. */
export function wholePeople(
  { low, high }: Interval,
  total: number,
): { readonly low: number; readonly high: number } {
  return { low: whole(low * total), high: whole(high * total) };
}

/**
 * A label inside a sentence: without its capital, unless the word is an abbreviation (MR, IKT, DPS) or a name.
 * @param names words that keep their capital wherever they stand, in the language at hand.
 */
export function inSentence(label: string, names: readonly string[]): string {
  const first = /^[\p{L}\p{N}]*/u.exec(label)?.[0] ?? '';
  const keeps = names.includes(first) || /\p{Lu}.*\p{Lu}/u.test(first);
  return keeps ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Whole numbers in order, runs of three or more drawn together: «3», «5–8», «10». */
export function runsOf(numbers: readonly number[]): readonly string[] {
  const runs: number[][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0]}–${run.at(-1)}`] : run.map(String)));
}

/** To the nearest half, half up: 2.4 → «2½», 2 → «2». */
export function halves(value: number): string {
  const twice = Math.round(value * 2);
  const whole = Math.floor(twice / 2);
  if (twice % 2 === 0) return String(whole);
  return whole === 0 ? '½' : `${whole}½`;
}
