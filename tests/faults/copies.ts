import type { Channel, Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { tagged } from './sightings.ts';

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

/** Every extra copy people can see. */
export function copiesOf(connector: Connector, channel: Channel, { kills, stalls }: Gone): readonly Copy[] {
  const sendOf = (post: Post) => connector.arrivals.find(({ body }) => body === post.history[0]?.activity);
  return [...tagged(channel)].flatMap(([tag, posts]) =>
    posts.slice(1).map((post, index): Copy => {
      const [before, after] = [posts[index], post].map((each) => each && sendOf(each));
      const killed = kills.some((at) => before && after && at >= before.at && at <= after.at);
      // Stood still from before its post was taken until another had the channel: it could not write it down.
      const stalled = stalls.some(([from, to]) => before && after && to >= before.at && from <= after.at);
      return { tag, excused: before?.status !== 201 || killed || stalled };
    }),
  );
}
