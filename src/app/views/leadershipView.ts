/** The question about who leads, as its card shows it. */
import type { LeadQuestionView } from '../../cards/model/views.ts';
import type { Instant } from '../../domain/basics.ts';
import { openLeadQuestion } from '../../domain/session/leadership.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { cardName } from '../../words/escape.ts';
import type { After } from '../commit/transact.ts';

/** The question as it stands now, or what became of it. */
export function leadQuestionView(session: LiveSession, now: Instant): LeadQuestionView | undefined {
  const { leadQuestion, leader, id } = session;
  if (leadQuestion === undefined) return undefined;
  const lapsed =
    (leadQuestion.kind === 'offered' || leadQuestion.kind === 'asked') &&
    openLeadQuestion(session, now) === undefined;
  return {
    session: id,
    question: leadQuestion.at,
    kind: lapsed ? 'over' : leadQuestion.kind,
    leader: cardName(leader.name),
    asker: leadQuestion.kind === 'asked' ? cardName(leadQuestion.name) : undefined,
    to: leadQuestion.kind === 'offered' && leadQuestion.to ? cardName(leadQuestion.to.name) : undefined,
  };
}

/** What the card shows after a tap; a session that has ended meanwhile has no questions left. */
export function leadQuestionAfter(after: After, question: Instant, now: Instant): LeadQuestionView {
  const { session } = after;
  const view = session !== undefined && isLive(session) ? leadQuestionView(session, now) : undefined;
  return view ?? { session: session?.id ?? '', question, kind: 'over', leader: undefined, asker: undefined };
}
