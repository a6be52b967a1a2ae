import { z } from 'zod';
import type { AssessWrite, OwnAnswer } from '../../app/ports.ts';
import { assessmentIds, furtherOptions, waitIds } from '../../domain/form.ts';
import type { Columns, TableRow } from '../table.ts';
import {
  exactly,
  instantColumn,
  instantSchema,
  jsonColumn,
  parseRow,
  present,
  toInstantColumn,
} from './schema.ts';

const texts = jsonColumn(z.array(z.string())).default(() => []);
const seenActivities = jsonColumn(
  z.array(z.strictObject({ id: z.string(), about: z.string(), sentAt: instantSchema })),
).default(() => []);

/** `assess` writes the first columns only, so the others have to do without. */
const ownAnswerSchema = exactly<OwnAnswer>()(
  z
    .object({
      assessment: z.enum(assessmentIds),
      assessedAt: instantColumn,
      sourceAt: instantColumn,
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

/** The columns of one tap on an assessment: nothing else in the row is touched. */
export function fromAssess({ assessment, assessedAt, sourceAt }: AssessWrite): Columns {
  return {
    assessment,
    assessedAt: toInstantColumn(assessedAt),
    sourceAt: toInstantColumn(sourceAt),
    done: false,
  };
}

/** The whole row. */
export function fromOwnAnswer({ answer, sourceAt, seen }: OwnAnswer): Columns {
  const { assessedAt, reasons, ...plain } = answer;
  return present({
    ...plain,
    assessedAt: toInstantColumn(assessedAt),
    sourceAt: toInstantColumn(sourceAt),
    reasons: JSON.stringify(reasons),
    seen: JSON.stringify(seen),
  });
}
