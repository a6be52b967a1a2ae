import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { ChannelAddress } from '../app/ports.ts';
import type { Actor, Log, Membership, Roster } from '../app/world.ts';
import type { Instant } from '../domain/answer.ts';
import { NotAccepted } from './sendOnce.ts';
import type { ConnectorClient, TeamsClient } from './teamsClient.ts';

/** A roster is read again after this many milliseconds; until then people who left still count. */
const freshFor = 10 * 60_000;
/** Somebody who is not on it may have been added since; it is read again for the same person at most this often… */
const lookAgainAfter = 5_000;
/** …and for all together so many times within so many milliseconds: well within the limits of Teams (teams.md § 3). */
const mostLooks = { count: 10, within: 10_000 } as const;
const pageSize = 500;

const account = z.object({
  id: z.string(),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  userRole: z.string().nullish(),
  tenantId: z.string().nullish(),
});
const page = z.object({ members: z.array(z.unknown()).nullish(), continuationToken: z.string().nullish() });

/** A row of the roster. Whose tenant is the right one depends on who asks, so it is not decided here. */
interface Listed {
  readonly guest: boolean;
  readonly tenantId: string | undefined;
  readonly actor: Actor;
}

interface Members {
  /** By each of a person's ids, in small letters. */
  readonly people: ReadonlyMap<string, Listed>;
  readonly readAt: Instant;
}

/**
 * Who is in a channel, from the channel's own roster (a team's roster is wrong for private and shared channels,
 * teams.md § 1.5). Kept in memory: an answer must not wait for Teams.
 */
export function roster(teams: TeamsClient, now: () => Instant, log: Log): Roster {
  const rosters = new LRUCache<string, Members>({ max: 2_000 });
  const reading = new Map<string, Promise<Members>>();
  /** When each channel's roster was read again for somebody who was not on it. */
  const looks = new LRUCache<string, readonly Instant[]>({ max: 2_000 });
  /** Who was not on it then either. */
  const missed = new LRUCache<string, Instant>({ max: 5_000 });

  function read(address: ChannelAddress): Promise<Members> {
    const shared = reading.get(address.channelId);
    if (shared !== undefined) return shared;
    const promise = load(address).finally(() => reading.delete(address.channelId));
    reading.set(address.channelId, promise);
    return promise;
  }

  async function load(address: ChannelAddress): Promise<Members> {
    const client = await teams.connector(address);
    const people = await readPages(client, address);
    const members = { people, readAt: now() };
    rosters.set(address.channelId, members);
    return members;
  }

  async function known(address: ChannelAddress, maxAge: number): Promise<Members> {
    const members = rosters.get(address.channelId);
    if (members !== undefined && now() - members.readAt < maxAge) return members;
    try {
      return await read(address);
    } catch (error) {
      log.warn(
        { status: error instanceof NotAccepted ? error.status : undefined },
        'the channel roster could not be read',
      );
      if (members === undefined) throw error;
      return members;
    }
  }

  /** Looks for somebody who was not there a moment ago. */
  async function lookAgain(address: ChannelAddress, actor: Actor): Promise<Listed | undefined> {
    const person = `${address.channelId}|${actor.userId}`;
    const seen = missed.get(person);
    if (seen !== undefined && now() - seen < lookAgainAfter) return undefined;
    const recent = (looks.get(address.channelId) ?? []).filter((at) => now() - at < mostLooks.within);
    if (recent.length >= mostLooks.count) return undefined;
    looks.set(address.channelId, [...recent, now()]);
    const listed = find(await known(address, 0), actor);
    if (listed === undefined) missed.set(person, now());
    return listed;
  }

  return {
    forget: () => {
      // Kept, in case Teams does not answer when they are read again.
      // A copy, since every entry that is set comes back at the end of the cache's own list.
      for (const [channel, members] of [...rosters.entries()])
        rosters.set(channel, { ...members, readAt: 0 });
      missed.clear();
    },
    check: async (address, actor) => {
      const members = await known(address, freshFor);
      return membershipOf(find(members, actor) ?? (await lookAgain(address, actor)), address);
    },
    members: async (address) => {
      const { people } = await known(address, freshFor);
      const listed = [...new Set(people.values())];
      return listed.filter((row) => membershipOf(row, address) === 'member').map(({ actor }) => actor);
    },
  };
}

function find({ people }: Members, { objectId, userId }: Actor): Listed | undefined {
  return people.get(objectId.toLowerCase()) ?? people.get(userId.toLowerCase());
}

/** As seen from the tenant the act came from. */
function membershipOf(listed: Listed | undefined, { tenantId }: ChannelAddress): Membership {
  if (listed === undefined) return 'stranger';
  if (listed.guest) return 'guest';
  return listed.tenantId && tenantId !== '' && listed.tenantId !== tenantId ? 'otherTenant' : 'member';
}

async function readPages(client: ConnectorClient, address: ChannelAddress): Promise<Members['people']> {
  const people = new Map<string, Listed>();
  let continuationToken: string | undefined;
  do {
    const answer = page.parse(
      await client.conversations.getConversationPagedMembers(address.channelId, {
        pageSize,
        ...(continuationToken && { continuationToken }),
      }),
    );
    for (const listed of answer.members ?? []) {
      const member = account.parse(listed);
      const objectId = member.aadObjectId ?? member.objectId;
      const row = {
        guest: member.userRole?.toLowerCase() === 'guest',
        tenantId: member.tenantId ?? undefined,
        // As `Actor` has it where Teams tells no object id.
        actor: { objectId: objectId || member.id, userId: member.id, name: member.name ?? '' },
      };
      people.set(member.id.toLowerCase(), row);
      if (objectId) people.set(objectId.toLowerCase(), row);
    }
    continuationToken = answer.continuationToken || undefined;
  } while (continuationToken !== undefined);
  return people;
}
