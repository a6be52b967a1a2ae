/** «Gi stafettpinnen»: whom the leader can ask to take over. */

import { handOverCard } from '../../cards/board/handOverCard.ts';
import type { Card } from '../../cards/model/card.ts';
import type { RoleId } from '../../domain/answer/answer.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Someone } from '../../domain/session/leadership.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { buttonName } from '../../words/escape.ts';
import { membersByKey } from '../access/people.ts';
import type { Act, World } from '../ports/world.ts';
import { present } from './board.ts';
import { enterLive } from './controls.ts';

/** As many names as a phone shows without much scrolling. */
const mostInPage = 20;

/** Somebody who takes part, by the name that Teams has for them now. */
interface NamedParticipant extends Someone {
  readonly role: RoleId | undefined;
}

/**
 * Those who take part and are still in the channel, the leader excepted, by name.
 * @throws when Teams does not say who is in the channel and nothing is known from before.
 */
export async function participantsByName(
  world: World,
  act: Act,
  session: LiveSession,
): Promise<readonly NamedParticipant[]> {
  const [participants, members] = await Promise.all([
    world.store.listParticipants(session.id),
    membersByKey(world, act.address, session.secret),
  ]);
  return present(participants)
    .flatMap(({ person, role }) => {
      const name = members.get(person)?.name;
      return name && person !== session.leader.person ? [{ person, name, role }] : [];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nb') || (a.person < b.person ? -1 : 1));
}

/** `session.handOver`: a page of those the leader can ask. */
export async function chooseSuccessor(
  world: World,
  act: Act,
  data: { readonly session: string; readonly page?: number | undefined },
): Promise<Card | Refusal> {
  const session = await enterLive(world, act, data.session);
  if (isRefusal(session)) return session;
  const people = await participantsByName(world, act, session).catch(() => undefined);
  const page = data.page ?? 0;
  const first = page * mostInPage;
  const shown = people
    ?.slice(first, first + mostInPage)
    .map(({ person, name, role }) => ({ person, name: buttonName(name), role }));
  const more = people !== undefined && people.length > first + mostInPage;
  return handOverCard({ session: session.id, people: shown, next: more ? page + 1 : undefined });
}
