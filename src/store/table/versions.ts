/**
 * Which format rows are written in, and how far ahead they are read (docs/decisions/013). A later format has rows and
 * columns more, and changes none that are there: so an older program can read it, and gives back what it does not know.
 */
import { z } from 'zod';
import type { Stage } from '../../app/ports/rows/processes.ts';
import type { Columns, Table, TableRow, Write } from './table.ts';

/** The first format had no `v`, and its processes do not say what they read. */
export const firstFormat = 1;
/** What this program has to write. */
const newestFormat = 4;
/** What this program can read: one format that is not there yet, too. */
export const readsFormat = newestFormat + 1;

/** Says which format a row was last written in; the first had none. */
export const formatColumn = 'v';

/** In which format a column came; all others were in the first. */
const since: Readonly<Record<string, number>> = {
  unitName: 2,
  extra: 2,
  further: 2,
  language: 3,
  ownLanguages: 3,
  room: 3,
};
/** Those that hold what somebody has said: what cannot be stored yet must not pass for stored. */
const answers: ReadonlySet<string> = new Set(['further']);

/**
 * In which format a session could first be at a stage that an older program does not know of. It reads every row of such a
 * session, and refuses what the leader does there.
 */
const stagesSince: Readonly<Record<Stage, number>> = { review: 4 };

/** Whether a program knows of a stage. @param reads the newest format that it reads: one ahead of what it writes itself. */
export function knowsStage(stage: Stage, reads: number): boolean {
  return stagesSince[stage] < reads;
}

/** The format that every live process reads. */
export interface LiveFormat {
  readonly now: () => number;
  /** Takes over what the other live processes read. */
  readonly learn: (others: readonly number[]) => void;
}

/** Until the others have been asked nothing newer than the first format is written. */
export function liveFormat(): LiveFormat {
  let format = firstFormat;
  return {
    now: () => format,
    learn: (others) => {
      format = Math.min(newestFormat, ...others);
    },
  };
}

/** The table as it is written to while others may read only an older format. */
export function writtenIn(table: Table, format: LiveFormat): Table {
  return {
    ...table,
    write: (partition, writes) =>
      table.write(
        partition,
        writes.flatMap((write) => inFormat(write, format.now())),
      ),
  };
}

/**
 * Without the columns that came later; a row of which nothing is left is not written.
 * @throws Error when what would be left out is an answer.
 */
function inFormat(write: Write, format: number): readonly Write[] {
  if (write.kind === 'delete') return [write];
  const all = Object.entries(write.columns);
  const known = all.filter(([name]) => (since[name] ?? firstFormat) <= format);
  const lost = all.find((column) => !known.includes(column) && answers.has(column[0]));
  if (lost !== undefined) throw new Error(`Column ${lost[0]} is not read by every process yet`);
  if (known.length === 0 && all.length > 0) return [];
  const mark = format > firstFormat ? { [formatColumn]: format } : {};
  return [{ ...write, columns: { ...Object.fromEntries(known), ...mark } }];
}

const unknownColumns = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const beforeUnknown = '\n';

/**
 * The tag of a row that is replaced as a whole. Where a newer program has written columns that this one does not know,
 * the tag carries them, and whoever writes under it gives them back (`replacing`).
 * @param known the columns that the writer says anew.
 */
export function tagOf({ etag, columns }: TableRow, known: readonly string[]): string {
  const unknown = Object.entries(columns)
    .filter(([name]) => name !== formatColumn && !known.includes(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return unknown.length === 0 ? etag : etag + beforeUnknown + JSON.stringify(Object.fromEntries(unknown));
}

/**
 * Creates a row, or replaces the one that was read.
 * @param tag of `tagOf`; undefined for a row that is not there.
 */
export function replacing(row: string, columns: Columns, tag: string | undefined): Write {
  if (tag === undefined) return { kind: 'create', row, columns };
  const [etag = '', json] = tag.split(beforeUnknown);
  const unknown = json === undefined ? {} : unknownColumns.parse(JSON.parse(json));
  return { kind: 'update', mode: 'Replace', row, columns: { ...unknown, ...columns }, etag };
}
