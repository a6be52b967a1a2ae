import type { Answers } from './answers.ts';
import type { Channels } from './channels.ts';
import type { StoredCookieKeys } from './cookieKeys.ts';
import type { ShowsOfHands } from './hands.ts';
import type { ImprovementLogs, LineCodes } from './improvement.ts';
import type { Participants } from './participants.ts';
import type { Posts } from './posts.ts';
import type { Privacy } from './privacy.ts';
import type { Processes } from './processes.ts';
import type { Replies } from './replies.ts';
import type { Schedule } from './schedule.ts';

/**
 * Storage. Keys are short ASCII. Only a 404 means absent; every other failure throws. A row that cannot be read
 * throws `UnreadableRow` and is never written over.
 */
export interface Rows {
  /** Resolves when storage answers; rejects with the reason when not. Creates the table when it is missing. */
  readonly ready: () => Promise<void>;
  readonly channels: Channels;
  readonly answers: Answers;
  readonly participants: Participants;
  readonly hands: ShowsOfHands;
  readonly posts: Posts;
  readonly replies: Replies;
  readonly schedule: Schedule;
  readonly processes: Processes;
  readonly privacy: Privacy;
  readonly logs: ImprovementLogs;
  readonly lineCodes: LineCodes;
  readonly cookieKeys: StoredCookieKeys;
}
