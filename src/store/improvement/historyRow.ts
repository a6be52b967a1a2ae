import { z } from 'zod';
import { nudgeAnswerIds } from '../../domain/improvement/action.ts';
import type { HistoryEntry } from '../../domain/improvement/history.ts';
import {
  exactly,
  instantSchema,
  jsonColumn,
  orUndefined,
  parseRow,
  toInstantColumn,
  toJsonColumn,
} from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';
import { cycleSchema, fieldSchemas, liftSchema, personSchema } from './actionRow.ts';

function change<F extends keyof typeof fieldSchemas, S extends z.ZodType>(field: F, schema: S) {
  const value = orUndefined(schema);
  return z.strictObject({ field: z.literal(field), from: value, to: value });
}

const nothing = orUndefined(z.undefined());

const entrySchema = exactly<HistoryEntry>()(
  z.strictObject({
    nr: z.number().int().positive(),
    version: z.number().int().positive(),
    at: instantSchema,
    by: personSchema.exactOptional(),
    changes: z.array(
      z.discriminatedUnion('field', [
        change('text', fieldSchemas.text),
        change('owner', fieldSchemas.owner),
        change('due', fieldSchemas.due),
        change('goal', fieldSchemas.goal),
        change('ifThen', fieldSchemas.ifThen),
        change('effort', fieldSchemas.effort),
        change('gain', fieldSchemas.gain),
        change('level', fieldSchemas.level),
        change('status', fieldSchemas.status),
        change('about', fieldSchemas.about),
        change('effect', fieldSchemas.effect),
        change('dropped', fieldSchemas.dropped),
        change('needsHelpSince', fieldSchemas.needsHelpSince),
        change('review', fieldSchemas.review),
        z.strictObject({ field: z.literal('cycles'), from: nothing, to: cycleSchema }),
        z.strictObject({ field: z.literal('lifts'), from: orUndefined(liftSchema), to: liftSchema }),
        z.strictObject({ field: z.literal('nudges'), from: nothing, to: z.enum(nudgeAnswerIds) }),
      ]),
    ),
  }),
);

const columns = z.object({ entry: jsonColumn(entrySchema) });

/** @throws UnreadableRow */
export function toEntry(row: TableRow): HistoryEntry {
  return parseRow(columns, row).entry;
}

/** @throws Error when the entry would not be readable again. */
export function fromEntry(entry: HistoryEntry): Columns {
  return { entry: toJsonColumn(entrySchema, entry), at: toInstantColumn(entry.at) };
}
