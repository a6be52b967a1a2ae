import PQueue from 'p-queue';
import type { Seal } from '../../domain/answer/seal.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Act } from '../ports/act.ts';
import type { Admitted } from '../ports/admitted.ts';
import { activityKey } from '../ports/keys.ts';
import type { Channel, Extra, Result } from '../ports/rows/channels.ts';
import type { Stored } from '../ports/rows/stored.ts';
import type { World } from '../ports/world.ts';
import type { ReplyBody } from './replyBody.ts';
import { roundsSealedBy, sealFor, sealRound } from './seal.ts';
import { Overtaken, untilWritten } from './untilWritten.ts';

/** A session that ends may show all its patients: so many rounds are sealed side by side. */
const roundsAtOnce = 6;

/**
 * If this process dies right after the write, another one looks at the channel then (milliseconds): later than any
 * write takes, so that the visit cannot come too early and find nothing.
 */
const afterAnyWrite = 15_000;

export interface Before {
  /** As stored, or as it will be created. */
  readonly channel: Channel;
  readonly session: Session | undefined;
  /** For what this decision shows: a reveal of the session as it was read. */
  readonly seal: Seal;
  /**
   * Seals what the session given shows under `seal`: what is read of answers afterwards is what will be shown. Called by
   * itself before anything is written.
   * @throws Overtaken when somebody else has changed the session meanwhile; it is decided anew.
   */
  readonly show: (session: Session) => Promise<void>;
}

/** What becomes of it; a session that is the very same object is not written. */
export interface After {
  readonly channel?: Channel;
  readonly session?: Session;
  readonly result?: Result;
  readonly extra?: Extra;
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

/** Instead of an id: the session that is going on in the channel. No id that comes with a tap is ever equal to it. */
export const theLive: unique symbol = Symbol('the live session of the channel');
/** A session by its id, the live one, or none. */
type Which = string | typeof theLive | undefined;

/**
 * Reads the channel and a session, decides, and writes everything the decision changes in one transaction. On a
 * conflict it reads and decides again. The channel's background work is asked for before the write, so that a crash
 * in between cannot strand it.
 */
export async function transact(
  world: World,
  origin: Origin,
  which: Which,
  decide: (before: Before) => Promise<After | Refusal> | After | Refusal,
): Promise<After | Refusal> {
  // The same for every try: what one has sealed, and could not show, the next may show.
  const nonce = world.ids.session();
  return untilWritten(
    () => readBefore(world, origin, which, nonce),
    ({ before }) => decide(before),
    (after, read) => write(world, origin, read, after),
  );
}

/** What is decided on, as it was read. */
interface Read {
  readonly stored: Stored<Channel> | undefined;
  readonly session: Stored<Session> | undefined;
  readonly before: Before;
}

/** Refused for a channel that is not known, and cannot be made. */
async function readBefore(
  world: World,
  origin: Origin,
  which: Which,
  nonce: string,
): Promise<Read | Refusal> {
  const stored = await world.rows.channels.read(origin.channel);
  const channel = withAddress(world, stored, origin);
  if (channel === undefined) return refuse('unknownSession');
  const id = which === theLive ? channel.active : which;
  const session = id === undefined ? undefined : await world.rows.channels.readSession(origin.channel, id);
  const etag = session?.etag ?? '';
  const seal = sealFor(etag, nonce);
  const show = sealing(world, origin.channel, { seal, etag });
  return { stored, session, before: { channel, session: session?.value, seal, show } };
}

async function write(
  world: World,
  origin: Origin,
  { stored, session, before }: Read,
  after: After,
): Promise<After | undefined> {
  const { rows } = world;
  const sessionAfter = after.session === session?.value ? undefined : after.session;
  const channelAfter = after.channel ?? (stored?.value === before.channel ? undefined : before.channel);
  if (!sessionAfter && !after.channel && !after.result && !after.reply) return after;
  await rows.schedule.wake(origin.channel, world.now() + afterAnyWrite);
  if (sessionAfter) await before.show(sessionAfter);
  const guarded = (value: Channel) => ({ channel: { value, etag: stored?.etag } });
  const committed = await rows.channels.commit(origin.channel, {
    ...(after.result
      ? { ...guarded(channelAfter ?? before.channel), result: after.result }
      : channelAfter && guarded(channelAfter)),
    ...(sessionAfter && { session: { value: sessionAfter, etag: session?.etag } }),
    ...(after.extra && { extra: after.extra }),
    ...(after.reply && {
      reply: {
        id: replyId(world, origin),
        conversationId: origin.conversationId ?? before.channel.address.channelId,
        body: after.reply.kind === 'none' ? '' : JSON.stringify(after.reply),
        at: world.now(),
      },
    }),
  });
  if (committed === 'conflict') return undefined;
  if (committed === 'committed' && sessionAfter) {
    world.sessions.put(origin.channel, sessionAfter, before.channel);
  }
  world.kick(origin.channel);
  // Handled before, and perhaps undone since: what stands is what was read.
  return committed === 'duplicate' && session ? { ...after, session: session.value } : after;
}

/** Each round once, however often the session is shown. */
function sealing(
  world: World,
  channel: string,
  reveal: { readonly seal: Seal; readonly etag: string },
): Before['show'] {
  const sealed = new Map<string, Promise<boolean>>();
  return async (session) => {
    const few = new PQueue({ concurrency: roundsAtOnce });
    const rounds = roundsSealedBy(session, reveal.seal).map((round) => {
      const key = `${round.patient}.${round.round}`;
      const done =
        sealed.get(key) ?? few.add(() => sealRound(world, channel, session.id, { round, ...reveal }));
      sealed.set(key, done);
      return done;
    });
    if ((await Promise.all(rounds)).includes(false)) throw new Overtaken();
  };
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
