import type { Instant } from '../../domain/basics.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { BegunSession } from '../../domain/session/session.ts';
import { type Post, unknownRevision } from '../ports/rows/posts.ts';
import { leadQuestionView } from '../views/leadershipView.ts';
import type { DesiredPost } from './desired.ts';

/** In rows and posts since these questions were called batons. */
const prefix = 'baton-';

/**
 * The line in the thread about who leads, and the older ones that still ask something: those are closed, since what
 * they ask is no longer open. A question that came to nothing before it was posted is never posted.
 */
export function desiredLeadQuestions(
  session: BegunSession,
  posts: ReadonlyMap<string, Post>,
  now: Instant,
): readonly DesiredPost[] {
  const view = isLive(session) ? leadQuestionView(session, now) : undefined;
  const tag = view && `${prefix}${view.question}`;
  const stale = [...posts.values()].filter(
    (post) => post.tag.startsWith(prefix) && post.tag !== tag && asks.has(post.revision),
  );
  const older = stale.map((post) => wanted(post.tag, 'over'));
  if (view === undefined || tag === undefined) return older;
  const shown = posts.has(tag) || asks.has(view.kind) || view.kind === 'given';
  return shown ? [...older, wanted(tag, view.kind)] : older;
}

const asks: ReadonlySet<string> = new Set(['offered', 'asked', unknownRevision]);

function wanted(tag: string, revision: string): DesiredPost {
  return { tag, revision, place: 'thread', content: 'leadQuestion' };
}
