import { z } from 'zod';
import type { LineCodes } from '../../app/ports/rows/improvement.ts';
import type { Instant } from '../../domain/basics.ts';
import { lastPart, partitions, rows } from '../table/keys.ts';
import { instantColumn, parseRow, toInstantColumn } from '../table/schema.ts';
import type { Table } from '../table/table.ts';

const columns = z.object({ channelId: z.string(), tenantId: z.string(), expires: instantColumn });

/** Codes of leaders' channels, each a row of its own. */
export function lineCodesOn(table: Table): LineCodes {
  async function sweep(now: Instant): Promise<void> {
    const old = await table.list(partitions.line, {
      where: { column: 'expires', is: 'le', value: toInstantColumn(now) },
    });
    for (const { row, etag } of old) await table.remove(partitions.line, row, etag);
  }
  return {
    sweep,

    async create({ code, channelId, tenantId, expires }, now) {
      // One that has expired is free again.
      await sweep(now);
      const written = await table.write(partitions.line, [
        {
          kind: 'create',
          row: rows.code(code),
          columns: { channelId, tenantId, expires: toInstantColumn(expires) },
        },
      ]);
      return written === 'written';
    },

    async read(code) {
      const row = await table.read(partitions.line, rows.code(code));
      return row && { code: lastPart(row.row), ...parseRow(columns, row) };
    },
  };
}
