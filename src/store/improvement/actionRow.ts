import { z } from 'zod';
import {
  type Action,
  effectIds,
  type Lift,
  type LiftAnswer,
  levelIds,
  liftAnswerIds,
  nudgeAnswerIds,
  nudgeKinds,
  outcomeIds,
  type Review,
  type ReviewedFrom,
  type Status,
  statusIds,
  stepIds,
  weights,
} from '../../domain/improvement/action.ts';
import {
  exactly,
  instantSchema,
  jsonColumn,
  laterField,
  parseRow,
  toJsonColumn,
  toLaterField,
} from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';

export const personSchema = z.strictObject({ id: z.string(), name: z.string() });
const day = z.string();

export const liftTextFields = {
  problem: z.string(),
  consequence: z.string(),
  ask: z.string(),
  askedBy: day,
};

export const liftAnswerSchema = exactly<LiftAnswer>()(
  z.strictObject({
    kind: z.enum(liftAnswerIds),
    why: z.string(),
    date: day.exactOptional(),
    by: z.string(),
    at: instantSchema,
  }),
);

/** For some hours in November 2026 it held what the status was before, too. */
const reviewSchema = z.strictObject({
  session: z.string(),
  outcome: z.enum(outcomeIds),
  was: z.enum(statusIds).exactOptional(),
});

/** Each field of an action by itself, as the history tells of it. */
export const fieldSchemas = {
  text: z.string(),
  owner: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person'), id: z.string(), name: z.string() }),
    z.strictObject({ kind: z.literal('role'), role: z.string() }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
  due: day,
  goal: z.strictObject({ text: z.string(), by: day.exactOptional() }),
  ifThen: z.strictObject({ when: z.string(), response: z.string() }),
  effort: z.literal(weights),
  gain: z.literal(weights),
  level: z.enum(levelIds),
  status: z.enum(statusIds),
  about: z.strictObject({ session: z.string().exactOptional(), reason: z.string().exactOptional() }),
  effect: z.strictObject({ answer: z.enum(effectIds), text: z.string(), at: instantSchema }),
  dropped: z.strictObject({ why: z.string() }),
  needsHelpSince: instantSchema,
  review: reviewSchema.transform(({ was: _, ...review }) => review),
};

export const cycleSchema = z.strictObject({
  nr: z.number().int().positive(),
  step: z.enum(stepIds),
  at: instantSchema,
  by: z.string(),
  text: z.string(),
});

export const liftSchema = exactly<Lift>()(
  z.strictObject({
    n: z.number().int().positive(),
    to: z.string(),
    ...liftTextFields,
    sentAt: instantSchema,
    arrived: z.literal(true).exactOptional(),
    answer: liftAnswerSchema.exactOptional(),
    asked: z.array(instantSchema),
  }),
);

const { text, owner, level, status, about, ...may } = fieldSchemas;

/** The JSON in its cell: closed, so what came later stands beside it. `sourceAt` stood in it for some hours. */
interface InJson extends Omit<Action, 'review' | 'reviewedFrom'> {
  readonly review?: Review & { readonly was?: Status };
}
const actionSchema = exactly<InJson>()(
  z.strictObject({
    nr: z.number().int().positive(),
    version: z.number().int().positive(),
    text,
    owner,
    level,
    status,
    about,
    due: may.due.exactOptional(),
    goal: may.goal.exactOptional(),
    ifThen: may.ifThen.exactOptional(),
    effort: may.effort.exactOptional(),
    gain: may.gain.exactOptional(),
    effect: may.effect.exactOptional(),
    dropped: may.dropped.exactOptional(),
    needsHelpSince: may.needsHelpSince.exactOptional(),
    review: reviewSchema.exactOptional(),
    cycles: z.array(cycleSchema),
    lifts: z.array(liftSchema),
    nudges: z.array(
      z.strictObject({
        kind: z.enum(nudgeKinds),
        at: instantSchema,
        answer: z.enum(nudgeAnswerIds).exactOptional(),
      }),
    ),
    createdAt: instantSchema,
    decidedAt: instantSchema.exactOptional(),
    closedAt: instantSchema.exactOptional(),
    changedAt: instantSchema,
    changedBy: z.string(),
    sourceAt: instantSchema.exactOptional(),
  }),
);

const reviewedFromSchema = exactly<ReviewedFrom>()(
  z.strictObject({
    closedAt: instantSchema,
    standing: z.strictObject({
      status,
      decidedAt: instantSchema.exactOptional(),
      needsHelpSince: may.needsHelpSince.exactOptional(),
      closedAt: instantSchema.exactOptional(),
      dropped: may.dropped.exactOptional(),
    }),
  }),
);

const columns = z.object({
  action: jsonColumn(actionSchema),
  reviewedFrom: laterField(reviewedFromSchema),
  sourceAt: laterField(instantSchema),
});

/** @throws UnreadableRow */
export function toAction(row: TableRow): Action {
  const { action, reviewedFrom = reviewedFromJson(action), sourceAt } = parseRow(columns, row);
  const { review, ...rest } = action;
  return {
    ...(sourceAt !== undefined && { sourceAt }),
    ...rest,
    ...(review && { review: { session: review.session, outcome: review.outcome } }),
    ...(reviewedFrom && { reviewedFrom }),
  };
}

function reviewedFromJson({ review, closedAt, decidedAt }: InJson): ReviewedFrom | undefined {
  if (review?.was === undefined || closedAt === undefined) return undefined;
  const decided = review.was !== 'foreslatt' && decidedAt !== undefined && { decidedAt };
  return { closedAt, standing: { status: review.was, ...decided } };
}

/** @throws Error when the action would not be readable again. */
export function fromAction({ reviewedFrom, sourceAt, ...action }: Action): Columns {
  return {
    action: toJsonColumn(actionSchema, action),
    reviewedFrom: toLaterField(reviewedFromSchema, reviewedFrom),
    sourceAt: toLaterField(instantSchema, sourceAt),
  };
}
