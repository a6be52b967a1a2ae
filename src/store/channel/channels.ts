import type { Changes, Channels, Committed } from '../../app/ports/rows/channels.ts';
import { fromReply } from '../delivery/replyRow.ts';
import { partitions, rows, rowsUnder } from '../table/keys.ts';
import type { Columns, Table, Write } from '../table/table.ts';
import { fromChannel, toChannel } from './channelRow.ts';
import { fromExtra, toExtra } from './extraRow.ts';
import { fromResult, toResult } from './resultRow.ts';
import { fromSession, toSession } from './sessionRow.ts';

/** The channel, its sessions and their results: everything that changes together. */
export function channelsOn(table: Table): Channels {
  const readSession: Channels['readSession'] = async (channelId, session) => {
    const row = await table.read(partitions.channel(channelId), rows.session(session));
    return row && { value: toSession(row), etag: row.etag };
  };

  return {
    async read(channelId) {
      const row = await table.read(partitions.channel(channelId), rows.channel);
      return row && { value: toChannel(row), etag: row.etag };
    },

    readSession,

    async commit(channelId, changes) {
      const partition = partitions.channel(channelId);
      const written = await table.write(partition, writesOf(changes));
      return written === 'written' ? 'committed' : whyNot(table, partition, changes);
    },

    async results(channelId) {
      const found = await table.list(partitions.channel(channelId), { keys: rowsUnder('result') });
      return found
        .map(toResult)
        .toSorted((a, b) => b.endedAt - a.endedAt || (a.session < b.session ? -1 : 1));
    },

    async result(channelId, session) {
      const row = await table.read(partitions.channel(channelId), rows.result(session));
      return row && toResult(row);
    },

    async extra(channelId, session) {
      const row = await table.read(partitions.channel(channelId), rows.extra(session));
      return row && toExtra(row);
    },

    async deletePrepared(channelId, session) {
      const stored = await readSession(channelId, session);
      if (stored?.value.phase !== 'prepared') return;
      // When it has begun in the meantime its etag is another, and the session stays.
      await table.remove(partitions.channel(channelId), rows.session(session), stored.etag);
    },
  };
}

function writesOf({ channel, session, result, extra, reply }: Changes): readonly Write[] {
  const guarded = (row: string, columns: Columns, etag: string | undefined): Write =>
    etag === undefined
      ? { kind: 'create', row, columns }
      : { kind: 'update', mode: 'Merge', row, columns, etag };
  const whole = (row: string, columns: Columns): Write => ({ kind: 'upsert', mode: 'Merge', row, columns });
  return [
    ...(channel ? [guarded(rows.channel, fromChannel(channel.value), channel.etag)] : []),
    ...(session ? [guarded(rows.session(session.value.id), fromSession(session.value), session.etag)] : []),
    ...(result ? [whole(rows.result(result.session), fromResult(result))] : []),
    ...(extra ? [whole(rows.extra(extra.session), fromExtra(extra))] : []),
    ...(reply ? [{ kind: 'create', row: rows.reply(reply.id), columns: fromReply(reply) } as const] : []),
  ];
}

/**
 * A repeated delivery usually finds the session changed as well, by its own first run, and which of the two the
 * service complains of depends on the order: the reply's row alone tells them apart.
 */
async function whyNot(table: Table, partition: string, { reply }: Changes): Promise<Committed> {
  if (reply === undefined) return 'conflict';
  const existing = await table.read(partition, rows.reply(reply.id));
  return existing === undefined ? 'conflict' : 'duplicate';
}
