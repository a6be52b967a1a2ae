import type { Instant, PersonKey, RoleId, Round } from '../basics.ts';
import { type AssessmentId, type Form, type FurtherOption, meaningOf, type WaitId } from '../form/form.ts';
import type { Seal } from './seal.ts';

/** A person can name at most this many reasons, the most important first. */
export const maxReasons = 3;

/** What an answer has besides the assessment: `reasons`, `wait`, `text`, or a further question by its id. */
export type AnswerPart = string;

/** What one person says of one patient. Everything but the assessment may be missing: each tap is stored as it comes. */
export interface Answer {
  readonly assessment: AssessmentId;
  /** When the assessment was last stored. */
  readonly assessedAt: Instant;
  /** The last reveal that the assessment was in; it is fixed, and on time, while that reveal stands. */
  readonly sealed?: Seal;
  /** What was empty when the answers were shown, and has been added since. */
  readonly addedLate?: readonly AnswerPart[];
  /** Kept, uncounted, while the assessment needs none. */
  readonly reasons: readonly string[];
  readonly wait?: WaitId;
  /** What was said to the further questions, by question; missing where nothing was. */
  readonly further?: Readonly<Record<string, FurtherOption>>;
  /** What it would take today, in the person's own words: screened, and gone when the session is locked. */
  readonly text?: string;
  /** The person tapped «Ferdig»: complete as it stands. */
  readonly done: boolean;
}

/** One person's answer to one patient, as the summary and the results need it. */
export interface PatientAnswer {
  /** 1…60. */
  readonly patient: number;
  /** What is given anew in the second stands beside the person's answer of the first. */
  readonly round: Round;
  readonly person: PersonKey;
  /** Undefined when the person has not chosen a role. */
  readonly role: RoleId | undefined;
  readonly answer: Answer;
  /** Teams' own time of the person's last tap on it; missing where there was none. */
  readonly sentAt?: Instant;
}

/** Whether the assessment asks for reason and time. */
export function needsReason(form: Form, assessment: AssessmentId): boolean {
  return meaningOf(form, assessment) === 'waiting';
}

/** Complete as docs/contract.md (Cards) defines it; the further questions never hold an answer back. */
export function isComplete(form: Form, answer: Answer): boolean {
  if (answer.done || !needsReason(form, answer.assessment)) return true;
  return answer.reasons.length > 0 && answer.wait !== undefined;
}

/** Risk 0–3, counted as a number whichever form asks; undefined when it was not answered. */
export function riskOf({ further }: Answer): number | undefined {
  const risk = further?.risk;
  return typeof risk === 'number' ? risk : undefined;
}

/** The text that is shown to all: none while the assessment needs none. */
export function countedText(form: Form, { assessment, text }: Answer): string | undefined {
  return needsReason(form, assessment) ? text : undefined;
}

/** The reasons that count: none while the assessment needs none. */
export function countedReasons(form: Form, answer: Answer): readonly string[] {
  return needsReason(form, answer.assessment) ? answer.reasons : [];
}
