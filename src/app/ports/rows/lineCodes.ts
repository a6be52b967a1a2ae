import type { Instant } from '../../../domain/basics.ts';

/** Who a code ties to. */
export interface LineCode {
  readonly code: string;
  /** Key of the leaders' channel. */
  readonly channelId: string;
  /** In small letters. */
  readonly tenantId: string;
  readonly expires: Instant;
}

/** Codes by which units tie themselves to a leaders' channel. */
export interface LineCodes {
  /** False when there is such a code already. Those that expired before `now` are forgotten. */
  readonly create: (code: LineCode, now: Instant) => Promise<boolean>;
  /** Also one that has expired, until it is forgotten. */
  readonly read: (code: string) => Promise<LineCode | undefined>;
}
