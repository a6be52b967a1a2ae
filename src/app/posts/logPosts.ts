/** What the improvement log has in the channel by itself: lifts that came in, and answers to the unit's own. */

import { liftAnsweredCard, unheardCard } from '../../cards/log/inboxCard.ts';
import { digestCard, helpCard, helpForContactCard } from '../../cards/log/noticeCards.ts';
import type { Card } from '../../cards/model/card.ts';
import type { Instant } from '../../domain/basics.ts';
import type { Person } from '../../domain/improvement/action.ts';
import { dayOf } from '../../domain/improvement/day.ts';
import { isOverdue } from '../../domain/improvement/deadlines.ts';
import { liftableTo, unheardLift } from '../../domain/improvement/lifting.ts';
import { actionIn } from '../log/actions.ts';
import { lineAbove } from '../log/lifts.ts';
import { canAsk } from '../log/nextDue.ts';
import { nameOfUnit, readLog } from '../log/readLog.ts';
import { digest } from '../ports/keys.ts';
import type { UnitLog } from '../ports/rows/improvement.ts';
import type { Post } from '../ports/rows/posts.ts';
import type { World } from '../ports/world.ts';
import { inboxCardFor, type OfLift } from '../views/log/inboxView.ts';
import { listed, logSetting } from '../views/log/logView.ts';

/** Its posts stand under this name, where those of a session stand under the session's id. */
export const logPosts = 'log';

type Content =
  | ({ readonly kind: 'inbox' } & OfLift)
  /** To an action of the unit's own, given at that time. */
  | { readonly kind: 'answer'; readonly nr: number; readonly lift: number; readonly at: Instant }
  /** Of one that nobody answers, although the receiver has been reminded. */
  | { readonly kind: 'unheard'; readonly nr: number }
  /** A lift that nobody has answered, or that something was promised of. */
  | ({ readonly kind: 'reminder' } & OfLift)
  /** Where nobody can be asked privately: how many actions have passed their due day. */
  | { readonly kind: 'digest' }
  | { readonly kind: 'help'; readonly nr: number };

/** What the channel is told once is of no use after so long (milliseconds): the bot may have been away from it. */
const noticesLast = 3 * 24 * 60 * 60_000;

/** A post of the log that is missing, or shows something else. */
export interface LogPost {
  readonly tag: string;
  /** Names the content; equal revisions show the same. */
  readonly revision: string;
  readonly content: Content;
  readonly post: Post | undefined;
  /** The activity it stands in the thread of; undefined at the top of the channel. */
  readonly thread: string | undefined;
}

type Wanted = Omit<LogPost, 'post' | 'thread'>;

function wanted({ received, actions, head }: UnitLog, now: Instant): readonly Wanted[] {
  const isNew = (at: Instant | undefined): at is Instant => at !== undefined && at > now - noticesLast;
  const inbox = received.map(({ unit, nr, n, text, answer, above }): Wanted => {
    const content = { kind: 'inbox', unit, nr, lift: n } as const;
    return { tag: inboxTag(content), revision: digest({ text, answer, above }), content };
  });
  const answers = actions.flatMap(({ nr, lifts }) =>
    lifts.flatMap(({ n, answer }): readonly Wanted[] => {
      if (answer === undefined) return [];
      const content = { kind: 'answer', nr, lift: n, at: answer.at } as const;
      // Another day for a promise is the same answer; another question is another one.
      const which = answer.kind === 'mer' ? answer.at : answer.kind;
      return [{ tag: `${answersTag(content)}-${which}`, revision: digest(answer), content }];
    }),
  );
  const reminders = received.flatMap(({ unit, nr, n, asked, answer }): readonly Wanted[] => {
    const last = asked.at(-1);
    if (!isNew(last) || (answer !== undefined && answer.at > last)) return [];
    const content = { kind: 'reminder', unit, nr, lift: n } as const;
    return [{ tag: `reminder-${unit}-${nr}-${n}-${asked.length}`, revision: 'asked', content }];
  });
  const unheard = actions.flatMap((action): readonly Wanted[] => {
    const lift = unheardLift(action);
    if (lift === undefined || !isNew(lift.asked.at(-1))) return [];
    const { nr } = action;
    return [{ tag: `unheard-${nr}-${lift.n}`, revision: 'told', content: { kind: 'unheard', nr } }];
  });
  const helps = actions.flatMap(({ nr, needsHelpSince: since }): readonly Wanted[] =>
    isNew(since) ? [{ tag: `help-${nr}-${since}`, revision: 'asked', content: { kind: 'help', nr } }] : [],
  );
  const { digestAt } = head;
  const overdue = isNew(digestAt) && overdueIn(actions, now) > 0;
  const digests: readonly Wanted[] = overdue
    ? [{ tag: `digest-${digestAt}`, revision: 'told', content: { kind: 'digest' } }]
    : [];
  return [...inbox, ...answers, ...reminders, ...unheard, ...helps, ...digests];
}

function overdueIn(actions: UnitLog['actions'], now: Instant): number {
  const today = dayOf(now);
  return actions.filter((action) => isOverdue(action, today)).length;
}

/** Those that are missing. A channel whose log has no lifts has none, and its posts are not read. */
export async function missingLogPosts(
  world: World,
  channelId: string,
  log: UnitLog,
): Promise<readonly LogPost[]> {
  const all = wanted(log, world.now());
  if (all.length === 0) return [];
  const posts = new Map((await world.rows.posts.list(channelId, logPosts)).map((post) => [post.tag, post]));
  return all.flatMap((each) => {
    const post = posts.get(each.tag) ?? toldBefore(each, posts);
    const thread = threadOf(each, posts)?.activityId || undefined;
    return post?.revision === each.revision ? [] : [{ ...each, post, thread }];
  });
}

/**
 * The post of an answer from when a later answer of any kind edited it, where it shows this one. Now each has a post of its
 * own: nobody is told of an edit, and what was asked in the one before would be gone.
 */
function toldBefore({ content, revision }: Wanted, posts: ReadonlyMap<string, Post>): Post | undefined {
  const post = content.kind === 'answer' ? posts.get(answersTag(content)) : undefined;
  return post?.revision === revision ? post : undefined;
}

function answersTag({ nr, lift }: { readonly nr: number; readonly lift: number }): string {
  return `lift-${nr}-${lift}`;
}

/** A reminder stands where the lift itself does. */
function threadOf({ content }: Wanted, posts: ReadonlyMap<string, Post>): Post | undefined {
  return content.kind === 'reminder' ? posts.get(inboxTag(content)) : undefined;
}

function inboxTag({ unit, nr, lift }: OfLift): string {
  return `inbox-${unit}-${nr}-${lift}`;
}

/** What only one person is told, instead of a post that all see. */
export interface Instead {
  readonly to: Person;
  readonly card: Card;
}

/**
 * Where somebody needs help with an action and the unit has a contact, that is whom it is for. Undefined where there is
 * none, where they are the one who needs it, and where nobody can be told privately.
 */
export async function privatelyInstead(
  world: World,
  channelId: string,
  { content }: LogPost,
): Promise<Instead | undefined> {
  if (content.kind !== 'help' || !canAsk(world, channelId)) return undefined;
  const log = await readLog(world, channelId);
  const [action, { contact }] = [actionIn(log, content.nr), log.head];
  if (action === undefined || contact === undefined) return undefined;
  const isOwners = action.owner.kind !== 'person' || action.owner.id === contact.id;
  const [one] = listed(world, channelId, [action]);
  if (isOwners || one === undefined) return undefined;
  return { to: contact, card: helpForContactCard(world.words, one, logSetting(world, channelId)) };
}

/** The card of a post, as the log is now; undefined when there is nothing to show any more. */
export async function logPostCard(
  world: World,
  channelId: string,
  { content }: LogPost,
): Promise<Card | undefined> {
  if (content.kind === 'inbox') return inboxCardFor(world, channelId, content);
  if (content.kind === 'reminder') return inboxCardFor(world, channelId, content, { reminds: true });
  const log = await readLog(world, channelId);
  const setting = logSetting(world, channelId);
  if (content.kind === 'help') return helpCard(world.words, content.nr, setting);
  if (content.kind === 'digest') {
    return digestCard(world.words, overdueIn(log.actions, world.now()), setting);
  }
  const action = actionIn(log, content.nr);
  const named = async (key: string) => (await nameOfUnit(world, key)) ?? world.words.lifting.someLeaders;
  if (content.kind === 'unheard') {
    const unheard = action && unheardLift(action);
    if (action === undefined || unheard === undefined) return undefined;
    const above = liftableTo(action, await lineAbove(world, channelId, log));
    return unheardCard(world.words, {
      ...setting,
      action,
      receiver: await named(unheard.to),
      sentAt: unheard.sentAt,
      above: above && (await named(above)),
    });
  }
  const lift = action?.lifts.find(({ n }) => n === content.lift);
  // Another answer has come meanwhile, and has a post of its own.
  if (action === undefined || lift?.answer?.at !== content.at) return undefined;
  return liftAnsweredCard(world.words, {
    ...setting,
    action,
    answer: lift.answer,
    receiver: await named(lift.to),
  });
}
