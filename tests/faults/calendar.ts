import { dayOf, daysAfter, nineOn, workingTime } from '../../src/domain/improvement/day.ts';

const hour = 3_600_000;
const week = 7 * 24 * hour;

/**
 * The time in which a play goes on: the machine's, until it is weeks later. Everybody lives in it: people, the storage service,
 * and processes as soon as they are started anew.
 */
export interface Calendar {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Milliseconds since it was begun that nobody has waited for. */
  readonly ahead: () => number;
  /** It is so many weeks later, at an hour when people may be asked how it goes. */
  readonly passWeeks: (weeks: number) => void;
}

export function createCalendar(): Calendar {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  return {
    now,
    ahead: () => ahead,
    passWeeks: (weeks) => {
      const day = dayOf(workingTime(nineOn(daysAfter(dayOf(now() + weeks * week), 1))));
      ahead += nineOn(day) + hour - now();
    },
  };
}
