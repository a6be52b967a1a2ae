/** What the improvement log has in the channel by itself: lifts that came in, and answers to the unit's own. */

import { liftAnsweredCard } from '../../cards/log/inboxCard.ts';
import type { Card } from '../../cards/model/card.ts';
import { actionIn } from '../log/actions.ts';
import { nameOfUnit, readLog } from '../log/readLog.ts';
import { digest } from '../ports/keys.ts';
import type { UnitLog } from '../ports/rows/improvement.ts';
import type { Post } from '../ports/rows/posts.ts';
import type { World } from '../ports/world.ts';
import { inboxCardFor, type OfLift } from '../views/log/inboxView.ts';
import { logSetting } from '../views/log/logView.ts';

/** Its posts stand under this name, where those of a session stand under the session's id. */
export const logPosts = 'log';

type Content =
  | ({ readonly kind: 'inbox' } & OfLift)
  /** Of an action of the unit's own. */
  | { readonly kind: 'answer'; readonly nr: number; readonly lift: number };

/** A post of the log that is missing, or shows something else. */
export interface LogPost {
  readonly tag: string;
  /** Names the content; equal revisions show the same. */
  readonly revision: string;
  readonly content: Content;
  readonly post: Post | undefined;
}

type Wanted = Omit<LogPost, 'post'>;

function wanted({ received, actions }: UnitLog): readonly Wanted[] {
  const inbox = received.map(({ unit, nr, n, text, answer }): Wanted => {
    const content = { kind: 'inbox', unit, nr, lift: n } as const;
    return { tag: `inbox-${unit}-${nr}-${n}`, revision: digest({ text, answer }), content };
  });
  const answers = actions.flatMap(({ nr, lifts }) =>
    lifts.flatMap(({ n, answer }): readonly Wanted[] =>
      answer === undefined
        ? []
        : [{ tag: `lift-${nr}-${n}`, revision: digest(answer), content: { kind: 'answer', nr, lift: n } }],
    ),
  );
  return [...inbox, ...answers];
}

/** Those that are missing. A channel whose log has no lifts has none, and its posts are not read. */
export async function missingLogPosts(
  world: World,
  channelId: string,
  log: UnitLog,
): Promise<readonly LogPost[]> {
  const all = wanted(log);
  if (all.length === 0) return [];
  const posts = new Map((await world.rows.posts.list(channelId, logPosts)).map((post) => [post.tag, post]));
  return all.flatMap((each) => {
    const post = posts.get(each.tag);
    return post?.revision === each.revision ? [] : [{ ...each, post }];
  });
}

/** The card of a post, as the log is now; undefined when there is nothing to show any more. */
export async function logPostCard(
  world: World,
  channelId: string,
  { content }: LogPost,
): Promise<Card | undefined> {
  if (content.kind === 'inbox') return inboxCardFor(world, channelId, content);
  const action = actionIn(await readLog(world, channelId), content.nr);
  const lift = action?.lifts.find(({ n }) => n === content.lift);
  if (action === undefined || lift?.answer === undefined) return undefined;
  return liftAnsweredCard(world.words, {
    ...logSetting(world, channelId),
    action,
    answer: lift.answer,
    receiver: (await nameOfUnit(world, lift.to)) ?? world.words.lifting.someLeaders,
  });
}
