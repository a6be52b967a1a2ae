/** What a cell can hold. */
export type Column = string | number | boolean;
export type Columns = Readonly<Record<string, Column>>;

/** A row as it was read: what the cells hold is not known until it has been parsed. */
export interface TableRow {
  readonly partition: string;
  readonly row: string;
  readonly etag: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

/**
 * `create` and `upsert` need no etag; `update` wants the one that was read, or `anyEtag`. `delete` takes none, since the
 * service's own client knows no condition for it in a transaction: only for rows that hold nothing any more.
 */
export type Write =
  | { readonly kind: 'create'; readonly row: string; readonly columns: Columns }
  | {
      readonly kind: 'upsert';
      readonly mode: WriteMode;
      readonly row: string;
      readonly columns: Columns;
    }
  | {
      readonly kind: 'update';
      readonly mode: WriteMode;
      readonly row: string;
      readonly columns: Columns;
      readonly etag: string;
    }
  | { readonly kind: 'delete'; readonly row: string };

/** `Merge` leaves the columns that are not named as they are. */
type WriteMode = 'Merge' | 'Replace';

/** `conflict`: a row was there already, has changed, or is gone; nothing at all was written. */
export type Written = 'written' | 'conflict';

/** Whatever etag the row has, as long as it is there. */
export const anyEtag = '*';

/** Row keys from `from` up to, not including, `below`. */
export interface KeyRange {
  readonly from: string;
  readonly below: string;
}

/** A condition on one column; rows without the column do not meet it. */
export interface Condition {
  readonly column: string;
  readonly is: 'eq' | 'le';
  readonly value: string | boolean;
}

export interface Query {
  readonly keys?: KeyRange;
  readonly where?: Condition;
}

/** The little of a table service that the store needs. Every failure but those named throws. */
export interface Table {
  /** Resolves when the service answers; creates the table when it is missing. */
  readonly ready: () => Promise<void>;
  /** Undefined when the row is absent. */
  readonly read: (partition: string, row: string) => Promise<TableRow | undefined>;
  /** All pages, in no particular order. */
  readonly list: (partition: string, query?: Query) => Promise<readonly TableRow[]>;
  /** All of the writes or none. At most 100, each to another row. */
  readonly write: (partition: string, writes: readonly Write[]) => Promise<Written>;
  readonly remove: (partition: string, row: string, etag: string) => Promise<Written>;
}

/** Most rows that one call to `write` takes. */
export const maxWrites = 100;

/** 64 KiB as UTF-16: the most a string cell can hold. */
const maxCharacters = 32_768;

/**
 * Emulators take rows that Azure would not, so the limit is kept here.
 * @throws Error naming the cell and its length, never what it holds.
 */
export function assertFits(partition: string, write: Write): void {
  if (write.kind === 'delete') return;
  for (const [name, value] of Object.entries(write.columns)) {
    if (typeof value === 'string' && value.length > maxCharacters) {
      throw new Error(
        `Row ${partition}/${write.row} is too large: ${name} has ${value.length} characters, at most ${maxCharacters} fit`,
      );
    }
  }
}
