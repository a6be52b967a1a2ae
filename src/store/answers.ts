import type { Store } from '../app/ports.ts';
import type { PatientAnswer, PersonKey, RoleId } from '../domain/answer.ts';
import { practicePatient } from '../domain/practice.ts';
import { answerKey, isParticipantRow, partitions, rows, rowsOfPatient, rowsUnder } from './keys.ts';
import { fromAssess, fromOwnAnswer, toOwnAnswer } from './rows/answerRow.ts';
import { toParticipant } from './rows/participantRow.ts';
import { anyEtag, type Table, type TableRow, type Write } from './table.ts';

type AnswerStore = Pick<
  Store,
  'assess' | 'readAnswer' | 'amend' | 'answerAgain' | 'listAnswers' | 'openPractice' | 'deletePractice'
>;

/** One row per person and patient, so that people do not collide. */
export function answerStore(table: Table): AnswerStore {
  return {
    async assess(session, patient, person, write, etag, round) {
      const columns = fromAssess(write);
      const row = rows.answer(patient, person, round);
      // Never without a condition: a write that was given up can still arrive, after a newer one.
      const change: Write =
        etag === undefined
          ? { kind: 'create', row, columns }
          : { kind: 'update', mode: 'Merge', row, columns, etag };
      return (await table.write(partitions.session(session), asLongAsOpen(patient, change))) === 'written';
    },

    async readAnswer(session, patient, person, round) {
      const row = await table.read(partitions.session(session), rows.answer(patient, person, round));
      return row && { value: toOwnAnswer(row), etag: row.etag };
    },

    async amend(session, patient, person, own, round) {
      // Replaced as a whole, since a merge cannot take a column away; the etag says that the assessment is still that one.
      const write: Write = {
        kind: 'update',
        mode: 'Replace',
        row: rows.answer(patient, person, round),
        columns: fromOwnAnswer(own.value),
        etag: own.etag,
      };
      return (await table.write(partitions.session(session), asLongAsOpen(patient, write))) === 'written';
    },

    async answerAgain(session, patient, person, own) {
      const written = await table.write(partitions.session(session), [
        { kind: 'create', row: rows.answer(patient, person, 2), columns: fromOwnAnswer(own) },
      ]);
      return written === 'written';
    },

    async listAnswers(session, patient) {
      const found = await listRows(table, partitions.session(session), patient);
      const roles = rolesOf(found);
      return found
        .flatMap((row) => toPatientAnswer(row, roles))
        .filter((answer) => patient !== undefined || answer.patient !== practicePatient)
        .toSorted(
          (a, b) => a.patient - b.patient || byText(a.person, b.person) || (a.round ?? 1) - (b.round ?? 1),
        );
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

function toPatientAnswer(
  row: TableRow,
  roles: ReadonlyMap<PersonKey, RoleId | undefined>,
): readonly PatientAnswer[] {
  const key = answerKey(row.row);
  return key === undefined ? [] : [{ ...key, role: roles.get(key.person), answer: toOwnAnswer(row).answer }];
}
