import { z } from 'zod';
import type { Seal } from '../../domain/seal.ts';
import type { TableRow } from '../table.ts';
import { parseRow } from './schema.ts';

const columns = z.object({ sealed: z.string().exactOptional() });

/** What a row of answers or hands was last sealed with. @throws UnreadableRow */
export function toSealed(row: TableRow): Seal | undefined {
  return parseRow(columns, row).sealed;
}
