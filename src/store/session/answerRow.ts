import { z } from 'zod';
import type { OwnAnswer } from '../../app/ports/rows/answers.ts';
import { assessmentIds, furtherIds, furtherOptions, waitIds } from '../../domain/form/form.ts';
import {
  exactly,
  instantColumn,
  instantSchema,
  jsonColumn,
  parseRow,
  present,
  toInstantColumn,
} from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';

const texts = jsonColumn(z.array(z.string())).default(() => []);
const seenActivities = jsonColumn(
  z.array(z.strictObject({ id: z.string(), about: z.string(), sentAt: instantSchema })),
).default(() => []);

const addedParts = z.array(z.enum(['reasons', 'wait', 'text', ...furtherIds]));

/** What says nothing has no column. */
const ownAnswerSchema = exactly<OwnAnswer>()(
  z
    .object({
      assessment: z.enum(assessmentIds),
      assessedAt: instantColumn,
      sourceAt: instantColumn,
      sealed: z.string().exactOptional(),
      addedLate: jsonColumn(addedParts).exactOptional(),
      done: z.boolean().default(false),
      reasons: texts,
      wait: z.enum(waitIds).exactOptional(),
      staffing: z.enum(furtherOptions.staffing).exactOptional(),
      bottleneck: z.enum(furtherOptions.bottleneck).exactOptional(),
      risk: z.literal(furtherOptions.risk).exactOptional(),
      samarbeidsmote: z.enum(furtherOptions.samarbeidsmote).exactOptional(),
      oppfolging: z.enum(furtherOptions.oppfolging).exactOptional(),
      text: z.string().exactOptional(),
      seen: seenActivities,
    })
    .transform(({ sourceAt, seen, ...answer }) => ({ answer, sourceAt, seen })),
);

/** @throws UnreadableRow */
export function toOwnAnswer(row: TableRow): OwnAnswer {
  return parseRow(ownAnswerSchema, row);
}

export function fromOwnAnswer({ answer, sourceAt, seen }: OwnAnswer): Columns {
  const { assessedAt, reasons, addedLate = [], ...plain } = answer;
  const list = (items: readonly unknown[]) => (items.length === 0 ? undefined : JSON.stringify(items));
  return present({
    ...plain,
    assessedAt: toInstantColumn(assessedAt),
    sourceAt: toInstantColumn(sourceAt),
    reasons: list(reasons),
    addedLate: list(addedLate),
    seen: list(seen),
  });
}
