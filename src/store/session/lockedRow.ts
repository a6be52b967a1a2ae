/** The rows of people once their session is locked. */
import { type RoleId, roleIds } from '../../domain/basics.ts';
import type { Columns, TableRow } from '../table/table.ts';

/** Stands on a row that says nothing of whose it is. */
export const unlinked: Columns = { locked: true };

/** All that stands on a row whose content has gone to another, until it is deleted. */
export const moved: Columns = { moved: true };

export function isUnlinked({ columns }: TableRow): boolean {
  return columns.locked === true;
}

export function isMoved({ columns }: TableRow): boolean {
  return columns.moved === true;
}

/** The role that was left to a locked session's answer. */
export function roleLeft({ columns }: TableRow): RoleId | undefined {
  return roleIds.find((role) => role === columns.role);
}

/**
 * Columns that are the same for all rows of a patient and that figures depend on: they go with the content as they are.
 * Any other that a row may have could hold a moment, or somebody's words.
 */
const carried = ['sealed'];

/** What a row hands on to the one that takes its place. */
export function carriedBy({ columns }: TableRow): Columns {
  return Object.fromEntries(
    carried.flatMap((name): [string, string][] => {
      const value = columns[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
