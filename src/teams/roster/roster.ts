import { LRUCache } from 'lru-cache';
import { channelKey, sameId } from '../../app/ports/keys.ts';
import type { Roster } from '../../app/ports/teams.ts';
import { admitted, ageOf, find, freshFor, membersOf, noteChange, usableFor } from './known.ts';
import { type ChannelReads, nothingRead, rosterReads, type Surroundings } from './rosterReads.ts';

/**
 * Who is in a channel, from the channel's own roster (a team's roster is wrong for private and shared channels,
 * docs/teams.md § 1.5), and from asking about one person where the list does not know them. Kept in memory: an answer must not
 * wait for Teams.
 */
export function roster(surroundings: Surroundings): Roster {
  const { now } = surroundings;
  const reads = rosterReads(surroundings);
  const channels = new LRUCache<string, ChannelReads>({ max: 2_000 });

  function of(key: string): ChannelReads {
    const channel = channels.get(key) ?? nothingRead();
    channels.set(key, channel);
    return channel;
  }

  return {
    check: async ({ channel: key, address, from, teamId }, atMost) => {
      const channel = of(key);
      const { known } = channel;
      await reads.upToDate(channel, address, atMost, typeof find(known, from, now()) === 'object');
      const found = admitted(await reads.lookUp(channel, address, from), address);
      if (typeof found === 'string') return found;
      known.address = address;
      known.teamId = teamId ?? known.teamId;
      return found;
    },
    checkFromWeb: async (address, objectId) => {
      const channel = of(channelKey(address.channelId));
      await reads.upToDate(channel, address, freshFor);
      if (ageOf(channel.known, now()) >= usableFor) throw new Error('the channel roster is not known');
      const row = await reads.lookUpFromWeb(channel, address, objectId);
      channel.known.address ??= address;
      return admitted(row, address);
    },
    members: async (address, atMost) => {
      const channel = of(channelKey(address.channelId));
      const { known } = channel;
      await reads.upToDate(channel, address, atMost ?? (known.list === undefined ? freshFor : undefined));
      known.address ??= address;
      const members = membersOf(known);
      if (members === undefined) throw new Error('the channel roster is not known');
      return members.members;
    },
    known: (key, refreshAfter) => {
      const channel = channels.get(key);
      if (channel?.known.address === undefined) return undefined;
      const { known } = channel;
      if (refreshAfter !== undefined && ageOf(known, now()) >= refreshAfter)
        reads.refresh(channel, channel.known.address);
      return membersOf(known);
    },
    changed: (change) => {
      for (const channel of channels.values()) {
        const { address, teamId } = channel.known;
        if (address === undefined || !sameId(address.tenantId, change.tenantId)) continue;
        const named = address.channelId === change.channelId;
        if (!named && (teamId === undefined || teamId !== change.teamId)) continue;
        noteChange(channel.known, change, address, now());
        reads.refresh(channel, address);
      }
    },
  };
}
