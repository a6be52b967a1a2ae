import type { Interval } from '../../domain/figures/summary.ts';
import type { Form, FormId, WaitId } from '../../domain/form/form.ts';
import type { Edge } from '../../domain/form/waitEdges.ts';
import { halves, runsOf, type TimeSaid, timeSaid, waitSaid, wholePeople } from '../amount.ts';
import { localeOf } from '../locale.ts';

type TimeUnit = Form['timeUnit'];

export const { clock, coefficient, date, decimal, exact, listed, longDay, shortDay } = localeOf('nb-NO', '.');

/** «1 pasient», «2 pasienter», «0,5 pasienter». */
export function patientCount(count: number): string {
  const amount = decimal(count);
  return `${amount} ${amount === '1' ? 'pasient' : 'pasienter'}`;
}

/** «40 sekunder», «1 minutt», «2½ minutter»: to the nearest half. @param seconds above 0. */
export function roughly(seconds: number): string {
  if (seconds < 60) return `${Math.floor(seconds)} sekunder`;
  const amount = halves(seconds / 60);
  return `${amount} ${amount === '1' ? 'minutt' : 'minutter'}`;
}

/** A share 0–1 as a whole number of a hundred, never below 0 or above 100. */
export function ofHundred(share: number): number {
  return Math.min(100, Math.max(0, Math.round(share * 100)));
}

/** Patients by number: «pasient 3», «pasient 3, 5–8 og 10». */
export function patientNumbers(numbers: readonly number[]): string {
  return `pasient ${numberRuns(numbers)}`;
}

/** Numbers in order, runs of three or more drawn together: «3, 5–8 og 10». */
export function numberRuns(numbers: readonly number[]): string {
  return listed(runsOf(numbers));
}

const units = {
  days: ['døgn', 'døgn'],
  hours: ['time', 'timer'],
  minutes: ['minutt', 'minutter'],
} as const satisfies Readonly<Record<Edge['unit'], readonly [one: string, many: string]>>;

function counted(count: number, unit: Edge['unit']): string {
  return `${count} ${units[unit][count === 1 ? 0 : 1]}`;
}

const littleTime: Readonly<
  Record<Extract<TimeSaid, { kind: 'none' | 'underHour' | 'underMinute' }>['kind'], string>
> = {
  none: 'ingen tid oppgitt',
  underHour: 'under 1 time',
  underMinute: 'under 1 minutt',
};

/**
 * The time of a cause: «9 døgn», «22 timer», «minst 14 døgn», «ingen tid oppgitt».
 * @param atLeast the sum holds a wait nobody knows the end of.
 */
export function causeTime(time: number, unit: TimeUnit, atLeast: boolean): string {
  const said = timeSaid(time, unit);
  const amount = 'count' in said ? counted(said.count, said.kind) : littleTime[said.kind];
  return atLeast && 'count' in said ? `minst ${amount}` : amount;
}

/** «8–24 timer», «8 timer–3 døgn», «4 døgn eller mer»; undefined when nobody gave a time. */
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
      return `${counted(said.from.count, said.from.unit)} eller mer`;
    case 'anything':
      return `fra ${under(said.under)} til ${moreThan(said.moreThan)}`;
  }
}

function under({ count, unit }: Edge): string {
  return `under ${counted(count, unit)}`;
}

function moreThan({ count, unit }: Edge): string {
  return `mer enn ${counted(count, unit)}`;
}

function span(from: Edge, to: Edge): string {
  const start = from.unit === to.unit ? String(from.count) : counted(from.count, from.unit);
  return `${start}–${counted(to.count, to.unit)}`;
}

/** «trolig 4–12 av 22», «trolig 3 av 3»: an interval in whole people. */
export function likely(interval: Interval, total: number): string {
  const { low, high } = wholePeople(interval, total);
  return `trolig ${low === high ? low : `${low}–${high}`} av ${total}`;
}

/** Words that keep their capital inside a sentence. */
export const properNames: readonly string[] = ['Nav'];
