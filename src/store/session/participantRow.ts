import { z } from 'zod';
import type { Participant } from '../../domain/answer/participant.ts';
import { roleIds } from '../../domain/basics.ts';
import { lastPart } from '../table/keys.ts';
import { instantColumn, parseRow, present, toInstantColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';

const participantSchema = z.object({
  role: z.enum(roleIds).exactOptional(),
  joinedAt: instantColumn,
  leftAt: instantColumn.exactOptional(),
  sourceAt: instantColumn.default(0),
});

/** The columns that `fromParticipant` says anew. */
export const participantColumns = Object.keys(participantSchema.shape);

/** @throws UnreadableRow */
export function toParticipant(row: TableRow): Participant {
  const { role, joinedAt, leftAt, sourceAt } = parseRow(participantSchema, row);
  return { person: lastPart(row.row), role, joinedAt, leftAt, sourceAt };
}

export function fromParticipant({ role, joinedAt, leftAt, sourceAt }: Participant): Columns {
  return present({
    role,
    joinedAt: toInstantColumn(joinedAt),
    leftAt: leftAt === undefined ? undefined : toInstantColumn(leftAt),
    sourceAt: toInstantColumn(sourceAt),
  });
}
