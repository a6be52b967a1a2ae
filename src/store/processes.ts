import { z } from 'zod';
import type { Store } from '../app/ports.ts';
import { partitions, rows } from './keys.ts';
import { instantColumn, parseRow, toInstantColumn } from './rows/schema.ts';
import type { Table } from './table.ts';
import { writeSurely } from './writeSurely.ts';

const hour = 3_600_000;
const processSchema = z.object({ seenAt: instantColumn });

/** Which processes work on the tables. */
export function processStore(table: Table): Pick<Store, 'beat'> {
  return {
    async beat(owner, now, since) {
      const row = rows.process(owner);
      // Before it counts, so that of two that begin at the same moment one at least sees the other.
      await writeSurely(table, partitions.process, {
        kind: 'upsert',
        mode: 'Replace',
        row,
        columns: { seenAt: toInstantColumn(now) },
      });
      let others = 0;
      for (const found of await table.list(partitions.process)) {
        if (found.row === row) continue;
        const { seenAt } = parseRow(processSchema, found);
        if (seenAt > since) others += 1;
        else if (seenAt < now - hour) await table.remove(partitions.process, found.row, found.etag);
      }
      return others;
    },
  };
}
