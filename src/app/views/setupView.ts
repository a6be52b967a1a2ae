import type { SetupView } from '../../cards/model/views.ts';
import type { PreparedSession, Setup } from '../../domain/session/session.ts';
import { cardName } from '../../words/escape.ts';
import type { Channel } from '../ports/rows/channels.ts';

/** A channel's setup card. */
interface Prepared {
  readonly session: PreparedSession;
  /** What is chosen on it. */
  readonly setup: Setup;
  readonly channel: Pick<Channel, 'unitName'> | undefined;
  /** It is given back to the one who leads, and not posted. */
  readonly toLeader: boolean;
  readonly problems?: readonly string[];
}

/** The setup card of a prepared session. */
export function setupView({ session, setup, channel, toLeader, problems = [] }: Prepared): SetupView {
  return {
    session: session.id,
    unit: channel?.unitName === undefined ? undefined : cardName(channel.unitName),
    leader: toLeader ? 'you' : cardName(session.leader.name),
    setup,
    problems,
  };
}
