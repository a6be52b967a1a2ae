import { LRUCache } from 'lru-cache';
import type { Instant } from '../../domain/basics.ts';
import { createLooks } from '../due/inspectChannel.ts';
import { UnreadableRow } from '../ports/rows/unreadableRow.ts';
import type { Messenger } from '../ports/teams.ts';
import type { World } from '../ports/world.ts';
import { fewAtOnce } from '../process/fewAtOnce.ts';
import { createQuiets } from './channelHolds.ts';
import { stillCounting, waitBeforeSend, worstCase } from './limits/channelLimit.ts';
import type { Share } from './limits/tenantShare.ts';
import { unwritten } from './pendingWrites.ts';
import { perform } from './perform.ts';
import { createAttempts } from './retries.ts';

/** A lease lasts this long, longer than any one send can take, and is renewed; after a crash somebody else takes over. */
const leaseFor = 30_000;
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
/** With more taps than this waiting for their answers only few channels are looked at: enough for what Teams takes. */
const busy = 20;
const looksWhenBusy = 2;
/** With more than this no channel is looked at for a while: everybody taps at once, and nobody waits for a card. */
const flooded = 200;
/** But not longer than this, milliseconds: what is shown by itself must not wait for people who go on tapping. */
const longestCalm = 8_000;
/** Between two looks at how many wait, milliseconds. */
const calmAgainAfter = 50;

/** Time and chance, as the worker needs them. */
export interface Timing {
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Calls once after a while; the returned function calls it off. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** 0–1, spreads retries. */
  readonly chance: () => number;
}

export interface Worker {
  readonly kick: (channel: string, after?: number) => void;
  /** Somebody in the channel has talked to the bot. */
  readonly heard: (channel: string) => void;
  /** Teams has said that the bot may write in the channel. */
  readonly writable: (channel: string) => void;
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

interface Turn {
  readonly running: Promise<void> | undefined;
  readonly planned: { readonly at: Instant; readonly cancel: () => void } | undefined;
}

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
  const turns = new Map<string, Turn>();
  const looks = createLooks(world);
  const left = unwritten();
  const looking = fewAtOnce(() => (world.underWay.count() > busy ? looksWhenBusy : looksAtOnce));
  const quiets = createQuiets(world.now);
  /** When a reply was last sent in a channel. */
  const repliedAt = new LRUCache<string, Instant>({ max: 2_000 });
  const attempts = createAttempts(world, quiets, timing.chance);
  /**
   * A second's worth of sends: what has been worked out waits no longer for its turn among all channels. Each channel
   * looks and sends in one go, and then goes to the end of the line.
   */
  const sending = fewAtOnce(() => Math.max(fewestSending, share.perSecond('sends')));
  /** From when more taps waited than `flooded` until they were nearly all answered. */
  let flooding = false;
  let stopped = false;
  let cancelSweep = () => {};
  /** Until the tables have answered once, everything that may be left undone is looked for. */
  let firstSweep = true;

  function kick(channel: string, after = 0): void {
    if (stopped) return;
    const at = world.now() + after;
    const turn = turns.get(channel);
    if (turn?.planned !== undefined && turn.planned.at <= at) return;
    turn?.planned?.cancel();
    const cancel = timing.after(after, () => begin(channel));
    turns.set(channel, { running: turn?.running, planned: { at, cancel } });
  }

  function begin(channel: string): void {
    const turn = turns.get(channel);
    if (turn?.running !== undefined) {
      // One at a time in this process; what was asked for meanwhile is done right after.
      turns.set(channel, { running: turn.running, planned: undefined });
      void turn.running.then(() => kick(channel));
      return;
    }
    const running = work(channel)
      .catch((error: unknown) => failed(channel, error))
      .then(() => {
        const now = turns.get(channel);
        if (now?.planned === undefined) turns.delete(channel);
        else turns.set(channel, { running: undefined, planned: now.planned });
      });
    turns.set(channel, { running, planned: undefined });
  }

  function failed(channel: string, error: unknown): void {
    if (error instanceof UnreadableRow) {
      const { partition, row, issues } = error;
      world.log.error({ partition, row, issues }, 'a stored row cannot be read; it is left as it is');
      kick(channel, 60_000);
      return;
    }
    const reason = error instanceof Error ? error.name : typeof error;
    world.log.warn({ reason }, 'background work failed; it is tried again');
    kick(channel, 2_000 + timing.chance() * 2_000);
  }

  /** Waits until a flood of taps has been answered. */
  async function calm(): Promise<void> {
    const until = world.now() + longestCalm;
    if (world.underWay.count() > flooded) flooding = true;
    while (!stopped && flooding && world.now() < until) {
      await timing.sleep(calmAgainAfter);
      if (world.underWay.count() <= busy) flooding = false;
    }
  }

  async function work(channel: string): Promise<void> {
    const { rows } = world;
    await calm();
    const lease = await looking(() =>
      rows.schedule.acquire(channel, owner, world.now(), world.now() + leaseFor),
    );
    if (lease === undefined) return kick(channel, 1_000);
    const written = lease.abandoned ? worstCase(lease.sends, world.now()) : lease.sends;
    let sends = [...written, ...left.sends(channel)];
    quiets.learn(channel, lease.quiet);
    let next: Instant | undefined = world.now();
    try {
      const done = await drain(
        channel,
        (at) => {
          left.sent(channel, at);
          sends = [...sends, at];
        },
        () => {
          // Written down anew each time: a time of the future, after a clock was set back, must not count for ever.
          sends = [...stillCounting(sends, world.now())];
          return sends;
        },
      );
      next = done.next;
      if (done.again !== undefined) kick(channel, done.again);
    } finally {
      await rows.schedule.release(
        channel,
        owner,
        stillCounting(sends, world.now()),
        next,
        quiets.current(channel),
      );
      left.sendsWritten(channel);
      quiets.written(channel);
    }
  }

  /** Sends until nothing is missing, or what is missing has to wait. */
  async function drain(
    channel: string,
    sent: (at: Instant) => void,
    sends: () => readonly Instant[],
  ): Promise<Left> {
    let renewed = world.now();
    for (let round = 0; ; round++) {
      const done = await sending(async () => {
        const now = world.now();
        if (now - renewed > leaseFor / 3) {
          const still = await world.rows.schedule.acquire(channel, owner, now, now + leaseFor);
          if (still === undefined) return { next: now, again: 1_000 };
          renewed = now;
        }
        return sendOne(channel, round > 0, { sent, sends, leased: renewed });
      });
      if (typeof done !== 'number') return done;
      // What is shown is worked out after the wait, so that the newest state goes out.
      if (done > 0) await timing.sleep(done);
    }
  }

  /**
   * Makes the send to make next, if there is one that may go now.
   * @returns milliseconds until it is worth looking again at once; otherwise what is left to do later.
   */
  async function sendOne(
    channel: string,
    again: boolean,
    own: {
      readonly sent: (at: Instant) => void;
      readonly sends: () => readonly Instant[];
      readonly leased: Instant;
    },
  ): Promise<Left | number> {
    const now = world.now();
    await left.writeDown(channel);
    const replied = Math.abs(now - (repliedAt.get(channel) ?? 0)) < repliesFirst;
    const found = await looking(() => looks.at(channel, again, replied));
    if (found === undefined) return { next: undefined, again: undefined };
    const { head, seen, candidates } = found;
    const step = attempts.soonest(candidates, now);
    if (stopped || step === undefined) {
      return { next: stopped ? now : looks.next(head, seen), again: undefined };
    }
    const then = world.now();
    const wait = Math.max(0, step.notBefore - then, quiets.wait(channel), waitBeforeSend(own.sends(), then));
    // An edit that is held back must not hold back a reveal that falls due meanwhile.
    if (wait > longestSleep || step.notBefore > then) {
      // Nor must a send that Teams does not take hold back what falls due: a session is locked in time.
      const due = Math.max(then + 1_000, looks.next(head, seen) ?? then + wait);
      const soon = Math.min(wait, due - then);
      return { next: then + soon, again: soon };
    }
    // Storage was slow: the lease must last until the send is over.
    if (wait > 0 || then - own.leased > leaseFor / 2) return wait;
    let outcome: Awaited<ReturnType<typeof perform>> | undefined;
    const record = (write: () => Promise<void>) => left.record(channel, step.key, write);
    const surely = (status: 403 | 404) => attempts.surely(step, status);
    try {
      outcome = await perform(world, messenger, channel, head, step, { record, surely });
    } finally {
      // Also when it could not be written down.
      if (outcome !== 'nothing') own.sent(world.now());
    }
    if (outcome === 'sent' && step.kind === 'reply') repliedAt.set(channel, world.now());
    await attempts.made(channel, step, outcome, record);
    return 0;
  }

  async function sweep(everything: boolean): Promise<void> {
    try {
      await share.beat();
      for (const channel of await world.rows.schedule.due(world.now(), everything)) kick(channel);
      firstSweep = false;
    } catch {
      world.log.warn({}, 'storage did not answer; due work waits');
      await world.rows.ready().catch(() => undefined);
    }
    if (!stopped) cancelSweep = timing.after(sweepEvery, () => void sweep(firstSweep));
  }

  return {
    kick,
    heard: (channel) => {
      if (quiets.heard(channel)) kick(channel);
    },
    writable: (channel) => {
      quiets.writable(channel);
      kick(channel);
    },
    start: () => void sweep(true),
    stop: async () => {
      stopped = true;
      cancelSweep();
      for (const { planned } of turns.values()) planned?.cancel();
      await Promise.all([...turns.values()].map(({ running }) => running));
      await share
        .leave()
        .catch(() => world.log.warn({}, 'storage does not answer; nobody is told of the end'));
    },
  };
}
