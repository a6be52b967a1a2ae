/** Who the pseudonyms of a session are. Worked out anew each time from the roster in memory: names are stored nowhere. */
import type { Instant, PersonKey } from '../../domain/answer/answer.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { BegunSession } from '../../domain/session/session.ts';
import { personKey } from '../ports/keys.ts';
import type { ChannelAddress, Participant } from '../ports/ports.ts';
import type { KnownMembers, Member, World } from '../ports/world.ts';

/**
 * The channel's members by their pseudonym in the session that has this secret.
 * @throws when Teams does not say who they are and nothing is known from before.
 */
export async function membersByKey(
  world: World,
  address: ChannelAddress,
  secret: string,
): Promise<ReadonlyMap<PersonKey, Member>> {
  const members = await world.roster.members(address);
  return new Map(members.map((member) => [personKey(secret, member.objectId), member]));
}

/** The pseudonyms of a roster in the session that was asked about last. */
const pseudonyms = new WeakMap<
  KnownMembers,
  { readonly secret: string; readonly people: ReadonlySet<PersonKey> }
>();

function pseudonymsIn(known: KnownMembers, secret: string): ReadonlySet<PersonKey> {
  const before = pseudonyms.get(known);
  if (before?.secret === secret) return before.people;
  const people = new Set(known.members.map(({ objectId }) => personKey(secret, objectId)));
  pseudonyms.set(known, { secret, people });
  return people;
}

/**
 * Whether somebody who acted at `since` is not in the channel any more. Nobody is gone while the roster is not known, or
 * when it was read before that: it may be older than their coming.
 */
export function hasGone(
  world: World,
  channel: string,
  secret: string,
  { person, since }: { readonly person: PersonKey; readonly since: Instant },
): boolean {
  const known = world.roster.known(channel);
  return known !== undefined && known.readAt > since && !pseudonymsIn(known, secret).has(person);
}

/**
 * The participants of a session that is under way, those who are gone from the channel as if they had left: nobody waits
 * for them, and what they have answered stays. After the end all who took part did.
 */
export function withGone(
  world: World,
  channel: string,
  session: BegunSession,
  participants: readonly Participant[],
): readonly Participant[] {
  if (!isLive(session)) return participants;
  return participants.map((each) => {
    const { person, joinedAt, leftAt } = each;
    if (leftAt !== undefined || !hasGone(world, channel, session.secret, { person, since: joinedAt }))
      return each;
    return { ...each, leftAt: world.now() };
  });
}
