import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import type { ReadLog, UnitLogs, UnitResults } from '../ports/processMemory.ts';
import type { Rows } from '../ports/rows/rows.ts';

/** What a log is before anything was written in it. */
export const emptyLog: ReadLog = {
  log: { head: { nextNr: 1, seq: 0 }, actions: [], areas: [], received: [], tied: [] },
  etag: undefined,
};

/** Logs and results as they were last parsed, each under the tag of the row that changes with them. */
export function unitLogs(rows: Pick<Rows, 'logs' | 'channels'>, chance: () => number): UnitLogs {
  const logs = new LRUCache<string, ReadLog>({ max: 500 });
  const results = new LRUCache<string, UnitResults>({ max: 500 });
  const changing = new Map<string, PQueue>();

  function queueFor(channelId: string): PQueue {
    const queue = new PQueue({ concurrency: 1 });
    changing.set(channelId, queue);
    queue.on('idle', () => changing.delete(channelId));
    return queue;
  }

  return {
    async read(channelId) {
      const head = await rows.logs.head(channelId);
      if (head === undefined) return emptyLog;
      const known = logs.get(channelId);
      if (known?.etag === head.etag) return known;
      const read = { log: { head: head.value, ...(await rows.logs.content(channelId)) }, etag: head.etag };
      logs.set(channelId, read);
      return read;
    },

    async results(channelId, row) {
      const channel = row ?? (await rows.channels.read(channelId));
      if (channel === undefined) return undefined;
      const known = results.get(channelId);
      if (known?.channel.etag === channel.etag) return known;
      const read = { channel, results: await rows.channels.results(channelId) };
      results.set(channelId, read);
      return read;
    },

    async inTurn(channelId, change) {
      return (changing.get(channelId) ?? queueFor(channelId)).add(change);
    },

    backoff: (attempt) => Math.ceil(Math.min(400, 10 * 2 ** attempt) * (0.5 + chance())),
  };
}
