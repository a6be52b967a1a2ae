import { isDeepStrictEqual } from 'node:util';
import type { ImprovementLogs, LogChanges } from '../../app/ports/rows/improvement.ts';
import { withoutNames } from '../../domain/improvement/history.ts';
import { isOfKind, partitions, rows, rowsOfHistory, rowsOfLog, rowsUnder } from '../table/keys.ts';
import { toInstantColumn } from '../table/schema.ts';
import { type Condition, maxWrites, type Table, type Write } from '../table/table.ts';
import { fromAction, toAction } from './actionRow.ts';
import { fromEntry, toEntry } from './historyRow.ts';
import {
  fromAreas,
  fromCreation,
  fromHead,
  fromReceived,
  toAreas,
  toCreation,
  toHead,
  toReceived,
  toTied,
} from './logRow.ts';

/** The improvement log of each channel: a partition of its own, and one order of all that is written there. */
export function logsOn(table: Table): ImprovementLogs {
  return {
    async head(channelId) {
      const row = await table.read(partitions.log(channelId), rows.logHead);
      return row && { value: toHead(row), etag: row.etag };
    },

    async content(channelId) {
      const partition = partitions.log(channelId);
      const [found, areas] = await Promise.all([
        table.list(partition, { keys: rowsOfLog }),
        table.list(partition, { keys: rowsUnder('c') }),
      ]);
      const of = (kind: string) => found.filter(({ row }) => isOfKind(kind, row));
      return {
        actions: of('t')
          .map(toAction)
          .toSorted((a, b) => a.nr - b.nr),
        areas: areas.map(toAreas),
        received: of('i')
          .map(toReceived)
          .toSorted((a, b) => a.sentAt - b.sentAt),
        tied: of('u').map(toTied),
      };
    },

    async history(channelId, nr) {
      const found = await table.list(partitions.log(channelId), { keys: rowsOfHistory(nr) });
      return found.map(toEntry).toSorted((a, b) => a.nr - b.nr || a.version - b.version);
    },

    async created(channelId, key) {
      const row = await table.read(partitions.log(channelId), rows.creation(key));
      return row && toCreation(row);
    },

    async sweep(channelId, before) {
      const partition = partitions.log(channelId);
      const made = await table.list(partition, { keys: rowsUnder('f'), where: olderThan(before.made) });
      for (const { row, etag } of made) await table.remove(partition, row, etag);
      const named = await table.list(partition, { keys: rowsOfHistory(), where: olderThan(before.named) });
      const writes = named.flatMap((row): readonly Write[] => {
        const entry = toEntry(row);
        const unnamed = withoutNames(entry);
        if (isDeepStrictEqual(unnamed, entry)) return [];
        return [{ kind: 'update', mode: 'Merge', row: row.row, columns: fromEntry(unnamed), etag: row.etag }];
      });
      for (let first = 0; first < writes.length; first += maxWrites) {
        await table.write(partition, writes.slice(first, first + maxWrites));
      }
    },

    async commit(channelId, changes) {
      const written = await table.write(partitions.log(channelId), writesOf(changes));
      return written === 'written' ? 'committed' : 'conflict';
    },
  };
}

function olderThan(at: number): Condition {
  return { column: 'at', is: 'le', value: toInstantColumn(at) };
}

function writesOf(changes: LogChanges): readonly Write[] {
  const { head, actions = [], history = [], areas, created, received = [], tied, untied } = changes;
  const whole = (row: string, columns: Extract<Write, { kind: 'upsert' }>['columns']): Write => ({
    kind: 'upsert',
    mode: 'Merge',
    row,
    columns,
  });
  return [
    head.etag === undefined
      ? { kind: 'create', row: rows.logHead, columns: fromHead(head.value) }
      : {
          kind: 'update',
          mode: 'Merge',
          row: rows.logHead,
          columns: fromHead(head.value),
          etag: head.etag,
        },
    ...actions.map((action) => whole(rows.action(action.nr), fromAction(action))),
    ...history.map((entry) => whole(rows.entry(entry.nr, entry.version), fromEntry(entry))),
    ...(areas ? [whole(rows.areas(areas.session), fromAreas(areas))] : []),
    ...(created
      ? [{ kind: 'create', row: rows.creation(created.key), columns: fromCreation(created) } as const]
      : []),
    ...received.map((lift) => whole(rows.received(lift.unit, lift.nr, lift.n), fromReceived(lift))),
    ...(tied ? [whole(rows.tied(tied.unit), { name: tied.name })] : []),
    ...(untied === undefined ? [] : [{ kind: 'delete', row: rows.tied(untied) } as const]),
  ];
}
