import { silenceOverCard } from '../../cards/board/silenceCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { seen } from '../../domain/session/phases.ts';
import { asLeader } from '../commit/asLeader.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';

/** `session.continue`: the leader says that the session goes on. */
export async function continueSession(world: World, act: Act, session: string): Promise<Card | Refusal> {
  const after = await asLeader(world, act, session, { phase: 'live' }, (live) => ({
    session: seen(live, world.now()),
  }));
  return isRefusal(after) ? after : silenceOverCard(world.words);
}
