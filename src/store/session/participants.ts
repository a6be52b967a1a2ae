import type { Participants } from '../../app/ports/rows/participants.ts';
import { partitions, rows, rowsUnder } from '../table/keys.ts';
import { maxWrites, type Table, type Write } from '../table/table.ts';
import { replacing, tagOf } from '../table/versions.ts';
import { fromParticipant, participantColumns, toParticipant } from './participantRow.ts';

/** Who takes part in a session. */
export function participantsOn(table: Table): Participants {
  const rowsOf = (session: string) => table.list(partitions.session(session), { keys: rowsUnder('p') });

  return {
    async list(session) {
      const found = (await rowsOf(session)).map(toParticipant);
      return found.toSorted((a, b) => a.joinedAt - b.joinedAt || (a.person < b.person ? -1 : 1));
    },

    async read(session, person) {
      const row = await table.read(partitions.session(session), rows.participant(person));
      return row && { value: toParticipant(row), etag: tagOf(row, participantColumns) };
    },

    async save(session, participant, etag) {
      const row = rows.participant(participant.person);
      const written = await table.write(partitions.session(session), [
        replacing(row, fromParticipant(participant), etag),
      ]);
      return written === 'written';
    },

    async recordAnswering(session, people, at) {
      const there = new Set((await rowsOf(session)).map(({ row }) => row));
      const columns = fromParticipant({
        person: '',
        role: undefined,
        joinedAt: at,
        leftAt: undefined,
        sourceAt: 0,
      });
      const missing = [...new Set(people.map(rows.participant))]
        .filter((row) => !there.has(row))
        .map((row): Write => ({ kind: 'create', row, columns }));
      for (let start = 0; start < missing.length; start += maxWrites) {
        await createMissing(table, partitions.session(session), missing.slice(start, start + maxWrites));
      }
    },
  };
}

/** When somebody joins just now the batch is refused as a whole: then one at a time, and theirs stays as it is. */
async function createMissing(table: Table, partition: string, creates: readonly Write[]): Promise<void> {
  if ((await table.write(partition, creates)) === 'written') return;
  for (const create of creates) await table.write(partition, [create]);
}
