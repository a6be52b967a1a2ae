import type { ShowsOfHands } from '../../app/ports/rows/hands.ts';
import type { Hands } from '../../domain/answer/hands.ts';
import { partitions, rows, rowsOfHands } from '../table/keys.ts';
import type { Table, TableRow } from '../table/table.ts';
import { replacing, tagOf } from '../table/versions.ts';
import { fromOwnHands, ownHandsColumns, toHands, toOwnHands } from './handsRow.ts';
import { isMoved } from './lockedRow.ts';

/** One row per patient and role; hands that were taken away again leave their row, which remembers when. */
export function handsOn(table: Table): ShowsOfHands {
  return {
    async read(session, key) {
      const row = await table.read(partitions.session(session), rows.hands(key, key.role));
      return row && { value: toOwnHands(row), etag: tagOf(row, ownHandsColumns) };
    },

    async save(session, own, etag) {
      const row = rows.hands(own.hands, own.hands.role);
      const written = await table.write(partitions.session(session), [
        replacing(row, fromOwnHands(own), etag),
      ]);
      return written === 'written';
    },

    async list(session, patient) {
      const found = await table.list(partitions.session(session), { keys: rowsOfHands(patient) });
      return toShownHands(found);
    },
  };
}

/** What was counted in these rows of hands, by key; those of a first round that hold none are left out. */
export function toShownHands(found: readonly TableRow[]): readonly Hands[] {
  return found
    .filter((row) => !isMoved(row))
    .toSorted((a, b) => (a.row < b.row ? -1 : 1))
    .map(toHands)
    .filter(({ counts, round }) => counts.length > 0 || round === 2);
}
