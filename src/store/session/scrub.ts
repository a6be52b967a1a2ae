import type { Privacy, Scrub } from '../../app/ports/rows/privacy.ts';
import type { PatientAnswer } from '../../domain/answer/answer.ts';
import { answerKey, handsPatient, partitions, rows } from '../table/keys.ts';
import { type Columns, maxWrites, type Table, type TableRow, type Write } from '../table/table.ts';
import { fromOwnAnswer } from './answerRow.ts';
import { toPatientAnswers } from './answers.ts';
import { toShownHands } from './hands.ts';
import { fromHands } from './handsRow.ts';
import { isMoved, isUnlinked, moved, unlinked } from './lockedRow.ts';

/** How often all rows are gone through until a look finds nothing left to do. */
const attempts = 6;

/** What takes the place of rows that say whose they are: to be written as a whole, or not at all. */
type Move = readonly Write[];

/** Takes out of a locked session's rows what could tie them to a person, or to each other. */
export function privacyOn(table: Table): Privacy {
  return {
    async scrub(session, scrub) {
      const partition = partitions.session(session);
      for (let attempt = 0; attempt < attempts; attempt++) {
        if (await unlinkAll(table, partition, scrub)) return true;
      }
      return false;
    },
  };
}

/**
 * True when there was nothing to do. One step after the other, and each only when the one before is done: until the
 * answers are rewritten, the participants say which role each has. A row is emptied as it was read, so that nothing that comes in between is lost, in the same
 * transaction that writes what takes its place, so that nothing counts twice; empty rows are deleted at last.
 */
async function unlinkAll(table: Table, partition: string, scrub: Scrub): Promise<boolean> {
  const found = await table.list(partition);
  const left = found.filter((row) => !isUnlinked(row) && !isMoved(row));
  if (left.length === 0 && !found.some(isMoved)) return true;
  const moves = [...answerMoves(found, left, scrub), ...handsMoves(left, scrub)];
  for (const writes of transactions(moves)) {
    if ((await table.write(partition, writes)) !== 'written') return false;
  }
  const over = [...found.filter(isMoved), ...left].map(({ row }): Move => [{ kind: 'delete', row }]);
  for (const writes of transactions(over)) {
    if ((await table.write(partition, writes)) !== 'written') return false;
  }
  return false;
}

/**
 * What does not count goes first: as long as it is there, the row that took its place has to be known as the same
 * person's. The others go in the order of their new keys. So neither which rows are written together, nor in which order,
 * nor the service's own times of that, have to do with who gave them.
 */
function answerMoves(found: readonly TableRow[], left: readonly TableRow[], scrub: Scrub): readonly Move[] {
  const rowOf = new Map<PatientAnswer, TableRow>();
  for (const { row, answer } of toPatientAnswers(found)) {
    if (!isUnlinked(row)) rowOf.set(answer, row);
  }
  const staying = scrub.answers([...rowOf.keys()]).flatMap(({ given, round, sealed, role, answer }) => {
    const row = rowOf.get(given);
    if (row === undefined) return [];
    const columns = {
      ...(sealed !== undefined && { sealed }),
      ...fromOwnAnswer({ answer, sourceAt: 0, seen: [] }),
      ...(role !== undefined && { role }),
    };
    return [{ row, key: scrub.newKey(), patient: given.patient, round, columns }];
  });
  const stays = new Set(staying.map(({ row }) => row));
  const going = left.filter((row) => answerKey(row.row) !== undefined && !stays.has(row));
  return [
    ...going.map((row) => [emptied(row)]),
    ...staying
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ row, key, patient, round, columns }) => [
        emptied(row),
        created(rows.answer({ patient, round, person: key }), columns),
      ]),
  ];
}

/** A patient's hands as a whole: what is left of them is a sum. */
function handsMoves(left: readonly TableRow[], scrub: Scrub): readonly Move[] {
  const ofPatient = Map.groupBy(left, ({ row }) => handsPatient(row));
  return [...ofPatient].flatMap(([patient, shown]): readonly Move[] => {
    if (patient === undefined) return [];
    const sums = scrub.hands(toShownHands(shown));
    return [
      [
        ...shown.map(emptied),
        ...sums.map((hands) => created(rows.hands(hands, scrub.newKey()), fromHands(hands))),
      ],
    ];
  });
}

function emptied({ row, etag }: TableRow): Write {
  return { kind: 'update', mode: 'Replace', row, columns: moved, etag };
}

function created(row: string, columns: Columns): Write {
  return { kind: 'create', row, columns: { ...columns, ...unlinked } };
}

/** As few as they fit into, in their order. */
function transactions(moves: readonly Move[]): readonly (readonly Write[])[] {
  const full: Write[][] = [];
  for (const move of moves) {
    const last = full.at(-1);
    if (last === undefined || last.length + move.length > maxWrites) full.push([...move]);
    else last.push(...move);
  }
  return full;
}
