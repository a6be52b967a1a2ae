import type { Scrub, Store } from '../app/ports.ts';
import { answerKey, isHandsRow, isParticipantRow, partitions } from './keys.ts';
import { fromOwnAnswer, textColumn, toOwnAnswer } from './rows/answerRow.ts';
import { fromOwnHands, toOwnHands } from './rows/handsRow.ts';
import { fromParticipant, toParticipant } from './rows/participantRow.ts';
import { type Columns, maxWrites, type Table, type TableRow, type Write } from './table.ts';

/** How often all rows are gone through when some of them have changed meanwhile. */
const attempts = 4;

/** Takes out of a locked session's rows what could tie them to a person. */
export function scrubStore(table: Table): Pick<Store, 'scrub'> {
  return {
    async scrub(session, scrub) {
      const partition = partitions.session(session);
      for (let attempt = 0; attempt < attempts; attempt++) {
        if (await rewriteAll(table, partition, scrub)) return true;
      }
      return false;
    },
  };
}

/**
 * Also rows that need no change, and by key: then the times the service keeps of its own are those of the rewriting,
 * and their order says nothing. Each as it was read, so that an answer that comes in between is not lost.
 */
async function rewriteAll(table: Table, partition: string, scrub: Scrub): Promise<boolean> {
  const found = (await table.list(partition)).toSorted((a, b) => (a.row < b.row ? -1 : 1));
  const writes = found.flatMap((row): readonly Write[] => {
    const columns = scrubbed(row, scrub);
    return columns === undefined
      ? []
      : [{ kind: 'update', mode: 'Replace', row: row.row, columns, etag: row.etag }];
  });
  let all = true;
  for (let start = 0; start < writes.length; start += maxWrites) {
    const written = await table.write(partition, writes.slice(start, start + maxWrites));
    if (written !== 'written') all = false;
  }
  return all;
}

/** What the row becomes; undefined for rows that are nobody's. */
function scrubbed(row: TableRow, scrub: Scrub): Columns | undefined {
  if (isParticipantRow(row.row)) return fromParticipant(scrub.participant(toParticipant(row)));
  if (isHandsRow(row.row)) return fromOwnHands(scrub.hands(toOwnHands(row)));
  const key = answerKey(row.row);
  if (key === undefined) return undefined;
  // What somebody wrote in their own words can be recognised.
  const { [textColumn]: _, ...columns } = fromOwnAnswer(
    scrub.answer(key.patient, toOwnAnswer(row), key.round),
  );
  return columns;
}
