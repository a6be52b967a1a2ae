/** Requests that begin in one round of the event loop. */
const atOnce = 4;

/**
 * Lets requests begin in the order they came, a few in each round of the event loop. In each round the process accepts one
 * new connection: when everybody taps at once and rounds are long, those on new connections would wait for all others.
 * @returns resolves when it is the caller's turn.
 */
export function inTurns(): () => Promise<void> {
  const waiting: (() => void)[] = [];

  function round(): void {
    for (const begin of waiting.splice(0, atOnce)) begin();
    if (waiting.length > 0) setImmediate(round);
  }
  return () =>
    new Promise((resolve) => {
      if (waiting.push(resolve) === 1) setImmediate(round);
    });
}
