import { type Answer, type Instant, isComplete, maxReasons, needsReason } from './answer.ts';
import { findReason } from './catalogue.ts';
import { patientState } from './decide.ts';
import { amountOf, type Form, type FurtherId, type WaitId } from './form.ts';
import { takesLate } from './late.ts';
import { practiceOf, practicePatient } from './practice.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Dictionary } from './screening/vocabulary.ts';
import { longestText, screen, tidy } from './screening.ts';
import type { Session } from './session.ts';

/**
 * When a patient takes answers, and to which round: blind ones, or late ones from people who had not answered before
 * the reveal.
 */
export type Window = { readonly round?: 2 } & (
  | { readonly late: false }
  | { readonly late: true; readonly revealedAt: Instant }
);

/** Whether a patient takes answers now. A paused session does: nothing anyone says may be lost. */
export function answerWindow(session: Session, patient: number): Window | Refusal {
  if (patient === practicePatient && practiceOf(session)?.kind === 'over') return refuse('practiceOver');
  switch (session.phase) {
    case 'prepared':
      return refuse('notBegun');
    case 'finished':
      if (takesLate(session, patient)) break;
      return refuse('sessionEnded');
    case 'cancelled':
      return refuse('sessionCancelled');
    case 'locked':
      return refuse('sessionLocked');
    case 'active':
    case 'paused':
      break;
  }
  const state = patientState(session, patient);
  switch (state?.kind) {
    case undefined:
      return refuse('badData');
    case 'waiting':
      return refuse(state.openedAt === undefined ? 'notOpenYet' : 'patientLater');
    case 'skipped':
      return refuse('patientSkipped');
    case 'leaving':
      return refuse('patientLeaving');
    case 'open':
      return { late: false, ...(state.first && { round: 2 }) };
    case 'revealed':
    case 'left':
      return { late: true, revealedAt: state.revealedAt, ...(state.first && { round: 2 }) };
  }
}

/** An answer given before the reveal stands as it was; only those who had not answered may still do so. */
export function frozen(window: Window, answer: Answer | undefined): boolean {
  return window.late && answer !== undefined && answer.assessedAt <= window.revealedAt;
}

/**
 * The first answer to a second round. The same assessment again takes the earlier answer over as it was, and is
 * complete: the person stands by it. Another assessment asks for reasons and time anew; what was said of the patient
 * besides stands until it is changed.
 */
export function answeredAnew(
  form: Form,
  earlier: Answer,
  assessment: Answer['assessment'],
  at: Instant,
): Answer {
  if (assessment === earlier.assessment) {
    return { ...earlier, assessedAt: at, done: earlier.done || !isComplete(form, earlier) };
  }
  const { wait: _, ...rest } = earlier;
  return { ...rest, assessment, assessedAt: at, reasons: [], done: false };
}

/** One change to an answer that is there already. */
export type Amendment =
  | { readonly kind: 'addReason' | 'removeReason'; readonly reason: string }
  | { readonly kind: 'wait'; readonly wait: WaitId }
  | { readonly kind: 'done' }
  /** As it was written; an empty text takes it away. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'further'; readonly question: FurtherId; readonly value: Partial<Answer> };

/**
 * The answer as it becomes. The same reason twice is one; a fourth is refused.
 * @param dictionary the words that a text may hold besides the project's own
 */
export function amended(
  form: Form,
  answer: Answer,
  change: Amendment,
  dictionary: Dictionary,
): Answer | Refusal {
  switch (change.kind) {
    case 'addReason': {
      if (!findReason(change.reason)?.variants.includes(form.variant)) return refuse('unknownAnswer');
      if (answer.reasons.includes(change.reason)) return answer;
      if (answer.reasons.length >= maxReasons) return refuse('tooManyReasons');
      return { ...answer, reasons: [...answer.reasons, change.reason] };
    }
    case 'removeReason':
      return { ...answer, reasons: answer.reasons.filter((reason) => reason !== change.reason) };
    case 'wait':
      if (change.wait !== 'vet_ikke' && amountOf(form, change.wait) === undefined)
        return refuse('unknownAnswer');
      return { ...answer, wait: change.wait };
    case 'done':
      return { ...answer, done: true };
    case 'text':
      return needsReason(form, answer.assessment)
        ? withText(answer, change.text, dictionary)
        : refuse('unknownAnswer');
    case 'further':
      if (!form.further.includes(change.question)) return refuse('unknownAnswer');
      return { ...answer, ...change.value };
  }
}

/** A text is screened before anything else is done with it (domain.md § 6). */
function withText(answer: Answer, written: string, dictionary: Dictionary): Answer | Refusal {
  const text = tidy(written);
  if (text.length > longestText) return refuse('textTooLong');
  const { findings, unknownWord } = screen(text, dictionary);
  if (unknownWord !== undefined) return { ...refuse('textMayIdentify'), unknownWord };
  if (findings.length > 0) return refuse('textMayIdentify');
  const { text: _, ...without } = answer;
  return text === '' ? without : { ...without, text };
}

/** What to ask this person next, from what is stored. */
export function nextStep(form: Form, answer: Answer | undefined): 'assess' | 'reasons' | 'wait' | 'answered' {
  if (answer === undefined) return 'assess';
  if (isComplete(form, answer)) return 'answered';
  if (needsReason(form, answer.assessment) && answer.reasons.length === 0) return 'reasons';
  return 'wait';
}
