import type { Posts } from '../../app/ports/rows/posts.ts';
import { partitions, rows, rowsUnder } from '../table/keys.ts';
import { anyEtag, type Table } from '../table/table.ts';
import { writeSurely } from '../table/writeSurely.ts';
import { fromPost, toPost } from './postRow.ts';

/** What has been posted in a channel. */
export function postsOn(table: Table): Posts {
  return {
    async list(channelId, session) {
      const found = await table.list(partitions.channel(channelId), { keys: rowsUnder('post', session) });
      return found.map(toPost).toSorted((a, b) => a.sentAt - b.sentAt || (a.tag < b.tag ? -1 : 1));
    },

    async save(channelId, session, post) {
      await writeSurely(table, partitions.channel(channelId), {
        kind: 'upsert',
        mode: 'Merge',
        row: rows.post(session, post.tag),
        columns: fromPost(post),
      });
    },

    async forget(channelId, session, tag) {
      await table.remove(partitions.channel(channelId), rows.post(session, tag), anyEtag);
    },
  };
}
