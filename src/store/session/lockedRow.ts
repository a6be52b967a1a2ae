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
