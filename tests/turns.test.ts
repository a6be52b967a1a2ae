import { expect, it } from 'vitest';
import { inTurns } from '../src/http/turns.ts';

const round = () => new Promise((resolve) => setImmediate(resolve));

it('requests begin in the order they came, a few in each round of the event loop', async () => {
  const turn = inTurns();
  const begun: number[] = [];
  const all = Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      await turn();
      begun.push(index);
    }),
  );
  const seen: number[] = [];
  while (begun.length < 10) {
    await round();
    seen.push(begun.length);
  }
  await all;
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(Math.max(...seen.map((count, index) => count - (seen[index - 1] ?? 0)))).toBeLessThanOrEqual(4);
  await turn();
});
