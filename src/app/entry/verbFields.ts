/** What a tap may say, and how it is read. Ids only (docs/contract.md, Cards); everything else passes unread. */

import { z } from 'zod';
import { mostHands } from '../../domain/answer/hands.ts';
import { type AssessmentId, assessmentIds, formIds } from '../../domain/form/form.ts';
import { limits } from '../../domain/session/session.ts';
import type { Words } from '../../words/words.ts';
import type { SetupInputs } from '../acts/start.ts';

/** As `Ids.session` makes them; anything else is no session's id, and may not even be usable as a storage key. */
export const session = z.object({ session: z.string().regex(/^[\w-]{1,64}$/) });
const number = z.int().min(1).max(limits.patients.max);
/** On a walk through the unanswered patients, and the patient on whose card it goes on. */
const onWalk = z.object({ walk: z.literal(1).optional(), home: number.optional() });
export const patient = session.extend({ patient: number, ...onWalk.shape });
/** The same, or the practice patient. */
export const anyPatient = patient.extend({ patient: z.int().min(0).max(limits.patients.max) });
/** The same on a button that answers: the round it was drawn for. */
export const answering = anyPatient.extend({ round: z.literal([1, 2]).optional() });
/** Which view of the board a leader's button stands on; none on a patient's card. */
export const fromControls = z.object({ from: z.enum(['controls', 'board', 'silence']).optional() });
export const patientOrControls = patient.extend(fromControls.shape);
export const anyPatientOrControls = anyPatient.extend(fromControls.shape);
export const sessionOrControls = session.extend(fromControls.shape);
export const instant = z.int().min(0);
/** A pseudonym, as `personKey` makes them. */
export const personField = z.string().regex(/^[0-9a-f]{32}$/);
export const question = sessionOrControls.extend({ question: instant });
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
