import { z } from 'zod';
import type { Result } from '../../app/ports/rows/channels.ts';
import { roleIds } from '../../domain/basics.ts';
import type { Summary } from '../../domain/figures/summary.ts';
import { formIds } from '../../domain/form/form.ts';
import { exactly, instantSchema, jsonColumn, orUndefined, parseRow, toJsonColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';
import { furtherOption } from './formRow.ts';

const interval = z.strictObject({ low: z.number(), high: z.number() });
const score = z.strictObject({
  reason: z.string(),
  patients: z.number(),
  time: z.number(),
  risk: z.number(),
  basis: z.number(),
  points: z.number(),
  namedFor: z.number(),
});
const suggestions = z.array(score.extend({ single: z.boolean(), disputed: z.boolean() }));
const patientNumbers = z.array(z.number());

const noHands: Summary['hands'] = { most: 0, given: 0, patients: 0, unknown: 0, late: 0 };

const summarySchema = exactly<Summary>()(
  z.strictObject({
    form: z.enum(formIds),
    formVersion: z.number(),
    patients: z.strictObject({
      total: z.number(),
      assessed: z.number(),
      skipped: patientNumbers,
      notReached: patientNumbers,
      leaving: patientNumbers,
    }),
    participants: z.strictObject({
      total: z.number(),
      byRole: z.array(z.strictObject({ role: orUndefined(z.enum(roleIds)), count: z.number() })),
    }),
    answers: z.strictObject({
      given: z.number(),
      possible: z.number(),
      unknown: z.number(),
      late: z.number(),
    }),
    // Sessions from before hands could be counted had none.
    hands: z
      .strictObject({
        most: z.number(),
        given: z.number(),
        patients: z.number(),
        unknown: z.number(),
        late: z.number(),
      })
      .default(noHands),
    place: z.strictObject({
      right: z.number(),
      waiting: z.number(),
      split: z.number(),
      waitingInterval: orUndefined(interval),
    }),
    reasons: z.array(score),
    suggestions: z.strictObject({ self: suggestions, together: suggestions, lift: suggestions }),
    agreement: orUndefined(
      z.strictObject({
        pairs: z.number(),
        ac1: orUndefined(z.number()),
        alpha: orUndefined(z.number()),
        patients: z.number(),
      }),
    ),
    again: z.strictObject({ patients: z.number(), changed: z.number() }).exactOptional(),
    agreed: z.number(),
    differed: z.number(),
    further: z.array(
      z.strictObject({
        question: z.string(),
        answered: z.number(),
        counts: z.array(z.strictObject({ option: furtherOption, count: z.number() })),
      }),
    ),
    highRisk: patientNumbers,
    change: orUndefined(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('formChanged') }),
        z.strictObject({
          kind: z.literal('compared'),
          waitingBefore: z.number(),
          assessedBefore: z.number(),
          difference: interval,
        }),
      ]),
    ),
  }),
);

const resultSchema = exactly<Result>()(
  z.strictObject({
    session: z.string(),
    startedAt: instantSchema,
    endedAt: instantSchema,
    summary: summarySchema,
    updatedAt: orUndefined(instantSchema),
  }),
);

const columns = z.object({ result: jsonColumn(resultSchema) });

/** @throws UnreadableRow */
export function toResult(row: TableRow): Result {
  return parseRow(columns, row).result;
}

/** @throws Error when the result would not be readable again. */
export function fromResult(result: Result): Columns {
  return { result: toJsonColumn(resultSchema, result) };
}
