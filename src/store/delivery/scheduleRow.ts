import { z } from 'zod';
import type { Instant } from '../../domain/basics.ts';
import { instantColumn, never, parseRow, toInstantColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';

/** When a channel is to be visited, and who is there now. */
export interface Wake {
  /** The next visit: while somebody holds the lease, when it runs out. */
  readonly dueAt: Instant;
  /** While somebody holds the lease: the earliest visit asked for since then, or `never`. */
  readonly wantedAt: Instant;
  /** Who holds the lease; empty when nobody does. */
  readonly owner: string;
  readonly until: Instant;
  /** Ascending. */
  readonly sends: readonly Instant[];
  /** Nothing is sent before then; 0 for no such time. */
  readonly quietUntil: Instant;
  readonly shut: boolean;
}

/** The column by which due channels are found. */
export const dueColumn = 'dueAt' satisfies keyof Wake;

export const untouched: Wake = {
  dueAt: never,
  wantedAt: never,
  owner: '',
  until: 0,
  sends: [],
  quietUntil: 0,
  shut: false,
};

const wakeSchema = z.object({
  dueAt: instantColumn,
  wantedAt: instantColumn,
  owner: z.string(),
  until: instantColumn,
  sends: z
    .string()
    .regex(/^([0-9a-z]+(,[0-9a-z]+)*)?$/)
    .transform(toSends),
  // Not in the rows of earlier versions.
  quietUntil: instantColumn.default(0),
  shut: z.boolean().default(false),
});

/** @throws UnreadableRow */
export function toWake(row: TableRow): Wake {
  return parseRow(wakeSchema, row);
}

/** The columns of the fields given, to be merged into the row. */
export function fromWake(wake: Partial<Wake>): Columns {
  const { owner, sends, shut, ...instants } = wake;
  return {
    ...Object.fromEntries(Object.entries(instants).map(([name, at]) => [name, toInstantColumn(at)])),
    ...(owner !== undefined && { owner }),
    ...(shut !== undefined && { shut }),
    ...(sends && { sends: fromSends(sends) }),
  };
}

/** Distance from the one before, in base 36: an hour's worth of sends stays below a quarter of what a cell holds. */
function fromSends(sends: readonly Instant[]): string {
  return sends
    .toSorted((a, b) => a - b)
    .map((at, index, all) => (at - (all[index - 1] ?? 0)).toString(36))
    .join(',');
}

function toSends(text: string): Instant[] {
  let at = 0;
  return text === '' ? [] : text.split(',').map((step) => (at += Number.parseInt(step, 36)));
}
