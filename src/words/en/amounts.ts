import type { Interval } from '../../domain/figures/summary.ts';
import type { Form, FormId, WaitId } from '../../domain/form/form.ts';
import type { Edge } from '../../domain/form/waitEdges.ts';
import { halves, runsOf, type TimeSaid, timeSaid, waitSaid, wholePeople } from '../amount.ts';
import { localeOf } from '../locale.ts';

type TimeUnit = Form['timeUnit'];

export const { clock, coefficient, date, decimal, exact, listed, longDay, shortDay } = localeOf('en-GB', ':');

/** «1 patient», «2 patients», «0.5 patients». */
export function patientCount(count: number): string {
  const amount = decimal(count);
  return `${amount} ${amount === '1' ? 'patient' : 'patients'}`;
}

/** «40 seconds», «1 minute», «2½ minutes»: to the nearest half. @param seconds above 0. */
export function roughly(seconds: number): string {
  if (seconds < 60) return `${Math.floor(seconds)} seconds`;
  const amount = halves(seconds / 60);
  return `${amount} ${amount === '1' ? 'minute' : 'minutes'}`;
}

/** A share 0–1 as a whole number of a hundred, never below 0 or above 100. */
export function ofHundred(share: number): number {
  return Math.min(100, Math.max(0, Math.round(share * 100)));
}

/** Patients by number: «patient 3», «patients 3, 5–8 and 10». */
export function patientNumbers(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'patient' : 'patients'} ${numberRuns(numbers)}`;
}

/** Numbers in order, runs of three or more drawn together: «3, 5–8 and 10». */
export function numberRuns(numbers: readonly number[]): string {
  return listed(runsOf(numbers));
}

const units = {
  days: ['day', 'days'],
  hours: ['hour', 'hours'],
  minutes: ['minute', 'minutes'],
} as const satisfies Readonly<Record<Edge['unit'], readonly [one: string, many: string]>>;

function counted(count: number, unit: Edge['unit']): string {
  return `${count} ${units[unit][count === 1 ? 0 : 1]}`;
}

const littleTime: Readonly<
  Record<Extract<TimeSaid, { kind: 'none' | 'underHour' | 'underMinute' }>['kind'], string>
> = {
  none: 'no time given',
  underHour: 'under 1 hour',
  underMinute: 'under 1 minute',
};

/** The time of a cause: «9 days», «22 hours», «at least 14 days», «no time given». */
export function causeTime(time: number, unit: TimeUnit, atLeast: boolean): string {
  const said = timeSaid(time, unit);
  const amount = 'count' in said ? counted(said.count, said.kind) : littleTime[said.kind];
  return atLeast && 'count' in said ? `at least ${amount}` : amount;
}

/** «8–24 hours», «8 hours–3 days», «4 days or more»; undefined when nobody gave a time. */
export function patientTime(form: FormId, middle: readonly WaitId[]): string | undefined {
  const said = waitSaid(form, middle);
  switch (said?.kind) {
    case undefined:
      return undefined;
    case 'between':
      return span(said.from, said.to);
    case 'under':
      return under(said.to);
    case 'moreThan':
      return moreThan(said.from);
    case 'orMore':
      return `${counted(said.from.count, said.from.unit)} or more`;
    case 'anything':
      return `from ${under(said.under)} to ${moreThan(said.moreThan)}`;
  }
}

function under({ count, unit }: Edge): string {
  return `under ${counted(count, unit)}`;
}

function moreThan({ count, unit }: Edge): string {
  return `over ${counted(count, unit)}`;
}

function span(from: Edge, to: Edge): string {
  const start = from.unit === to.unit ? String(from.count) : counted(from.count, from.unit);
  return `${start}–${counted(to.count, to.unit)}`;
}

/** «probably 4–12 of 22», «probably 3 of 3»: an interval in whole people. */
export function likely(interval: Interval, total: number): string {
  const { low, high } = wholePeople(interval, total);
  return `probably ${low === high ? low : `${low}–${high}`} of ${total}`;
}

/** Words that keep their capital inside a sentence. */
export const properNames: readonly string[] = ['Nav'];
