import PQueue from 'p-queue';
import type { Instant } from '../../../domain/basics.ts';

/** What is asked of Teams: who is in a channel, which somebody waits for, or to post something. */
export type Asked = 'reads' | 'sends';

/** Waits until one more request may be made to Teams. What is read goes before what is sent. */
export type Pacer = (kind: Asked) => Promise<void>;

/** How late a request may be for the next one not to be late as well, in distances. */
const madeUpFor = 0.5;

const priorities: Readonly<Record<Asked, number>> = { reads: 1, sends: 0 };

/**
 * Lets requests out one after the other, in the order in which they are ready; so many channels may be ready at the
 * same moment. Distances are kept from the moment a request really went, so that those a busy process has delayed do not
 * catch up; only what every timer is late by is made up for, since it is lost with each request otherwise.
 * @param perSecond how many may go in a second just now.
 */
export function createPacer(
  perSecond: (kind: Asked) => number,
  now: () => Instant,
  sleep: (milliseconds: number) => Promise<void>,
): Pacer {
  /** Each holds the queue until the next one may go: who that is shows only then. */
  const queue = new PQueue({ concurrency: 1 });
  /** When the next request may go, and how far that is from the last one. */
  let next = { at: Number.NEGATIVE_INFINITY, apart: 0 };

  async function keepDistance(): Promise<void> {
    const late = now() - next.at;
    const went = late >= 0 && late <= next.apart * madeUpFor ? next.at : now();
    const apart = 1_000 / perSecond(queue.sizeBy({ priority: priorities.reads }) > 0 ? 'reads' : 'sends');
    next = { at: went + apart, apart };
    const wait = next.at - now();
    // Longer only when the clock has been set back.
    if (wait > 0) await sleep(Math.min(wait, apart));
  }

  return (kind) =>
    new Promise((go) => {
      void queue.add(
        () => {
          go();
          return keepDistance();
        },
        { priority: priorities[kind] },
      );
    });
}
