import { z } from 'zod';
import type { OwnAnswer } from '../../app/ports/rows/answers.ts';
import type { Answer } from '../../domain/answer/answer.ts';
import {
  assessmentIds,
  type FurtherId,
  type FurtherOption,
  forms,
  furtherIds,
  questionIn,
  waitIds,
} from '../../domain/form/form.ts';
import { furtherOption } from '../channel/formRow.ts';
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

const addedParts = z.array(z.string());

/** The procedure's own questions each have a column, as they had before there was `further` for those of any form. */
function columnOf(question: FurtherId) {
  return z.literal([...(questionIn(forms.psykrus, question)?.options ?? [])]).exactOptional();
}
const otherQuestions = jsonColumn(z.record(z.string(), furtherOption)).default(() => ({}));

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
      staffing: columnOf('staffing'),
      bottleneck: columnOf('bottleneck'),
      risk: columnOf('risk'),
      samarbeidsmote: columnOf('samarbeidsmote'),
      oppfolging: columnOf('oppfolging'),
      further: otherQuestions,
      text: z.string().exactOptional(),
      seen: seenActivities,
    })
    .transform(({ sourceAt, seen, ...columns }) => {
      const { staffing, bottleneck, risk, samarbeidsmote, oppfolging, further: others, ...answer } = columns;
      const further = given({ staffing, bottleneck, risk, samarbeidsmote, oppfolging, ...others });
      return { answer: { ...answer, ...further }, sourceAt, seen };
    }),
);

function given(said: Readonly<Record<string, FurtherOption | undefined>>): Pick<Answer, 'further'> {
  const entries = Object.entries(said).filter(
    (entry): entry is [string, FurtherOption] => entry[1] !== undefined,
  );
  return entries.length === 0 ? {} : { further: Object.fromEntries(entries) };
}

/** The columns that `fromOwnAnswer` says anew. */
export const ownAnswerColumns = Object.keys(ownAnswerSchema.in.shape);

/** @throws UnreadableRow */
export function toOwnAnswer(row: TableRow): OwnAnswer {
  return parseRow(ownAnswerSchema, row);
}

export function fromOwnAnswer({ answer, sourceAt, seen }: OwnAnswer): Columns {
  const { assessedAt, reasons, addedLate = [], further = {}, ...plain } = answer;
  const [own = [], others = []] = [true, false].map((isOwn) =>
    Object.entries(further).filter(([question]) => furtherIds.some((id) => id === question) === isOwn),
  );
  const list = (items: readonly unknown[]) => (items.length === 0 ? undefined : JSON.stringify(items));
  return present({
    ...plain,
    ...Object.fromEntries(own),
    further: others.length === 0 ? undefined : JSON.stringify(Object.fromEntries(others)),
    assessedAt: toInstantColumn(assessedAt),
    sourceAt: toInstantColumn(sourceAt),
    reasons: list(reasons),
    addedLate: list(addedLate),
    seen: list(seen),
  });
}
