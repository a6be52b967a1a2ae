import { z } from 'zod';
import type { Post } from '../../app/ports/rows/posts.ts';
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
