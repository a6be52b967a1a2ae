import type { Instant } from '../domain/basics.ts';
import { tenths } from './amount.ts';

/** How a language writes numbers, days and lists; what Intl knows of it. Times are the ward's own: Norwegian wall time. */
export interface Locale {
  /** Rounded to at most one decimal, half up: 2.75 → «2,8», 9 → «9». */
  readonly decimal: (value: number) => string;
  /** With two decimals. */
  readonly coefficient: (value: number) => string;
  /** As it is, not rounded. */
  readonly exact: (value: number) => string;
  /** «a», «a og b», «a, b og c». */
  readonly listed: (items: readonly string[]) => string;
  /** «22. november 2026». */
  readonly date: (at: Instant) => string;
  /** «22. november 2026». @param day `YYYY-MM-DD`. */
  readonly longDay: (day: string) => string;
  /** «22. nov.», and with its year where that is another than today's. @param day `YYYY-MM-DD`, as `today` is. */
  readonly shortDay: (day: string, today: string) => string;
  /** «10.04». */
  readonly clock: (at: Instant) => string;
}

/**
 * @param tag of the language and country, as Intl takes it.
 * @param clockMark what stands between hours and minutes.
 */
export function localeOf(tag: string, clockMark: '.' | ':'): Locale {
  const numbers = (digits: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(tag, { useGrouping: false, ...digits });
  const decimals = numbers({ maximumFractionDigits: 1 });
  const coefficients = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const exactly = numbers({ maximumFractionDigits: 20 });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const zone = { timeZone: 'Europe/Oslo' } as const;
  const dates = new Intl.DateTimeFormat(tag, { ...zone, dateStyle: 'long' });
  const shortDates = new Intl.DateTimeFormat(tag, { ...zone, day: 'numeric', month: 'short' });
  const shortDatesOfYears = new Intl.DateTimeFormat(tag, { ...zone, dateStyle: 'medium' });
  const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
  const clocks = new Intl.DateTimeFormat(tag, { ...zone, hour: '2-digit', minute: '2-digit' });
  return {
    decimal: (value) => decimals.format(tenths(value)),
    coefficient: (value) => coefficients.format(value),
    exact: (value) => exactly.format(value),
    listed: (items) => lists.format(items),
    date: (at) => dates.format(at),
    longDay: (day) => dates.format(noon(day)),
    shortDay: (day, today) =>
      (day.slice(0, 4) === today.slice(0, 4) ? shortDates : shortDatesOfYears).format(noon(day)),
    clock: (at) => clocks.format(at).replace(':', clockMark),
  };
}
