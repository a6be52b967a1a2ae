/** «La en annen lede»: whom the leader can ask to take over. */

import { handOverCard } from '../../cards/board/handOverCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { buttonName } from '../../words/escape.ts';
import { enterAsLeader } from '../access/access.ts';
import { participantsByName } from '../access/people.ts';
import type { CardTap } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { leadSurface } from './controls.ts';

/** As many names as a card has room for in a list that opens on a tap. */
const mostInPage = 60;

/** `session.handOver`: a page of those the leader can ask. */
export async function chooseSuccessor(
  world: World,
  act: CardTap,
  data: { readonly session: string; readonly page?: number | undefined },
): Promise<Card | Refusal> {
  const session = await enterAsLeader(world, act, data.session, 'live');
  if (isRefusal(session)) return session;
  const people = await participantsByName(world, act, session).catch(() => undefined);
  const page = data.page ?? 0;
  const first = page * mostInPage;
  const shown = people
    ?.slice(first, first + mostInPage)
    .map(({ person, name, role }) => ({ person, name: buttonName(name), role }));
  const more = people !== undefined && people.length > first + mostInPage;
  return handOverCard(
    world.words,
    { session: session.id, people: shown, next: more ? page + 1 : undefined },
    leadSurface(act),
  );
}
