/** The question about who leads, as its card shows it. */
import type { BatonView } from '../../cards/model/views.ts';
import type { Instant } from '../../domain/basics.ts';
import { openBaton } from '../../domain/session/leadership.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { cardName } from '../../words/escape.ts';
import type { After } from '../commit/transact.ts';

/** The question as it stands now, or what became of it. */
export function batonView(session: LiveSession, now: Instant): BatonView | undefined {
  const { baton, leader, id } = session;
  if (baton === undefined) return undefined;
  const lapsed =
    (baton.kind === 'offered' || baton.kind === 'asked') && openBaton(session, now) === undefined;
  return {
    session: id,
    question: baton.at,
    kind: lapsed ? 'over' : baton.kind,
    leader: cardName(leader.name),
    asker: baton.kind === 'asked' ? cardName(baton.name) : undefined,
    to: baton.kind === 'offered' && baton.to ? cardName(baton.to.name) : undefined,
  };
}

/** What the card shows after a tap; a session that has ended meanwhile has no questions left. */
export function batonAfter(after: After, question: Instant, now: Instant): BatonView {
  const { session } = after;
  const view = session !== undefined && isLive(session) ? batonView(session, now) : undefined;
  return view ?? { session: session?.id ?? '', question, kind: 'over', leader: undefined, asker: undefined };
}
