import type { Instant } from '../../../domain/basics.ts';
import type { Stored } from './stored.ts';

/** What the cookies of whoever has signed in are sealed with: 256 bits as hex. All processes have the same. */
export interface CookieKeys {
  readonly current: string;
  /** The one before it: what was sealed with it is still opened. */
  readonly previous: string | undefined;
  /** When the current one was made. */
  readonly madeAt: Instant;
}

export interface StoredCookieKeys {
  readonly read: () => Promise<Stored<CookieKeys> | undefined>;
  /** @param etag undefined creates; keys that are there already, or others than were read, are a conflict. */
  readonly write: (keys: CookieKeys, etag: string | undefined) => Promise<'written' | 'conflict'>;
}
