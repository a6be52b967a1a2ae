import type { Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';

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

/**
 * Every extra copy people can see.
 * @param groups the posts of each tag, oldest first.
 * @param wanted how many there are to be of it.
 */
export function copiesOf(
  connector: Connector,
  groups: ReadonlyMap<string, readonly Post[]>,
  { kills, stalls }: Gone,
  wanted: (tag: string) => number = () => 1,
): readonly Copy[] {
  const sendOf = (post: Post) => connector.arrivals.find(({ body }) => body === post.history[0]?.activity);
  return [...groups].flatMap(([tag, posts]) => {
    const again = posts.slice(1).map((post, index): Copy => {
      const [before, after] = [posts[index], post].map((each) => each && sendOf(each));
      const killed = kills.some((at) => before && after && at >= before.at && at <= after.at);
      // Stood still from before its post was taken until another had the channel: it could not write it down.
      const stalled = stalls.some(([from, to]) => before && after && to >= before.at && from <= after.at);
      return { tag, excused: before?.status !== 201 || killed || stalled };
    });
    const extra = Math.max(0, posts.length - wanted(tag));
    return again.toSorted((a, b) => Number(b.excused) - Number(a.excused)).slice(0, extra);
  });
}
