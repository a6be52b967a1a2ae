import type { Channel, Post } from '../teams/channel.ts';
import type { Connector } from '../teams/connector.ts';
import { tagged } from './sightings.ts';

/** A post that stands in the channel once more. */
export interface Copy {
  readonly tag: string;
  /** Nobody could know that the one before it stood there: its send had no good answer, or a process was killed since. */
  readonly excused: boolean;
}

/** Every extra copy people can see. `kills`: when processes were killed, on the connector's clock. */
export function copiesOf(connector: Connector, channel: Channel, kills: readonly number[]): readonly Copy[] {
  const sendOf = (post: Post) => connector.arrivals.find(({ body }) => body === post.history[0]?.activity);
  return [...tagged(channel)].flatMap(([tag, posts]) =>
    posts.slice(1).map((post, index): Copy => {
      const [before, after] = [posts[index], post].map((each) => each && sendOf(each));
      const killed = kills.some((at) => before && after && at >= before.at && at <= after.at);
      return { tag, excused: before?.status !== 201 || killed };
    }),
  );
}
