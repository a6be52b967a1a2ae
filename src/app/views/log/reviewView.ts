/** «Sist lovet vi», as its card in the thread shows it. */
import { reviewCard, reviewDropCard } from '../../../cards/log/reviewCard.ts';
import type { Card } from '../../../cards/model/card.ts';
import type { ReviewView } from '../../../cards/model/logViews.ts';
import type { ReviewOutcome } from '../../../domain/improvement/action.ts';
import { dayOf } from '../../../domain/improvement/day.ts';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal.ts';
import type { BegunSession } from '../../../domain/session/session.ts';
import { cardName } from '../../../words/escape.ts';
import { enter, enterAsLeader } from '../../access/access.ts';
import { readLog } from '../../log/readLog.ts';
import { promisedIn } from '../../log/review.ts';
import type { CardTap } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';
import { listed } from './logView.ts';

/** What was promised, and what has become of it so far. */
export async function reviewView(world: World, channel: string, session: BegunSession): Promise<ReviewView> {
  const promised = promisedIn(session, await readLog(world, channel));
  return {
    session: session.id,
    leader: cardName(session.phase === 'locked' ? '' : session.leader.name),
    today: dayOf(world.now()),
    listed: listed(world, channel, promised.listed).map((each) => {
      const { review } = each.action;
      return review?.session === session.id ? { ...each, outcome: review.outcome } : each;
    }),
    more: promised.more,
    over: promised.over,
  };
}

/** The card as it is now. */
export async function viewReview(world: World, act: CardTap, id: string): Promise<Card | Refusal> {
  const cached = await enter(world, act, id);
  if (isRefusal(cached)) return cached;
  const { session } = cached;
  if (session.phase === 'prepared') return refuse('notBegun');
  return reviewCard(world.words, await reviewView(world, act.channel, session));
}

/** Dropping asks why; undefined when nothing is to be asked. */
export async function askWhyDropped(
  world: World,
  act: CardTap,
  data: {
    readonly session: string;
    readonly nr: number;
    readonly outcome: ReviewOutcome;
    readonly why?: string | undefined;
  },
): Promise<Card | Refusal | undefined> {
  if (data.outcome !== 'droppes' || data.why !== undefined) return undefined;
  const entered = await enterAsLeader(world, act, data.session, 'live');
  return isRefusal(entered) ? entered : reviewDropCard(world.words, data);
}
