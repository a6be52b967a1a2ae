import { describe, expect, it } from 'vitest';
import type { Post } from '../../src/app/ports/rows/posts.ts';
import { morning } from './examples.ts';
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
}
