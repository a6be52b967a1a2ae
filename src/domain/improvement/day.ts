/** Days of the calendar in Norway. */
import type { Instant } from '../basics.ts';

/** `YYYY-MM-DD` in Europe/Oslo; sorts and compares as text. */
export type Day = string;

const zone = 'Europe/Oslo';
const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
const dayLength = 24 * 60 * 60 * 1000;

/** The day that an instant is on. */
export function dayOf(at: Instant): Day {
  return isoDay.format(at);
}

/** Whether the text is a day that there is, from 2000 on. */
export function isDay(text: string): text is Day {
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** So many days later; fewer than none is earlier. */
export function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength);
}

const hours = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' });

/** Nobody is asked anything outside 09–15 on a weekday. */
const firstHour = 9;
const lastHour = 15;

/** Nine in the morning of that day. */
export function nineOn(day: Day): Instant {
  const inSummer = Date.parse(`${day}T07:00:00Z`);
  return hourOf(inSummer) === firstHour ? inSummer : Date.parse(`${day}T08:00:00Z`);
}

/** The first moment from `at` on, itself included, that is Monday to Friday between 09 and 15. */
export function workingTime(at: Instant): Instant {
  const day = dayOf(at);
  if (isWeekday(day) && hourOf(at) < firstHour) return nineOn(day);
  if (isWeekday(day) && hourOf(at) < lastHour) return at;
  return workingTime(nineOn(daysAfter(day, 1)));
}

function hourOf(at: Instant): number {
  return Number(hours.format(at));
}

function isWeekday(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
