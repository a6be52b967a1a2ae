import type { Store } from '../app/ports.ts';
import type { PatientAnswer, PersonKey, RoleId } from '../domain/answer.ts';
import { answerKey, isParticipantRow, partitions, rows, rowsOfPatient, rowsUnder } from './keys.ts';
import { fromAssess, fromOwnAnswer, textColumn, toOwnAnswer } from './rows/answerRow.ts';
import { toParticipant } from './rows/participantRow.ts';
import { maxWrites, type Table, type TableRow, type Write } from './table.ts';

type AnswerStore = Pick<Store, 'assess' | 'readAnswer' | 'amend' | 'listAnswers' | 'forgetTexts'>;

/** One row per person and patient, so that people do not collide. */
export function answerStore(table: Table): AnswerStore {
  return {
    async assess(session, patient, person, write, etag) {
      const columns = fromAssess(write);
      const row = rows.answer(patient, person);
      // Never without a condition: a write that was given up can still arrive, after a newer one.
      const written = await table.write(partitions.session(session), [
        etag === undefined
          ? { kind: 'create', row, columns }
          : { kind: 'update', mode: 'Merge', row, columns, etag },
      ]);
      return written === 'written';
    },

    async readAnswer(session, patient, person) {
      const row = await table.read(partitions.session(session), rows.answer(patient, person));
      return row && { value: toOwnAnswer(row), etag: row.etag };
    },

    async amend(session, patient, person, own) {
      // Replaced as a whole, since a merge cannot take a column away; the etag says that the assessment is still that one.
      const written = await table.write(partitions.session(session), [
        {
          kind: 'update',
          mode: 'Replace',
          row: rows.answer(patient, person),
          columns: fromOwnAnswer(own.value),
          etag: own.etag,
        },
      ]);
      return written === 'written';
    },

    async forgetTexts(session) {
      const found = await table.list(partitions.session(session), { keys: rowsUnder('a') });
      const writes = found.filter(({ columns }) => textColumn in columns).map(withoutText);
      for (let start = 0; start < writes.length; start += maxWrites) {
        const written = await table.write(
          partitions.session(session),
          writes.slice(start, start + maxWrites),
        );
        // Whoever asked asks again.
        if (written === 'conflict') throw new Error('An answer changed while its text was taken away');
      }
    },

    async listAnswers(session, patient) {
      const found = await listRows(table, partitions.session(session), patient);
      const roles = rolesOf(found);
      return found
        .flatMap((row) => toPatientAnswer(row, roles))
        .toSorted((a, b) => a.patient - b.patient || (a.person < b.person ? -1 : 1));
    },
  };
}

function withoutText(row: TableRow): Write {
  const { answer, ...rest } = toOwnAnswer(row);
  const { [textColumn]: _, ...silent } = answer;
  const columns = fromOwnAnswer({ ...rest, answer: silent });
  return { kind: 'update', mode: 'Replace', row: row.row, columns, etag: row.etag };
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
