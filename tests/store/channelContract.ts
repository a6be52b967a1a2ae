import { describe, expect, expectTypeOf, it } from 'vitest';
import type { Changes, Channel, Result } from '../../src/app/ports/rows/channels.ts';
import type { Session } from '../../src/domain/session/session.ts';
import { commitResult } from './commitResult.ts';
import {
  active,
  emptySummary,
  everyPhase,
  fullSummary,
  morning,
  prepared,
  reply,
  resultOf,
  unit,
} from './examples.ts';
import type { MakeStore } from './storeContract.ts';

const create = <T>(value: T) => ({ value, etag: undefined });

export function channelContract(make: MakeStore): void {
  describe('what a channel keeps', () => {
    it('knows nothing of a channel nobody has used', async () => {
      const store = await make();
      expect(await store.channels.read('c1')).toBeUndefined();
      expect(await store.channels.readSession('c1', 's1')).toBeUndefined();
      expect(await store.channels.result('c1', 's1')).toBeUndefined();
      expect(await store.channels.results('c1')).toEqual([]);
    });

    it('gives back a new channel exactly as it was', async () => {
      const store = await make();
      expect(await store.channels.commit('c1', { channel: create(unit) })).toBe('committed');
      expect((await store.channels.read('c1'))?.value).toStrictEqual(unit);
    });

    it('gives back a channel in use exactly as it was', async () => {
      const store = await make();
      const used: Channel = {
        ...unit,
        active: 's1',
        lastSetup: { form: 'psykrus', patients: 60, minutes: 90, mode: 'all' },
        reasonUse: { 'diag-radiologi': 3, 'komm-korttid': 1 },
        due: [{ session: 's1', at: morning }],
        unitName: 'Kirurgisk post 2',
        language: 'en',
        ownLanguages: true,
      };
      await store.channels.commit('c1', { channel: create(used) });
      expect((await store.channels.read('c1'))?.value).toStrictEqual(used);
    });

    it.each(everyPhase)('gives back a session that is $phase exactly as it was', async (session) => {
      const store = await make();
      await store.channels.commit('c1', { session: create<Session>(session) });
      expect((await store.channels.readSession('c1', session.id))?.value).toStrictEqual(session);
    });

    it('keeps the largest session there can be', async () => {
      const store = await make();
      const patients = Array.from({ length: 60 }, () => ({
        kind: 'left' as const,
        openedAt: morning,
        revealedAt: morning,
        cause: 'leader' as const,
        leftAt: morning,
      }));
      const session = { ...active, patients };
      await store.channels.commit('c1', { session: create(session) });
      expect((await store.channels.readSession('c1', 's1'))?.value).toStrictEqual(session);
    });

    it('keeps the largest and the smallest summary', async () => {
      const store = await make();
      const large = { ...resultOf('s1', morning, fullSummary), updatedAt: morning + 1 };
      const small = resultOf('s2', morning, emptySummary);
      await commitResult(store, 'c1', large);
      await commitResult(store, 'c1', small);
      expect(await store.channels.result('c1', 's1')).toStrictEqual(large);
      expect(await store.channels.result('c1', 's2')).toStrictEqual(small);
    });

    it('keeps what is known of a result besides, writes it anew with it, and lists it with no results', async () => {
      const store = await make();
      const extra = { session: 's1', atLeast: ['besl-plan', 'diag-lab'] };
      expect(await store.channels.extra('c1', 's1')).toBeUndefined();
      await commitResult(store, 'c1', resultOf('s1', morning), { extra });
      expect(await store.channels.extra('c1', 's1')).toStrictEqual(extra);
      await store.channels.commit('c1', { extra: { ...extra, atLeast: [] } });
      expect(await store.channels.extra('c1', 's1')).toStrictEqual({ session: 's1', atLeast: [] });
      expect(await store.channels.results('c1')).toStrictEqual([resultOf('s1', morning)]);
      expect(await store.channels.extra('c2', 's1')).toBeUndefined();
    });

    it('lists a unit’s results with the newest first, and no other unit’s', async () => {
      const store = await make();
      await commitResult(store, 'c1', resultOf('s2', morning + 2));
      await commitResult(store, 'c1', resultOf('s3', morning + 3), { reply });
      await commitResult(store, 'c1', resultOf('s1', morning + 1));
      await commitResult(store, 'c2', resultOf('s4', morning + 4));
      expect((await store.channels.results('c1')).map(({ session }) => session)).toEqual(['s3', 's2', 's1']);
    });

    it('writes a result anew when late answers were taken in', async () => {
      const store = await make();
      const updated = { ...resultOf('s1', morning, fullSummary), updatedAt: morning + 5 };
      await commitResult(store, 'c1', resultOf('s1', morning));
      expect(await commitResult(store, 'c1', updated)).toBe('committed');
      expect(await store.channels.results('c1')).toStrictEqual([updated]);
    });

    it('gives the unit’s row another tag with each result, so that it is the version of them all', async () => {
      const store = await make();
      const tag = async () => (await store.channels.read('c1'))?.etag;
      await commitResult(store, 'c1', resultOf('s1', morning));
      const first = await tag();
      await commitResult(store, 'c1', resultOf('s1', morning + 1));
      expect(await tag()).not.toBe(first);
      expectTypeOf<{ readonly result: Result }>().not.toExtend<Changes>();
    });

    it('keeps units apart', async () => {
      const store = await make();
      await store.channels.commit('c1', { channel: create(unit), session: create(active) });
      expect(await store.channels.read('c2')).toBeUndefined();
      expect(await store.channels.readSession('c2', 's1')).toBeUndefined();
    });

    it('has nothing against being asked to write nothing', async () => {
      const store = await make();
      expect(await store.channels.commit('c1', {})).toBe('committed');
    });

    it('refuses to write what nobody could read again', async () => {
      const store = await make();
      const broken = { ...active, pausedFor: Number.NaN };
      await expect(
        store.channels.commit('c1', { channel: create(unit), session: create(broken) }),
      ).rejects.toThrow('pausedFor');
      expect(await store.channels.read('c1')).toBeUndefined();
    });

    it.each([
      '',
      'a/b',
      'a\\b',
      'a#b',
      'a?b',
      'a|b',
      'a\nb',
      'æ',
      'x'.repeat(101),
    ])('refuses %j as a key, before anything is sent', async (id) => {
      const store = await make();
      await expect(store.channels.read(id)).rejects.toThrow(RangeError);
    });
  });

  describe('several who write to a channel at once', () => {
    it('refuses to create what is there already', async () => {
      const store = await make();
      await store.channels.commit('c1', { channel: create(unit) });
      const other = { ...unit, logToken: 'other' };
      expect(await store.channels.commit('c1', { channel: create(other) })).toBe('conflict');
      expect((await store.channels.read('c1'))?.value).toEqual(unit);
    });

    it('refuses to change what has changed since it was read', async () => {
      const store = await make();
      await store.channels.commit('c1', { session: create(active) });
      const read = await store.channels.readSession('c1', 's1');
      const first: Changes = { session: { value: { ...active, pausedFor: 1 }, etag: read?.etag } };
      const second: Changes = { session: { value: { ...active, pausedFor: 2 }, etag: read?.etag } };
      expect(await store.channels.commit('c1', first)).toBe('committed');
      expect(await store.channels.commit('c1', second)).toBe('conflict');
      expect((await store.channels.readSession('c1', 's1'))?.value).toEqual({ ...active, pausedFor: 1 });
    });

    it('refuses to change what has been removed since it was read', async () => {
      const store = await make();
      await store.channels.commit('c1', { session: create(prepared) });
      const read = await store.channels.readSession('c1', 's1');
      await store.channels.deletePrepared('c1', 's1');
      expect(await store.channels.commit('c1', { session: { value: active, etag: read?.etag } })).toBe(
        'conflict',
      );
      expect(await store.channels.readSession('c1', 's1')).toBeUndefined();
    });

    it('lets one of two leaders begin, and tells the other', async () => {
      const store = await make();
      await store.channels.commit('c1', { channel: create(unit) });
      const read = await store.channels.read('c1');
      const begin = (id: string): Changes => ({
        channel: { value: { ...unit, active: id }, etag: read?.etag },
        session: create({ ...active, id }),
      });
      const outcomes = await Promise.all([
        store.channels.commit('c1', begin('s1')),
        store.channels.commit('c1', begin('s2')),
      ]);
      expect(outcomes.toSorted()).toEqual(['committed', 'conflict']);
      const winner = (await store.channels.read('c1'))?.value.active ?? 'none';
      const loser = winner === 's1' ? 's2' : 's1';
      expect((await store.channels.readSession('c1', winner))?.value.id).toBe(winner);
      expect(await store.channels.readSession('c1', loser)).toBeUndefined();
    });

    it('lets exactly one of fifty win', async () => {
      const store = await make();
      await store.channels.commit('c1', { session: create(active) });
      const read = await store.channels.readSession('c1', 's1');
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, (_, pausedFor) =>
          store.channels.commit('c1', {
            session: { value: { ...active, pausedFor: pausedFor + 1 }, etag: read?.etag },
          }),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'committed')).toHaveLength(1);
      const after = await store.channels.readSession('c1', 's1');
      expect(after?.value).toEqual({ ...active, pausedFor: outcomes.indexOf('committed') + 1 });
    });

    it('writes nothing at all on a conflict', async () => {
      const store = await make();
      await store.channels.commit('c1', { channel: create(unit) });
      const read = await store.channels.read('c1');
      await store.channels.commit('c1', {
        channel: { value: { ...unit, logToken: 'new' }, etag: read?.etag },
      });
      const late: Changes = {
        channel: { value: { ...unit, active: 's1' }, etag: read?.etag },
        session: create(active),
        result: resultOf('s0', morning),
        reply,
      };
      expect(await store.channels.commit('c1', late)).toBe('conflict');
      expect((await store.channels.read('c1'))?.value).toEqual({ ...unit, logToken: 'new' });
      expect(await store.channels.readSession('c1', 's1')).toBeUndefined();
      expect(await store.channels.results('c1')).toEqual([]);
      expect(await store.replies.list('c1')).toEqual([]);
    });
  });

  describe('a command that Teams delivers twice', () => {
    const begin: Changes = { channel: create(unit), session: create(active), reply };

    it('is recognised, also when its own first run is what has changed everything', async () => {
      const store = await make();
      expect(await store.channels.commit('c1', begin)).toBe('committed');
      expect(await store.channels.commit('c1', begin)).toBe('duplicate');
      expect(await store.replies.list('c1')).toStrictEqual([reply]);
    });

    it('is recognised when nothing else stands in its way, and changes nothing', async () => {
      const store = await make();
      await store.channels.commit('c1', begin);
      const read = await store.channels.readSession('c1', 's1');
      const again: Changes = {
        session: { value: { ...active, pausedFor: 7 }, etag: read?.etag },
        reply: { ...reply, body: 'again' },
      };
      expect(await store.channels.commit('c1', again)).toBe('duplicate');
      expect((await store.channels.readSession('c1', 's1'))?.value).toEqual(active);
      expect(await store.replies.list('c1')).toStrictEqual([reply]);
    });

    it('is recognised after its reply was sent', async () => {
      const store = await make();
      await store.channels.commit('c1', begin);
      await store.replies.markSent('c1', reply.id);
      expect(await store.channels.commit('c1', { reply })).toBe('duplicate');
    });

    it('is handled once when both arrive together', async () => {
      const store = await make();
      const outcomes = await Promise.all([
        store.channels.commit('c1', begin),
        store.channels.commit('c1', begin),
      ]);
      expect(outcomes.toSorted()).toEqual(['committed', 'duplicate']);
    });
  });

  describe('a session that was prepared and never begun', () => {
    it('can be removed', async () => {
      const store = await make();
      await store.channels.commit('c1', { session: create(prepared) });
      await store.channels.deletePrepared('c1', 's1');
      expect(await store.channels.readSession('c1', 's1')).toBeUndefined();
    });

    it('stays once it has begun', async () => {
      const store = await make();
      await store.channels.commit('c1', { session: create(active) });
      await store.channels.deletePrepared('c1', 's1');
      expect((await store.channels.readSession('c1', 's1'))?.value).toEqual(active);
    });

    it('is either removed or begun when both are tried at once', async () => {
      const store = await make();
      for (let round = 0; round < 10; round++) {
        const id = `s${round}`;
        await store.channels.commit('c1', { session: create({ ...prepared, id }) });
        const read = await store.channels.readSession('c1', id);
        const begin: Changes = { session: { value: { ...active, id }, etag: read?.etag } };
        const [, began] = await Promise.all([
          store.channels.deletePrepared('c1', id),
          store.channels.commit('c1', begin),
        ]);
        const left = await store.channels.readSession('c1', id);
        expect(left?.value.phase).toBe(began === 'committed' ? 'active' : undefined);
      }
    });

    it('need not be there', async () => {
      const store = await make();
      await expect(store.channels.deletePrepared('c1', 's1')).resolves.toBeUndefined();
    });
  });
}
