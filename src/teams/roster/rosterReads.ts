/** When Teams is asked who is in a channel, and how often; what it answers is noted in what is known. */
import type { Sender } from '../../app/ports/act.ts';
import { channelKey } from '../../app/ports/keys.ts';
import type { ChannelAddress } from '../../app/ports/rows/channels.ts';
import type { Log } from '../../app/ports/world.ts';
import type { Instant } from '../../domain/basics.ts';
import type { TeamsClient } from '../teamsClient.ts';
import {
  ageOf,
  find,
  freshFor,
  idsIn,
  idsOf,
  isOld,
  isSaidLongAgo,
  type Known,
  noteList,
  noteSaid,
  nothingKnown,
  unlistedSince,
  usableFor,
} from './known.ts';
import { insist, type MemberRow, memberOf, readMembers } from './memberReads.ts';

/** After a list that could not be read the next one is tried, in milliseconds. */
const tryAgainAfter = 5_000;
/** Lists that are read in the background are so far apart, in milliseconds: many come and go at once. */
const apart = 2_000;
/** Who waits for a list gets the answer from what else is known after this, in milliseconds… */
const patience = 5_000;
/** …and who leads, whom the list mostly knows already, after this. */
const leaderPatience = 3_000;
/**
 * Reads of a channel's members are at most so many within so many milliseconds: half of what Teams takes (docs/teams.md § 3),
 * since there may be a second process.
 */
const limits = [
  { count: 7, within: 1_000 },
  { count: 60, within: 30_000 },
] as const;
/** Nobody waits longer than this for their turn, in milliseconds. */
const longestQueue = 8_000;
/** So many of those whom a list lacks are asked about again with it. */
const mostAskedAgain = 7;
/** Teams is asked about whoever comes by the web and is not on the list this long after it last was, in milliseconds… */
const webAgainAfter = 60_000;
/** …and about so many of them in a channel within so many milliseconds: anybody of the hospital can come by the web. */
const webLooks = { count: 3, within: 10_000 } as const;
/** When somebody is not on a list that is older than this, in milliseconds, there may be more: it is read again. */
const listLacksSome = 10_000;

const never = Number.NEGATIVE_INFINITY;

/** What is known of a channel, and what Teams has been asked and is being asked about it. */
export interface ChannelReads {
  readonly known: Known;
  /** Rows of the list that cannot be read. */
  odd: number;
  failedAt: Instant;
  reading: Promise<void> | undefined;
  refreshing: boolean;
  readonly asking: Map<string, Promise<MemberRow | undefined>>;
  /** When Teams was last asked about people who came by the web and are no members; the latest last. */
  readonly webStrangers: Map<string, Instant>;
  /** When members were last read, and are about to be. */
  reads: readonly Instant[];
}

/** Of a channel that Teams has not been asked about. */
export function nothingRead(): ChannelReads {
  return {
    known: nothingKnown(),
    odd: 0,
    failedAt: never,
    reading: undefined,
    refreshing: false,
    asking: new Map(),
    webStrangers: new Map(),
    reads: [],
  };
}

export interface Surroundings {
  readonly teams: Pick<TeamsClient, 'connector'>;
  readonly now: () => Instant;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
  /** Somebody who was on the channel's list is not on it any more. */
  readonly left: (channel: string) => void;
}

export interface RosterReads {
  /** Reads the list in the background, until nobody has come or left since. */
  readonly refresh: (channel: ChannelReads, address: ChannelAddress) => void;
  /**
   * Waits for a list where one is needed, and not for longer than people can.
   * @param atMost how old the list may be in milliseconds, when it can be read; undefined: what is known will do.
   * @param without whether there is an answer also while no list has been read.
   */
  readonly upToDate: (
    channel: ChannelReads,
    address: ChannelAddress,
    atMost: number | undefined,
    without?: boolean,
  ) => Promise<void>;
  /** Who is known to be a member is let in at once; after a while they are asked about again. */
  readonly lookUp: (
    channel: ChannelReads,
    address: ChannelAddress,
    sender: Sender,
  ) => Promise<MemberRow | undefined>;
  /** Somebody from the web; what Teams says of strangers is not kept among the channel's own. */
  readonly lookUpFromWeb: (
    channel: ChannelReads,
    address: ChannelAddress,
    objectId: string,
  ) => Promise<MemberRow | undefined>;
}

export function rosterReads({ teams, now, sleep, log, left }: Surroundings): RosterReads {
  /** Waits until one more read keeps within the limits. */
  async function turn(channel: ChannelReads): Promise<void> {
    const at = now();
    const waits = limits.map(({ count, within }) => (channel.reads.at(-count) ?? never) + within - at);
    const wait = Math.max(0, ...waits);
    if (wait > longestQueue) throw new Error('too many reads of a roster');
    channel.reads = [...channel.reads.slice(-59), at + wait];
    if (wait > 0) await sleep(wait);
  }

  /** Reads the list; what could not be read leaves what was known. */
  function read(channel: ChannelReads, address: ChannelAddress): Promise<void> {
    channel.reading ??= load(channel, address)
      .catch((error: unknown) => {
        channel.failedAt = now();
        const status = error instanceof Error && 'status' in error ? error.status : undefined;
        log.warn({ status }, 'the channel roster could not be read');
      })
      .finally(() => {
        channel.reading = undefined;
      });
    return channel.reading;
  }

  async function load(channel: ChannelReads, address: ChannelAddress): Promise<void> {
    const { known } = channel;
    const readAt = now();
    const client = await teams.connector(address);
    const page = (token: string | undefined) =>
      insist({ now, sleep }, async () => {
        await turn(channel);
        return readMembers(client, address.channelId, token);
      });
    const people = new Map<string, MemberRow>();
    let odd = 0;
    let token: string | undefined;
    do {
      const { rows, unreadable, next } = await page(token);
      for (const row of rows) for (const id of idsOf(row)) people.set(id, row);
      odd += unreadable;
      token = next;
    } while (token !== undefined);
    if (odd > 0 && odd !== channel.odd)
      log.warn({ rows: odd }, 'rows of the channel roster cannot be read and are left out');
    channel.odd = odd;
    const before = known.list?.people;
    noteList(known, people, readAt);
    await askAboutUnlisted(channel, address, readAt);
    if (known.untold || before?.keys().some((id) => !people.has(id))) left(channelKey(address.channelId));
    known.untold = false;
  }

  /** A list may lack somebody whom Teams has said to be a member, or they may have left since: Teams is asked again. */
  async function askAboutUnlisted(
    channel: ChannelReads,
    address: ChannelAddress,
    readAt: Instant,
  ): Promise<void> {
    const unlisted = unlistedSince(channel.known, readAt).slice(0, mostAskedAgain);
    const asked = await Promise.allSettled(
      unlisted.map(({ userId }) => ask(channel, address, { userId, aadObjectId: undefined })),
    );
    if (asked.some((answer) => answer.status === 'fulfilled' && answer.value === undefined))
      left(channelKey(address.channelId));
  }

  const mayRead = ({ failedAt }: ChannelReads) => now() - failedAt >= tryAgainAfter;

  function refresh(channel: ChannelReads, address: ChannelAddress): void {
    if (channel.refreshing || !mayRead(channel)) return;
    channel.refreshing = true;
    const again = async () => {
      do {
        const wait = apart - ageOf(channel.known, now());
        if (wait > 0) await sleep(Math.min(wait, apart));
        await read(channel, address);
      } while (isOld(channel.known) && mayRead(channel));
    };
    void again().finally(() => {
      channel.refreshing = false;
    });
  }

  async function upToDate(
    channel: ChannelReads,
    address: ChannelAddress,
    atMost: number | undefined,
    without = false,
  ): Promise<void> {
    const { known } = channel;
    const age = ageOf(known, now());
    const none = known.list === undefined;
    const needed =
      atMost === undefined ? age >= usableFor && !(none && without) : age >= atMost || isOld(known);
    if (needed && mayRead(channel)) {
      const most = atMost === undefined || (none && !without) ? patience : leaderPatience;
      await Promise.race([read(channel, address), sleep(most)]);
    } else if (age >= freshFor || isOld(known)) refresh(channel, address);
  }

  async function readMember(
    channel: ChannelReads,
    address: ChannelAddress,
    id: string,
  ): Promise<MemberRow | undefined> {
    const client = await teams.connector(address);
    return insist({ now, sleep }, async () => {
      await turn(channel);
      return memberOf(client, address.channelId, id);
    });
  }

  /** Asks Teams about one person; those who ask meanwhile share the answer. */
  function ask(
    channel: ChannelReads,
    address: ChannelAddress,
    sender: Sender,
  ): Promise<MemberRow | undefined> {
    const { known, asking } = channel;
    const shared = asking.get(sender.userId);
    if (shared !== undefined) return shared;
    const run = async () => {
      const row = await readMember(channel, address, sender.userId);
      const ids = idsIn(sender);
      const rows = [row, ...ids.map((id) => known.said.get(id)?.row)];
      noteSaid(
        known,
        [...ids, ...rows.flatMap((each) => (each === undefined ? [] : idsOf(each)))],
        row,
        now(),
      );
      if (row !== undefined && known.list !== undefined && ageOf(known, now()) >= listLacksSome)
        refresh(channel, address);
      return row;
    };
    const promise = run().finally(() => asking.delete(sender.userId));
    asking.set(sender.userId, promise);
    return promise;
  }

  async function lookUp(
    channel: ChannelReads,
    address: ChannelAddress,
    sender: Sender,
  ): Promise<MemberRow | undefined> {
    const found = find(channel.known, sender, now());
    if (found === 'unknown') return ask(channel, address, sender);
    if (found !== undefined && isSaidLongAgo(channel.known, sender, found, now())) {
      ask(channel, address, sender).catch(() => log.debug({}, 'a member could not be asked about again'));
    }
    return found;
  }

  async function lookUpFromWeb(
    channel: ChannelReads,
    address: ChannelAddress,
    objectId: string,
  ): Promise<MemberRow | undefined> {
    const { known, webStrangers } = channel;
    const at = now();
    const found = find(known, { userId: objectId, aadObjectId: objectId }, at);
    if (found !== 'unknown') return found;
    for (const [id, askedAt] of webStrangers) if (at - askedAt >= webAgainAfter) webStrangers.delete(id);
    const lately = webStrangers.values().filter((askedAt) => at - askedAt < webLooks.within);
    if (webStrangers.has(objectId) || [...lately].length >= webLooks.count) return undefined;
    webStrangers.set(objectId, at);
    const row = await readMember(channel, address, objectId);
    if (row === undefined) return undefined;
    webStrangers.delete(objectId);
    noteSaid(known, idsOf(row), row, now());
    return row;
  }

  return { refresh, upToDate, lookUp, lookUpFromWeb };
}
