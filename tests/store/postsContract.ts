import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/app/ports/rows/posts.ts';
import { morning, reply } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

const post = (tag: string, sentAt = morning): Post => ({
  tag,
  activityId: `id-${tag}`,
  revision: 'r1',
  sentAt,
});

export function postsContract(make: MakeStore): void {
  describe('posts', () => {
    it('are found again under their tags, in the order they were sent', async () => {
      const store = await make();
      await store.posts.save('c1', 's1', post('patient-2', morning + 2));
      await store.posts.save('c1', 's1', post('board', morning));
      await store.posts.save('c1', 's1', post('patient-1', morning + 1));
      expect(await store.posts.list('c1', 's1')).toStrictEqual([
        post('board', morning),
        post('patient-1', morning + 1),
        post('patient-2', morning + 2),
      ]);
    });

    it('are replaced when they are edited', async () => {
      const store = await make();
      const edited = { ...post('board'), revision: 'r2', sentAt: morning + 9 };
      await store.posts.save('c1', 's1', post('board'));
      await store.posts.save('c1', 's1', edited);
      expect(await store.posts.list('c1', 's1')).toStrictEqual([edited]);
    });

    it('belong to one session, also when another’s id begins alike', async () => {
      const store = await make();
      await store.posts.save('c1', 's1', post('board'));
      await store.posts.save('c1', 's1-b', post('summary'));
      await store.posts.save('c1', 's12', post('summary'));
      await store.posts.save('c2', 's1', post('summary'));
      expect((await store.posts.list('c1', 's1')).map(({ tag }) => tag)).toEqual(['board']);
    });
  });

  describe('replies', () => {
    it('wait until they have been sent, oldest first', async () => {
      const store = await make();
      await store.channels.commit('c1', { reply: { ...reply, id: 'b', at: morning + 2 } });
      await store.channels.commit('c1', { reply: { ...reply, id: 'a', at: morning + 3 } });
      await store.channels.commit('c1', { reply: { ...reply, id: 'c', at: morning + 1 } });
      expect((await store.replies.list('c1')).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
      await store.replies.markSent('c1', 'b');
      expect((await store.replies.list('c1')).map(({ id }) => id)).toEqual(['c', 'a']);
      expect(await store.replies.list('c2')).toEqual([]);
    });

    it('can be marked as sent twice, and when they are gone', async () => {
      const store = await make();
      await store.channels.commit('c1', { reply });
      await store.replies.markSent('c1', reply.id);
      await store.replies.markSent('c1', reply.id);
      await store.replies.markSent('c1', 'gone');
      expect(await store.replies.list('c1')).toEqual([]);
      expect(await store.channels.commit('c1', { reply: { ...reply, id: 'gone' } })).toBe('committed');
    });

    it('are forgotten when they were sent and are old enough, and only then', async () => {
      const store = await make();
      const early = { ...reply, id: 'early', at: morning };
      const late = { ...reply, id: 'late', at: morning + 10 };
      const unsent = { ...reply, id: 'unsent', at: morning };
      for (const each of [early, late, unsent]) await store.channels.commit('c1', { reply: each });
      await store.replies.markSent('c1', 'early');
      await store.replies.markSent('c1', 'late');
      await store.replies.sweep('c1', morning + 10);
      expect(await store.channels.commit('c1', { reply: late })).toBe('duplicate');
      expect(await store.channels.commit('c1', { reply: unsent })).toBe('duplicate');
      expect(await store.channels.commit('c1', { reply: early })).toBe('committed');
    });
  });
}
