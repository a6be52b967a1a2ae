/** `node tests/faults/soak.ts [--minutes N] [--seed S]`: plays session after session while things go wrong. Loopback only. */
import { parseArgs } from 'node:util';
import { type Counts, failuresOf, neverHappened, totals } from './counts.ts';
import { play } from './play.ts';
import { troubles } from './trouble.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    troubles: { type: 'string', default: troubles.join(',') },
    once: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const first = Number(values.seed);
if (!(minutes > 0 && minutes <= 600) || !Number.isSafeInteger(first)) {
  console.error('Usage: node tests/faults/soak.ts [--minutes 0–600] [--seed a whole number]');
  process.exit(2);
}
const wanted = values.troubles.split(',');
const chosen = troubles.filter((trouble) => wanted.includes(trouble));
const until = performance.now() + minutes * 60_000;
const plays: Counts[] = [];
console.log(`First seed ${first}; play number n has seed ${first} + n.`);
do {
  const seed = first + plays.length;
  const counts = await play({
    seed,
    wards: 2,
    patients: 5,
    patientsAtOnce: 14,
    people: 5,
    patience: 7_000,
    troubles: chosen,
    weather: { late: 0.04, repeated: 0.08, doubled: 0.03, longest: 20_000 },
  });
  plays.push(counts);
  const failures = failuresOf(counts);
  const setups = counts.wards.map(({ setup, answers }) => `${setup}: ${answers} answers`).join(', ');
  console.log(
    `seed ${seed}: ${Math.round(counts.seconds)} s, ${setups}, clock ${counts.clockJump / 1_000} s: ${failures.length === 0 ? 'well' : 'NOT WELL'}`,
  );
  for (const failure of failures) console.log(`  ${failure}`);
  if (failures.length > 0) console.log(`  ${counts.diary.join('; ')}`);
  if (values.verbose) console.log(counts.troubles, counts.complaints);
} while (!values.once && performance.now() < until);
console.table(totals(plays));
// A short soak cannot have seen everything.
const missing = minutes < 10 ? [] : neverHappened(plays, chosen);
for (const each of missing) console.log(`never happened: ${each}`);
const bad = missing.length > 0 || plays.some((counts) => failuresOf(counts).length > 0);
// Connections that were cut in the middle may still wait for something.
process.exit(bad ? 1 : 0);
