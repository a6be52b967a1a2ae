/** What a tap may say, and how it is read. Ids only (docs/contract.md, Cards); everything else passes unread. */

import { z } from 'zod';
import type { Surface } from '../../cards/model/surface.ts';
import { mostHands } from '../../domain/answer/hands.ts';
import { roleIds } from '../../domain/basics.ts';
import { type AssessmentId, assessmentIds, formIds } from '../../domain/form/form.ts';
import { limits, type Room } from '../../domain/session/session.ts';
import type { Words } from '../../words/words.ts';
import type { SetupInputs } from '../acts/start.ts';
import type { Act } from '../ports/act.ts';

/** As `Ids.session` makes them; anything else is no session's id, and may not even be usable as a storage key. */
export const session = z.object({ session: z.string().regex(/^[\w-]{1,64}$/) });
const number = z.int().min(1).max(limits.patients.max);
export const patient = session.extend({ patient: number });
/** The same as a choice on the card, which arrives as text. */
export const patientInput = z.union([
  number,
  z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .pipe(number),
]);
/** The same, or the practice patient. */
export const anyPatient = patient.extend({ patient: z.int().min(0).max(limits.patients.max) });
/** The same on a button that answers: the round it was drawn for. */
export const answering = anyPatient.extend({ round: z.literal([1, 2]).optional() });

const surfaceFields = z.object({
  from: z.enum(['controls', 'board', 'silence']).optional(),
  own: z.unknown().optional(),
  walk: z.literal([0, 1]).optional(),
  home: number.optional(),
});

/**
 * Where the button of a tap stands, as its card says (`from`, `own`, `walk` and `home`), or the window it comes from.
 * Undefined when the card cannot be read.
 */
export function surfaceOf({ inDialog }: Pick<Act, 'inDialog'>, data: unknown): Surface | undefined {
  const read = surfaceFields.safeParse(data);
  if (!read.success) return undefined;
  const { from, own, walk, home } = read.data;
  if (inDialog) return { at: 'dialog' };
  if (own === 1) return { at: 'mine' };
  if (walk === 1 || home !== undefined) return { at: 'walk', home };
  return { at: from ?? 'post' };
}
export const instant = z.int().min(0);
/** A pseudonym, as `personKey` makes them. */
export const personField = z.string().regex(/^[0-9a-f]{32}$/);
export const question = session.extend({ question: instant });
export const reason = answering.extend({ reason: z.string().max(64) });
/** Card inputs arrive as text; a number is taken too. */
const input = z.union([z.string(), z.number()]).optional();
export const setup = session.extend({ patients: input, minutes: input, form: input });

/** An answer to a further question; whether the question has it, the session's form says. */
export const furtherOption = z.union([z.string().max(64), z.number()]);

function wholeWithin(value: unknown, range: { readonly min: number; readonly max: number }) {
  const parsed = z.coerce.number().int().min(range.min).max(range.max).safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

export function readSetup(words: Words, data: z.output<typeof setup>): SetupInputs {
  const form = formIds.find((id) => id === data.form);
  const patients = wholeWithin(data.patients, limits.patients);
  const minutes = wholeWithin(data.minutes, limits.minutes);
  const problems = [
    ...(data.patients !== undefined && patients === undefined ? [words.replies.setupProblems.patients] : []),
    ...(data.minutes !== undefined && minutes === undefined ? [words.replies.setupProblems.minutes] : []),
    ...(data.form !== undefined && form === undefined ? [words.replies.setupProblems.form] : []),
  ];
  return {
    chosen: { ...(patients && { patients }), ...(minutes && { minutes }), ...(form && { form }) },
    problems,
  };
}

/** The counts on a show of hands, by assessment; undefined when one is no count, or there is none at all. */
export function readHands(
  inputs: Readonly<Record<string, unknown>>,
): ReadonlyMap<AssessmentId, number> | undefined {
  const given = new Map<AssessmentId, number>();
  for (const id of assessmentIds) {
    if (inputs[id] === undefined) continue;
    const count = wholeWithin(inputs[id], { min: 0, max: mostHands });
    if (count === undefined) return undefined;
    given.set(id, count);
  }
  return given.size === 0 ? undefined : given;
}

/** Who is in the room, by role: those that are there. Undefined when a number is none, or there is none at all. */
export function readRoom(inputs: Readonly<Record<string, unknown>>): Room | undefined {
  const given = roleIds.filter((role) => inputs[role] !== undefined);
  const counts = given.map((role) => [role, wholeWithin(inputs[role], { min: 0, max: mostHands })] as const);
  if (counts.length === 0 || counts.some(([, count]) => count === undefined)) return undefined;
  return Object.fromEntries(counts.filter(([, count]) => count !== 0));
}
