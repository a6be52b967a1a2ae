import { describe, expect, it } from 'vitest';
import type { OwnHands } from '../../src/app/ports/rows/hands.ts';
import type { Round } from '../../src/domain/basics.ts';
import { keyOf, morning, onlyAssessed } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

const waits = onlyAssessed('riktig_venter');
const right = onlyAssessed('riktig_aktiv');
const handsOf = (patient: number, round: Round = 1): OwnHands => ({
  hands: {
    patient,
    role: 'lege',
    round,
    countedAt: morning,
    counts: [{ assessment: 'ferdig', count: 2 }],
  },
  sourceAt: 0,
  seen: [],
});

export function sealContract(make: MakeStore): void {
  describe('a round that is listed to be sealed', () => {
    it('has its answers and its hands, and nothing of another round, patient, session or of people', async () => {
      const store = await make();
      for (const patient of [0, 1, 7, 8, 70]) {
        for (const round of [1, 2] as const) {
          await store.answers.save(keyOf(patient, 'p1', { round }), waits);
          await store.hands.save('s1', handsOf(patient, round));
        }
      }
      await store.answers.save(keyOf(7, 'p2'), waits);
      await store.answers.save(keyOf(7, 'p1', { session: 's2' }), waits);
      await store.participants.recordAnswering('s1', ['p1', 'p2', 'p3'], morning);
      const listed = async (round: Round = 1) =>
        (await store.answers.listRound('s1', { patient: 7, round })).map(({ row }) => row).toSorted();
      expect(await listed()).toEqual(['a|007|p1', 'a|007|p2', 'h|007|lege']);
      expect(await listed(2)).toEqual(['a|007.2|p1', 'h|007.2|lege']);
    });

    it('may be empty, and is then sealed by nothing', async () => {
      const store = await make();
      expect(await store.answers.listRound('s1', { patient: 7, round: 1 })).toEqual([]);
      expect(await store.answers.seal('s1', [], 'v1.n1')).toBe(true);
    });

    it('says what each row was sealed with, and nothing for one that never was', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      expect(
        await store.answers.seal(
          's1',
          await store.answers.listRound('s1', { patient: 7, round: 1 }),
          'v1.n1',
        ),
      ).toBe(true);
      await store.answers.save(keyOf(7, 'p2'), waits);
      const sealed = (await store.answers.listRound('s1', { patient: 7, round: 1 })).map((row) => [
        row.row,
        row.sealed,
      ]);
      expect(sealed.toSorted()).toEqual([
        ['a|007|p1', 'v1.n1'],
        ['a|007|p2', undefined],
      ]);
    });
  });

  describe('a seal', () => {
    it('is read with the row, and leaves everything else as it was', async () => {
      const store = await make();
      const whole = {
        ...waits,
        answer: { ...waits.answer, reasons: ['komm-korttid'], text: 'MR i dag', done: true },
      };
      await store.answers.save(keyOf(7, 'p1'), whole);
      await store.hands.save('s1', handsOf(7));
      await store.answers.seal('s1', await store.answers.listRound('s1', { patient: 7, round: 1 }), 'v1.n1');
      const sealed = { ...whole, answer: { ...whole.answer, sealed: 'v1.n1' } };
      expect((await store.answers.read(keyOf(7, 'p1')))?.value).toStrictEqual(sealed);
      expect(await store.answers.list('s1', 7)).toMatchObject([{ answer: sealed.answer }]);
      expect(await store.hands.list('s1', 7)).toStrictEqual([{ ...handsOf(7).hands, sealed: 'v1.n1' }]);
    });

    it('stays when the answer is saved with it, and goes when it is saved without', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      await store.answers.seal('s1', await store.answers.listRound('s1', { patient: 7, round: 1 }), 'v1.n1');
      const read = await store.answers.read(keyOf(7, 'p1'));
      const added = {
        ...waits,
        answer: { ...waits.answer, sealed: 'v1.n1', wait: 't3', addedLate: ['wait'] },
      } as const;
      expect(await store.answers.save(keyOf(7, 'p1'), added, read?.etag)).toBe(true);
      const again = await store.answers.read(keyOf(7, 'p1'));
      expect(again?.value).toStrictEqual(added);
      expect(await store.answers.save(keyOf(7, 'p1'), right, again?.etag)).toBe(true);
      expect((await store.answers.read(keyOf(7, 'p1')))?.value).toStrictEqual(right);
    });

    it('is not put on a round of which a row has changed since it was listed', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      await store.answers.save(keyOf(7, 'p2'), waits);
      const listed = await store.answers.listRound('s1', { patient: 7, round: 1 });
      const own = await store.answers.read(keyOf(7, 'p1'));
      await store.answers.save(keyOf(7, 'p1'), right, own?.etag);
      expect(await store.answers.seal('s1', listed, 'v1.n1')).toBe(false);
      const now = await store.answers.listRound('s1', { patient: 7, round: 1 });
      expect(now.map(({ sealed }) => sealed)).toEqual([undefined, undefined]);
      expect((await store.answers.read(keyOf(7, 'p1')))?.value).toStrictEqual(right);
    });

    it('keeps out every write that was decided before it', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      await store.hands.save('s1', handsOf(7));
      const own = await store.answers.read(keyOf(7, 'p1'));
      const hands = await store.hands.read('s1', { patient: 7, role: 'lege', round: 1 });
      await store.answers.seal('s1', await store.answers.listRound('s1', { patient: 7, round: 1 }), 'v1.n1');
      expect(await store.answers.save(keyOf(7, 'p1'), right, own?.etag)).toBe(false);
      expect(await store.answers.save(keyOf(7, 'p1'), right)).toBe(false);
      expect(await store.hands.save('s1', handsOf(7), hands?.etag)).toBe(false);
    });

    it('is not put over another that was put on meanwhile', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      const listed = await store.answers.listRound('s1', { patient: 7, round: 1 });
      const both = await Promise.all([
        store.answers.seal('s1', listed, 'v1.n1'),
        store.answers.seal('s1', listed, 'v1.n2'),
      ]);
      expect(both.toSorted()).toEqual([false, true]);
      const [row] = await store.answers.listRound('s1', { patient: 7, round: 1 });
      expect(row?.sealed).toBe(both[0] ? 'v1.n1' : 'v1.n2');
    });

    it('is put on more rows than a transaction holds, and says so when one of the last has changed', async () => {
      const store = await make();
      const people = Array.from({ length: 230 }, (_, index) => `p${String(index).padStart(3, '0')}`);
      await Promise.all(people.map((person) => store.answers.save(keyOf(7, person), waits)));
      const listed = (await store.answers.listRound('s1', { patient: 7, round: 1 })).toSorted((a, b) =>
        a.row < b.row ? -1 : 1,
      );
      const last = await store.answers.read(keyOf(7, 'p229'));
      await store.answers.save(keyOf(7, 'p229'), right, last?.etag);
      expect(await store.answers.seal('s1', listed, 'v1.n1')).toBe(false);
      const rest = (await store.answers.listRound('s1', { patient: 7, round: 1 })).filter(
        ({ sealed }) => sealed === undefined,
      );
      expect(rest.map(({ row }) => row)).toContain('a|007|p229');
      expect(await store.answers.seal('s1', rest, 'v1.n1')).toBe(true);
      const all = await store.answers.list('s1', 7);
      expect(all).toHaveLength(230);
      expect(all.every(({ answer }) => answer.sealed === 'v1.n1')).toBe(true);
      expect(all.find(({ person }) => person === 'p229')?.answer.assessment).toBe('riktig_aktiv');
    });
  });
}
