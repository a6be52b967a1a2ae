import type { Answer, Instant, PatientAnswer, RoleId } from '../../src/domain/answer.ts';
import type { AssessmentId } from '../../src/domain/form.ts';
import type { PatientState } from '../../src/domain/session.ts';

const openedAt: Instant = 1_000;
export const revealedAt: Instant = 2_000;

/** An answer given in time, with nothing but the assessment unless told otherwise. */
export function answered(assessment: AssessmentId, more: Partial<Answer> = {}): Answer {
  return { assessment, assessedAt: 1_500, reasons: [], done: false, ...more };
}

/** The same assessment from so many different people. */
export function people(
  count: number,
  patient: number,
  assessment: AssessmentId,
  more: Partial<Answer> = {},
  role?: RoleId,
): readonly PatientAnswer[] {
  return Array.from({ length: count }, (_, index) => ({
    patient,
    person: `${role}-${assessment}-${index}`,
    role,
    answer: answered(assessment, more),
  }));
}

export const waiting: PatientState = { kind: 'waiting' };
export const open: PatientState = { kind: 'open', openedAt };
export const revealed: PatientState = { kind: 'revealed', openedAt, revealedAt, cause: 'all' };
export const left: PatientState = { kind: 'left', openedAt, revealedAt, cause: 'all', leftAt: 3_000 };
export const skipped: PatientState = { kind: 'skipped', at: revealedAt };
export const leaving: PatientState = { kind: 'leaving', at: 500 };
