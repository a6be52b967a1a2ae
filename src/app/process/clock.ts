import type { Instant } from '../../domain/basics.ts';

/** A clock that agrees with the one of the storage service, and so with those of all other processes. */
export interface Clock {
  readonly now: () => Instant;
  /** @param at the service's time in its answer; @param took milliseconds from question to answer. */
  readonly heard: (at: Instant, took: number) => void;
}

/** An answer that took longer says too little about what the time is, milliseconds. */
const slowest = 1_000;
/** The service tells whole seconds; a clock that is set right by the machine is better than that. */
const tolerance = 2_000;
/** Of two processes, each at most that far from the service's; milliseconds. */
export const clocksApart = 2 * tolerance;

/**
 * Leases, due times and what is late are decided by comparing times from different processes. So a machine whose clock
 * jumps, or is wrong, must not be believed: time goes on as it elapses, from where the machine's clock was at the start
 * or, when that is clearly wrong, from where the storage service says it is. Once it has been asked, time never goes back:
 * it stands still until it is right.
 * @param elapsed milliseconds that never jump.
 */
export function clockOf(machine: () => Instant, elapsed: () => number): Clock {
  let offset = machine() - elapsed();
  let asked = false;
  let last = Number.NEGATIVE_INFINITY;
  const reckoned = () => Math.round(elapsed() + offset);
  return {
    now: () => {
      last = asked ? Math.max(last, reckoned()) : reckoned();
      return last;
    },
    heard: (at, took) => {
      const ahead = at + 500 - reckoned();
      if (!(took <= slowest)) {
        // More than nothing for a process that comes up while storage is slow, on a machine that may be hours ahead.
        if (!asked && Math.abs(ahead) > tolerance + took) offset += ahead;
        return;
      }
      if (Math.abs(ahead) > tolerance) offset += ahead;
      if (!Number.isFinite(ahead) || asked) return;
      // What was told before came from the machine alone, and may have been hours ahead.
      asked = true;
      last = Number.NEGATIVE_INFINITY;
    },
  };
}
