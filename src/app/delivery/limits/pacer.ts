import type { Instant } from '../../../domain/basics.ts';

/** What is asked of Teams: who is in a channel, which somebody waits for, or to post something. */
export type Asked = 'reads' | 'sends';

/** Waits until one more request may be made to Teams. What is read goes before what is sent. */
export type Lane = (kind: Asked) => Promise<void>;

/** How late a request may be for the next one not to be late as well, in distances. */
const madeUpFor = 0.5;

/**
 * Lets requests out one after the other, in the order in which they are ready; so many channels may be ready at the
 * same moment. Distances are kept from the moment a request really went, so that those a busy process has delayed do not
 * catch up; only what every timer is late by is made up for, since it is lost with each request otherwise.
 * @param perSecond how many may go in a second just now.
 */
export function createLane(
  perSecond: (kind: Asked) => number,
  now: () => Instant,
  sleep: (milliseconds: number) => Promise<void>,
): Lane {
  const waiting: Readonly<Record<Asked, (() => void)[]>> = { reads: [], sends: [] };
  /** When the last request went, or should have gone if a timer was a little late. */
  let wentAt = Number.NEGATIVE_INFINITY;
  let letting = false;

  async function letOut(): Promise<void> {
    for (;;) {
      const apart = 1_000 / perSecond(waiting.reads.length > 0 ? 'reads' : 'sends');
      const wait = wentAt + apart - now();
      // Longer only when the clock has been set back.
      if (wait > 0) await sleep(Math.min(wait, apart));
      const next = waiting.reads.shift() ?? waiting.sends.shift();
      if (next === undefined) break;
      const late = now() - (wentAt + apart);
      wentAt = late >= 0 && late <= apart * madeUpFor ? wentAt + apart : now();
      next();
    }
    letting = false;
  }

  return (kind) =>
    new Promise((resolve) => {
      waiting[kind].push(resolve);
      if (letting) return;
      letting = true;
      void letOut();
    });
}
