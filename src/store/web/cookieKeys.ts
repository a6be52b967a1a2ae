import { z } from 'zod';
import type { CookieKeys, StoredCookieKeys } from '../../app/ports/rows/cookieKeys.ts';
import { partitions, rows } from '../table/keys.ts';
import { instantColumn, parseRow, present, toInstantColumn } from '../table/schema.ts';
import type { Table } from '../table/table.ts';
import { replacing, tagOf } from '../table/versions.ts';

const keyColumn = z.string().regex(/^[0-9a-f]{64}$/);
const columns = z.object({ current: keyColumn, previous: keyColumn.optional(), madeAt: instantColumn });

/** The keys of cookies, in one row. */
export function cookieKeysOn(table: Table): StoredCookieKeys {
  return {
    async read() {
      const row = await table.read(partitions.web, rows.cookieKeys);
      if (row === undefined) return undefined;
      const { current, previous, madeAt } = parseRow(columns, row);
      const value: CookieKeys = { current, previous, madeAt };
      return { value, etag: tagOf(row, Object.keys(columns.shape)) };
    },

    write({ current, previous, madeAt }, etag) {
      const cells = present({ current, previous, madeAt: toInstantColumn(madeAt) });
      return table.write(partitions.web, [replacing(rows.cookieKeys, cells, etag)]);
    },
  };
}
