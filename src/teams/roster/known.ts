/** What is known of a channel's members, and what it says of one of them; nothing here asks Teams. */
import type { Member, Sender } from '../../app/ports/act.ts';
import { sameId } from '../../app/ports/keys.ts';
import type { ChannelAddress } from '../../app/ports/rows/channels.ts';
import type { KnownMembers, MembersChanged, Outsider } from '../../app/ports/teams.ts';
import type { Instant } from '../../domain/basics.ts';
import type { MemberRow } from './memberReads.ts';

/** A list that is older, in milliseconds, is read again in the background… */
export const freshFor = 10 * 60_000;
/** …and one that is as old as this is waited for: a ward that was quiet until now waits once. */
export const usableFor = 60 * 60_000;
/** Whoever Teams has said is no member is asked about again after this, in milliseconds. */
const strangerFor = 5_000;
/** Lists may lag behind what Teams has said of one person by this much, in milliseconds. */
const lag = 60_000;
/** People of one channel whom Teams was asked about one by one, at most. */
const mostAsked = 500;

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

/** What is known of a channel's members. */
export interface Known {
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
  /** By each of a person's ids, in small letters. */
  readonly said: Map<string, Said>;
  members: KnownMembers | undefined;
}

/** Of a channel that nothing has been read of. */
export function nothingKnown(): Known {
  return {
    address: undefined,
    teamId: undefined,
    list: undefined,
    listed: new Set(),
    changedAt: Number.NEGATIVE_INFINITY,
    untold: false,
    said: new Map(),
    members: undefined,
  };
}

/** Somebody has come or left since the list was read. */
export function isOld({ list, changedAt }: Known): boolean {
  return list !== undefined && list.readAt < changedAt;
}

/** Of the list, in milliseconds; endless where there is none. */
export function ageOf({ list }: Known, at: Instant): number {
  return list === undefined ? Number.POSITIVE_INFINITY : at - list.readAt;
}

/** Teams has said of one person, after the list was read or shortly before, that they are no member. */
function isOverruled({ list }: Known, said: Said | undefined): boolean {
  return said !== undefined && said.row === undefined && (list === undefined || list.readAt < said.at + lag);
}

/** The row that is known; undefined: Teams has said that they are no member; `unknown`: Teams has to be asked. */
export function find(known: Known, sender: Sender, at: Instant): MemberRow | undefined | 'unknown' {
  const ids = idsIn(sender);
  const said = ids.map((id) => known.said.get(id)).find((each) => each !== undefined);
  const listed = ids.map((id) => known.list?.people.get(id)).find((row) => row !== undefined);
  if (listed !== undefined && !isOverruled(known, said)) return listed;
  if (said === undefined) return 'unknown';
  return at - said.at < (said.row === undefined ? strangerFor : usableFor) ? said.row : 'unknown';
}

/** Whether Teams is to be asked again about somebody who is let in by what it said of them alone. */
export function isSaidLongAgo(known: Known, { userId }: Sender, row: MemberRow, at: Instant): boolean {
  const said = known.said.get(userId.toLowerCase());
  return said?.row === row && at - said.at >= freshFor;
}

/** Teams has said of one person that they have this row, or none. */
export function noteSaid(
  known: Known,
  ids: readonly string[],
  row: MemberRow | undefined,
  at: Instant,
): void {
  const said = { row, at };
  for (const id of new Set(ids)) {
    known.said.delete(id);
    known.said.set(id, said);
  }
  for (const id of known.said.keys()) {
    if (known.said.size <= mostAsked) break;
    known.said.delete(id);
  }
  known.members = undefined;
}

/** A whole list has been read: it replaces the one before, and of what was said of single people what is older than it. */
export function noteList(known: Known, people: ReadonlyMap<string, MemberRow>, readAt: Instant): void {
  known.list = { people, readAt };
  for (const { member } of people.values()) known.listed.add(member.objectId);
  for (const [id, { row, at }] of known.said) {
    const over = row === undefined ? at + lag < readAt : at + usableFor < readAt || people.has(id);
    if (over) known.said.delete(id);
  }
  known.members = undefined;
}

/** Whom Teams said to be a member before a list was begun, and the list lacks. */
export function unlistedSince(known: Known, readAt: Instant): readonly Member[] {
  const members = known.said
    .values()
    .flatMap(({ row, at }) => (row !== undefined && at < readAt ? [row.member] : []));
  return [...new Map(members.map((member) => [member.userId, member])).values()];
}

/** Teams has told of people who came or left: who left is out at once. */
export function noteChange(
  known: Known,
  { added, removed, ofTeam, channelId }: MembersChanged,
  address: ChannelAddress,
  at: Instant,
): void {
  known.changedAt = at;
  // Whoever has come is no stranger any more, by none of their ids.
  const strangers = new Set(added.flatMap(idsIn).map((id) => known.said.get(id)));
  for (const [id, said] of known.said)
    if (said.row === undefined && strangers.has(said)) known.said.delete(id);
  if (ofTeam || address.channelId === channelId) {
    known.untold ||= removed.length > 0;
    for (const sender of removed) {
      const ids = idsIn(sender);
      const rows = ids.flatMap((id) => known.list?.people.get(id) ?? known.said.get(id)?.row ?? []);
      noteSaid(known, [...ids, ...rows.flatMap(idsOf)], undefined, at);
    }
  }
  known.members = undefined;
}

/** Who they are, guests and people of other tenants excepted; undefined where no list has been read. Kept until something is noted. */
export function membersOf(known: Known): KnownMembers | undefined {
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

/** Both ids of a sender that are there, in small letters. */
export function idsIn({ aadObjectId, userId }: Sender): readonly string[] {
  return [aadObjectId, userId].flatMap((id) => (id ? [id.toLowerCase()] : []));
}

/** Both ids of a row, in small letters. */
export function idsOf({ member }: MemberRow): readonly string[] {
  return [member.userId.toLowerCase(), member.objectId.toLowerCase()];
}

/** Who a row lets in, as seen from the tenant the act came from. */
export function admitted(row: MemberRow | undefined, { tenantId }: ChannelAddress): Member | Outsider {
  if (row === undefined) return 'stranger';
  if (row.guest) return 'guest';
  const isOther = row.tenantId && tenantId !== '' && !sameId(row.tenantId, tenantId);
  return isOther ? 'otherTenant' : row.member;
}
