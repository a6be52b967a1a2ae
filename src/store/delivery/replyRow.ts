import { z } from 'zod';
import type { PendingReply } from '../../app/ports/rows/replies.ts';
import { lastPart } from '../table/keys.ts';
import { instantColumn, parseRow, toInstantColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';

const replySchema = z.object({ conversationId: z.string(), body: z.string(), at: instantColumn });

/** @throws UnreadableRow */
export function toReply(row: TableRow): PendingReply {
  return { id: lastPart(row.row), ...parseRow(replySchema, row) };
}

export function fromReply({ conversationId, body, at }: PendingReply): Columns {
  return { conversationId, body, at: toInstantColumn(at), sent: body === '' };
}

/** Merged into a reply that has been sent: the id and the time stay, what it said does not. */
export const sentReply: Columns = { conversationId: '', body: '', sent: true };
