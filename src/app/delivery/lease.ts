import type { Instant } from '../../domain/basics.ts';
import type { World } from '../ports/world.ts';
import type { ChannelHolds } from './channelHolds.ts';
import { stillCounting, waitBeforeSend, worstCase } from './limits/channelLimit.ts';
import type { PendingWrites } from './pendingWrites.ts';

/** A lease lasts this long, longer than any one send can take, and is renewed; after a crash somebody else takes over. */
const leaseFor = 30_000;

/** The right to visit a channel, which one process has at a time, and what has been sent there. */
export interface Lease {
  readonly channelId: string;
  /** Takes it, or renews it where it is getting old; false when somebody else has it. */
  readonly hold: () => Promise<boolean>;
  /** Whether it certainly lasts until a send that begins now is over. */
  readonly lasts: () => boolean;
  /** Milliseconds until one more send is within every limit of the channel. */
  readonly waitBeforeSend: () => number;
  /** Something was sent just now. */
  readonly sent: () => void;
  /** Gives it back, if it is held, with when the channel is to be visited next: undefined: whenever something happens. */
  readonly giveBack: (next: Instant | undefined) => Promise<void>;
}

/** @param owner names this process. */
export function createLease(
  { rows, now }: Pick<World, 'rows' | 'now'>,
  owner: string,
  channelId: string,
  { holds, pending }: { readonly holds: ChannelHolds; readonly pending: PendingWrites },
): Lease {
  let heldSince: Instant | undefined;
  let sends: readonly Instant[] = [];

  async function hold(): Promise<boolean> {
    const at = now();
    if (heldSince !== undefined && at - heldSince <= leaseFor / 3) return true;
    const taken = await rows.schedule.acquire(channelId, owner, at, at + leaseFor);
    if (taken !== undefined && heldSince === undefined) {
      const written = taken.abandoned ? worstCase(taken.sends, at) : taken.sends;
      sends = [...written, ...pending.sends(channelId)];
      holds.learn(channelId, taken.quiet);
    }
    heldSince = taken && at;
    return taken !== undefined;
  }

  return {
    channelId,
    hold,
    lasts: () => heldSince !== undefined && now() - heldSince <= leaseFor / 2,
    waitBeforeSend: () => {
      // Written down anew each time: a time of the future, after a clock was set back, must not count for ever.
      sends = stillCounting(sends, now());
      return waitBeforeSend(sends, now());
    },
    sent: () => {
      pending.sent(channelId, now());
      sends = [...sends, now()];
    },
    giveBack: async (next) => {
      if (heldSince === undefined) return;
      heldSince = undefined;
      await rows.schedule.release(
        channelId,
        owner,
        stillCounting(sends, now()),
        next,
        holds.current(channelId),
      );
      pending.sendsWritten(channelId);
      holds.written(channelId);
    },
  };
}
