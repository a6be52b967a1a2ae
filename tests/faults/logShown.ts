import { standingAnswer } from '../../src/app/log/lifts.ts';
import type { ReceivedLift } from '../../src/app/ports/rows/improvement.ts';
import type { LiftAnswer } from '../../src/domain/improvement/action.ts';
import { dayOf } from '../../src/domain/improvement/day.ts';
import type { HistoryEntry } from '../../src/domain/improvement/history.ts';
import { textOf } from '../teams/card.ts';
import type { Channel, Post } from '../teams/channel.ts';
import { words } from '../words.ts';
import type { Leaders } from './leaders.ts';
import type { LogVerdict } from './logVerdict.ts';
import { tagged } from './sightings.ts';

/** Whether a post tells of this answer, in the words of the day that it was last changed. */
function tells(post: Post, { kind, why, date }: LiftAnswer): boolean {
  const today = dayOf(post.history.at(-1)?.at ?? 0);
  const line = words.lifting.answeredLine(kind, date && words.amounts.shortDay(date, today));
  const [head = '', ...lines] = shownOn(post).split('\n');
  return (head.endsWith(`: ${line}`) || lines.includes(line)) && (why === '' || lines.includes(why));
}

const shownOn = (post: Post) => (post.card === undefined ? post.text : textOf(post.card));

/** Without anybody having decided it, a channel is told of a lift or a need for help within so long; milliseconds. */
const told = 3 * 24 * 60 * 60_000;

/**
 * How many posts of a tag there are to be at most: an answer for each of an action's lifts, a reminder each time that the
 * leaders were reminded, a call for help each time somebody needed it.
 * @param visits so many times people were asked how it goes; where they cannot be, the channel is told what is late.
 */
export function wantedOf(
  { log, received, histories }: Pick<LogVerdict, 'log' | 'received' | 'histories'>,
  visits: number,
): (tag: string) => number {
  return (tag) => {
    const [kind = '', ...ids] = tag.split(' ');
    if (kind === 'digest') return visits;
    if (kind === 'reminder') {
      const lift = received.find(({ unit, nr, n }) => ids.join(' ') === `${unit} ${nr} ${n}`);
      return lift?.asked.length ?? 0;
    }
    const index = log.actions.findIndex(({ nr }) => ids.length === 1 && nr === Number(ids[0]));
    if (kind === 'answered') return timesAnswered(histories[index] ?? []);
    return kind === 'help' ? timesHelpWasNeeded(histories[index] ?? []) : 1;
  };
}

/** Another day for the same promise is no other answer. */
function timesAnswered(history: readonly HistoryEntry[]): number {
  const given = history.flatMap(({ changes }) =>
    changes.flatMap((each) => {
      if (each.field !== 'lifts' || each.to.answer === undefined) return [];
      const { kind, at } = each.to.answer;
      return [`${each.to.n} ${kind === 'mer' ? at : kind}`];
    }),
  );
  return new Set(given).size;
}

function timesHelpWasNeeded(history: readonly HistoryEntry[]): number {
  const since = history.flatMap(({ changes }) =>
    changes.flatMap((each) => (each.field === 'needsHelpSince' && each.to !== undefined ? [each.to] : [])),
  );
  return new Set(since).size;
}

/** The posts of the leaders' channel that are about a unit. @param key the unit's, in storage. */
export function liftsOf(
  leaders: Pick<Leaders, 'channel'>,
  key: string,
): ReadonlyMap<string, readonly Post[]> {
  return new Map([...tagged(leaders.channel)].filter(([tag]) => tag.includes(key)));
}

const postedAt = (post: Post) => post.history[0]?.at ?? 0;
const days = (moments: readonly number[]) =>
  moments.map((at) => new Date(at).toISOString().slice(0, 19)).join(' and ') || 'never';

/** What people should see of the log and do not. @param now milliseconds since 1970-01-01 UTC. */
export async function missingOfLog(
  { log, received, higher }: Pick<LogVerdict, 'log' | 'received' | 'higher'>,
  channel: Channel,
  leaders: Leaders,
  now: number,
): Promise<readonly string[]> {
  const found = [...(await missingWith(leaders, received, now))];
  if (leaders.above !== undefined) found.push(...(await missingWith(leaders.above, higher, now)));
  for (const { nr, lifts } of log.actions) {
    const posts = tagged(channel).get(`answered ${nr}`) ?? [];
    for (const { n, answer } of lifts) {
      if (answer !== undefined && !posts.some((post) => tells(post, answer)))
        found.push(`the answer to lift ${nr}/${n} (${answer.kind}), posted ${posts.length} times`);
    }
  }
  for (const { nr, needsHelpSince } of log.actions) {
    if (needsHelpSince !== undefined && now - needsHelpSince < told && !tagged(channel).has(`help ${nr}`))
      found.push(`that ${nr} needs help`);
  }
  if (log.head.receiver === leaders.key) {
    found.push(
      ...saidIn(channel, words.lifting.tiedLine),
      ...saidIn(leaders.channel, words.lifting.unitTiedLine),
    );
  }
  return found;
}

/** The same of what has come in to leaders: each lift with what stands to be answered, and each reminder. */
async function missingWith(
  leaders: Leaders,
  received: readonly ReceivedLift[],
  now: number,
): Promise<readonly string[]> {
  const found: string[] = [];
  const there = tagged(leaders.channel);
  for (const each of received) {
    const tag = `lift ${each.unit} ${each.nr} ${each.n}`;
    const answer = standingAnswer(each);
    const posts = there.get(tag) ?? [];
    const post = posts.at(-1);
    if (post !== undefined && (answer === undefined || tells(post, answer))) continue;
    found.push(
      `${tag} with ${leaders.channel.name} (${answer?.kind ?? 'no answer'}), posted ${posts.length} times`,
    );
    // Where Teams has taken nothing for a while, the bot goes on when somebody is heard of.
    await leaders.isHeard();
  }
  for (const { unit, nr, n, asked, answer } of received) {
    const last = asked.at(-1) ?? 0;
    const posts = there.get(`reminder ${unit} ${nr} ${n}`) ?? [];
    if (now - last < told && (answer === undefined || answer.at <= last) && posts.length < asked.length) {
      found.push(
        `reminder of lift ${nr}/${n}, posted ${days(posts.map(postedAt))}, asked ${days(asked)}, by ${days([now])}`,
      );
      await leaders.isHeard();
    }
  }
  return found;
}

/** A sentence with a name in it, wherever the channel has it; else that it is missing. */
function saidIn(place: Channel, sentence: (name: string) => string): readonly string[] {
  const [part = ''] = sentence('§')
    .split('§')
    .toSorted((a, b) => b.length - a.length);
  return place.posts().some((post) => shownOn(post).includes(part)) ? [] : [`«${sentence(place.name)}»`];
}
