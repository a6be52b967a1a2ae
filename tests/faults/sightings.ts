import { buttonsOf, refreshOf, textOf } from '../teams/card.ts';
import type { Channel, Post, Version } from '../teams/channel.ts';
import { type Fields, textIn } from '../teams/json.ts';
import { words } from '../words.ts';
import { logTagOf } from './logSightings.ts';

/** What a post of the bot is: the board, patient 7, the summary; undefined for a reply to a command. */
function tagOf(post: Post): string | undefined {
  for (const { card } of post.history) {
    if (card === undefined) continue;
    const refresh = refreshOf(card);
    if (refresh?.verb === 'session.view') return 'board';
    // A patient nobody answered is named in the heading only.
    const heading = textOf(card).split('\n')[0] ?? '';
    if (heading === words.practice.practiceTitle) return 'practice';
    if (heading === words.logCards.reviewTitle) return 'review';
    const patient = /^Pasient (\d+) (av \d+$|· )/.exec(heading)?.[1];
    if (patient !== undefined) return `patient ${patient}`;
    if (buttonsOf(card).some(({ verb }) => verb?.startsWith('summary.'))) return 'summary';
    const ofLog = logTagOf(card);
    if (ofLog !== undefined) return ofLog;
  }
  return undefined;
}

/** The posts everybody sees, by what they are. */
export function tagged(channel: Pick<Channel, 'posts'>): ReadonlyMap<string, readonly Post[]> {
  const found = new Map<string, Post[]>();
  for (const post of channel.posts()) {
    const tag = tagOf(post);
    if (tag !== undefined) found.set(tag, [...(found.get(tag) ?? []), post]);
  }
  return found;
}

/** The same without those of the log, or those alone. */
export function taggedIn(
  channel: Pick<Channel, 'posts'>,
  which: 'session' | 'log',
): ReadonlyMap<string, readonly Post[]> {
  const isLogs = (posts: readonly Post[]) =>
    posts.some(({ history }) =>
      history.some(({ card }) => card !== undefined && logTagOf(card) !== undefined),
    );
  return new Map([...tagged(channel)].filter(([, posts]) => isLogs(posts) === (which === 'log')));
}

/** The newest copy of a post that is there. */
export function seenPost(channel: Pick<Channel, 'posts'>, tag: string): Post | undefined {
  return channel.posts().findLast((post) => tagOf(post) === tag);
}

/** Whether everybody can answer on the card. */
export function isOpenCard(card: Fields | undefined): boolean {
  return card !== undefined && buttonsOf(card).some(({ verb }) => verb === 'answer.assess');
}

/** Whether the card, a person's own view or everybody's, is about the patient's second round. */
export function isSecondRound(card: Fields): boolean {
  return /^Pasient \d+ · ny runde$/.test(textOf(card).split('\n')[0] ?? '');
}

/** The round that everybody can answer on the card; undefined when nobody can. */
function openRound({ card }: Version): unknown {
  if (card === undefined || !isOpenCard(card)) return undefined;
  return buttonsOf(card).find(({ verb }) => verb === 'answer.assess')?.data.round;
}

/**
 * The edits of the post from an open card to an open card of the same round, which take what people had on their screens. When Teams takes nothing for a while a patient can have been shown, and opened for its second round, before the
 * result has been seen; the card of the first round must then make room for that of the second.
 */
export function editsWhileOpen({ history }: Post): readonly (readonly [before: Version, after: Version])[] {
  return history.flatMap((after, index) => {
    const before = history[index - 1];
    const round = openRound(after);
    return before !== undefined && round !== undefined && openRound(before) === round
      ? [[before, after] as const]
      : [];
  });
}

/** The session a board belongs to. */
export function sessionOf(board: Post): string {
  const card = board.history[0]?.card;
  const session = card && textIn(refreshOf(card)?.data.session);
  if (session === undefined) throw new Error('The board names no session');
  return session;
}
