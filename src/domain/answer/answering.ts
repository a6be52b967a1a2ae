import type { Instant, Round } from '../basics.ts';
import { amountOf, type Form, type FurtherOption, questionIn, reasonIn, type WaitId } from '../form/form.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { longestText, screen, tidy } from '../screening/screening.ts';
import type { Dictionary } from '../screening/vocabulary.ts';
import { takesLate } from '../session/lateAnswers.ts';
import { patientState, roundAtHand, underWay } from '../session/phases.ts';
import { practiceOf, practicePatient } from '../session/practice.ts';
import type { Session } from '../session/session.ts';
import { type Answer, type AnswerPart, isComplete, maxReasons, needsReason } from './answer.ts';
import { isOnTime, type Shown } from './seal.ts';

/** When a patient takes answers, and to which round: blind ones, or late ones, which leave what was shown as it is. */
export type Window = { readonly round: Round } & (
  | { readonly late: false }
  | { readonly late: true; readonly shown: Shown }
);

/** Whether a patient takes answers now. A paused session does: nothing anyone says may be lost. */
export function answerWindow(session: Session, patient: number): Window | Refusal {
  if (patient === practicePatient && practiceOf(session)?.kind === 'over') return refuse('practiceOver');
  const at = session.phase === 'finished' && takesLate(session, patient) ? session : underWay(session);
  if (isRefusal(at)) return at;
  const state = patientState(at, patient);
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
      return { late: false, round: roundAtHand(state) };
    case 'revealed':
    case 'left':
      return { late: true, shown: state, round: roundAtHand(state) };
  }
}

/** Whether the round at hand is the one that a tap was drawn for; a card of an earlier one may still be on a screen. */
export function isOfRound({ round }: Window, drawn: Round | undefined): boolean {
  return round === (drawn ?? 1);
}

/** An assessment that has been shown stands as it was; what was empty beside it may still be added. */
export function frozen(window: Window, answer: Answer | undefined): boolean {
  return window.late && answer !== undefined && isOnTime(sealable(answer), window.shown);
}

function sealable({ sealed, assessedAt }: Answer) {
  return { sealed, at: assessedAt };
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
  const said = withoutReveal(earlier);
  if (assessment === earlier.assessment) {
    return { ...said, assessedAt: at, done: earlier.done || !isComplete(form, earlier) };
  }
  const { wait: _, ...rest } = said;
  return { ...rest, assessment, assessedAt: at, reasons: [], done: false };
}

/** The answer as one that no reveal has been made of, as it is once something in it changes while it is blind. */
export function withoutReveal({ sealed: _, addedLate: __, ...answer }: Answer): Answer {
  return answer;
}

/** One change to an answer that is there already. */
export type Amendment =
  | { readonly kind: 'addReason' | 'removeReason'; readonly reason: string }
  | { readonly kind: 'wait'; readonly wait: WaitId }
  | { readonly kind: 'done' }
  /** As it was written; an empty text takes it away. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'further'; readonly question: string; readonly option: FurtherOption };

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
      if (reasonIn(form, change.reason) === undefined) return refuse('unknownAnswer');
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
      return withFurther(form, answer, change);
  }
}

/** Card data of an older client holds numbers as text. */
function withFurther(
  form: Form,
  answer: Answer,
  { question: id, option: said }: Extract<Amendment, { kind: 'further' }>,
): Answer | Refusal {
  const question = questionIn(form, id);
  if (question === undefined) return refuse('unknownAnswer');
  const option = question.options.find((each) => String(each) === String(said));
  if (option === undefined) return refuse('badData');
  return { ...answer, further: { ...answer.further, [id]: option } };
}

/**
 * The same once the answer has been shown: what was in it stands. What was empty may be added, and changed again.
 * Refused: everything else.
 */
export function amendedLate(
  form: Form,
  answer: Answer,
  change: Amendment,
  dictionary: Dictionary,
): Answer | Refusal {
  const after = amended(form, answer, change, dictionary);
  if ('refused' in after || change.kind === 'done') return after;
  const part = partOf(change);
  if (!mayAddLate(answer, part)) return refuse('alreadyRevealed');
  const { addedLate = [] } = answer;
  return addedLate.includes(part) ? after : { ...after, addedLate: [...addedLate, part] };
}

/** Whether an answer that has been shown still takes this: it was empty then. */
export function mayAddLate(answer: Answer, part: AnswerPart): boolean {
  return answer.addedLate?.includes(part) === true || !hasPart(answer, part);
}

function partOf(change: Exclude<Amendment, { kind: 'done' }>): AnswerPart {
  switch (change.kind) {
    case 'addReason':
    case 'removeReason':
      return 'reasons';
    case 'further':
      return change.question;
    case 'wait':
    case 'text':
      return change.kind;
  }
}

function hasPart(answer: Answer, part: AnswerPart): boolean {
  switch (part) {
    case 'reasons':
      return answer.reasons.length > 0;
    case 'wait':
    case 'text':
      return answer[part] !== undefined;
    default:
      return answer.further?.[part] !== undefined;
  }
}

/** A text is screened before anything else is done with it (docs/domain.md § 6). */
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
