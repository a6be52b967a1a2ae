import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import type { Instant } from '../../domain/basics.ts';
import { createInspector } from '../due/inspectChannel.ts';
import type { Channel } from '../ports/rows/channels.ts';
import { UnreadableRow } from '../ports/rows/unreadableRow.ts';
import type { Messenger } from '../ports/teams.ts';
import type { World } from '../ports/world.ts';
import { missingSends, type Send } from '../posts/outbound.ts';
import { busy, createCalm } from './calm.ts';
import { createChannelHolds } from './channelHolds.ts';
import { createLease, type Lease } from './lease.ts';
import type { Share } from './limits/tenantShare.ts';
import { pendingWrites } from './pendingWrites.ts';
import { perform } from './perform.ts';
import { type Candidate, createRetries } from './retries.ts';
import type { Outcome, Sending } from './sending.ts';
import { createTurns, type Reason } from './turns.ts';

/** Waits for room within the limits are slept through with the lease held; for longer ones the channel is visited again. */
const longestSleep = 2_500;
/** How often every process looks for channels that are due, whoever asked for it. */
const sweepEvery = 5_000;
/** Channels that send at the same moment at least, so that a few that Teams is slow in do not hold up the others. */
const fewestSending = 12;
/** So seldom a reply goes before what the whole channel waits for, milliseconds. */
const repliesFirst = 5_000;
/** Channels looked at at the same moment: what people tap must not queue behind the reading this takes. */
const looksAtOnce = 6;
const looksWhenBusy = 2;

const priorities: Readonly<Record<Reason, number>> = { happened: 1, due: 0 };

/** Time and chance, as the worker needs them. */
export interface Timing {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Calls once after a while; the returned function calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** 0–1, spreads retries. */
  readonly chance: () => number;
  /** Milliseconds that never jump, from no particular moment. */
  readonly elapsed: () => number;
}

export interface Worker {
  readonly kick: (channel: string, after?: number) => void;
  /** Somebody in the channel has talked to the bot. */
  readonly heard: (channel: string) => void;
  /** Teams has said that the bot may write in the channel. */
  readonly writable: (channel: string) => void;
  /** Whether something may be said in the channel past what is written down: Teams has not asked for silence there. */
  readonly maySay: (channel: string) => boolean;
  /** It has been said. @param after milliseconds that Teams asks for, if it does. */
  readonly said: (channel: string, after: number | undefined) => void;
  /** Looks at every channel that something may be left undone in, then keeps sweeping. */
  readonly start: () => void;
  /** Lets what is under way end and gives leases back. */
  readonly stop: () => Promise<void>;
}

/** What is left to do in a channel: when it has to be visited next, and in how many milliseconds this process does it. */
interface Left {
  readonly next: Instant | undefined;
  readonly again: number | undefined;
}

/** Somebody else is there, and does what there is to do; what happened since they began is looked at after them. */
const heldByAnother: Left = { next: undefined, again: 1_000 };

/**
 * The background work of all channels: one holder of a channel's lease at a time reveals what everybody has answered,
 * does what is due, and sends what is missing, within the limits of Teams.
 */
export function createWorker(
  world: World,
  messenger: Messenger,
  share: Share,
  timing: Timing,
  owner: string,
): Worker {
  const inspector = createInspector(world);
  const pending = pendingWrites();
  const holds = createChannelHolds(world.now, timing.elapsed);
  const retries = createRetries(world, holds, timing.chance);
  const calm = createCalm(world.underWay, world.now, timing.sleep, () => stopped);
  const turns = createTurns(world.now, timing.after, visit, hurry);
  /** When a reply was last sent in a channel. */
  const repliedAt = new LRUCache<string, Instant>({ max: 2_000 });
  /**
   * About a second's worth of sends: what has been worked out waits no longer for its turn among all channels. Each
   * channel looks and sends in one go, and then goes to the end of the line.
   */
  const line = new PQueue({ concurrency: fewestSending });
  /** Channels that wait in the line. */
  const inLine = new Set<string>();
  const looks = new PQueue({ concurrency: looksAtOnce });
  let stopped = false;
  let cancelSweep = () => {};
  /** Whatever may be left undone is looked for: at the start, and when another process has ended. */
  let searching = true;

  async function visit(channelId: string, why: Reason): Promise<void> {
    try {
      await calm();
      const { again } = await sendAll(channelId, why);
      if (again !== undefined) turns.plan(channelId, again, 'happened');
    } catch (error) {
      failed(channelId, error);
    }
  }

  /** Sends until nothing is missing, or what is missing has to wait. */
  async function sendAll(channelId: string, why: Reason): Promise<Left> {
    const lease = createLease(world, owner, channelId, { holds, pending });
    let next: Instant | undefined = world.now();
    try {
      for (let again = false; ; again = true) {
        const left = await inTurn(channelId, why, () => sendNext(lease, again));
        if (typeof left !== 'number') {
          next = left.next;
          return left;
        }
        // What is shown is worked out after the wait, so that the newest state goes out.
        if (left > 0) await timing.sleep(left);
      }
    } finally {
      await lease.giveBack(next);
    }
  }

  /**
   * Makes the send to make next, if there is one that may go now.
   * @returns milliseconds until it is worth looking again at once; otherwise what is left to do later.
   */
  async function sendNext(lease: Lease, again: boolean): Promise<Left | number> {
    const { channelId } = lease;
    if (!(await look(lease.hold))) return heldByAnother;
    await pending.writeDown(channelId);
    const found = await look(() => inspector.inspect(channelId, again));
    if (found === undefined) return { next: undefined, again: undefined };
    const missing = await look(() => missingSends(world, found.state, hasReplied(channelId)));
    const candidate = retries.next(missing, world.now());
    if (stopped || candidate === undefined)
      return { next: stopped ? world.now() : found.next, again: undefined };
    const wait = waitFor(lease, candidate, found.next);
    // Storage was slow: the lease must last until the send is over.
    if (wait !== 0 || !lease.lasts()) return wait;
    await send(lease, found.state.channel, candidate.send);
    return 0;
  }

  /** @param due when something falls due in the channel. */
  function waitFor(lease: Lease, { notBefore }: Candidate, due: Instant | undefined): Left | number {
    const now = world.now();
    const wait = Math.max(0, notBefore - now, holds.wait(lease.channelId), lease.waitBeforeSend());
    // An edit that is held back must not hold back a reveal that falls due meanwhile.
    if (wait <= longestSleep && notBefore <= now) return wait;
    // Nor must a send that Teams does not take hold back what falls due: a session is locked in time.
    const soon = Math.min(wait, Math.max(1_000, (due ?? Number.POSITIVE_INFINITY) - now));
    return { next: now + soon, again: soon };
  }

  async function send(lease: Lease, channel: Channel, made: Send): Promise<void> {
    const { channelId } = lease;
    const sending: Sending = {
      ...{ world, messenger, channelId, channel },
      record: (write) => pending.record(channelId, made.key, write),
      surely: (status) => retries.surely(made, status),
    };
    let outcome: Outcome | undefined;
    try {
      outcome = await perform(sending, made);
    } finally {
      // Also when it could not be written down.
      if (outcome?.kind !== 'unneeded') lease.sent();
    }
    if (outcome.kind === 'done' && made.kind === 'reply') repliedAt.set(channelId, world.now());
    await retries.note(sending, made, outcome);
  }

  function hasReplied(channelId: string): boolean {
    return Math.abs(world.now() - (repliedAt.get(channelId) ?? 0)) < repliesFirst;
  }

  function inTurn<T>(channelId: string, why: Reason, run: () => Promise<T>): Promise<T> {
    inLine.add(channelId);
    const begin = () => {
      inLine.delete(channelId);
      return run();
    };
    return line.add(begin, { id: channelId, priority: priorities[why] });
  }

  function hurry(channelId: string): void {
    if (inLine.has(channelId)) line.setPriority(channelId, priorities.happened);
  }

  function look<T>(run: () => Promise<T>): Promise<T> {
    looks.concurrency = world.underWay.count() > busy ? looksWhenBusy : looksAtOnce;
    return looks.add(run);
  }

  function failed(channelId: string, error: unknown): void {
    if (error instanceof UnreadableRow) {
      const { partition, row, issues } = error;
      world.log.error({ partition, row, issues }, 'a stored row cannot be read; it is left as it is');
      turns.plan(channelId, 60_000, 'due');
      return;
    }
    const reason = error instanceof Error ? error.name : typeof error;
    world.log.warn({ reason }, 'background work failed; it is tried again');
    turns.plan(channelId, 2_000 + timing.chance() * 2_000, 'happened');
  }

  async function sweep(): Promise<void> {
    try {
      const hasEnded = await share.beat();
      line.concurrency = Math.max(fewestSending, share.perSecond('sends'));
      if (hasEnded) {
        searching = true;
        inspector.lookAtEverything();
      }
      const due = await world.rows.schedule.due(world.now(), searching);
      // Those that are being visited have been looked at with what was known before.
      for (const channelId of searching ? [...due, ...turns.visited()] : due) turns.plan(channelId, 0, 'due');
      searching = false;
    } catch {
      world.log.warn({}, 'storage did not answer; due work waits');
      await world.rows.ready().catch(() => undefined);
    }
    if (!stopped) cancelSweep = timing.after(sweepEvery, () => void sweep());
  }

  const kick: Worker['kick'] = (channelId, after = 0) => turns.plan(channelId, after, 'happened');
  return {
    kick,
    heard: (channelId) => {
      if (holds.heard(channelId)) kick(channelId);
    },
    writable: (channelId) => {
      holds.writable(channelId);
      kick(channelId);
    },
    maySay: (channelId) => holds.wait(channelId) === 0,
    said: (channelId, after) => {
      pending.sent(channelId, world.now());
      if (after !== undefined) holds.asked(channelId, after);
    },
    start: () => void sweep(),
    stop: async () => {
      stopped = true;
      cancelSweep();
      await turns.stop();
      await share
        .leave()
        .catch(() => world.log.warn({}, 'storage does not answer; nobody is told of the end'));
    },
  };
}
