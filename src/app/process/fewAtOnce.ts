/** Runs at most so many at the same time, at least one; the others wait their turn, first come first served. */
export function fewAtOnce(most: () => number): <T>(run: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;

  function letIn(): void {
    while (running < Math.max(1, most())) {
      const next = waiting.shift();
      if (next === undefined) return;
      running++;
      next();
    }
  }
  return async (run) => {
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      letIn();
    });
    try {
      return await run();
    } finally {
      running--;
      letIn();
    }
  };
}
