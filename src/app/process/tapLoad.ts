import type { UnderWay } from '../ports/processMemory.ts';

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
