import type { SetupView } from '../../cards/model/views.ts';
import { budgetSeconds } from '../../domain/session/pace.ts';
import type { PreparedSession, Setup } from '../../domain/session/session.ts';
import { cardName } from '../../words/escape.ts';

/** The setup card of a prepared session. */
export function setupView(session: PreparedSession, setup: Setup, problems: readonly string[]): SetupView {
  return {
    session: session.id,
    starter: cardName(session.leader.name),
    setup,
    budgetSeconds: budgetSeconds(setup),
    problems,
  };
}
