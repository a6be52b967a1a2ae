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
  parseRow,
  toInstantColumn,
  toJsonColumn,
} from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';
import { liftAnswerSchema, liftTextFields, personSchema } from './actionRow.ts';

const headSchema = exactly<LogHead>()(
  z.strictObject({
    nextNr: z.number().int().positive(),
    seq: z.number().int().nonnegative(),
    unitName: z.string().exactOptional(),
    contact: personSchema.exactOptional(),
    receiver: z.string().exactOptional(),
    nextAt: instantSchema.exactOptional(),
    sweptAt: instantSchema.exactOptional(),
    codeUntil: instantSchema.exactOptional(),
    digestAt: instantSchema.exactOptional(),
    refusedAt: instantSchema.exactOptional(),
  }),
);
const headColumns = z.object({ head: jsonColumn(headSchema) });

/** @throws UnreadableRow */
export function toHead(row: TableRow): LogHead {
  return parseRow(headColumns, row).head;
}

/** @throws Error when the head would not be readable again. */
export function fromHead(head: LogHead): Columns {
  return { head: toJsonColumn(headSchema, head) };
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
    through: z.array(z.string()).exactOptional(),
    above: liftAnswerSchema.exactOptional(),
    asked: z.array(instantSchema),
  }),
);
const receivedColumns = z.object({ received: jsonColumn(receivedSchema) });

/** @throws UnreadableRow */
export function toReceived(row: TableRow): ReceivedLift {
  return parseRow(receivedColumns, row).received;
}

/** @throws Error when the lift would not be readable again. */
export function fromReceived(received: ReceivedLift): Columns {
  return { received: toJsonColumn(receivedSchema, received) };
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
