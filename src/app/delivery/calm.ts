import type { Instant } from '../../domain/basics.ts';
import type { UnderWay } from '../ports/processMemory.ts';

/** With more taps than this waiting for their answers only few channels are looked at: enough for what Teams takes. */
export const busy = 20;
/** With more than this no channel is looked at for a while: everybody taps at once, and nobody waits for a card. */
const flooded = 200;
/** But not longer than this, milliseconds: what is shown by itself must not wait for people who go on tapping. */
const longestCalm = 8_000;
/** Between two looks at how many wait, milliseconds. */
const calmAgainAfter = 50;

/** Waits until a flood of taps has been answered. */
export function createCalm(
  taps: Pick<UnderWay, 'count'>,
  now: () => Instant,
  sleep: (milliseconds: number) => Promise<void>,
  stopped: () => boolean,
): () => Promise<void> {
  /** From when more taps waited than `flooded` until they were nearly all answered. */
  let flooding = false;

  return async () => {
    const until = now() + longestCalm;
    if (taps.count() > flooded) flooding = true;
    while (!stopped() && flooding && now() < until) {
      await sleep(calmAgainAfter);
      if (taps.count() <= busy) flooding = false;
    }
  };
}
