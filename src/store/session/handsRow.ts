import { z } from 'zod';
import type { OwnHands } from '../../app/ports/rows/hands.ts';
import { type Hands, mostHands } from '../../domain/answer/hands.ts';
import { mainTap } from '../../domain/answer/tapHistory.ts';
import { type Round, roleIds } from '../../domain/basics.ts';
import { assessmentIds } from '../../domain/form/form.ts';
import {
  exactly,
  instantColumn,
  jsonColumn,
  parseRow,
  present,
  toInstantColumn,
  toJsonColumn,
} from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';
import { isUnlinked } from './lockedRow.ts';

const countsUpTo = (most: number) =>
  z.array(z.strictObject({ assessment: z.enum(assessmentIds), count: z.number().int().min(1).max(most) }));
const counts = countsUpTo(mostHands);
/** Of all roles together. */
const sums = countsUpTo(mostHands * roleIds.length);
const seen = z.array(z.string());

/** The first round has no column. */
const roundColumn = z.literal([1, 2]).default(1);
const toRoundColumn = (round: Round) => (round === 1 ? undefined : round);

const handsSchema = exactly<OwnHands>()(
  z
    .object({
      patient: z.number().int(),
      role: z.enum(roleIds),
      round: roundColumn,
      countedAt: instantColumn,
      sealed: z.string().exactOptional(),
      counts: jsonColumn(counts),
      sourceAt: instantColumn,
      seen: jsonColumn(seen),
    })
    .transform(({ sourceAt, seen, ...hands }) => ({
      hands,
      sourceAt,
      seen: seen.map((id) => mainTap(0, id)),
    })),
);

const handsOfAllSchema = exactly<Hands>()(
  z
    .object({
      patient: z.number().int(),
      round: roundColumn,
      countedAt: instantColumn,
      sealed: z.string().exactOptional(),
      counts: jsonColumn(sums),
    })
    .transform((hands): Hands => ({ ...hands, role: undefined })),
);

/**
 * What was counted, whether in one role or, in a locked session, in all of them.
 * @throws UnreadableRow
 */
export function toHands(row: TableRow): Hands {
  return isUnlinked(row) ? parseRow(handsOfAllSchema, row) : toOwnHands(row).hands;
}

/** @throws Error when the row would not be readable again. */
export function fromHands({ patient, round, countedAt, sealed, counts: summed }: Hands): Columns {
  return present({
    patient,
    round: toRoundColumn(round),
    countedAt: toInstantColumn(countedAt),
    sealed,
    counts: toJsonColumn(sums, summed),
  });
}

/** The columns that `fromOwnHands` says anew. */
export const ownHandsColumns = Object.keys(handsSchema.in.shape);

/** @throws UnreadableRow */
export function toOwnHands(row: TableRow): OwnHands {
  return parseRow(handsSchema, row);
}

/** @throws Error when the row would not be readable again. */
export function fromOwnHands({ hands, sourceAt, seen: taps }: OwnHands): Columns {
  return present({
    patient: hands.patient,
    role: hands.role,
    round: toRoundColumn(hands.round),
    countedAt: toInstantColumn(hands.countedAt),
    sealed: hands.sealed,
    counts: toJsonColumn(counts, hands.counts),
    sourceAt: toInstantColumn(sourceAt),
    seen: toJsonColumn(
      seen,
      taps.map(({ id }) => id),
    ),
  });
}
