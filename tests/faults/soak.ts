/**
 * `npm run soak -- [--minutes N] [--seed S] [--no-faults] [--processes 1]`: plays session after session, while things go wrong unless told
 * otherwise, and ends with a table. Exit code 1 when something happened that must not. Loopback only.
 */
import { parseArgs } from 'node:util';
import { type Counts, failuresOf, neverHappened, totals } from './counts.ts';
import { play } from './play.ts';
import { troubles } from './trouble.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'no-faults': { type: 'boolean', default: false },
    processes: { type: 'string', default: '2' },
    troubles: { type: 'string', default: troubles.join(',') },
    once: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});
const minutes = Number(values.minutes);
const first = Number(values.seed);
if (!(minutes > 0 && minutes <= 600) || !Number.isSafeInteger(first)) {
  console.error(
    'Usage: npm run soak -- [--minutes 0–600] [--seed a whole number] [--no-faults] [--processes 1]',
  );
  process.exit(2);
}
const wanted = values['no-faults'] ? [] : values.troubles.split(',');
const chosen = troubles.filter((trouble) => wanted.includes(trouble));
const weather = values['no-faults']
  ? { late: 0, repeated: 0, doubled: 0, longest: 0 }
  : { late: 0.04, repeated: 0.08, doubled: 0.03, longest: 20_000 };
const until = performance.now() + minutes * 60_000;
const plays: Counts[] = [];
let underWay = first;

/** Prints what has come of it, and ends with the code. */
function finish(code: number): never {
  console.table(totals(plays));
  process.exit(code);
}

// However it ends, it says so: a soak that is just gone has shown nothing.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    console.log(`Ended by ${signal} while seed ${underWay} was played.`);
    finish(1);
  });
}
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    console.log(`Ended by an error while seed ${underWay} was played:`, error);
    finish(1);
  });
}
process.once('beforeExit', () => {
  console.log(`Nothing was left to wait for while seed ${underWay} was played.`);
  finish(1);
});

console.log(`First seed ${first}; play number n has seed ${first} + n.`);
do {
  underWay = first + plays.length;
  const counts = await play({
    seed: underWay,
    wards: 2,
    processes: values.processes === '1' ? 1 : 2,
    patients: 5,
    patientsAtOnce: 14,
    people: 5,
    patience: 7_000,
    visits: 2,
    visitLasts: 15_000,
    troubles: chosen,
    weather,
  });
  plays.push(counts);
  const failures = failuresOf(counts);
  const setups = counts.wards.map(({ setup, answers }) => `${setup}: ${answers} answers`).join(', ');
  console.log(
    `seed ${underWay}: ${Math.round(counts.seconds)} s, ${setups}, clock ${counts.clockJump / 1_000} s: ${failures.length === 0 ? 'well' : 'NOT WELL'}`,
  );
  for (const failure of failures) console.log(`  ${failure}`);
  if (failures.length > 0) console.log(`  ${counts.diary.join('; ')}`);
  if (values.verbose) console.log(counts.troubles, counts.complaints);
} while (!values.once && performance.now() < until);
// A short soak cannot have seen everything.
const missing = minutes < 10 ? [] : neverHappened(plays, chosen);
for (const each of missing) console.log(`never happened: ${each}`);
// Connections that were cut in the middle may still wait for something.
finish(missing.length > 0 || plays.some((counts) => failuresOf(counts).length > 0) ? 1 : 0);
