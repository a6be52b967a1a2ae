/** The matrix of processes and clocks: behind the same tests stands one process, or two that share the taps. */
import { seededRandom } from '../../src/dev/trial/random.ts';

/** How the bot is run while a test file is played. */
export interface Row {
  readonly processes: 1 | 2;
  /** Milliseconds that the second process' clock is ahead of the first one's. */
  readonly apart: number;
}

/** By name; `SESSION_ROW` chooses. Each name is a project of vitest. */
const rows: ReadonlyMap<string, Row> = new Map([
  ['one', { processes: 1, apart: 0 }],
  ['two', { processes: 2, apart: 0 }],
  ['behind-1900', { processes: 2, apart: -1_900 }],
  ['behind-300', { processes: 2, apart: -300 }],
  ['ahead-300', { processes: 2, apart: 300 }],
  ['ahead-1900', { processes: 2, apart: 1_900 }],
]);

export const rowNames: readonly string[] = [...rows.keys()];

function chosen(): Row {
  const name = process.env.SESSION_ROW ?? 'one';
  const row = rows.get(name);
  if (row === undefined) throw new Error(`SESSION_ROW is one of ${rowNames.join(', ')}, not «${name}»`);
  return row;
}

const row = chosen();

/**
 * How far each process' clock is from the true time, milliseconds. They share the distance: a process that is further
 * than two seconds from the storage's clock follows that instead, and then they would not be apart.
 */
export const skews: readonly number[] =
  row.processes === 1 ? [0] : [Math.round(-row.apart / 2), Math.round(row.apart / 2)];

/** One of the items for every call, at random by `SESSION_SEED`. Taps of one test that go side by side share the sequence. */
export function anyOf<T>(items: () => readonly T[]): () => T {
  const random = seededRandom(Number(process.env.SESSION_SEED ?? 1));
  return () => {
    const some = items();
    const item = some[Math.floor(random() * some.length)];
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  };
}
