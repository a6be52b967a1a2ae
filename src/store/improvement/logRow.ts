/** What a log holds besides its actions and their history. */
import { z } from 'zod';
import type { Creation, LogHead, ReceivedLift, TiedUnit } from '../../app/ports/rows/improvement.ts';
import type { ChosenAreas } from '../../domain/improvement/chosenAreas.ts';
import { lastPart } from '../table/keys.ts';
import {
  exactly,
  instantColumn,
  instantSchema,
  jsonColumn,
  laterField,
  parseRow,
  toInstantColumn,
  toJsonColumn,
  toLaterField,
} from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';
import { liftAnswerSchema, liftTextFields, personSchema } from './actionRow.ts';

const goneSchema = z.array(z.string());
/** `codeUntil` stood in it for some hours of November 2026; it came later, and stands beside it, as `gone` does. */
const headSchema = exactly<LogHead>()(
  z.strictObject({
    nextNr: z.number().int().positive(),
    seq: z.number().int().nonnegative(),
    unitName: z.string().exactOptional(),
    contact: personSchema.exactOptional(),
    gone: goneSchema.exactOptional(),
    receiver: z.string().exactOptional(),
    nextAt: instantSchema.exactOptional(),
    sweptAt: instantSchema.exactOptional(),
    codeUntil: instantSchema.exactOptional(),
    digestAt: instantSchema.exactOptional(),
    refusedAt: instantSchema.exactOptional(),
  }),
);
const headColumns = z.object({
  head: jsonColumn(headSchema),
  codeUntil: laterField(instantSchema),
  gone: laterField(goneSchema),
});

/** @throws UnreadableRow */
export function toHead(row: TableRow): LogHead {
  const { head, codeUntil, gone } = parseRow(headColumns, row);
  return { ...(codeUntil !== undefined && { codeUntil }), ...(gone && { gone }), ...head };
}

/** @throws Error when the head would not be readable again. */
export function fromHead({ codeUntil, gone, ...head }: LogHead): Columns {
  return {
    head: toJsonColumn(headSchema, head),
    codeUntil: toLaterField(instantSchema, codeUntil),
    gone: toLaterField(goneSchema, gone),
  };
}

const area = z.strictObject({ reason: z.string(), why: z.string().exactOptional() });
const areasSchema = exactly<ChosenAreas>()(
  z.strictObject({ session: z.string(), chosen: z.array(area), declined: z.array(area) }),
);
const areasColumns = z.object({ areas: jsonColumn(areasSchema) });

/** @throws UnreadableRow */
export function toAreas(row: TableRow): ChosenAreas {
  return parseRow(areasColumns, row).areas;
}

/** @throws Error when they would not be readable again. */
export function fromAreas(areas: ChosenAreas): Columns {
  return { areas: toJsonColumn(areasSchema, areas) };
}

const throughSchema = z.array(z.string());
/** `sourceAt`, `through` and `above` stood in it for some hours of November 2026; they came later, and stand beside it. */
const receivedSchema = exactly<ReceivedLift>()(
  z.strictObject({
    unit: z.string(),
    unitName: z.string(),
    nr: z.number().int().positive(),
    n: z.number().int().positive(),
    action: z.string(),
    text: z.strictObject(liftTextFields),
    sentAt: instantSchema,
    answer: liftAnswerSchema.exactOptional(),
    sourceAt: instantSchema.exactOptional(),
    told: instantSchema.exactOptional(),
    through: throughSchema.exactOptional(),
    above: liftAnswerSchema.exactOptional(),
    asked: z.array(instantSchema),
  }),
);
const receivedColumns = z.object({
  received: jsonColumn(receivedSchema),
  sourceAt: laterField(instantSchema),
  through: laterField(throughSchema),
  above: laterField(liftAnswerSchema),
});

/** @throws UnreadableRow */
export function toReceived(row: TableRow): ReceivedLift {
  const { received, sourceAt, through, above } = parseRow(receivedColumns, row);
  return {
    ...(sourceAt !== undefined && { sourceAt }),
    ...(through && { through }),
    ...(above && { above }),
    ...received,
  };
}

/** @throws Error when the lift would not be readable again. */
export function fromReceived({ sourceAt, through, above, ...received }: ReceivedLift): Columns {
  return {
    received: toJsonColumn(receivedSchema, received),
    sourceAt: toLaterField(instantSchema, sourceAt),
    through: toLaterField(throughSchema, through),
    above: toLaterField(liftAnswerSchema, above),
  };
}

const creationColumns = z.object({ nr: z.number().int().positive(), at: instantColumn });

/** @throws UnreadableRow */
export function toCreation(row: TableRow): Creation {
  return { key: lastPart(row.row), ...parseRow(creationColumns, row) };
}

export function fromCreation({ nr, at }: Creation): Columns {
  return { nr, at: toInstantColumn(at) };
}

const tiedColumns = z.object({ name: z.string() });

/** @throws UnreadableRow */
export function toTied(row: TableRow): TiedUnit {
  return { unit: lastPart(row.row), ...parseRow(tiedColumns, row) };
}
