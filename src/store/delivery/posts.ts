import type { Store } from '../../app/ports/ports.ts';
import { partitions, rows, rowsUnder } from '../table/keys.ts';
import { anyEtag, type Condition, type Table } from '../table/table.ts';
import { writeSurely } from '../table/writeSurely.ts';
import { fromPost, sentReply, toPost, toReply } from './postRow.ts';

type PostStore = Pick<
  Store,
  'listPosts' | 'savePost' | 'forgetPost' | 'listReplies' | 'markReplySent' | 'sweepReplies'
>;

const whereSent = (value: boolean): Condition => ({ column: 'sent', is: 'eq', value });

/** What has been posted in a channel, and the replies still to be. */
export function postStore(table: Table): PostStore {
  return {
    async listPosts(channel, session) {
      const found = await table.list(partitions.channel(channel), { keys: rowsUnder('post', session) });
      return found.map(toPost).toSorted((a, b) => a.sentAt - b.sentAt || (a.tag < b.tag ? -1 : 1));
    },

    async savePost(channel, session, post) {
      await writeSurely(table, partitions.channel(channel), {
        kind: 'upsert',
        mode: 'Replace',
        row: rows.post(session, post.tag),
        columns: fromPost(post),
      });
    },

    async forgetPost(channel, session, tag) {
      await table.remove(partitions.channel(channel), rows.post(session, tag), anyEtag);
    },

    async listReplies(channel) {
      const found = await table.list(partitions.channel(channel), {
        keys: rowsUnder('reply'),
        where: whereSent(false),
      });
      return found.map(toReply).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },

    async markReplySent(channel, id) {
      // A reply that is gone needs no mark.
      await table.write(partitions.channel(channel), [
        { kind: 'update', mode: 'Merge', row: rows.reply(id), columns: sentReply, etag: anyEtag },
      ]);
    },

    async sweepReplies(channel, before) {
      const partition = partitions.channel(channel);
      const sent = await table.list(partition, { keys: rowsUnder('reply'), where: whereSent(true) });
      for (const row of sent.filter((each) => toReply(each).at < before)) {
        await table.remove(partition, row.row, row.etag);
      }
    },
  };
}
