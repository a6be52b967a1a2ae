/** What people wait for just now, so that what nobody waits for can stand back. */
export interface UnderWay {
  /** Counts the answer to a tap until it is there. */
  readonly until: <T>(answer: Promise<T>) => Promise<T>;
  /** Taps that are being answered. */
  readonly count: () => number;
}

export function underWay(): UnderWay {
  let count = 0;
  return {
    until: (answer) => {
      count++;
      return answer.finally(() => count--);
    },
    count: () => count,
  };
}
