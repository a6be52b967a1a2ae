import { z } from 'zod';
import type { Extra } from '../../app/ports/rows/channels.ts';
import { exactly, jsonColumn, parseRow, toJsonColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';

const extraSchema = exactly<Extra>()(z.strictObject({ session: z.string(), atLeast: z.array(z.string()) }));

const columns = z.object({ extra: jsonColumn(extraSchema) });

/** @throws UnreadableRow */
export function toExtra(row: TableRow): Extra {
  return parseRow(columns, row).extra;
}

/** @throws Error when it would not be readable again. */
export function fromExtra(extra: Extra): Columns {
  return { extra: toJsonColumn(extraSchema, extra) };
}
