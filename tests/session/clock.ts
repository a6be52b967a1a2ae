import type { Timing } from '../../src/app/delivery/worker.ts';

/** A clock that goes by itself, until a test lets time pass or sets it wrong. */
export interface Clock {
  readonly now: () => number;
  readonly timing: Timing;
  /** Time passes, in milliseconds: what is waited for meanwhile falls due. */
  readonly pass: (milliseconds: number) => void;
  /** The clock on the wall is set forwards or back, in milliseconds: what is waited for is not affected. */
  readonly jump: (milliseconds: number) => void;
  readonly stop: () => void;
}

/** Waits that make no difference to a test go this much faster. */
const rate = 4;

export function movableClock(): Clock {
  const began = Date.now();
  let passed = 0;
  let jumped = 0;
  const waiting = new Set<{ readonly until: number; readonly run: () => void }>();
  const start = performance.now();
  const elapsed = () => rate * (performance.now() - start) + passed;
  const after: Timing['after'] = (milliseconds, run) => {
    const timer = { until: elapsed() + milliseconds, run };
    waiting.add(timer);
    return () => void waiting.delete(timer);
  };
  const tick = setInterval(() => {
    const due = [...waiting].filter(({ until }) => until <= elapsed());
    for (const timer of due.toSorted((a, b) => a.until - b.until)) {
      if (waiting.delete(timer)) timer.run();
    }
  }, 10);
  return {
    now: () => Math.floor(began + elapsed() + jumped),
    timing: {
      after,
      sleep: (milliseconds) => new Promise((resolve) => void after(milliseconds, resolve)),
      chance: () => 0.5,
      elapsed,
    },
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    jump: (milliseconds) => {
      jumped += milliseconds;
    },
    stop: () => clearInterval(tick),
  };
}
