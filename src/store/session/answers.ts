import type { Answers, SealableRow } from '../../app/ports/rows/answers.ts';
import type { PatientAnswer } from '../../domain/answer/answer.ts';
import type { PersonKey, RoleId } from '../../domain/basics.ts';
import { practicePatient } from '../../domain/session/practice.ts';
import {
  answerKey,
  isParticipantRow,
  partitions,
  rows,
  rowsOfPatient,
  rowsOfRound,
  rowsUnder,
} from '../table/keys.ts';
import { anyEtag, type Table, type TableRow, type Write } from '../table/table.ts';
import { replacing, tagOf } from '../table/versions.ts';
import { fromOwnAnswer, ownAnswerColumns, toOwnAnswer } from './answerRow.ts';
import { isMoved, isUnlinked, roleLeft } from './lockedRow.ts';
import { toParticipant } from './participantRow.ts';
import { toSealed } from './sealColumn.ts';

/** Below the hundred writes that a transaction takes. */
const sealedAtOnce = 95;

/** One row per person and patient, so that people do not collide. */
export function answersOn(table: Table): Answers {
  return {
    async read({ session, ...key }) {
      const row = await table.read(partitions.session(session), rows.answer(key));
      return row && { value: toOwnAnswer(row), etag: tagOf(row, ownAnswerColumns) };
    },

    async save({ session, ...key }, own, etag) {
      const row = rows.answer(key);
      const write = replacing(row, fromOwnAnswer(own), etag);
      return (await table.write(partitions.session(session), asLongAsOpen(key.patient, write))) === 'written';
    },

    async listRound(session, round) {
      const partition = partitions.session(session);
      const ranges = rowsOfRound(round);
      const found = await Promise.all(ranges.map((keys) => table.list(partition, { keys })));
      return found.flat().map((row) => ({ row: row.row, etag: row.etag, sealed: toSealed(row) }));
    },

    async seal(session, listed, seal) {
      const partition = partitions.session(session);
      let all = true;
      for (let start = 0; start < listed.length; start += sealedAtOnce) {
        const writes = listed.slice(start, start + sealedAtOnce).map((row) => sealing(row, seal));
        if ((await table.write(partition, writes)) !== 'written') all = false;
      }
      return all;
    },

    async list(session, patient) {
      const found = await listRows(table, partitions.session(session), patient);
      return toPatientAnswers(found)
        .map(({ answer }) => answer)
        .filter((answer) => patient !== undefined || answer.patient !== practicePatient)
        .toSorted((a, b) => a.patient - b.patient || byText(a.person, b.person) || a.round - b.round);
    },

    async openPractice(session) {
      // Together with a row that is never deleted: a process that comes too late cannot open it anew.
      await table.write(partitions.session(session), [
        { kind: 'create', row: rows.practiceOpen, columns: {} },
        { kind: 'create', row: rows.practiceOpened, columns: {} },
      ]);
    },

    async deletePractice(session) {
      const partition = partitions.session(session);
      // First of all: from here on no write can add to the answers, whenever it was sent.
      await table.remove(partition, rows.practiceOpen, anyEtag);
      const found = await table.list(partition, { keys: rowsOfPatient(practicePatient) });
      for (const { row } of found) await table.remove(partition, row, anyEtag);
    },
  };
}

function sealing({ row, etag }: SealableRow, sealed: string): Write {
  return { kind: 'update', mode: 'Merge', row, columns: { sealed }, etag };
}

/**
 * An answer to the practice patient is taken in one transaction with the row that says that practice is open: a process
 * that has not seen the end, and a write that arrives late, leave nothing behind that nobody deletes.
 */
function asLongAsOpen(patient: number, write: Write): readonly Write[] {
  if (patient !== practicePatient) return [write];
  return [write, { kind: 'update', mode: 'Merge', row: rows.practiceOpen, columns: {}, etag: anyEtag }];
}

/** Two narrow ranges for one patient; for all of them the partition holds little else. */
async function listRows(
  table: Table,
  partition: string,
  patient: number | undefined,
): Promise<readonly TableRow[]> {
  if (patient === undefined) return table.list(partition);
  const both = await Promise.all([
    table.list(partition, { keys: rowsOfPatient(patient) }),
    table.list(partition, { keys: rowsUnder('p') }),
  ]);
  return both.flat();
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function rolesOf(found: readonly TableRow[]): ReadonlyMap<PersonKey, RoleId | undefined> {
  const participants = found.filter(({ row }) => isParticipantRow(row)).map(toParticipant);
  return new Map(participants.map(({ person, role }) => [person, role]));
}

/** The answers among a session's rows, each beside the row it stands in. */
export function toPatientAnswers(
  found: readonly TableRow[],
): readonly { readonly row: TableRow; readonly answer: PatientAnswer }[] {
  const roles = rolesOf(found);
  return found.flatMap((row) => {
    const key = answerKey(row.row);
    if (key === undefined || isMoved(row)) return [];
    const role = isUnlinked(row) ? roleLeft(row) : roles.get(key.person);
    const { answer, sourceAt, seen } = toOwnAnswer(row);
    const sentAt = Math.max(sourceAt, ...seen.map((tap) => tap.sentAt));
    return [{ row, answer: { ...key, role, answer, ...(sentAt > 0 && { sentAt }) } }];
  });
}
