import { z } from 'zod';
import type { Instant } from '../../domain/basics.ts';
import { instantColumn, parseRow, toInstantColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';
import { firstFormat } from '../table/versions.ts';

/** A process that works on the tables. */
interface Process {
  /** When it was last there. */
  readonly seenAt: Instant;
  /** The newest format of rows that it reads. */
  readonly reads: number;
}

// Programs of before there were formats do not say what they read.
const processSchema = z.object({ seenAt: instantColumn, reads: z.number().int().default(firstFormat) });

/** @throws UnreadableRow */
export function toProcess(row: TableRow): Process {
  return parseRow(processSchema, row);
}

export function fromProcess({ seenAt, reads }: Process): Columns {
  return { seenAt: toInstantColumn(seenAt), reads };
}
