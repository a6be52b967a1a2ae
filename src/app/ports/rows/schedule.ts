import type { Instant } from '../../../domain/basics.ts';

/** Nothing is sent in a channel before then. */
export interface Quiet {
  readonly until: Instant;
  /** Teams takes nothing from the bot there; otherwise it has asked us to wait. */
  readonly shut: boolean;
}

/** When channels are visited, and by which process. */
export interface Schedule {
  /**
   * Channels whose due time has come and that nobody holds, at most 200, those that have waited longest first.
   * `everything`: all that nobody holds, whatever their time.
   */
  readonly due: (now: Instant, everything?: boolean) => Promise<readonly string[]>;
  /** Makes sure the channel is visited at `at` or earlier. */
  readonly wake: (channelId: string, at: Instant) => Promise<void>;
  /**
   * Takes the channel's lease until `until` when it is free, expired or already `owner`'s. Returns the sends of the last
   * hour that the previous holder wrote down, how long the channel is to be left alone, and whether that holder ended
   * without giving the lease back.
   */
  readonly acquire: (
    channelId: string,
    owner: string,
    now: Instant,
    until: Instant,
  ) => Promise<
    | { readonly sends: readonly Instant[]; readonly quiet: Quiet | undefined; readonly abandoned: boolean }
    | undefined
  >;
  /** Gives the lease back and sets the next visit (undefined: none is due). A lease that was lost stays lost. */
  readonly release: (
    channelId: string,
    owner: string,
    sends: readonly Instant[],
    next: Instant | undefined,
    quiet?: Quiet,
  ) => Promise<void>;
}
