/** What a session must be for something to be done with it, and why that is refused when it is something else. */
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { isEnded, underWay } from '../../domain/session/phases.ts';
import type {
  EndedSession,
  FinishedSession,
  LiveSession,
  LockedSession,
  PreparedSession,
  Session,
} from '../../domain/session/session.ts';

export interface InPhase {
  /** Not locked yet, so that people can be told apart. */
  readonly tied: Exclude<Session, LockedSession>;
  readonly begun: Exclude<InPhase['tied'], PreparedSession>;
  readonly live: LiveSession;
  readonly ended: EndedSession;
  readonly finished: FinishedSession;
}
export type Phase = keyof InPhase;

const phases: { readonly [P in Phase]: (session: Session) => InPhase[P] | Refusal } = {
  tied,
  begun,
  live: underWay,
  ended,
  finished,
};

export function inPhase<P extends Phase>(session: Session, phase: P): InPhase[P] | Refusal {
  return phases[phase](session);
}

function tied(session: Session): InPhase['tied'] | Refusal {
  return session.phase === 'locked' ? refuse('sessionLocked') : session;
}

function begun(session: Session): InPhase['begun'] | Refusal {
  if (session.phase === 'locked') return refuse('sessionLocked');
  return session.phase === 'prepared' ? refuse('notBegun') : session;
}

function ended(session: Session): EndedSession | Refusal {
  if (session.phase === 'locked') return refuse('sessionLocked');
  return isEnded(session) ? session : refuse('notEnded');
}

function finished(session: Session): FinishedSession | Refusal {
  const over = ended(session);
  if (isRefusal(over) || over.phase === 'finished') return over;
  return refuse('sessionCancelled');
}
