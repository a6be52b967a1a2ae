import { z } from 'zod';
import { mostHands } from '../../domain/answer/hands.ts';
import { languageIds, roleIds } from '../../domain/basics.ts';
import { formIds, forms } from '../../domain/form/form.ts';
import { limits, type Room, type Session, type Setup, stepNames } from '../../domain/session/session.ts';
import { exactly, instantSchema, jsonColumn, parseRow, present, toJsonColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';
import { formSchema } from './formRow.ts';

/*
 * Strict objects throughout: a field that is not known here would be dropped when the row is written back, so such a row
 * counts as unreadable. What a later format says besides has a column of its own (docs/decisions/013), which stays.
 */
export const setupSchema = exactly<Setup>()(
  z.strictObject({
    form: z.enum(formIds),
    patients: z.number().int().min(limits.patients.min).max(limits.patients.max),
    minutes: z.number().int().min(limits.minutes.min).max(limits.minutes.max),
    mode: z.enum(['paced', 'all']),
  }),
);

const opened = { openedAt: instantSchema };
const shown = {
  ...opened,
  revealedAt: instantSchema,
  seal: z.string().exactOptional(),
  cause: z.enum(['all', 'leader', 'end']),
};
const first = { first: z.strictObject(shown).exactOptional() };
const revealed = { ...shown, ...first, againAt: instantSchema.exactOptional() };
const openSchema = z.strictObject({
  kind: z.literal('open'),
  ...opened,
  ...first,
  heldAt: instantSchema.exactOptional(),
  heldSeal: z.string().exactOptional(),
});
const revealedSchema = z.strictObject({ kind: z.literal('revealed'), ...revealed });
const patientSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('waiting'),
    openedAt: instantSchema.exactOptional(),
    putOffAt: instantSchema.exactOptional(),
  }),
  openSchema,
  revealedSchema,
  z.strictObject({ kind: z.literal('left'), ...revealed, leftAt: instantSchema }),
  z.strictObject({ kind: z.literal('skipped'), at: instantSchema }),
  z.strictObject({ kind: z.literal('leaving'), at: instantSchema }),
]);

const known = {
  id: z.string(),
  tenant: z.string(),
  setup: setupSchema,
  formVersion: z.number().int(),
  /** Only where it is none of the procedure's own. */
  form: formSchema.exactOptional(),
};
const tied = {
  secret: z.string(),
  leader: z.strictObject({ person: z.string(), name: z.string(), seenAt: instantSchema }),
};
const practice = z.discriminatedUnion('kind', [
  openSchema,
  revealedSchema,
  z.strictObject({
    kind: z.literal('over'),
    at: instantSchema,
    deleted: z.literal(true).exactOptional(),
  }),
]);
const begun = {
  startedAt: instantSchema,
  patients: z.array(patientSchema),
  practice: practice.exactOptional(),
};
const back = z.strictObject({ at: instantSchema, answers: z.number().int().nonnegative() });
const undo = z.strictObject({
  at: instantSchema,
  step: z.enum(stepNames),
  patient: z.number().int(),
  before: z.array(z.strictObject({ patient: z.number().int(), state: patientSchema })),
});
/** Rows have called it a baton since before it had another name. */
const baton = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('offered'),
    at: instantSchema,
    to: z.strictObject({ person: z.string(), name: z.string() }).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('asked'), at: instantSchema, person: z.string(), name: z.string() }),
  z.strictObject({ kind: z.enum(['given', 'withdrawn', 'declined']), at: instantSchema }),
]);
const silence = z.strictObject({ since: instantSchema, askedAt: instantSchema });
const reopened = z.strictObject({
  patients: z.union([z.literal('all'), z.array(z.number().int())]),
  until: instantSchema,
});
const live = {
  ...known,
  ...tied,
  ...begun,
  pausedFor: z.number().nonnegative(),
  resumedAt: instantSchema.exactOptional(),
  back: back.exactOptional(),
  undo: undo.exactOptional(),
  silence: silence.exactOptional(),
  baton: baton.exactOptional(),
};
const kept = z.strictObject({
  roles: z.array(z.enum(roleIds)),
  further: z.array(z.string()),
  participants: z.number().int().nonnegative(),
});
const ended = { ...known, ...tied, ...begun, endedAt: instantSchema };

const storedSchema = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('prepared'), ...known, ...tied, preparedAt: instantSchema }),
  z.strictObject({ phase: z.literal('active'), ...live }),
  z.strictObject({ phase: z.literal('paused'), ...live, pausedAt: instantSchema }),
  z.strictObject({ phase: z.literal('finished'), ...ended, reopened: reopened.exactOptional() }),
  z.strictObject({ phase: z.literal('cancelled'), ...ended }),
  z.strictObject({
    phase: z.literal('locked'),
    ...known,
    ...begun,
    ended: z.enum(['finished', 'cancelled']),
    endedAt: instantSchema,
    lockedAt: instantSchema,
    kept: kept.exactOptional(),
    scrubbed: z.literal(true).exactOptional(),
  }),
]);

const sessionSchema = exactly<WithoutColumns<Session>>()(
  storedSchema.transform(({ formVersion: _, form: own, ...session }) => {
    const form = own ?? forms[session.setup.form];
    if (session.phase !== 'active' && session.phase !== 'paused') return { ...session, form };
    const { baton: leadQuestion, ...live } = session;
    return { ...live, form, ...(leadQuestion && { leadQuestion }) };
  }),
);

/** What stands in columns of its own (docs/decisions/013). */
type WithoutColumns<S> = S extends Session ? Omit<S, 'language' | 'ownLanguages' | 'room'> : never;

const roomSchema = exactly<Room>()(z.partialRecord(z.enum(roleIds), z.number().int().min(1).max(mostHands)));

const columns = z.object({
  session: jsonColumn(sessionSchema),
  // What a program that has no such columns has begun it says in bokmål, and so it goes on.
  language: z.enum(languageIds).default('nb'),
  ownLanguages: z.boolean().default(false),
  room: jsonColumn(roomSchema).exactOptional(),
});

/** @throws UnreadableRow */
export function toSession(row: TableRow): Session {
  const { session, room, ...languages } = parseRow(columns, row);
  // One that has ended has no use for it, and its column stays.
  return session.phase === 'active' || session.phase === 'paused'
    ? { ...session, ...languages, ...(room && { room }) }
    : { ...session, ...languages };
}

/** @throws Error when the session would not be readable again. */
export function fromSession(session: Session): Columns {
  const { form, language, ownLanguages, ...rest } = session;
  const own = form !== forms[session.setup.form] && { form };
  const none = { room: undefined, leadQuestion: undefined };
  const {
    room,
    leadQuestion: baton,
    ...stored
  } = rest.phase === 'active' || rest.phase === 'paused' ? rest : { ...rest, ...none };
  return present({
    session: toJsonColumn(storedSchema, {
      ...stored,
      ...(baton && { baton }),
      formVersion: form.version,
      ...own,
    }),
    language,
    ownLanguages,
    room: room && toJsonColumn(roomSchema, room),
  });
}
