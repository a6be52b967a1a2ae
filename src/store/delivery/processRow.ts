import { z } from 'zod';
import type { Instant } from '../../domain/basics.ts';
import { instantColumn, parseRow, toInstantColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';

const processSchema = z.object({ seenAt: instantColumn });

/** When the process was last there. @throws UnreadableRow */
export function toSeenAt(row: TableRow): Instant {
  return parseRow(processSchema, row).seenAt;
}

export function fromSeenAt(seenAt: Instant): Columns {
  return { seenAt: toInstantColumn(seenAt) };
}
