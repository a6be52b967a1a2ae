import { z } from 'zod';
import type { Seal } from '../../domain/answer/seal.ts';
import { parseRow } from '../table/schema.ts';
import type { TableRow } from '../table/table.ts';

const columns = z.object({ sealed: z.string().exactOptional() });

/** What a row of answers or hands was last sealed with. @throws UnreadableRow */
export function toSealed(row: TableRow): Seal | undefined {
  return parseRow(columns, row).sealed;
}
