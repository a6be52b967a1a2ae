import type { Instant } from '../domain/answer.ts';
import type { Messenger } from './world.ts';

/** Milliseconds between two sends of this process, whatever the channel: at most 40 of the 50 a tenant has a second. */
const closest = 25;

/**
 * Sends one after the other. Channels take turns already, but between a turn and its send storage is read, and when
 * that is slow turns that were apart would come out together.
 */
export function spaced(
  messenger: Messenger,
  now: () => Instant,
  sleep: (milliseconds: number) => Promise<void>,
): Messenger {
  let next: Instant = 0;
  async function gap(): Promise<void> {
    const at = now();
    // A clock that was set back must not leave a gap of hours.
    const mine = next - at > 60_000 ? at : Math.max(at, next);
    next = mine + closest;
    if (mine > at) await sleep(mine - at);
  }
  return {
    post: async (...send) => {
      await gap();
      return messenger.post(...send);
    },
    edit: async (...send) => {
      await gap();
      return messenger.edit(...send);
    },
    postTo: async (...send) => {
      await gap();
      return messenger.postTo(...send);
    },
    editTargeted: async (...send) => {
      await gap();
      return messenger.editTargeted(...send);
    },
  };
}
