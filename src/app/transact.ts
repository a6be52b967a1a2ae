import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import type { Session } from '../domain/session.ts';
import type { Admitted } from './gate.ts';
import { activityKey } from './keys.ts';
import type { Channel, Result, Stored } from './ports.ts';
import type { ReplyBody } from './replyBody.ts';
import type { Act, World } from './world.ts';

/** How often a decision is taken anew when somebody else wrote first. */
const attempts = 8;

/**
 * If this process dies right after the write, another one looks at the channel then (milliseconds): later than any
 * write takes, so that the visit cannot come too early and find nothing.
 */
const afterAnyWrite = 15_000;

export interface Before {
  /** As stored, or as it will be created. */
  readonly channel: Channel;
  readonly session: Session | undefined;
}

/** What becomes of it; a session that is the very same object is not written. */
export interface After {
  readonly channel?: Channel;
  readonly session?: Session;
  readonly result?: Result;
  readonly reply?: ReplyBody;
}

/** Where it came from: an admitted act, which alone may make or change a stored address, or the worker, which has none. */
export type Origin =
  | Pick<Act, keyof Admitted | 'channel' | 'id' | 'address' | 'conversationId'>
  | {
      readonly channel: string;
      readonly id?: never;
      readonly address?: never;
      readonly conversationId?: never;
    };

/**
 * Reads the channel and a session, decides, and writes everything the decision changes in one transaction. On a
 * conflict it reads and decides again. The channel's background work is asked for before the write, so that a crash
 * in between cannot strand it.
 * @param session the session's id, `active` for the channel's live one, or undefined for none.
 */
export async function transact(
  world: World,
  origin: Origin,
  session: string | undefined,
  decide: (before: Before) => Promise<After | Refusal> | After | Refusal,
): Promise<After | Refusal> {
  const { store } = world;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await store.readChannel(origin.channel);
    const channel = withAddress(world, stored, origin);
    if (channel === undefined) return refuse('unknownSession');
    const id = session === 'active' ? channel.active : session;
    const before = id === undefined ? undefined : await store.readSession(origin.channel, id);
    const after = await decide({ channel, session: before?.value });
    if (isRefusal(after)) return after;
    const sessionAfter = after.session === before?.value ? undefined : after.session;
    const channelAfter = after.channel ?? (stored?.value === channel ? undefined : channel);
    if (!sessionAfter && !after.channel && !after.result && !after.reply) return after;
    await store.wake(origin.channel, world.now() + afterAnyWrite);
    const committed = await store.commit(origin.channel, {
      ...(channelAfter && { channel: { value: channelAfter, etag: stored?.etag } }),
      ...(sessionAfter && { session: { value: sessionAfter, etag: before?.etag } }),
      ...(after.result && { result: after.result }),
      ...(after.reply && {
        reply: {
          id: replyId(world, origin),
          conversationId: origin.conversationId ?? channel.address.channelId,
          body: after.reply.kind === 'none' ? '' : JSON.stringify(after.reply),
          at: world.now(),
        },
      }),
    });
    if (committed === 'conflict') continue;
    if (committed === 'committed' && sessionAfter) {
      world.sessions.put(origin.channel, sessionAfter, channel.reasonUse);
    }
    world.kick(origin.channel);
    // Handled before, and perhaps undone since: what stands is what was read.
    return committed === 'duplicate' && before ? { ...after, session: before.value } : after;
  }
  return refuse('conflict');
}

/** An activity without an id cannot be recognised when it comes again, so each is taken as new. */
function replyId(world: World, origin: Origin): string {
  return activityKey(origin.id || world.ids.session());
}

function withAddress(world: World, stored: Stored<Channel> | undefined, origin: Origin): Channel | undefined {
  if (stored === undefined) {
    return (
      origin.address && {
        address: origin.address,
        active: undefined,
        logToken: world.ids.secret(),
        lastSetup: undefined,
        reasonUse: {},
        due: [],
      }
    );
  }
  const { address } = stored.value;
  const same =
    origin.address === undefined ||
    (address.serviceUrl === origin.address.serviceUrl &&
      address.botId === origin.address.botId &&
      address.tenantId === origin.address.tenantId);
  return same || origin.address === undefined ? stored.value : { ...stored.value, address: origin.address };
}
