import { describe, expect, it } from 'vitest';
import { morning, reply } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

export function repliesContract(make: MakeStore): void {
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
