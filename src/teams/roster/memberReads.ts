/** Reads of a channel's members from the Bot Connector, and what is understood of them. */
import { z } from 'zod';
import type { Member } from '../../app/ports/act.ts';
import type { Instant } from '../../domain/basics.ts';
import type { ConnectorClient } from '../connectorClient.ts';
import { NotAccepted } from '../sendOnce.ts';

const pageSize = 500;

/** A name is a help and no need. Who somebody is and whether they are a guest must be readable. */
const account = z.object({
  id: z.string().min(1),
  name: z.string().nullish().catch(undefined),
  aadObjectId: z.string().nullish(),
  objectId: z.string().nullish(),
  userRole: z.string().nullish(),
  tenantId: z.string().nullish(),
});
const page = z.object({ members: z.array(z.unknown()).nullish(), continuationToken: z.string().nullish() });

/** A row of the roster. Whose tenant is the right one depends on who asks, so it is not decided here. */
export interface MemberRow {
  readonly guest: boolean;
  readonly tenantId: string | undefined;
  readonly member: Member;
}

function rowOf(listed: unknown): MemberRow | undefined {
  const { data } = account.safeParse(listed);
  if (data === undefined) return undefined;
  const { id, name, aadObjectId, objectId, userRole, tenantId } = data;
  return {
    guest: userRole?.toLowerCase() === 'guest',
    tenantId: tenantId ?? undefined,
    member: {
      objectId: (aadObjectId || objectId)?.toLowerCase() || id,
      userId: id,
      name: name ?? '',
    },
  };
}

export interface MemberPage {
  readonly rows: readonly MemberRow[];
  /** How many could not be read: people who have left the organisation stay on as odd rows. */
  readonly unreadable: number;
  /** Names the next page; undefined on the last. */
  readonly next: string | undefined;
}

/** A page of the channel's list. @throws what the connector throws, and when the answer is no page. */
export async function readMembers(
  client: ConnectorClient,
  channelId: string,
  continuationToken: string | undefined,
): Promise<MemberPage> {
  const answer = page.parse(
    await client.conversations.getConversationPagedMembers(channelId, {
      pageSize,
      ...(continuationToken && { continuationToken }),
    }),
  );
  const listed = answer.members ?? [];
  const rows = listed.flatMap((each) => rowOf(each) ?? []);
  return { rows, unreadable: listed.length - rows.length, next: answer.continuationToken || undefined };
}

/**
 * One person of the channel; undefined when Teams says that there is no such member.
 * @throws what the connector throws for anything else, also when the conversation is not found, and for an odd row.
 */
export async function memberOf(
  client: ConnectorClient,
  channelId: string,
  userId: string,
): Promise<MemberRow | undefined> {
  let answer: unknown;
  try {
    answer = await client.conversations.getConversationMember(channelId, userId);
  } catch (error) {
    if (error instanceof NotAccepted && error.status === 404 && error.code !== 'ConversationNotFound')
      return undefined;
    throw error;
  }
  const row = rowOf(answer);
  if (row === undefined) throw new Error('the row of a member cannot be read');
  return row;
}

/** Waits between the tries of a read, milliseconds. */
const pauses = [150, 450] as const;
/** A read is not begun again when it has taken as long as this, milliseconds: somebody waits. */
const worthAnother = 1_000;
const passing: ReadonlySet<number> = new Set([408, 412, 429, 500, 502, 503, 504]);

/** Tries a read again, within about a second, after what may pass: nobody has to press again for it. */
export async function insist<T>(
  { now, sleep }: { readonly now: () => Instant; readonly sleep: (milliseconds: number) => Promise<void> },
  read: () => Promise<T>,
): Promise<T> {
  const began = now();
  for (const pause of pauses) {
    try {
      return await read();
    } catch (error) {
      const after = error instanceof NotAccepted ? (error.after ?? 0) : 0;
      const passes = error instanceof NotAccepted ? passing.has(error.status) : error instanceof TypeError;
      const wait = Math.max(pause, after);
      if (!passes || now() - began + wait > worthAnother) throw error;
      await sleep(wait);
    }
  }
  return read();
}
