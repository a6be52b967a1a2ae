import type { Rows } from '../../app/ports/rows/rows.ts';
import { storeOn } from './store.ts';
import {
  anyEtag,
  assertFits,
  type Columns,
  type Condition,
  type Query,
  type Table,
  type Write,
} from './table.ts';

/** For tests: forgets everything when the process ends. */
export function memoryStore(): Rows {
  return storeOn(memoryTable());
}

interface Cell {
  readonly etag: string;
  readonly columns: Columns;
}

/** Its table. Each call takes effect at once and as a whole, as a transaction in Azure does. */
export function memoryTable(): Table {
  const partitions = new Map<string, Map<string, Cell>>();
  let version = 0;

  const rowsOf = (partition: string): Map<string, Cell> => {
    const found = partitions.get(partition) ?? new Map<string, Cell>();
    partitions.set(partition, found);
    return found;
  };
  const matches = (cell: Cell | undefined, etag: string): boolean =>
    cell !== undefined && (etag === anyEtag || etag === cell.etag);

  return {
    async ready() {},

    async read(partition, row) {
      const cell = rowsOf(partition).get(row);
      return cell && { partition, row, ...cell };
    },

    async list(partition, query = {}) {
      return [...rowsOf(partition)]
        .filter(([row, { columns }]) => meets(query, row, columns))
        .map(([row, cell]) => ({ partition, row, ...cell }));
    },

    async write(partition, writes) {
      const existing = rowsOf(partition);
      for (const write of writes) assertFits(partition, write);
      const possible = writes.every((write) => {
        if (write.kind === 'upsert') return true;
        const cell = existing.get(write.row);
        if (write.kind === 'create') return cell === undefined;
        return matches(cell, write.kind === 'delete' ? anyEtag : write.etag);
      });
      if (!possible) return 'conflict';
      for (const write of writes) {
        if (write.kind === 'delete') existing.delete(write.row);
        else
          existing.set(write.row, {
            etag: String(++version),
            columns: after(existing.get(write.row), write),
          });
      }
      return 'written';
    },

    async remove(partition, row, etag) {
      const existing = rowsOf(partition);
      if (!matches(existing.get(row), etag)) return 'conflict';
      existing.delete(row);
      return 'written';
    },
  };
}

function after(cell: Cell | undefined, write: Exclude<Write, { kind: 'delete' }>): Columns {
  const kept = write.kind !== 'create' && write.mode === 'Merge' ? cell?.columns : {};
  return { ...kept, ...write.columns };
}

function meets({ keys, where }: Query, row: string, columns: Columns): boolean {
  if (keys !== undefined && (row < keys.from || row >= keys.below)) return false;
  return where === undefined || holds(where, columns[where.column]);
}

function holds({ is, value }: Condition, found: Columns[string] | undefined): boolean {
  if (typeof found !== typeof value || found === undefined) return false;
  return is === 'eq' ? found === value : found <= value;
}
