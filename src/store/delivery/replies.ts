import type { Replies } from '../../app/ports/rows/replies.ts';
import { partitions, rows, rowsUnder } from '../table/keys.ts';
import { anyEtag, type Condition, type Table } from '../table/table.ts';
import { sentReply, toReply } from './replyRow.ts';

const whereSent = (value: boolean): Condition => ({ column: 'sent', is: 'eq', value });

/** The replies still to be posted, and which have been. */
export function repliesOn(table: Table): Replies {
  return {
    async list(channelId) {
      const found = await table.list(partitions.channel(channelId), {
        keys: rowsUnder('reply'),
        where: whereSent(false),
      });
      return found.map(toReply).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },

    async markSent(channelId, id) {
      // A reply that is gone needs no mark.
      await table.write(partitions.channel(channelId), [
        { kind: 'update', mode: 'Merge', row: rows.reply(id), columns: sentReply, etag: anyEtag },
      ]);
    },

    async sweep(channelId, before) {
      const partition = partitions.channel(channelId);
      const sent = await table.list(partition, { keys: rowsUnder('reply'), where: whereSent(true) });
      for (const row of sent.filter((each) => toReply(each).at < before)) {
        await table.remove(partition, row.row, row.etag);
      }
    },
  };
}
