import { textOf } from '../teams/card.ts';
import type { Channel, Post, Version } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { editsWhileOpen } from './sightings.ts';

/** A post that stands in the channel once more. */
export interface Copy {
  readonly tag: string;
  /** Nobody could know that the one before it stood there: its send had no good answer, or a process was killed or stood still since. */
  readonly excused: boolean;
}

/** When processes were killed, and when they stood still, on the connector's clock. */
export interface Gone {
  readonly kills: readonly number[];
  readonly stalls: readonly (readonly [from: number, to: number])[];
}

const arrivalOf = (connector: Connector, version: Version | undefined) =>
  connector.arrivals.find(({ body }) => body === version?.activity);

/**
 * Whether a process was killed between the two, or stood still from before its post was taken until another had the
 * channel: it could not write it down.
 */
function someGone({ kills, stalls }: Gone, since: number, until: number): boolean {
  return (
    kills.some((at) => at >= since && at <= until) ||
    stalls.some(([from, to]) => to >= since && from <= until)
  );
}

/**
 * The edits of open cards that nobody needed. Where one in between had no answer, or none that says that it
 * was not taken, or a process was gone, nobody could know that a step back had left the card as it was.
 */
export function needlessEdits(connector: Connector, channel: Channel, gone: Gone): readonly string[] {
  const edits = channel.posts().flatMap((post) => editsWhileOpen(post).map((pair) => ({ post, pair })));
  return edits.flatMap(({ post, pair }) => {
    const [before, after] = pair.map((version) => arrivalOf(connector, version)?.at);
    const [from, to] = pair.map(({ at }) => new Date(at).toISOString().slice(14, 23));
    const heading = textOf(pair[1].card ?? {}).split('\n')[0];
    if (before === undefined || after === undefined) return [`${heading}: ${from} to ${to}`];
    const tries = connector.arrivals.filter(
      ({ kind, url, at }) => kind === 'edit' && url.includes(post.id) && at > before && at < after,
    );
    const unknown = tries.some(({ status = 0 }) => status === 0 || status >= 500);
    if (unknown || someGone(gone, before, after)) return [];
    const tried = tries.map(({ at, status }) => `${Math.round(after - at)} ms before: ${status}`);
    return [`${heading}: ${from} to ${to} (${tried.join(', ')})`];
  });
}

/**
 * Every extra copy people can see.
 * @param groups the posts of each tag, oldest first.
 * @param wanted how many there are to be of it.
 */
export function copiesOf(
  connector: Connector,
  groups: ReadonlyMap<string, readonly Post[]>,
  gone: Gone,
  wanted: (tag: string) => number = () => 1,
): readonly Copy[] {
  const sendOf = ({ history }: Post) => arrivalOf(connector, history[0]);
  return [...groups].flatMap(([tag, posts]) => {
    const again = posts.slice(1).map((post, index): Copy => {
      const [before, after] = [posts[index], post].map((each) => each && sendOf(each));
      const wasGone = before !== undefined && after !== undefined && someGone(gone, before.at, after.at);
      return { tag, excused: before?.status !== 201 || wasGone };
    });
    const extra = Math.max(0, posts.length - wanted(tag));
    return again.toSorted((a, b) => Number(b.excused) - Number(a.excused)).slice(0, extra);
  });
}
