import { expect, it } from 'vitest';
import { Overtaken, untilWritten } from '../../src/app/commit/untilWritten.ts';
import { refuse } from '../../src/domain/refusal.ts';

/** A row that others write first as often as is said. */
function contested(others: number) {
  const row = { value: 0, writes: 0 };
  return {
    row,
    read: async () => ({ value: row.value }),
    write: async (after: { readonly value: number }) => {
      row.writes++;
      if (row.writes <= others) {
        row.value += 10;
        return undefined;
      }
      row.value = after.value;
      return after;
    },
  };
}

it('decides anew on what others have written first', async () => {
  const { row, read, write } = contested(2);
  expect(await untilWritten(read, ({ value }) => ({ value: value + 1 }), write)).toEqual({ value: 21 });
  expect(row.value).toBe(21);
});

it('gives up with a refusal, and only then', async () => {
  expect(await untilWritten(contested(8).read, (read) => read, contested(8).write)).toEqual(
    refuse('conflict'),
  );
  expect(await untilWritten(contested(7).read, (read) => read, contested(7).write)).toEqual({ value: 0 });
});

it('writes nothing when what was read, or the decision, is refused', async () => {
  const { row, read, write } = contested(0);
  expect(await untilWritten(read, () => refuse('badData'), write)).toEqual(refuse('badData'));
  expect(
    await untilWritten(
      async () => refuse('notBegun'),
      () => ({ value: 1 }),
      write,
    ),
  ).toEqual(refuse('notBegun'));
  expect(row.writes).toBe(0);
});

it('reads again where it turns out that what was read no longer holds, and lets breakage through', async () => {
  let reads = 0;
  const read = async () => ({ reads: ++reads });
  const twice = untilWritten(
    read,
    (before) => {
      if (before.reads === 1) throw new Overtaken();
      return before;
    },
    async (after) => after,
  );
  expect(await twice).toEqual({ reads: 2 });
  await expect(
    untilWritten(
      read,
      (before) => before,
      () => Promise.reject(new Error('away')),
    ),
  ).rejects.toThrow('away');
});
