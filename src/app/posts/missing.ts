import { boardCard } from '../../cards/board/boardCard.ts';
import { closedLeadQuestion, leadQuestionCard } from '../../cards/board/leadershipCard.ts';
import { silenceCard, silenceOverCard } from '../../cards/board/silenceCard.ts';
import { reviewCard } from '../../cards/log/reviewCard.ts';
import type { Card } from '../../cards/model/card.ts';
import type { SummaryLog } from '../../cards/model/logViews.ts';
import type { BoardView } from '../../cards/model/views.ts';
import { summaryCard } from '../../cards/summary/summaryCard.ts';
import { isLive } from '../../domain/session/phases.ts';
import { digest } from '../ports/keys.ts';
import { boardTag } from '../ports/postTags.ts';
import type { Channel, Result } from '../ports/rows/channels.ts';
import type { World } from '../ports/world.ts';
import { boardView, headcount, unitOf } from '../views/board.ts';
import { leadQuestionView } from '../views/leadershipView.ts';
import { publicPatientCard, summaryView } from '../views/patientView.ts';
import type { SessionState } from './channelState.ts';
import {
  boardRevision,
  type DesiredPost,
  desiredPosts,
  missingChanges,
  type PostChange,
  silencePosts,
  summaryPost,
} from './desired.ts';
import { desiredLeadQuestions } from './leadershipPosts.ts';

/**
 * The sends that would make a session's posts what its stored state says, most urgent first. The state is what is
 * written down before anything is sent; what has been sent is the rows of posts; so a restart anywhere goes on here.
 */
export function changesOf(world: World, channelId: string, state: SessionState): readonly PostChange[] {
  const { session, posts, result, log, promised } = state;
  const shown = new Map(posts.map((post) => [post.tag, post]));
  const board = {
    revision: boardRevision(boardOf(world, channelId, state)),
    activityId: shown.get(boardTag)?.activityId,
  };
  const summary = result && summaryRevision(result, log);
  if (state.onlySummary) {
    return missingChanges(summary === undefined ? [] : [summaryPost(summary)], shown);
  }
  const leadQuestions = desiredLeadQuestions(session, shown, world.now());
  return missingChanges(
    [
      ...desiredPosts(session, board, summary, promised),
      ...leadQuestions,
      ...silencePosts(session, shown.keys()),
    ],
    shown,
  );
}

/** What it shows of the log is the part after the point. */
function summaryRevision({ updatedAt, endedAt }: Result, log: SummaryLog | undefined): string {
  const figures = `summary-${updatedAt ?? endedAt}`;
  if (log === undefined) return figures;
  const { today: _, ...shown } = log;
  return `${figures}.${digest(shown)}`;
}

function boardOf(world: World, channelId: string, { session, participants }: SessionState): BoardView {
  return boardView(session, headcount(world, channelId, session, participants), world);
}

/** The card of a post, from the state that said that it is missing; undefined when there is nothing to show any more. */
export async function cardOf(
  world: World,
  channelId: string,
  channel: Channel,
  state: SessionState,
  { content, revision }: DesiredPost,
): Promise<Card | undefined> {
  const { session, result, promised } = state;
  switch (content) {
    case 'board':
      return boardCard(world.words, { ...boardOf(world, channelId, state), unit: unitOf(channel) });
    case 'leadQuestion': {
      const current = isLive(session) ? leadQuestionView(session, world.now()) : undefined;
      return leadQuestionCard(
        world.words,
        current !== undefined && current.kind === revision ? current : closedLeadQuestion,
      );
    }
    case 'review':
      return promised && reviewCard(world.words, promised);
    case 'silence':
      return revision === 'asked'
        ? silenceCard(world.words, { session: session.id })
        : silenceOverCard(world.words);
    case 'summary':
      return result && summaryCard(world.words, await summaryView(world, channelId, channel, result));
    default:
      return publicPatientCard(world, channelId, session, content.patient);
  }
}
