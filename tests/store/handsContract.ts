import { describe, expect, it } from 'vitest';
import type { OwnHands } from '../../src/app/ports/rows/hands.ts';
import { mainTap } from '../../src/domain/answer/tapHistory.ts';
import { roleIds } from '../../src/domain/basics.ts';
import { keyOf, morning, onlyAssessed } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

const nurses: OwnHands = {
  hands: {
    patient: 7,
    round: 1,
    role: 'sykepleier',
    countedAt: morning,
    counts: [
      { assessment: 'riktig_venter', count: 20 },
      { assessment: 'vet_ikke', count: 1 },
    ],
  },
  sourceAt: morning - 5,
  seen: [mainTap(0, 'tap1'), mainTap(0, 'tap2')],
};
const about = (hands: Partial<OwnHands['hands']>): OwnHands => ({
  ...nurses,
  hands: { ...nurses.hands, ...hands },
});

export function handsContract(make: MakeStore): void {
  describe('a show of hands', () => {
    it('is absent until it is entered, and kept as it was', async () => {
      const store = await make();
      expect(await store.hands.read('s1', { patient: 7, role: 'sykepleier', round: 1 })).toBeUndefined();
      expect(await store.hands.list('s1')).toEqual([]);
      expect(await store.hands.save('s1', nurses)).toBe(true);
      expect(
        (await store.hands.read('s1', { patient: 7, role: 'sykepleier', round: 1 }))?.value,
      ).toStrictEqual(nurses);
      expect(await store.hands.read('s1', { patient: 7, role: 'lege', round: 1 })).toBeUndefined();
      expect(await store.hands.read('s2', { patient: 7, role: 'sykepleier', round: 1 })).toBeUndefined();
    });

    it('replaces what the role had, and leaves the other roles', async () => {
      const store = await make();
      await store.hands.save('s1', nurses);
      await store.hands.save('s1', about({ role: 'lege' }));
      const before = await store.hands.read('s1', { patient: 7, role: 'sykepleier', round: 1 });
      const fewer = about({ counts: [{ assessment: 'ferdig', count: 2 }] });
      expect(await store.hands.save('s1', fewer, before?.etag)).toBe(true);
      expect(await store.hands.list('s1', 7)).toStrictEqual([about({ role: 'lege' }).hands, fewer.hands]);
    });

    it('is not changed from a picture of it that is out of date, nor entered twice', async () => {
      const store = await make();
      await store.hands.save('s1', nurses);
      const etag = (await store.hands.read('s1', { patient: 7, role: 'sykepleier', round: 1 }))?.etag;
      await store.hands.save('s1', about({ counts: [] }), etag);
      expect(await store.hands.save('s1', nurses, etag)).toBe(false);
      expect(await store.hands.save('s1', nurses)).toBe(false);
      const both = await Promise.all(
        ['lege', 'lege'].map(() => store.hands.save('s1', about({ role: 'lege' }))),
      );
      expect(both.toSorted()).toEqual([false, true]);
    });

    it('that was taken away again is not listed, and remembers that it was', async () => {
      const store = await make();
      await store.hands.save('s1', about({ counts: [] }));
      expect(await store.hands.list('s1')).toEqual([]);
      expect(
        (await store.hands.read('s1', { patient: 7, role: 'sykepleier', round: 1 }))?.value.sourceAt,
      ).toBe(morning - 5);
    });

    it('is listed by patient and role, beside the answers and not among them', async () => {
      const store = await make();
      for (const patient of [10, 1]) {
        for (const role of roleIds) await store.hands.save('s1', about({ patient, role }));
      }
      await store.hands.save('s2', nurses);
      await store.answers.save(keyOf(1, 'p1'), onlyAssessed('ferdig'));
      await store.participants.recordAnswering('s1', ['p1'], morning);
      const listed = await store.hands.list('s1');
      expect(listed.map(({ patient, role }) => `${patient} ${role}`)).toEqual(
        [1, 10].flatMap((patient) => roleIds.toSorted().map((role) => `${patient} ${role}`)),
      );
      expect(await store.hands.list('s1', 1)).toHaveLength(5);
      expect(await store.answers.list('s1')).toHaveLength(1);
      expect(await store.answers.list('s1', 1)).toHaveLength(1);
      expect(await store.participants.list('s1')).toHaveLength(1);
    });

    it.each([
      ['more than twenty', { assessment: 'ferdig', count: 21 }],
      ['less than one', { assessment: 'ferdig', count: 0 }],
    ] as const)('of %s is not written', async (_, counted) => {
      const store = await make();
      await expect(store.hands.save('s1', about({ counts: [counted] }))).rejects.toThrow('count');
      expect(await store.hands.list('s1')).toEqual([]);
    });
  });
}
