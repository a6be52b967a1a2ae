import { describe, expect, it } from 'vitest';
import { failuresOf } from './counts.ts';
import { play } from './play.ts';
import { troubles } from './trouble.ts';

/** A play takes about half a minute; a dead process' lease lasts as long again. */
const longest = 600_000;
const given = process.env.FAULT_SEED;
const seeds = given === undefined ? [1, 2] : [Number(given)];

describe('two processes that are killed, a clock that jumps, storage and Teams that fail, deliveries that go astray', () => {
  it.concurrent.each(seeds)(
    'lose no answer, count none twice and keep within the limits (FAULT_SEED=%d)',
    async (seed) => {
      const counts = await play({
        seed,
        wards: 1,
        patients: 3,
        patientsAtOnce: 3,
        people: 4,
        patience: 3_000,
        visits: 1,
        visitLasts: 5_000,
        calmAfter: 20_000,
        troubles,
        weather: { late: 0.06, repeated: 0.12, doubled: 0.04, longest: 6_000 },
      });
      expect(failuresOf(counts)).toEqual([]);
      expect(counts.wards[0]?.answers).toBeGreaterThan(0);
      expect(counts.wards[0]?.log.actions).toBeGreaterThan(0);
    },
    longest,
  );
});
