import type { Processes } from '../../app/ports/rows/processes.ts';
import { partitions, rows } from '../table/keys.ts';
import { anyEtag, type Table } from '../table/table.ts';
import { knowsStage, type LiveFormat, readsFormat } from '../table/versions.ts';
import { writeSurely } from '../table/writeSurely.ts';
import { fromProcess, toProcess } from './processRow.ts';

const hour = 3_600_000;

/** Which processes work on the tables. */
export function processesOn(table: Table, format: LiveFormat): Processes {
  return {
    async beat(owner, now, since) {
      const row = rows.process(owner);
      // Before it counts, so that of two that begin at the same moment one at least sees the other.
      await writeSurely(table, partitions.process, {
        kind: 'upsert',
        mode: 'Replace',
        row,
        columns: fromProcess({ seenAt: now, reads: readsFormat }),
      });
      const others = (await table.list(partitions.process)).filter((found) => found.row !== row);
      const gone = others.filter((each) => toProcess(each).seenAt < now - hour);
      for (const found of gone) await table.remove(partitions.process, found.row, found.etag);
      // One that has been silent for a while may only be slow, and read what is written meanwhile.
      format.learn(others.filter((each) => !gone.includes(each)).map((each) => toProcess(each).reads));
      return others.filter((found) => toProcess(found).seenAt > since).map((found) => found.row);
    },

    async allKnow(stage, now) {
      const found = (await table.list(partitions.process)).map(toProcess);
      return found.every(({ seenAt, reads }) => seenAt < now - hour || knowsStage(stage, reads));
    },

    async leave(owner) {
      await table.remove(partitions.process, rows.process(owner), anyEtag);
    },
  };
}
