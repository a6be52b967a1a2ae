import type { Instant } from '../../domain/basics.ts';
import type { Quiet } from '../ports/rows/schedule.ts';
import { clocksApart } from '../process/clock.ts';

/** How often a channel is tried that Teams takes nothing in, when nobody there is heard of; milliseconds. */
const tryShut = 3_600_000;
/** How soon after the last refusal it is tried again when somebody there is. */
const tryShutWhenHeard = 15_000;

/** How long what was read about a channel is taken for granted. */
const knowFor = 60_000;

/**
 * The channels nothing is sent in for a while, since Teams has asked us to wait, or takes nothing from the bot there.
 * Written down with the lease, so that it holds for the other processes and after a restart.
 */
export interface ChannelHolds {
  /** Takes over what the last holder of the lease wrote down, unless this process knows something newer. */
  readonly learn: (channel: string, written: Quiet | undefined) => void;
  /** Whole milliseconds until something may be sent: when a channel is visited next is written down. */
  readonly wait: (channel: string) => number;
  /** Teams has asked us to wait for so many milliseconds. */
  readonly asked: (channel: string, milliseconds: number) => void;
  /** Teams takes nothing in the channel; whether that is news. */
  readonly shut: (channel: string) => boolean;
  /** Teams has taken something; whether it took nothing before. */
  readonly opened: (channel: string) => boolean;
  /** Somebody in the channel has talked to the bot; whether it is shut, or may have become so meanwhile. */
  readonly heard: (channel: string) => boolean;
  /** Teams has said that the bot may write in the channel. */
  readonly writable: (channel: string) => void;
  /** What is to be written down. */
  readonly current: (channel: string) => Quiet | undefined;
  readonly written: (channel: string) => void;
}

/** @param elapsed milliseconds that never jump. */
export function createChannelHolds(now: () => Instant, elapsed: () => number): ChannelHolds {
  const holds = new Map<string, Quiet>();
  const unwritten = new Set<string>();
  /** Written down by another process, whose clock may have been ahead or behind. */
  const learned = new Set<string>();
  /** Where somebody has been heard of since the last refusal, and how soon after it the channel is tried then. */
  const spoken = new Map<string, number>();
  const learnedAt = new Map<string, Instant>();
  /**
   * Until when this process was asked itself to wait, as time elapses: the clock may be put right in between, forward by
   * more than the wait, when the first answers of storage were slow.
   */
  const askedUntil = new Map<string, number>();

  function change(channel: string, hold: Quiet | undefined): void {
    if (hold === undefined) holds.delete(channel);
    else holds.set(channel, hold);
    spoken.delete(channel);
    learned.delete(channel);
    askedUntil.delete(channel);
    unwritten.add(channel);
  }
  const isShut = (channel: string) => holds.get(channel)?.shut === true;

  return {
    learn: (channel, written) => {
      if (!unwritten.has(channel)) {
        if (written?.until !== holds.get(channel)?.until) learned.add(channel);
        if (written === undefined) holds.delete(channel);
        else holds.set(channel, written);
      }
      learnedAt.set(channel, now());
      if (!isShut(channel)) spoken.delete(channel);
    },
    wait: (channel) => {
      const asked = Math.max(0, Math.ceil((askedUntil.get(channel) ?? 0) - elapsed()));
      const hold = holds.get(channel);
      if (hold === undefined) return asked;
      // Further away than it can be: a clock was set back.
      const until = Math.min(hold.until + (learned.has(channel) ? clocksApart : 0), now() + tryShut);
      const rest = spoken.get(channel);
      const sooner = hold.shut && rest !== undefined ? tryShut - rest : 0;
      return Math.max(asked, until - sooner - now());
    },
    asked: (channel, milliseconds) => {
      change(channel, { until: now() + milliseconds, shut: false });
      askedUntil.set(channel, elapsed() + milliseconds);
    },
    shut: (channel) => {
      const isNews = !isShut(channel);
      change(channel, { until: now() + tryShut, shut: true });
      return isNews;
    },
    opened: (channel) => {
      const wasShut = isShut(channel);
      if (holds.has(channel)) change(channel, undefined);
      return wasShut;
    },
    heard: (channel) => {
      if (!spoken.has(channel)) spoken.set(channel, tryShutWhenHeard);
      // Another process may know more.
      const isOld = Math.abs(now() - (learnedAt.get(channel) ?? 0)) > knowFor;
      return isShut(channel) || isOld;
    },
    writable: (channel) => {
      spoken.set(channel, 0);
    },
    current: (channel) => holds.get(channel),
    written: (channel) => {
      unwritten.delete(channel);
    },
  };
}
