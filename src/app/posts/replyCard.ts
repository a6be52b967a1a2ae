import { setupCard, setupDoneCard, tightCard } from '../../cards/board/setupCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { cancelQuestionCard, helpCard, statusCard, unknownCard } from '../../cards/notice/commandCards.ts';
import { linkCard, noticeCard } from '../../cards/notice/noticeCard.ts';
import { refuse } from '../../domain/refusal.ts';
import { logUrl } from '../access/logLink.ts';
import { parseReplyBody } from '../commit/replyBody.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { PendingReply } from '../ports/rows/replies.ts';
import type { World } from '../ports/world.ts';
import { statusView } from '../views/board.ts';
import { helpView } from '../views/helpView.ts';
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
      return post(helpCard(world.words, await helpView(world, key, channel)));
    case 'line':
      return post(
        body.help
          ? unknownCard(world.words, {
              ...(await helpView(world, key, channel)),
              line: body.text,
              meant: body.meant,
            })
          : noticeCard(body.text),
      );
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
        return session.phase === 'locked'
          ? undefined
          : { card: setupDoneCard(world.words, session.setup), edits: body.activityId };
      }
      if (session.phase === 'prepared') {
        if (body.kind !== 'setup') return undefined;
        const { setup } = session;
        const card = body.edits
          ? tightCard(world.words, { session: session.id, setup })
          : setupCard(world.words, setupView({ session, setup, channel, toLeader: false }));
        return { card, edits: body.edits };
      }
      if (body.kind === 'setup') return undefined;
      const notice =
        body.why === 'alreadyActive' ? world.words.refusals.refusalLine(refuse('alreadyActive')) : undefined;
      return post(statusCard(world.words, await statusView(world, key, session), notice));
    }
  }
}
