/** Who the pseudonyms of a session are. Worked out anew each time from the roster in memory: names are stored nowhere. */
import type { PersonKey } from '../domain/answer.ts';
import { personKey } from './keys.ts';
import type { ChannelAddress } from './ports.ts';
import type { Actor, World } from './world.ts';

/**
 * The channel's members by their pseudonym in the session that has this secret.
 * @throws when Teams does not say who they are and nothing is known from before.
 */
export async function membersByKey(
  world: World,
  address: ChannelAddress,
  secret: string,
): Promise<ReadonlyMap<PersonKey, Actor>> {
  const members = await world.roster.members(address);
  return new Map(
    members.flatMap((member) =>
      // Which of their ids a person acted under, and in which letters, is up to Teams.
      [member.userId, member.objectId.toLowerCase(), member.objectId].map(
        (id) => [personKey(secret, id), member] as const,
      ),
    ),
  );
}
