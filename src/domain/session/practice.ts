/** The practice patient («øv»): tried out before patient 1, counted nowhere, and deleted afterwards. */
import type { Instant } from '../basics.ts';
import type { Practice, Session } from './session.ts';

/** Its number in data and in storage; no real patient has it. */
export const practicePatient = 0;

interface MayPractise {
  readonly practice?: Practice;
}

/** Whether the practice patient is at hand: the real ones wait. */
export function isPractising({ practice }: MayPractise): boolean {
  return practice !== undefined && practice.kind !== 'over';
}

/** What the session has of practice; undefined when there has been none. */
export function practiceOf(session: Session): Practice | undefined {
  return session.phase === 'prepared' ? undefined : session.practice;
}

/** The same session once practice is over; its rows are still to be deleted. */
export function practiceOver({ practice }: MayPractise, at: Instant): MayPractise {
  if (practice === undefined) return {};
  return { practice: practice.kind === 'over' ? practice : { kind: 'over', at } };
}
