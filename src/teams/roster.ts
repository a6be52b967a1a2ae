import { LRUCache } from 'lru-cache';
import type { Member, Sender } from '../app/ports/act.ts';
import { channelKey, sameId } from '../app/ports/keys.ts';
import type { ChannelAddress } from '../app/ports/rows/channels.ts';
import type { KnownMembers, MembersChanged, Outsider, Roster } from '../app/ports/teams.ts';
import type { Log } from '../app/ports/world.ts';
import type { Instant } from '../domain/basics.ts';
import { insist, type MemberRow, memberOf, readMembers } from './memberReads.ts';
import type { TeamsClient } from './teamsClient.ts';

/** A list that is older, in milliseconds, is read again in the background… */
const freshFor = 10 * 60_000;
/** …and one that is as old as this is waited for: a ward that was quiet until now waits once. */
const usableFor = 60 * 60_000;
/** Whoever Teams has said is no member is asked about again after this, in milliseconds. */
const strangerFor = 5_000;
/** Lists may lag behind what Teams has said of one person by this much, in milliseconds. */
const lag = 60_000;
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
/** People of one channel whom Teams was asked about one by one, at most. */
const mostAsked = 500;
/** So many of them are asked about again with each list. */
const mostAskedAgain = 7;
/** Teams is asked about whoever comes by the web and is not on the list this long after it last was, in milliseconds… */
const webAgainAfter = 60_000;
/** …and about so many of them in a channel within so many milliseconds: anybody of the hospital can come by the web. */
const webLooks = { count: 3, within: 10_000 } as const;
/** When somebody is not on a list that is older than this, in milliseconds, there may be more: it is read again. */
const listLacksSome = 10_000;

interface List {
  /** By each of a person's ids, in small letters. */
  readonly people: ReadonlyMap<string, MemberRow>;
  /** When the reading began. */
  readonly readAt: Instant;
}

/** What Teams has said of one person; without a row that they are no member. */
interface Said {
  readonly row: MemberRow | undefined;
  readonly at: Instant;
}

/** What is known of a channel. */
interface Known {
  /** As the newest admitted act had it. */
  address: ChannelAddress | undefined;
  teamId: string | undefined;
  list: List | undefined;
  /** Object ids of all who have been on a list. */
  readonly listed: Set<string>;
  /** When somebody last came or left: a list from before is old. */
  changedAt: Instant;
  /** Somebody who left has not been told of. */
  untold: boolean;
  /** Rows of the list that cannot be read. */
  odd: number;
  failedAt: Instant;
  reading: Promise<void> | undefined;
  refreshing: boolean;
  /** By each of a person's ids, in small letters. */
  readonly said: Map<string, Said>;
  readonly asking: Map<string, Promise<MemberRow | undefined>>;
  /** When Teams was last asked about people who came by the web and are no members; the latest last. */
  readonly webStrangers: Map<string, Instant>;
  /** When members were last read, and are about to be. */
  reads: readonly Instant[];
  members: KnownMembers | undefined;
}

const never = Number.NEGATIVE_INFINITY;

function nothingKnown(): Known {
  return {
    address: undefined,
    teamId: undefined,
    list: undefined,
    listed: new Set(),
    changedAt: never,
    untold: false,
    odd: 0,
    failedAt: never,
    reading: undefined,
    refreshing: false,
    said: new Map(),
    asking: new Map(),
    webStrangers: new Map(),
    reads: [],
    members: undefined,
  };
}

interface Surroundings {
  readonly teams: Pick<TeamsClient, 'connector'>;
  readonly now: () => Instant;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly log: Log;
  /** Somebody who was on the channel's list is not on it any more. */
  readonly left: (channel: string) => void;
}

/**
 * Who is in a channel, from the channel's own roster (a team's roster is wrong for private and shared channels,
 * docs/teams.md § 1.5), and from asking about one person where the list does not know them. Kept in memory: an answer must not
 * wait for Teams.
 */
export function roster({ teams, now, sleep, log, left }: Surroundings): Roster {
  const channels = new LRUCache<string, Known>({ max: 2_000 });

  function of(channel: string): Known {
    const known = channels.get(channel) ?? nothingKnown();
    channels.set(channel, known);
    return known;
  }

  /** Waits until one more read keeps within the limits. */
  async function turn(known: Known): Promise<void> {
    const at = now();
    const waits = limits.map(({ count, within }) => (known.reads.at(-count) ?? never) + within - at);
    const wait = Math.max(0, ...waits);
    if (wait > longestQueue) throw new Error('too many reads of a roster');
    known.reads = [...known.reads.slice(-59), at + wait];
    if (wait > 0) await sleep(wait);
  }

  /** Reads the list; what could not be read leaves what was known. */
  function read(known: Known, address: ChannelAddress): Promise<void> {
    known.reading ??= load(known, address)
      .catch((error: unknown) => {
        known.failedAt = now();
        const status = error instanceof Error && 'status' in error ? error.status : undefined;
        log.warn({ status }, 'the channel roster could not be read');
      })
      .finally(() => {
        known.reading = undefined;
      });
    return known.reading;
  }

  async function load(known: Known, address: ChannelAddress): Promise<void> {
    const readAt = now();
    const client = await teams.connector(address);
    const page = (token: string | undefined) =>
      insist({ now, sleep }, async () => {
        await turn(known);
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
    if (odd > 0 && odd !== known.odd)
      log.warn({ rows: odd }, 'rows of the channel roster cannot be read and are left out');
    known.odd = odd;
    const before = known.list?.people;
    known.list = { people, readAt };
    for (const { member } of people.values()) known.listed.add(member.objectId);
    known.members = undefined;
    for (const [id, { row, at }] of known.said) {
      const over = row === undefined ? at + lag < readAt : at + usableFor < readAt || people.has(id);
      if (over) known.said.delete(id);
    }
    await askAboutUnlisted(known, address, readAt);
    if (known.untold || before?.keys().some((id) => !people.has(id))) left(channelKey(address.channelId));
    known.untold = false;
  }

  /** A list may lack somebody whom Teams has said to be a member, or they may have left since: Teams is asked again. */
  async function askAboutUnlisted(known: Known, address: ChannelAddress, readAt: Instant): Promise<void> {
    const unlisted = new Map(
      known.said
        .values()
        .flatMap(({ row, at }) => (row !== undefined && at < readAt ? [row.member] : []))
        .map((member) => [member.userId, member] as const),
    );
    const senders = [...unlisted.values()].map(({ userId }) => ({ userId, aadObjectId: undefined }));
    const asked = await Promise.allSettled(
      senders.slice(0, mostAskedAgain).map((sender) => ask(known, address, sender)),
    );
    if (asked.some((answer) => answer.status === 'fulfilled' && answer.value === undefined))
      left(channelKey(address.channelId));
  }

  function isOld({ list, changedAt }: Known): boolean {
    return list !== undefined && list.readAt < changedAt;
  }

  function ageOf({ list }: Known): number {
    return list === undefined ? Number.POSITIVE_INFINITY : now() - list.readAt;
  }

  const mayRead = ({ failedAt }: Known) => now() - failedAt >= tryAgainAfter;

  /** Reads the list in the background, until nobody has come or left since. */
  function refresh(known: Known, address: ChannelAddress): void {
    if (known.refreshing || !mayRead(known)) return;
    known.refreshing = true;
    const again = async () => {
      do {
        const wait = apart - ageOf(known);
        if (wait > 0) await sleep(Math.min(wait, apart));
        await read(known, address);
      } while (isOld(known) && mayRead(known));
    };
    void again().finally(() => {
      known.refreshing = false;
    });
  }

  /**
   * Waits for a list where one is needed, and not for longer than people can.
   * @param without whether there is an answer also while no list has been read.
   */
  async function upToDate(
    known: Known,
    address: ChannelAddress,
    atMost: number | undefined,
    without = false,
  ): Promise<void> {
    const age = ageOf(known);
    const none = known.list === undefined;
    const needed =
      atMost === undefined ? age >= usableFor && !(none && without) : age >= atMost || isOld(known);
    if (needed && mayRead(known)) {
      const most = atMost === undefined || (none && !without) ? patience : leaderPatience;
      await Promise.race([read(known, address), sleep(most)]);
    } else if (age >= freshFor || isOld(known)) refresh(known, address);
  }

  /** The row that is known; `unknown`: Teams has to be asked. */
  function find(known: Known, sender: Sender): MemberRow | undefined | 'unknown' {
    const ids = idsIn(sender);
    const said = ids.map((id) => known.said.get(id)).find((each) => each !== undefined);
    const listed = ids.map((id) => known.list?.people.get(id)).find((row) => row !== undefined);
    if (listed !== undefined && !isOverruled(known, said)) return listed;
    if (said === undefined) return 'unknown';
    return now() - said.at < (said.row === undefined ? strangerFor : usableFor) ? said.row : 'unknown';
  }

  /** Teams has said of one person, after the list was read or shortly before, that they are no member. */
  function isOverruled({ list }: Known, said: Said | undefined): boolean {
    return said !== undefined && said.row === undefined && (list?.readAt ?? never) < said.at + lag;
  }

  function note(known: Known, ids: readonly string[], row: MemberRow | undefined): void {
    const said = { row, at: now() };
    for (const id of ids) {
      known.said.delete(id);
      known.said.set(id, said);
    }
    for (const id of known.said.keys()) {
      if (known.said.size <= mostAsked) break;
      known.said.delete(id);
    }
    known.members = undefined;
  }

  async function readMember(
    known: Known,
    address: ChannelAddress,
    id: string,
  ): Promise<MemberRow | undefined> {
    const client = await teams.connector(address);
    return insist({ now, sleep }, async () => {
      await turn(known);
      return memberOf(client, address.channelId, id);
    });
  }

  /** Asks Teams about one person; those who ask meanwhile share the answer. */
  function ask(known: Known, address: ChannelAddress, sender: Sender): Promise<MemberRow | undefined> {
    const shared = known.asking.get(sender.userId);
    if (shared !== undefined) return shared;
    const run = async () => {
      const row = await readMember(known, address, sender.userId);
      const ids = idsIn(sender);
      const rows = [row, ...ids.map((id) => known.said.get(id)?.row)];
      note(
        known,
        [...new Set([...ids, ...rows.flatMap((each) => (each === undefined ? [] : idsOf(each)))])],
        row,
      );
      if (row !== undefined && known.list !== undefined && ageOf(known) >= listLacksSome)
        refresh(known, address);
      return row;
    };
    const promise = run().finally(() => known.asking.delete(sender.userId));
    known.asking.set(sender.userId, promise);
    return promise;
  }

  /** Who is known to be a member is let in at once; after a while they are asked about again. */
  async function lookUp(
    known: Known,
    address: ChannelAddress,
    sender: Sender,
  ): Promise<MemberRow | undefined> {
    const found = find(known, sender);
    if (found === 'unknown') return ask(known, address, sender);
    const said = known.said.get(sender.userId.toLowerCase());
    if (said?.row !== undefined && said.row === found && now() - said.at >= freshFor) {
      ask(known, address, sender).catch(() => log.debug({}, 'a member could not be asked about again'));
    }
    return found;
  }

  /** Somebody from the web whom the list does not know; what Teams says of strangers is not kept among the channel's own. */
  async function lookUpFromWeb(
    known: Known,
    address: ChannelAddress,
    objectId: string,
  ): Promise<MemberRow | undefined> {
    const { webStrangers } = known;
    const at = now();
    for (const [id, askedAt] of webStrangers) if (at - askedAt >= webAgainAfter) webStrangers.delete(id);
    const lately = webStrangers.values().filter((askedAt) => at - askedAt < webLooks.within);
    if (webStrangers.has(objectId) || [...lately].length >= webLooks.count) return undefined;
    webStrangers.set(objectId, at);
    const row = await readMember(known, address, objectId);
    if (row === undefined) return undefined;
    webStrangers.delete(objectId);
    note(known, idsOf(row), row);
    return row;
  }

  function membersOf(known: Known): KnownMembers | undefined {
    const { list, address, said } = known;
    if (list === undefined || address === undefined) return undefined;
    if (known.members !== undefined) return known.members;
    const listed = list.people
      .values()
      .filter((row) => !idsOf(row).some((id) => isOverruled(known, said.get(id))));
    const asked = said.values().flatMap(({ row }) => (row === undefined ? [] : [row]));
    const rows = [...listed, ...asked].filter((row) => typeof admitted(row, address) !== 'string');
    const byId = new Map(rows.map(({ member }) => [member.objectId, member]));
    const removed = new Map(
      said.entries().flatMap(([id, { row, at }]) => (row === undefined ? [[id, at]] : [])),
    );
    const left = known.listed.difference(byId);
    known.members = { members: [...byId.values()], readAt: list.readAt, left, removed };
    return known.members;
  }

  function apply(
    known: Known,
    { added, removed, channelId, ofTeam }: MembersChanged,
    address: ChannelAddress,
  ): void {
    known.changedAt = now();
    // Whoever has come is no stranger any more, by none of their ids.
    const strangers = new Set(added.flatMap(idsIn).map((id) => known.said.get(id)));
    for (const [id, said] of known.said)
      if (said.row === undefined && strangers.has(said)) known.said.delete(id);
    if (ofTeam || address.channelId === channelId) {
      known.untold ||= removed.length > 0;
      for (const sender of removed) {
        const ids = idsIn(sender);
        const rows = ids.flatMap((id) => known.list?.people.get(id) ?? known.said.get(id)?.row ?? []);
        note(known, [...new Set([...ids, ...rows.flatMap(idsOf)])], undefined);
      }
    }
    known.members = undefined;
    refresh(known, address);
  }

  return {
    check: async ({ channel, address, from, teamId }, atMost) => {
      const known = of(channel);
      await upToDate(known, address, atMost, typeof find(known, from) === 'object');
      const found = admitted(await lookUp(known, address, from), address);
      if (typeof found === 'string') return found;
      known.address = address;
      known.teamId = teamId ?? known.teamId;
      return found;
    },
    checkFromWeb: async (address, objectId) => {
      const known = of(channelKey(address.channelId));
      await upToDate(known, address, freshFor);
      if (ageOf(known) >= usableFor) throw new Error('the channel roster is not known');
      const found = find(known, { userId: objectId, aadObjectId: objectId });
      const row = found === 'unknown' ? await lookUpFromWeb(known, address, objectId) : found;
      known.address ??= address;
      return admitted(row, address);
    },
    members: async (address, atMost) => {
      const known = of(channelKey(address.channelId));
      await upToDate(known, address, atMost ?? (known.list === undefined ? freshFor : undefined));
      known.address ??= address;
      const members = membersOf(known);
      if (members === undefined) throw new Error('the channel roster is not known');
      return members.members;
    },
    known: (channel, refreshAfter) => {
      const known = channels.get(channel);
      if (known?.address === undefined) return undefined;
      if (refreshAfter !== undefined && ageOf(known) >= refreshAfter) refresh(known, known.address);
      return membersOf(known);
    },
    changed: (change) => {
      for (const known of channels.values()) {
        const { address, teamId } = known;
        if (address === undefined || !sameId(address.tenantId, change.tenantId)) continue;
        const named = address.channelId === change.channelId;
        if (named || (teamId !== undefined && teamId === change.teamId)) apply(known, change, address);
      }
    },
  };
}

function idsIn({ aadObjectId, userId }: Sender): readonly string[] {
  return [aadObjectId, userId].flatMap((id) => (id ? [id.toLowerCase()] : []));
}

function idsOf({ member }: MemberRow): readonly string[] {
  return [member.userId.toLowerCase(), member.objectId.toLowerCase()];
}

/** As seen from the tenant the act came from. */
function admitted(row: MemberRow | undefined, { tenantId }: ChannelAddress): Member | Outsider {
  if (row === undefined) return 'stranger';
  if (row.guest) return 'guest';
  const isOther = row.tenantId && tenantId !== '' && !sameId(row.tenantId, tenantId);
  return isOther ? 'otherTenant' : row.member;
}
