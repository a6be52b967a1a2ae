import { setupCard, setupDoneCard, tightCard } from '../../cards/board/setupCard.ts';
import { tieCard } from '../../cards/log/lineCards.ts';
import type { Card } from '../../cards/model/card.ts';
import { cancelQuestionCard, helpCard, statusCard, unknownCard } from '../../cards/notice/commandCards.ts';
import { noticeCard } from '../../cards/notice/noticeCard.ts';
import type { Language } from '../../domain/basics.ts';
import { refuse } from '../../domain/refusal.ts';
import { isLive } from '../../domain/session/phases.ts';
import type { Session } from '../../domain/session/session.ts';
import { chosenIn, speaking } from '../access/language.ts';
import { parseReplyBody, type ReplyBody } from '../commit/replyBody.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { PendingReply } from '../ports/rows/replies.ts';
import type { World } from '../ports/world.ts';
import { statusView } from '../views/board.ts';
import { helpView } from '../views/helpView.ts';
import { lineCardFor } from '../views/log/lineView.ts';
import { addedCard, logCardFor } from '../views/log/logView.ts';
import { setupView } from '../views/setupView.ts';

/** A reply as it is sent: a new post in the thread of the command, or an edit of the card that was answered. */
export interface RenderedReply {
  readonly card: Card;
  readonly edits: string | undefined;
  /** It is posted where what it would edit is gone. */
  readonly orPost?: true | undefined;
  /** What it is in: the session's where it is about one, else the unit's. */
  readonly language: Language;
}

/** Makes the card of a reply; undefined when there is nothing to send. */
export async function renderReply(
  world: World,
  key: string,
  channel: Channel,
  reply: PendingReply,
): Promise<RenderedReply | undefined> {
  const body = parseReplyBody(reply.body);
  const { language } = chosenIn(world, channel);
  const spoken = speaking(world, language);
  const { words } = spoken;
  const post = (card: Card): RenderedReply => ({ card, edits: undefined, language });
  switch (body.kind) {
    case 'none':
      return undefined;
    case 'help':
      return post(helpCard(words, await helpView(world, key, channel)));
    case 'line':
      return body.help
        ? post(
            unknownCard(words, {
              ...(await helpView(world, key, channel)),
              line: body.text,
              meant: body.meant,
            }),
          )
        : { card: noticeCard(body.text), edits: body.edits, orPost: body.orPost, language };
    case 'log':
      return post(
        await logCardFor(
          spoken,
          key,
          { view: body.mine === undefined ? undefined : 'mine' },
          undefined,
          body.mine,
        ),
      );
    case 'added': {
      const card = await addedCard(spoken, key, body.nr);
      return card && post(card);
    }
    case 'code':
      return post(await lineCardFor(spoken, key, body.code));
    case 'tie':
      return post(tieCard(words, body));
    case 'language':
      return chosenLanguage(world, key);
    case 'cancelQuestion':
      return post(cancelQuestionCard(words, { session: body.session }));
    case 'cancelDone':
      return { card: noticeCard(words.replies.cancelDone(body.cancelled)), edits: body.activityId, language };
    case 'setup':
    case 'setupDone':
    case 'status': {
      const session = (await world.rows.channels.readSession(key, body.session))?.value;
      return session && sessionReply(speaking(world, session.language), key, body, { session, channel });
    }
  }
}

type AboutSession = Extract<ReplyBody, { kind: 'setup' | 'setupDone' | 'status' }>;

async function sessionReply(
  world: World,
  key: string,
  body: AboutSession,
  { session, channel }: { readonly session: Session; readonly channel: Channel },
): Promise<RenderedReply | undefined> {
  const { words } = world;
  const { language } = session;
  if (body.kind === 'setupDone') {
    return session.phase === 'locked'
      ? undefined
      : { card: setupDoneCard(words, session.setup), edits: body.activityId, language };
  }
  if (session.phase === 'prepared') {
    if (body.kind !== 'setup') return undefined;
    const { setup } = session;
    const card = body.edits
      ? tightCard(words, { session: session.id, setup })
      : setupCard(words, setupView({ session, setup, channel, toLeader: false }));
    return { card, edits: body.edits, language };
  }
  if (body.kind === 'setup') return undefined;
  const notice =
    body.why === 'alreadyActive' ? words.refusals.refusalLine(refuse('alreadyActive')) : undefined;
  const card = statusCard(words, await statusView(world, key, session), notice);
  return { card, edits: undefined, language };
}

/** What holds in the channel now: read anew, since the channel may have been read before the choice was stored. */
async function chosenLanguage(world: World, key: string): Promise<RenderedReply> {
  const channel = (await world.rows.channels.read(key))?.value;
  const { language, ownLanguages } = chosenIn(world, channel);
  const active = channel?.active;
  const session =
    active === undefined ? undefined : (await world.rows.channels.readSession(key, active))?.value;
  const running = session !== undefined && isLive(session) && session.language !== language;
  const said = world.wordsIn(language).language;
  const card = noticeCard([
    said.postsLine(language),
    ...(running ? [said.runningLine(session.language)] : []),
    said.ownLine(ownLanguages),
    said.howToChoose,
  ]);
  return { card, edits: undefined, language };
}
