import type { Instant } from '../../../domain/basics.ts';

/** What has been posted under a tag. `revision` names the content it showed; a post that lags behind is edited. */
export interface Post {
  readonly tag: string;
  /** Empty when Teams would not take what was to be posted, or a message to one person was given up. */
  readonly activityId: string;
  readonly revision: string;
  readonly sentAt: Instant;
}

/** Of a post that is being edited, or whose last edit may have been taken or not: it is edited again, also when what it showed before is wanted. */
export const unknownRevision = 'unknown';

/** What stands in Teams of a session. */
export interface Posts {
  readonly list: (channelId: string, session: string) => Promise<readonly Post[]>;
  readonly save: (channelId: string, session: string, post: Post) => Promise<void>;
  /** The post is not in Teams any more. */
  readonly forget: (channelId: string, session: string, tag: string) => Promise<void>;
}
