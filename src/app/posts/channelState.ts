/** What is stored of a channel and says what should stand in Teams, read once per look. */
import type { ReviewView, SummaryLog } from '../../cards/model/logViews.ts';
import type { Participant } from '../../domain/answer/participant.ts';
import type { DueNudge } from '../../domain/improvement/nudges.ts';
import { isReviewing } from '../../domain/session/practising.ts';
import type { BegunSession } from '../../domain/session/session.ts';
import { reviewOver, reviewTag } from '../ports/postTags.ts';
import type { Channel, Result } from '../ports/rows/channels.ts';
import type { Post } from '../ports/rows/posts.ts';
import type { PendingReply } from '../ports/rows/replies.ts';
import type { World } from '../ports/world.ts';
import { reviewView } from '../views/log/reviewView.ts';
import { summaryLog } from '../views/log/summaryLog.ts';
import type { LogPost } from './logPosts.ts';

/** A session that may lack posts. */
export interface SessionState {
  readonly session: BegunSession;
  /** None where the session itself says how many took part: once it is locked and its rows are scrubbed. */
  readonly participants: readonly Participant[];
  /** Nobody else posts while the lease is held. */
  readonly posts: readonly Post[];
  /** Undefined while the session is under way, and when it was cancelled. */
  readonly result: Result | undefined;
  /** What the unit has made of the result; undefined before there is anything. */
  readonly log: SummaryLog | undefined;
  /** What was promised last time; undefined where the session did not begin with it. */
  readonly promised: ReviewView | undefined;
  /** Nothing of it is looked at but its summary. */
  readonly onlySummary?: true;
}

export interface ChannelState {
  /** Hash of the channel id. */
  readonly channelId: string;
  readonly channel: Channel;
  /** Not yet sent, oldest first. */
  readonly replies: readonly PendingReply[];
  readonly sessions: readonly SessionState[];
  /** Those of the improvement log that are missing. */
  readonly logPosts: readonly LogPost[];
  /** Who is to be asked how it goes with the actions they own. */
  readonly nudges: readonly DueNudge[];
}

/** @param known the participants, where they have just been read. */
export async function readSessionState(
  world: World,
  channelId: string,
  session: BegunSession,
  known?: readonly Participant[],
): Promise<SessionState> {
  const { rows } = world;
  const isOver = session.phase === 'finished' || session.phase === 'locked';
  const isKept = session.phase === 'locked' && session.kept !== undefined;
  const [participants, posts, result, log] = await Promise.all([
    known ?? (isKept ? [] : rows.participants.list(session.id)),
    rows.posts.list(channelId, session.id),
    isOver ? rows.channels.result(channelId, session.id) : undefined,
    isOver ? summaryLog(world, channelId, session.id) : undefined,
  ]);
  const promised = beginsWithReview(session, posts) ? await reviewView(world, channelId, session) : undefined;
  return { session, participants, posts, result, log, promised };
}

/** While it goes through it, and until the card that says so has said that it is over. */
function beginsWithReview(session: BegunSession, posts: readonly Post[]): boolean {
  return (
    isReviewing(session) || posts.some(({ tag, revision }) => tag === reviewTag && revision !== reviewOver)
  );
}
