import { describe, expect, it } from 'vitest';
import type { LogChanges } from '../../src/app/ports/rows/improvement.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { withoutNames } from '../../src/domain/improvement/history.ts';
import { morning } from './examples.ts';
import { actionOf, entryOf, fullAction, fullReceived, head, received } from './logExamples.ts';
import type { MakeStore } from './storeContract.ts';

/** Writes under the head as it is, or makes one. */
async function write({ logs }: Rows, changes: Omit<LogChanges, 'head'>) {
  const stored = await logs.head('c1');
  const value = { ...(stored?.value ?? head), seq: (stored?.value.seq ?? 0) + 1 };
  return logs.commit('c1', { head: { value, etag: stored?.etag }, ...changes });
}

export function logsContract(make: MakeStore): void {
  describe('an improvement log', () => {
    it('is empty where nothing was written', async () => {
      const { logs } = await make();
      expect(await logs.head('c1')).toBeUndefined();
      expect(await logs.content('c1')).toEqual({ actions: [], areas: [], received: [], tied: [] });
      expect(await logs.history('c1', 1)).toEqual([]);
      expect(await logs.created('c1', 'k')).toBeUndefined();
    });

    it('gives back everything as it was written, and nothing of another unit', async () => {
      const store = await make();
      const areas = {
        session: 's1',
        chosen: [{ reason: 'radiologi' }],
        declined: [{ reason: 'tolk', why: 'Sjelden' }],
      };
      const creation = { key: 'k1', nr: 12, at: morning };
      const tied = { unit: 'u1', name: 'Kirurgisk post 2' };
      await write(store, {
        actions: [fullAction, actionOf(2)],
        areas,
        created: creation,
        received: [received, fullReceived()],
        tied,
      });
      await store.logs.commit('c2', { head: { value: head, etag: undefined }, actions: [actionOf(1)] });
      expect(await store.logs.content('c1')).toStrictEqual({
        actions: [actionOf(2), fullAction],
        areas: [areas],
        received: [received, fullReceived()],
        tied: [tied],
      });
      expect(await store.logs.created('c1', 'k1')).toStrictEqual(creation);
      await write(store, { untied: 'u1' });
      expect((await store.logs.content('c1')).tied).toEqual([]);
    });

    it('no longer holds what was taken away again', async () => {
      const store = await make();
      await write(store, { actions: [fullAction], received: [fullReceived()] });
      const bare = { ...received, nr: 13 };
      await write(store, { actions: [actionOf(12)], received: [bare] });
      const { actions, received: left } = await store.logs.content('c1');
      expect({ actions, left }).toStrictEqual({ actions: [actionOf(12)], left: [bare] });
    });

    it('has one order: whoever has not seen the newest head writes nothing', async () => {
      const { logs } = await make();
      const full = {
        ...head,
        unitName: 'Post 2',
        contact: { id: 'kari', name: 'Kari' },
        receiver: 'line',
        nextAt: morning,
        sweptAt: morning,
        codeUntil: morning,
        gone: ['kari'],
        digestAt: morning,
        refusedAt: morning,
      };
      expect(await logs.commit('c1', { head: { value: full, etag: undefined } })).toBe('committed');
      const first = await logs.head('c1');
      expect(first?.value).toStrictEqual(full);
      expect(
        await logs.commit('c1', { head: { value: head, etag: undefined }, actions: [actionOf(1)] }),
      ).toBe('conflict');
      expect(await logs.commit('c1', { head: { value: head, etag: first?.etag } })).toBe('committed');
      expect((await logs.head('c1'))?.value).toStrictEqual(head);
      const late = { head: { value: full, etag: first?.etag }, actions: [actionOf(1)] };
      expect(await logs.commit('c1', late)).toBe('conflict');
      expect((await logs.content('c1')).actions).toEqual([]);
    });

    it('lets a form make one action only', async () => {
      const store = await make();
      const made = (nr: number) =>
        write(store, { actions: [actionOf(nr)], created: { key: 'k1', nr, at: morning } });
      expect(await made(1)).toBe('committed');
      expect(await made(2)).toBe('conflict');
      expect((await store.logs.content('c1')).actions.map(({ nr }) => nr)).toEqual([1]);
    });

    it('tells what became of one action, oldest first', async () => {
      const store = await make();
      const second = { ...actionOf(2), version: 2, status: 'vedtatt' } as const;
      await write(store, { history: [entryOf(second, actionOf(2))] });
      await write(store, { history: [entryOf(actionOf(2)), entryOf(fullAction)] });
      expect(await store.logs.history('c1', 2)).toStrictEqual([
        entryOf(actionOf(2)),
        entryOf(second, actionOf(2)),
      ]);
      expect(await store.logs.history('c1', 12)).toStrictEqual([entryOf(fullAction)]);
      const all = (await store.logs.history('c1')).map(({ nr, version }) => [nr, version]);
      expect(all).toEqual([
        [2, 1],
        [2, 2],
        [12, 7],
      ]);
    });

    it('forgets what forms have made, and who did what, when it is old enough and only then', async () => {
      const store = await make();
      const late = actionOf(3, { changedAt: morning + 10 });
      await write(store, {
        created: { key: 'old', nr: 1, at: morning },
        history: [entryOf(actionOf(2)), entryOf(late)],
      });
      await write(store, { created: { key: 'new', nr: 2, at: morning + 10 } });
      await store.logs.sweep('c1', { made: morning + 5, named: morning + 5 });
      expect(await store.logs.created('c1', 'old')).toBeUndefined();
      expect(await store.logs.created('c1', 'new')).toBeDefined();
      expect(await store.logs.history('c1', 2)).toStrictEqual([withoutNames(entryOf(actionOf(2)))]);
      expect(await store.logs.history('c1', 3)).toStrictEqual([entryOf(late)]);
    });
  });

  describe('codes of leaders’ channels', () => {
    it('are each given out once, and can be read until they are forgotten', async () => {
      const { lineCodes } = await make();
      const code = { code: 'K7QF-2M4P', channelId: 'line', tenantId: 't', expires: morning + 10 };
      expect(await lineCodes.create(code, morning)).toBe(true);
      expect(await lineCodes.create({ ...code, channelId: 'other' }, morning)).toBe(false);
      expect(await lineCodes.read('K7QF-2M4P')).toStrictEqual(code);
      expect(await lineCodes.read('XXXX-XXXX')).toBeUndefined();
      expect(await lineCodes.create({ ...code, code: 'A' }, morning + 10)).toBe(true);
      expect(await lineCodes.read('K7QF-2M4P')).toBeUndefined();
    });

    it('are forgotten once they have expired, though nobody makes another', async () => {
      const { lineCodes } = await make();
      const code = { code: 'K7QF-2M4P', channelId: 'line', tenantId: 't', expires: morning + 10 };
      await lineCodes.create(code, morning);
      await lineCodes.create({ ...code, code: 'B7QF-2M4P', expires: morning + 20 }, morning);
      await lineCodes.sweep(morning + 10);
      expect(await lineCodes.read('K7QF-2M4P')).toBeUndefined();
      expect(await lineCodes.read('B7QF-2M4P')).toBeDefined();
    });
  });
}
