import type { Processes } from '../../app/ports/rows/processes.ts';
import { partitions, rows } from '../table/keys.ts';
import { anyEtag, type Table } from '../table/table.ts';
import { writeSurely } from '../table/writeSurely.ts';
import { fromSeenAt, toSeenAt } from './processRow.ts';

const hour = 3_600_000;

/** Which processes work on the tables. */
export function processesOn(table: Table): Processes {
  return {
    async beat(owner, now, since) {
      const row = rows.process(owner);
      // Before it counts, so that of two that begin at the same moment one at least sees the other.
      await writeSurely(table, partitions.process, {
        kind: 'upsert',
        mode: 'Replace',
        row,
        columns: fromSeenAt(now),
      });
      const others = (await table.list(partitions.process)).filter((found) => found.row !== row);
      for (const found of others.filter((each) => toSeenAt(each) < now - hour))
        await table.remove(partitions.process, found.row, found.etag);
      return others.filter((found) => toSeenAt(found) > since).map((found) => found.row);
    },

    async leave(owner) {
      await table.remove(partitions.process, rows.process(owner), anyEtag);
    },
  };
}
