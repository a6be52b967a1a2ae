import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/app/ports/ports.ts';
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
      await store.savePost('c1', 's1', post('patient-2', morning + 2));
      await store.savePost('c1', 's1', post('board', morning));
      await store.savePost('c1', 's1', post('patient-1', morning + 1));
      expect(await store.listPosts('c1', 's1')).toStrictEqual([
        post('board', morning),
        post('patient-1', morning + 1),
        post('patient-2', morning + 2),
      ]);
    });

    it('are replaced when they are edited', async () => {
      const store = await make();
      const edited = { ...post('board'), revision: 'r2', sentAt: morning + 9 };
      await store.savePost('c1', 's1', post('board'));
      await store.savePost('c1', 's1', edited);
      expect(await store.listPosts('c1', 's1')).toStrictEqual([edited]);
    });

    it('belong to one session, also when another’s id begins alike', async () => {
      const store = await make();
      await store.savePost('c1', 's1', post('board'));
      await store.savePost('c1', 's1-b', post('summary'));
      await store.savePost('c1', 's12', post('summary'));
      await store.savePost('c2', 's1', post('summary'));
      expect((await store.listPosts('c1', 's1')).map(({ tag }) => tag)).toEqual(['board']);
    });
  });

  describe('replies', () => {
    it('wait until they have been sent, oldest first', async () => {
      const store = await make();
      await store.commit('c1', { reply: { ...reply, id: 'b', at: morning + 2 } });
      await store.commit('c1', { reply: { ...reply, id: 'a', at: morning + 3 } });
      await store.commit('c1', { reply: { ...reply, id: 'c', at: morning + 1 } });
      expect((await store.listReplies('c1')).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
      await store.markReplySent('c1', 'b');
      expect((await store.listReplies('c1')).map(({ id }) => id)).toEqual(['c', 'a']);
      expect(await store.listReplies('c2')).toEqual([]);
    });

    it('can be marked as sent twice, and when they are gone', async () => {
      const store = await make();
      await store.commit('c1', { reply });
      await store.markReplySent('c1', reply.id);
      await store.markReplySent('c1', reply.id);
      await store.markReplySent('c1', 'gone');
      expect(await store.listReplies('c1')).toEqual([]);
      expect(await store.commit('c1', { reply: { ...reply, id: 'gone' } })).toBe('committed');
    });

    it('are forgotten when they were sent and are old enough, and only then', async () => {
      const store = await make();
      const early = { ...reply, id: 'early', at: morning };
      const late = { ...reply, id: 'late', at: morning + 10 };
      const unsent = { ...reply, id: 'unsent', at: morning };
      for (const each of [early, late, unsent]) await store.commit('c1', { reply: each });
      await store.markReplySent('c1', 'early');
      await store.markReplySent('c1', 'late');
      await store.sweepReplies('c1', morning + 10);
      expect(await store.commit('c1', { reply: late })).toBe('duplicate');
      expect(await store.commit('c1', { reply: unsent })).toBe('duplicate');
      expect(await store.commit('c1', { reply: early })).toBe('committed');
    });
  });
}
