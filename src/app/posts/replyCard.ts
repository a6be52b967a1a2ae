import { setupCard, setupDoneCard } from '../../cards/board/setupCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { cancelQuestionCard, helpCard, statusCard } from '../../cards/notice/commandCards.ts';
import { linkCard, noticeCard } from '../../cards/notice/noticeCard.ts';
import { refuse } from '../../domain/refusal.ts';
import { cardName } from '../../words/escape.ts';
import { logLine, logLink } from '../../words/nb/log.ts';
import { refusalLine } from '../../words/nb/refusals.ts';
import { cancelDone } from '../../words/nb/replies.ts';
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
      return post(helpCard());
    case 'line':
      return post(noticeCard(body.text));
    case 'log':
      return post(linkCard(logLine, logLink, logUrl(world.settings, key, channel.logToken)));
    case 'cancelQuestion':
      return post(cancelQuestionCard({ session: body.session }));
    case 'cancelDone':
      return { card: noticeCard(cancelDone(body.cancelled)), edits: body.activityId };
    case 'setup':
    case 'setupDone':
    case 'status': {
      const session = (await world.rows.channels.readSession(key, body.session))?.value;
      if (session === undefined) return undefined;
      if (body.kind === 'setupDone') {
        if (session.phase === 'locked') return undefined;
        const card = setupDoneCard({ starter: cardName(session.leader.name), setup: session.setup });
        return { card, edits: body.activityId };
      }
      if (session.phase === 'prepared') {
        return body.kind === 'setup' ? post(setupCard(setupView(session, session.setup, []))) : undefined;
      }
      if (body.kind === 'setup') return undefined;
      const notice = body.why === 'alreadyActive' ? refusalLine(refuse('alreadyActive')) : undefined;
      return post(statusCard(await statusView(world, key, session), notice));
    }
  }
}
