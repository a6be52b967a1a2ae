import type { Instant } from '../../domain/basics.ts';

/** Why a channel is visited: something has happened there, or something has fallen due. What happens goes first. */
export type Reason = 'happened' | 'due';

/** The visits of all channels by this process, one at a time in each. */
export interface Turns {
  /** Plans a visit in so many milliseconds at the latest. */
  readonly plan: (channelId: string, after: number, why: Reason) => void;
  /** Channels that are being visited. */
  readonly visited: () => readonly string[];
  /** Plans nothing more, and lets what is under way end. */
  readonly stop: () => Promise<void>;
}

interface Turn {
  readonly running: Promise<void> | undefined;
  readonly planned: { readonly at: Instant; readonly cancel: () => void } | undefined;
}

/**
 * @param after calls once after so many milliseconds; what it returns calls it off.
 * @param visit never rejects.
 * @param hurry something has happened where a visit has begun, which may be waiting for its turn among all channels.
 */
export function createTurns(
  now: () => Instant,
  after: (milliseconds: number, run: () => void) => () => void,
  visit: (channelId: string, why: Reason) => Promise<void>,
  hurry: (channelId: string) => void,
): Turns {
  const turns = new Map<string, Turn>();
  let stopped = false;

  function plan(channelId: string, milliseconds: number, why: Reason): void {
    if (stopped) return;
    const at = now() + milliseconds;
    const { running, planned } = turns.get(channelId) ?? { running: undefined, planned: undefined };
    if (planned !== undefined && planned.at <= at) return;
    planned?.cancel();
    const cancel = after(milliseconds, () => begin(channelId, why));
    turns.set(channelId, { running, planned: { at, cancel } });
  }

  function begin(channelId: string, why: Reason): void {
    const running = turns.get(channelId)?.running;
    if (running !== undefined) {
      // What was asked for meanwhile is done right after.
      turns.set(channelId, { running, planned: undefined });
      void running.then(() => plan(channelId, 0, why));
      if (why === 'happened') hurry(channelId);
      return;
    }
    turns.set(channelId, { running: visit(channelId, why).then(() => ended(channelId)), planned: undefined });
  }

  function ended(channelId: string): void {
    const planned = turns.get(channelId)?.planned;
    if (planned === undefined) turns.delete(channelId);
    else turns.set(channelId, { running: undefined, planned });
  }

  return {
    plan,
    visited: () =>
      [...turns].flatMap(([channelId, { running }]) => (running === undefined ? [] : [channelId])),
    stop: async () => {
      stopped = true;
      for (const { planned } of turns.values()) planned?.cancel();
      await Promise.all([...turns.values()].map(({ running }) => running));
    },
  };
}
