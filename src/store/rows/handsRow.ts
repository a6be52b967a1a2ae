import { z } from 'zod';
import type { OwnHands } from '../../app/ports.ts';
import { roleIds } from '../../domain/answer.ts';
import { assessmentIds } from '../../domain/form.ts';
import { mostHands } from '../../domain/hands.ts';
import type { Columns, TableRow } from '../table.ts';
import {
  exactly,
  instantColumn,
  jsonColumn,
  parseRow,
  present,
  toInstantColumn,
  toJsonColumn,
} from './schema.ts';

const counts = z.array(
  z.strictObject({ assessment: z.enum(assessmentIds), count: z.number().int().min(1).max(mostHands) }),
);
const seen = z.array(z.string());

const handsSchema = exactly<OwnHands>()(
  z
    .object({
      patient: z.number().int(),
      role: z.enum(roleIds),
      round: z.literal(2).exactOptional(),
      countedAt: instantColumn,
      sealed: z.string().exactOptional(),
      counts: jsonColumn(counts),
      sourceAt: instantColumn,
      seen: jsonColumn(seen),
    })
    .transform(({ sourceAt, seen, ...hands }) => ({ hands, sourceAt, seen })),
);

/** @throws UnreadableRow */
export function toOwnHands(row: TableRow): OwnHands {
  return parseRow(handsSchema, row);
}

/** @throws Error when the row would not be readable again. */
export function fromOwnHands({ hands, sourceAt, seen: taps }: OwnHands): Columns {
  return present({
    patient: hands.patient,
    role: hands.role,
    round: hands.round,
    countedAt: toInstantColumn(hands.countedAt),
    sealed: hands.sealed,
    counts: toJsonColumn(counts, hands.counts),
    sourceAt: toInstantColumn(sourceAt),
    seen: toJsonColumn(seen, taps),
  });
}
