import { describe, expect, it } from 'vitest';
import { keyOf, morning, nurse, onlyAssessed, there } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

export function participantsContract(make: MakeStore): void {
  describe('participants', () => {
    it('are absent until they join', async () => {
      const store = await make();
      await store.answers.save(keyOf(1, 'p1'), onlyAssessed('riktig_venter'));
      expect(await store.participants.read('s1', 'p1')).toBeUndefined();
      expect(await store.participants.list('s1')).toEqual([]);
    });

    it('are kept as they are, and can change role, leave and come back', async () => {
      const store = await make();
      for (const next of [
        nurse,
        { ...nurse, role: 'lege' as const },
        { ...nurse, role: undefined, leftAt: morning + 1 },
        nurse,
      ]) {
        const before = await store.participants.read('s1', 'p1');
        expect(await store.participants.save('s1', next, before?.etag)).toBe(true);
        expect((await store.participants.read('s1', 'p1'))?.value).toStrictEqual(next);
      }
      expect(await store.participants.list('s1')).toStrictEqual([nurse]);
    });

    it('are not changed from a picture of them that is out of date', async () => {
      const store = await make();
      await store.participants.save('s1', nurse);
      const { etag } = there(await store.participants.read('s1', 'p1'));
      await store.participants.save('s1', { ...nurse, role: 'lege' }, etag);
      expect(await store.participants.save('s1', { ...nurse, role: 'annen' }, etag)).toBe(false);
      expect(await store.participants.save('s1', nurse)).toBe(false);
      expect((await store.participants.read('s1', 'p1'))?.value.role).toBe('lege');
    });

    it('include people who answered without joining, and leave those who joined as they are', async () => {
      const store = await make();
      await store.participants.save('s1', nurse);
      await store.participants.recordAnswering('s1', ['p1', 'p2', 'p2', 'p3'], morning + 5);
      await store.participants.recordAnswering('s1', ['p2'], morning + 6);
      const added = { role: undefined, joinedAt: morning + 5, leftAt: undefined, sourceAt: 0 };
      expect(await store.participants.list('s1')).toStrictEqual([
        nurse,
        { person: 'p2', ...added },
        { person: 'p3', ...added },
      ]);
    });

    it('can be recorded by the hundreds, and by two at once', async () => {
      const store = await make();
      const people = Array.from({ length: 250 }, (_, index) => `p${index}`);
      const [, , joined] = await Promise.all([
        store.participants.recordAnswering('s1', people, morning),
        store.participants.recordAnswering('s1', people.slice(100), morning),
        store.participants.save('s1', { ...nurse, person: 'p120' }),
      ]);
      const listed = await store.participants.list('s1');
      expect(listed).toHaveLength(250);
      expect(listed.find(({ person }) => person === 'p120')?.role).toBe(joined ? 'sykepleier' : undefined);
    });

    it('may be nobody', async () => {
      const store = await make();
      await store.participants.recordAnswering('s1', [], morning);
      expect(await store.participants.list('s1')).toEqual([]);
    });
  });
}
