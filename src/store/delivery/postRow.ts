import { z } from 'zod';
import type { PendingReply, Post } from '../../app/ports/ports.ts';
import { lastPart } from '../table/keys.ts';
import { instantColumn, parseRow, toInstantColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';

const postSchema = z.object({ activityId: z.string(), revision: z.string(), sentAt: instantColumn });

/** @throws UnreadableRow */
export function toPost(row: TableRow): Post {
  return { tag: lastPart(row.row), ...parseRow(postSchema, row) };
}

export function fromPost({ activityId, revision, sentAt }: Post): Columns {
  return { activityId, revision, sentAt: toInstantColumn(sentAt) };
}

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
