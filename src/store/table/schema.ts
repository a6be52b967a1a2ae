import { z } from 'zod';
import { UnreadableRow } from '../../app/ports/rows/unreadableRow.ts';
import type { Instant } from '../../domain/basics.ts';
import type { Column, Columns, TableRow } from './table.ts';
import { formatColumn, readsFormat } from './versions.ts';

/** Readonly and the way a type was put together make no difference to what it holds. */
type Plain<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : { -readonly [Key in keyof T]: Plain<T[Key]> };
type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : false;

/**
 * A schema that gives T and nothing but T: a field added to T and forgotten in the schema, which would lose it from
 * every row, does not compile.
 */
export function exactly<T>() {
  return <S extends z.ZodType>(schema: S & (Same<z.output<S>, T> extends true ? unknown : never)): S =>
    schema;
}

/** For a key that is always there and may be undefined: JSON has no undefined, so it is stored as null. */
export function orUndefined<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value) => value ?? undefined);
}

export const instantSchema = z.number().int().nonnegative();

/** Thirteen digits: sorts and compares as text, since services do not agree on numbers this large. */
export const instantColumn = z
  .string()
  .regex(/^\d{13}$/)
  .transform(Number);

/** Later than any visit; in the year 2286. */
export const never: Instant = 9_999_999_999_999;

/** @throws RangeError for anything but whole milliseconds from 0 to `never`. */
export function toInstantColumn(at: Instant): string {
  if (!Number.isInteger(at) || at < 0 || at > never) throw new RangeError(`Not an instant: ${at}`);
  return String(at).padStart(13, '0');
}

/** A cell that holds JSON. What is wrong in it is named by path, never quoted as JSON.parse would. */
export function jsonColumn<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);
}

/**
 * A field that came after the JSON its row is kept in, which is closed (docs/decisions/013): a column of its own, empty
 * where there is nothing, so that a merged write takes away what was there.
 */
export function laterField<S extends z.ZodType>(schema: S) {
  return z
    .string()
    .transform((text) => (text === '' ? undefined : text))
    .pipe(jsonColumn(schema).optional())
    .optional();
}

/** @throws Error when it would not be readable again. */
export function toLaterField(schema: z.ZodType, value: unknown): string {
  return value === undefined ? '' : toJsonColumn(schema, value);
}

/**
 * The JSON of a value, tried against the schema it will be read with: a row that could be written and never read
 * again is worse than a write that fails.
 * @throws Error naming the paths that are wrong.
 */
export function toJsonColumn(schema: z.ZodType, value: unknown): string {
  const text = JSON.stringify(value, (_key, part) => (part === undefined ? null : part));
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`Cannot be stored, wrong at: ${issuePaths(parsed.error).join(', ')}`);
  return text;
}

/** @throws UnreadableRow also for a row of a format that this program does not read. */
export function parseRow<S extends z.ZodType>(schema: S, row: TableRow): z.output<S> {
  const format = row.columns[formatColumn];
  if (typeof format === 'number' && format > readsFormat) {
    throw new UnreadableRow(row.partition, row.row, [formatColumn]);
  }
  const parsed = schema.safeParse(row.columns);
  if (!parsed.success) throw new UnreadableRow(row.partition, row.row, issuePaths(parsed.error));
  return parsed.data;
}

function issuePaths(error: z.ZodError): readonly string[] {
  return [...new Set(error.issues.map(({ path }) => path.join('.') || '(row)'))];
}

/** Leaves out what is undefined: an absent cell. */
export function present(columns: Readonly<Record<string, Column | undefined>>): Columns {
  return Object.fromEntries(
    Object.entries(columns).filter((entry): entry is [string, Column] => entry[1] !== undefined),
  );
}
