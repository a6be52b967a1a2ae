import { boardCard } from '../../cards/board/boardCard.ts';
import { batonCard, closedBaton } from '../../cards/board/leadershipCard.ts';
import { silenceCard, silenceOverCard } from '../../cards/board/silenceCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { summaryCard } from '../../cards/summary/summaryCard.ts';
import type { Participant } from '../../domain/answer/participant.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { BegunSession } from '../../domain/session/session.ts';
import { boardTag } from '../ports/postTags.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { Post } from '../ports/rows/posts.ts';
import type { World } from '../ports/world.ts';
import { boardView, countPresent } from '../views/board.ts';
import { batonView } from '../views/leadershipView.ts';
import { publicPatientCard, summaryView } from '../views/patientView.ts';
import { boardRevision, desiredPosts, missingSteps, type Step, silencePosts } from './desired.ts';
import { desiredBatons } from './leadershipPosts.ts';

/**
 * The sends that would make a session's posts what its stored state says, most urgent first. The state is what is
 * written down before anything is sent; what has been sent is the rows of posts; so a restart anywhere goes on here.
 * @param known the participants, where they have just been read.
 * @param read the posts, where they have.
 */
export async function stepsOf(
  world: World,
  channel: string,
  session: BegunSession,
  known?: readonly Participant[],
  read?: readonly Post[],
): Promise<readonly Step[]> {
  const { rows } = world;
  const finished = session.phase === 'finished' || session.phase === 'locked';
  const [posts, count, result] = await Promise.all([
    read ?? rows.posts.list(channel, session.id),
    countPresent(world, channel, session, known),
    finished ? rows.channels.result(channel, session.id) : undefined,
  ]);
  const revision = boardRevision(boardView(session, count, world));
  const shown = new Map(posts.map((post) => [post.tag, post]));
  const board = { revision, activityId: shown.get(boardTag)?.activityId };
  const summary = result && `summary-${result.updatedAt ?? result.endedAt}`;
  const batons = desiredBatons(session, shown, world.now());
  return missingSteps(
    [...desiredPosts(session, board, summary), ...batons, ...silencePosts(session, shown.keys())],
    shown,
  );
}

/** The card a step shows, from the state of this moment. */
export async function cardOf(
  world: World,
  key: string,
  channel: Channel,
  session: BegunSession,
  step: Step,
): Promise<Card | undefined> {
  const { content } = step.desired;
  if (content === 'board') {
    return boardCard(world.words, boardView(session, await countPresent(world, key, session), world));
  }
  if (content === 'baton') {
    const current = isLive(session) ? batonView(session, world.now()) : undefined;
    return batonCard(
      world.words,
      current !== undefined && current.kind === step.desired.revision ? current : closedBaton,
    );
  }
  if (content === 'silence') {
    return step.desired.revision === 'asked'
      ? silenceCard(world.words, { session: session.id })
      : silenceOverCard(world.words);
  }
  if (content !== 'summary') return publicPatientCard(world, key, session, content.patient);
  const result = await world.rows.channels.result(key, session.id);
  return result && summaryCard(world.words, summaryView(world.settings, key, channel, result));
}
