import type { Answer, PatientAnswer } from '../../src/domain/answer/answer.ts';
import type { Shown } from '../../src/domain/answer/seal.ts';
import type { Instant, RoleId } from '../../src/domain/basics.ts';
import { type AssessmentId, forms } from '../../src/domain/form/form.ts';
import { begin } from '../../src/domain/session/phases.ts';
import type {
  ActiveSession,
  FinishedSession,
  PatientState,
  PreparedSession,
  Setup,
} from '../../src/domain/session/session.ts';

const openedAt: Instant = 1_000;
export const revealedAt: Instant = 2_000;

/** Three patients, one at a time; `begin` it. */
export const prepared: PreparedSession = {
  phase: 'prepared',
  id: 's1',
  tenant: 't',
  setup: { form: 'sengepost', patients: 3, minutes: 60, mode: 'paced' },
  form: forms.sengepost,
  language: 'nb',
  ownLanguages: false,
  secret: 'hemmelig',
  leader: { person: 'kari', name: 'Kari', seenAt: 0 },
  preparedAt: 0,
};

/** The same once it has begun, with another setup where one is given. */
export function begun(
  change: Partial<Setup> = {},
  at: Instant = 0,
  first?: 'practice' | 'review',
): ActiveSession {
  return begin(prepared, { ...prepared.setup, ...change }, at, first);
}

/** The same with these patients. */
export function withPatients(patients: readonly PatientState[], change: Partial<Setup> = {}): ActiveSession {
  return { ...begun({ ...change, patients: patients.length }), patients };
}

/** The same once it has ended. */
export function finishedWith(patients: readonly PatientState[], endedAt: Instant): FinishedSession {
  const { pausedFor: _, ...over } = withPatients(patients);
  return { ...over, phase: 'finished', endedAt };
}

/** How a patient was shown, and how it was by a version of before seals. */
export const shown: Shown = { revealedAt, seal: 's1' };
export const shownUnsealed: Shown = { revealedAt };

/** What was in another reveal, which was taken back, and not in the one that stands. */
export const late = { sealed: 's0' } as const;

/** An answer given in time, with nothing but the assessment unless told otherwise. */
export function answered(assessment: AssessmentId, more: Partial<Answer> = {}): Answer {
  return { assessment, assessedAt: 1_500, sealed: 's1', reasons: [], done: false, ...more };
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
    round: 1,
    person: `${role}-${assessment}-${index}`,
    role,
    answer: answered(assessment, more),
  }));
}

export const waiting: PatientState = { kind: 'waiting' };
export const open: PatientState = { kind: 'open', openedAt };
export const revealed: PatientState = { kind: 'revealed', openedAt, ...shown, cause: 'all' };
export const left: PatientState = { kind: 'left', openedAt, ...shown, cause: 'all', leftAt: 3_000 };
export const leftUnsealed: PatientState = {
  kind: 'left',
  openedAt,
  ...shownUnsealed,
  cause: 'all',
  leftAt: 3_000,
};
export const skipped: PatientState = { kind: 'skipped', at: revealedAt };
export const leaving: PatientState = { kind: 'leaving', at: 500 };
