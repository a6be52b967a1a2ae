import { setupCard, setupDoneCard } from '../../cards/board/setupCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { cancelQuestionCard, helpCard, statusCard } from '../../cards/notice/commandCards.ts';
import { linkCard, noticeCard } from '../../cards/notice/noticeCard.ts';
import { refuse } from '../../domain/refusal.ts';
import { cardName } from '../../words/escape.ts';
import { logUrl } from '../access/logLink.ts';
import { parseReplyBody } from '../commit/replyBody.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { PendingReply } from '../ports/rows/replies.ts';
import type { World } from '../ports/world.ts';
import { statusView } from '../views/board.ts';
import { setupView } from '../views/setupView.ts';

/** A reply as it is sent: a new post in the thread of the command, or an edit of the card that was answered. */
export interface RenderedReply {
  readonly card: Card;
  readonly edits: string | undefined;
}

/** Makes the card of a reply; undefined when there is nothing to send. */
export async function renderReply(
  world: World,
  key: string,
  channel: Channel,
  reply: PendingReply,
): Promise<RenderedReply | undefined> {
  const body = parseReplyBody(reply.body);
  const post = (card: Card): RenderedReply => ({ card, edits: undefined });
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'help':
      return post(helpCard(world.words));
    case 'line':
      return post(noticeCard(body.text));
    case 'log':
      return post(
        linkCard(
          world.words.log.logLine,
          world.words.log.logLink,
          logUrl(world.settings, key, channel.logToken),
        ),
      );
    case 'cancelQuestion':
      return post(cancelQuestionCard(world.words, { session: body.session }));
    case 'cancelDone':
      return { card: noticeCard(world.words.replies.cancelDone(body.cancelled)), edits: body.activityId };
    case 'setup':
    case 'setupDone':
    case 'status': {
      const session = (await world.rows.channels.readSession(key, body.session))?.value;
      if (session === undefined) return undefined;
      if (body.kind === 'setupDone') {
        if (session.phase === 'locked') return undefined;
        const card = setupDoneCard(world.words, {
          starter: cardName(session.leader.name),
          setup: session.setup,
        });
        return { card, edits: body.activityId };
      }
      if (session.phase === 'prepared') {
        return body.kind === 'setup'
          ? post(setupCard(world.words, setupView(session, session.setup, [])))
          : undefined;
      }
      if (body.kind === 'setup') return undefined;
      const notice =
        body.why === 'alreadyActive' ? world.words.refusals.refusalLine(refuse('alreadyActive')) : undefined;
      return post(statusCard(world.words, await statusView(world, key, session), notice));
    }
  }
}
