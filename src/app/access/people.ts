/** Who the pseudonyms of a session are. Worked out anew each time from the roster in memory: names are stored nowhere. */

import type { Participant } from '../../domain/answer/participant.ts';
import { present } from '../../domain/answer/participant.ts';
import type { Instant, PersonKey, RoleId } from '../../domain/basics.ts';
import type { Someone } from '../../domain/session/leadership.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { BegunSession, LiveSession } from '../../domain/session/session.ts';
import type { Act, Member } from '../ports/act.ts';
import { personKey } from '../ports/keys.ts';
import type { ChannelAddress } from '../ports/rows/channels.ts';
import type { KnownMembers } from '../ports/teams.ts';
import type { World } from '../ports/world.ts';
import { clocksApart } from '../process/clock.ts';

/**
 * The channel's members by an id of theirs. Where one of those who are sought is missing the list is read again: they may
 * have come after that, and been heard of by another process.
 * @throws when Teams does not say who they are and nothing is known from before.
 */
async function membersBy<Id extends string>(
  world: World,
  address: ChannelAddress,
  idOf: (member: Member) => Id,
  sought: readonly Id[],
): Promise<ReadonlyMap<Id, Member>> {
  const byId = (members: readonly Member[]) => new Map(members.map((member) => [idOf(member), member]));
  const known = byId(await world.roster.members(address));
  return sought.every((id) => known.has(id)) ? known : byId(await world.roster.members(address, 0));
}

/** Those who take part in the session that has this secret, by their pseudonyms in it, as `membersBy`. */
function membersByKey(
  world: World,
  address: ChannelAddress,
  secret: string,
  sought: readonly PersonKey[],
): Promise<ReadonlyMap<PersonKey, Member>> {
  return membersBy(world, address, ({ objectId }) => personKey(secret, objectId), sought);
}

/**
 * Somebody of the channel by their pseudonym; undefined when they have left it.
 * @throws when Teams does not say who is in the channel and nothing is known from before.
 */
export async function memberByKey(
  world: World,
  address: ChannelAddress,
  secret: string,
  person: PersonKey,
): Promise<Member | undefined> {
  return (await membersByKey(world, address, secret, [person])).get(person);
}

/**
 * Somebody of the channel by their Entra object id; undefined when they have left it.
 * @throws when Teams does not say who is in the channel and nothing is known from before.
 */
export async function memberByObjectId(
  world: World,
  address: ChannelAddress,
  objectId: string,
): Promise<Member | undefined> {
  return (await membersBy(world, address, (member) => member.objectId, [objectId])).get(objectId);
}

/** What is known of a channel's members by their pseudonyms in one session. */
interface Pseudonyms {
  readonly secret: string;
  readonly people: ReadonlySet<PersonKey>;
  readonly left: ReadonlySet<PersonKey>;
  readonly removed: ReadonlyMap<PersonKey, Instant>;
}

/**
 * The pseudonyms of a roster in the session that was asked about last. A look at a session asks once for each of those
 * who take part: with 60 it would be 3,600 hashes, 10 ms, instead of 60.
 */
const pseudonyms = new WeakMap<KnownMembers, Pseudonyms>();

function pseudonymsIn(known: KnownMembers, secret: string): Pseudonyms {
  const before = pseudonyms.get(known);
  if (before?.secret === secret) return before;
  const people = new Set(known.members.map(({ objectId }) => personKey(secret, objectId)));
  const left = new Set([...known.left].map((objectId) => personKey(secret, objectId)));
  const removed = new Map([...known.removed].map(([id, at]) => [personKey(secret, id), at]));
  const made = { secret, people, left, removed };
  pseudonyms.set(known, made);
  return made;
}

/**
 * Whether somebody who acted at `since` is not in the channel any more, as far as is known: Teams has said so of them, or
 * they were on a list and are not on one that was read after that. One that was read about then may be older than their
 * coming, which may have been through another process, by another clock. Whom no list has had may be one of those that
 * Teams' lists lack: rather is somebody waited for who has gone than a patient shown before somebody has answered.
 */
function hasGone(
  world: World,
  channel: string,
  secret: string,
  { person, since }: { readonly person: PersonKey; readonly since: Instant },
): boolean {
  const known = world.roster.known(channel);
  if (known === undefined) return false;
  const { people, left, removed } = pseudonymsIn(known, secret);
  if (people.has(person)) return false;
  if ((removed.get(person) ?? Number.NEGATIVE_INFINITY) > since) return true;
  return left.has(person) && known.readAt - clocksApart > since;
}

/**
 * Whether somebody who has been on a list is not in the channel any more, by one that is read now, whatever they have just
 * done.
 */
export async function isGone(world: World, act: Act, secret: string, person: PersonKey): Promise<boolean> {
  const asked = world.now();
  // Only to have the list read: where it cannot be, nobody is gone.
  await world.roster.members(act.address, 0).catch(() => []);
  const known = world.roster.known(act.channel);
  return known !== undefined && known.readAt >= asked && pseudonymsIn(known, secret).left.has(person);
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

/** Somebody who takes part, by the name that Teams has for them now. */
interface NamedParticipant extends Someone {
  readonly role: RoleId | undefined;
}

/** The order of the alphabet that the language has; people of the same name always in the same order. */
export function byName(languageTag: string) {
  const { compare } = new Intl.Collator(languageTag);
  return (a: Someone, b: Someone): number => compare(a.name, b.name) || (a.person < b.person ? -1 : 1);
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
  const participants = present(await world.rows.participants.list(session.id));
  const sought = participants.map(({ person }) => person);
  const members = await membersByKey(world, act.address, session.secret, sought);
  return participants
    .flatMap(({ person, role }) => {
      const name = members.get(person)?.name;
      return name && person !== session.leader.person ? [{ person, name, role }] : [];
    })
    .toSorted(byName(world.words.language.languageTag));
}
