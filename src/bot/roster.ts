import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { ChannelAddress } from '../app/ports.ts';
import type { Actor, Log, Membership, Roster } from '../app/world.ts';
import type { Instant } from '../domain/answer.ts';
import { NotAccepted } from './sendOnce.ts';
import type { ConnectorClient, TeamsClient } from './teamsClient.ts';

/** A roster is read again after this many milliseconds; until then people who left still count. */
const freshFor = 10 * 60_000;
/** Somebody who is not on it may have been added since; it is read again at most this often. */
const lookAgainAfter = 20_000;
const pageSize = 500;

const account = z.object({
  id: z.string(),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  userRole: z.string().nullish(),
  tenantId: z.string().nullish(),
});
const page = z.object({ members: z.array(z.unknown()).nullish(), continuationToken: z.string().nullish() });

interface Members {
  readonly people: ReadonlyMap<string, Membership>;
  readonly readAt: Instant;
}

/**
 * Who is in a channel, from the channel's own roster (a team's roster is wrong for private and shared channels,
 * teams.md § 1.5). Kept in memory: an answer must not wait for Teams.
 */
export function roster(teams: TeamsClient, now: () => Instant, log: Log): Roster {
  const rosters = new LRUCache<string, Members>({ max: 2_000 });
  const reading = new Map<string, Promise<Members>>();

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

  function find(members: Members, actor: Actor): Membership | undefined {
    return members.people.get(actor.objectId.toLowerCase()) ?? members.people.get(actor.userId.toLowerCase());
  }

  return {
    forget: () => {
      // Kept, in case Teams does not answer when they are read again.
      for (const [channel, members] of rosters.entries()) rosters.set(channel, { ...members, readAt: 0 });
    },
    check: async (address, actor) => {
      const members = await known(address, freshFor);
      return find(members, actor) ?? find(await known(address, lookAgainAfter), actor) ?? 'stranger';
    },
  };
}

async function readPages(client: ConnectorClient, address: ChannelAddress): Promise<Members['people']> {
  const people = new Map<string, Membership>();
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
      const membership = membershipOf(member, address);
      people.set(member.id.toLowerCase(), membership);
      const objectId = member.aadObjectId ?? member.objectId;
      if (objectId) people.set(objectId.toLowerCase(), membership);
    }
    continuationToken = answer.continuationToken || undefined;
  } while (continuationToken !== undefined);
  return people;
}

function membershipOf(member: z.output<typeof account>, address: ChannelAddress): Membership {
  if (member.userRole?.toLowerCase() === 'guest') return 'guest';
  const { tenantId } = member;
  return tenantId && address.tenantId !== '' && tenantId !== address.tenantId ? 'otherTenant' : 'member';
}
