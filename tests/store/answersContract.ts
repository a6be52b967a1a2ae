import { describe, expect, it } from 'vitest';
import type { OwnAnswer } from '../../src/app/ports/rows/answers.ts';
import { keyOf, morning, nurse, onlyAssessed, there } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

const waits = onlyAssessed('riktig_venter', morning, morning - 5);
const right = onlyAssessed('riktig_aktiv', morning + 9);

const full: OwnAnswer = {
  answer: {
    assessment: 'riktig_venter',
    assessedAt: morning,
    reasons: ['diag-radiologi', 'komm-korttid', 'annet-ukjent'],
    wait: 'vet_ikke',
    further: { staffing: 'delvis', bottleneck: 'avogtil', risk: 0, samarbeidsmote: 'nei', oppfolging: 'ja' },
    text: 'MR i dag',
    done: true,
  },
  sourceAt: morning - 5,
  seen: [
    { id: 'a1', about: 'wait', sentAt: morning - 3 },
    { id: '', about: 'annet-ukjent', sentAt: 0 },
  ],
};

export function answersContract(make: MakeStore): void {
  describe('an answer to the practice patient', () => {
    it('is listed when it is asked for, and never among the others', async () => {
      const store = await make();
      await store.answers.openPractice('s1');
      await store.answers.save(keyOf(0, 'p1'), waits);
      await store.answers.save(keyOf(1, 'p1'), right);
      expect(await store.answers.list('s1', 0)).toMatchObject([{ patient: 0, person: 'p1' }]);
      expect(await store.answers.list('s1')).toMatchObject([{ patient: 1 }]);
    });

    it('is deleted with all of its kind, and nothing else', async () => {
      const store = await make();
      await store.participants.save('s1', nurse);
      for (const session of ['s1', 's2']) await store.answers.openPractice(session);
      for (const person of ['p1', 'p2', 'p3']) await store.answers.save(keyOf(0, person), waits);
      await store.answers.save(keyOf(1, 'p1'), right);
      await store.answers.save(keyOf(0, 'p1', { session: 's2' }), right);
      await store.answers.deletePractice('s1');
      await store.answers.deletePractice('s1');
      expect(await store.answers.list('s1', 0)).toEqual([]);
      expect(await store.answers.read(keyOf(0, 'p1'))).toBeUndefined();
      expect(await store.answers.list('s1', 1)).toHaveLength(1);
      expect(await store.answers.list('s2', 0)).toHaveLength(1);
      expect(await store.participants.list('s1')).toEqual([nurse]);
    });
  });

  describe('an answer to a practice that is not open', () => {
    it('is not taken: neither before, nor after all have been deleted, whoever opens it anew', async () => {
      const store = await make();
      expect(await store.answers.save(keyOf(0, 'p1'), waits)).toBe(false);
      await store.answers.openPractice('s1');
      await store.answers.openPractice('s1');
      expect(await store.answers.save(keyOf(0, 'p1'), waits)).toBe(true);
      const own = there(await store.answers.read(keyOf(0, 'p1')));
      expect(await store.answers.save(keyOf(0, 'p1'), full, own.etag)).toBe(true);
      const newer = there(await store.answers.read(keyOf(0, 'p1')));
      await store.answers.deletePractice('s1');
      await store.answers.openPractice('s1');
      expect(await store.answers.save(keyOf(0, 'p1'), right, newer.etag)).toBe(false);
      expect(await store.answers.save(keyOf(0, 'p2'), right)).toBe(false);
      expect(await store.answers.list('s1', 0)).toEqual([]);
      expect(await store.answers.save(keyOf(1, 'p1'), right)).toBe(true);
    });
  });

  describe('a second answer', () => {
    it('is created whole, once, beside the first', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      const again = { ...full, sourceAt: morning + 50 };
      expect(await store.answers.save(keyOf(7, 'p1', { round: 2 }), again)).toBe(true);
      expect(await store.answers.save(keyOf(7, 'p1', { round: 2 }), full)).toBe(false);
      expect((await store.answers.read(keyOf(7, 'p1', { round: 2 })))?.value).toStrictEqual(again);
      expect((await store.answers.read(keyOf(7, 'p1')))?.value.answer.reasons).toEqual([]);
    });

    it('is changed without touching the first', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      expect(await store.answers.save(keyOf(7, 'p1', { round: 2 }), right)).toBe(true);
      const own = there(await store.answers.read(keyOf(7, 'p1', { round: 2 })));
      expect(await store.answers.save(keyOf(7, 'p1', { round: 2 }), full, own.etag)).toBe(true);
      expect(await store.answers.save(keyOf(7, 'p1', { round: 2 }), own.value, own.etag)).toBe(false);
      const newer = there(await store.answers.read(keyOf(7, 'p1', { round: 2 })));
      expect(await store.answers.save(keyOf(7, 'p1', { round: 2 }), right, newer.etag)).toBe(true);
      expect((await store.answers.read(keyOf(7, 'p1', { round: 2 })))?.value.answer.assessment).toBe(
        'riktig_aktiv',
      );
      expect((await store.answers.read(keyOf(7, 'p1')))?.value.answer.assessment).toBe('riktig_venter');
    });

    it('is listed with its round, by patient and among all', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      await store.answers.save(keyOf(70, 'p1'), waits);
      await store.answers.save(keyOf(8, 'p1'), waits);
      await store.answers.save(keyOf(7, 'p2', { round: 2 }), full);
      await store.answers.save(keyOf(7, 'p1', { round: 2 }), full);
      const seven = [
        { patient: 7, round: 1, person: 'p1' },
        { patient: 7, round: 2, person: 'p1' },
        { patient: 7, round: 2, person: 'p2' },
      ];
      expect(await store.answers.list('s1', 7)).toMatchObject(seven);
      expect(await store.answers.list('s1')).toMatchObject([...seven, { patient: 8 }, { patient: 70 }]);
    });
  });

  describe('an answer', () => {
    it('is absent until it is given', async () => {
      const store = await make();
      await store.answers.save(keyOf(1, 'p2'), waits);
      expect(await store.answers.read(keyOf(1, 'p1'))).toBeUndefined();
      expect(await store.answers.read(keyOf(2, 'p2'))).toBeUndefined();
      expect(await store.answers.read(keyOf(1, 'p2', { session: 's2' }))).toBeUndefined();
    });

    it('begins with the assessment alone', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      expect((await store.answers.read(keyOf(7, 'p1')))?.value).toStrictEqual({
        answer: { assessment: 'riktig_venter', assessedAt: morning, reasons: [], done: false },
        sourceAt: morning - 5,
        seen: [],
      });
    });

    it('is kept in full, as it was given', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      const { etag } = there(await store.answers.read(keyOf(7, 'p1')));
      expect(await store.answers.save(keyOf(7, 'p1'), full, etag)).toBe(true);
      expect((await store.answers.read(keyOf(7, 'p1')))?.value).toStrictEqual(full);
    });

    it('is replaced whole, so that nothing of what was there is left', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), full);
      const { etag } = there(await store.answers.read(keyOf(7, 'p1')));
      expect(await store.answers.save(keyOf(7, 'p1'), right, etag)).toBe(true);
      expect((await store.answers.read(keyOf(7, 'p1')))?.value).toStrictEqual(right);
    });

    it('is not made anew once its row is gone, from what was read before', async () => {
      const store = await make();
      await store.answers.openPractice('s1');
      await store.answers.save(keyOf(0, 'p1'), full);
      const { etag } = there(await store.answers.read(keyOf(0, 'p1')));
      await store.answers.deletePractice('s1');
      expect(await store.answers.save(keyOf(0, 'p1'), right, etag)).toBe(false);
      expect(await store.answers.read(keyOf(0, 'p1'))).toBeUndefined();
    });

    it('can have what was answered taken away again', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      const first = there(await store.answers.read(keyOf(7, 'p1')));
      await store.answers.save(keyOf(7, 'p1'), full, first.etag);
      const second = there(await store.answers.read(keyOf(7, 'p1')));
      await store.answers.save(keyOf(7, 'p1'), first.value, second.etag);
      expect((await store.answers.read(keyOf(7, 'p1')))?.value).toStrictEqual(first.value);
    });

    it('is not changed from a picture of it that is out of date', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      const { etag } = there(await store.answers.read(keyOf(7, 'p1')));
      await store.answers.save(keyOf(7, 'p1'), right, etag);
      expect(await store.answers.save(keyOf(7, 'p1'), full, etag)).toBe(false);
      expect(await store.answers.save(keyOf(7, 'p1'), waits, etag)).toBe(false);
      expect((await store.answers.read(keyOf(7, 'p1')))?.value.answer.assessment).toBe('riktig_aktiv');
    });

    it('is not written over by a first tap that comes late', async () => {
      const store = await make();
      expect(await store.answers.save(keyOf(7, 'p1'), right)).toBe(true);
      expect(await store.answers.save(keyOf(7, 'p1'), waits)).toBe(false);
      expect((await store.answers.read(keyOf(7, 'p1')))?.value.answer.assessment).toBe('riktig_aktiv');
    });

    it('takes one of two taps made at the same moment, and says no to the other', async () => {
      const store = await make();
      await store.answers.save(keyOf(7, 'p1'), waits);
      const own = there(await store.answers.read(keyOf(7, 'p1')));
      const outcomes = await Promise.all([
        store.answers.save(keyOf(7, 'p1'), own.value, own.etag),
        store.answers.save(keyOf(7, 'p1'), full, own.etag),
      ]);
      expect(outcomes.toSorted()).toEqual([false, true]);
    });

    it('is one per person and patient, however many answer at once', async () => {
      const store = await make();
      const people = Array.from({ length: 40 }, (_, index) => `p${index}`);
      const taps = [...people, ...people].map((person) => store.answers.save(keyOf(7, person), waits));
      await Promise.all(taps);
      expect(await store.answers.list('s1', 7)).toHaveLength(40);
    });

    it.each([-1, 1.5, 1000, Number.NaN])('is not taken for patient number %d', async (patient) => {
      const store = await make();
      await expect(store.answers.save(keyOf(patient, 'p1'), waits)).rejects.toThrow(RangeError);
    });
  });

  describe('all the answers', () => {
    it('come by patient and person, each with the role the person has now', async () => {
      const store = await make();
      await store.answers.save(keyOf(10, 'p1'), waits);
      await store.answers.save(keyOf(2, 'p2'), right);
      await store.answers.save(keyOf(2, 'p1'), waits);
      await store.answers.save(keyOf(2, 'p1', { session: 's2' }), waits);
      await store.participants.save('s1', nurse);
      const listed = await store.answers.list('s1');
      expect(listed.map(({ patient, person, role }) => [patient, person, role])).toEqual([
        [2, 'p1', 'sykepleier'],
        [2, 'p2', undefined],
        [10, 'p1', 'sykepleier'],
      ]);
      expect(listed[1]).toStrictEqual({
        patient: 2,
        round: 1,
        person: 'p2',
        role: undefined,
        answer: { assessment: 'riktig_aktiv', assessedAt: morning + 9, reasons: [], done: false },
      });
    });

    it('of one patient leave out the others’', async () => {
      const store = await make();
      for (const patient of [1, 10, 11]) await store.answers.save(keyOf(patient, 'p1'), waits);
      await store.participants.save('s1', nurse);
      const listed = await store.answers.list('s1', 1);
      expect(listed.map(({ patient, role }) => [patient, role])).toEqual([[1, 'sykepleier']]);
    });

    it('are all there when sixty patients have twenty answers each', async () => {
      const store = await make();
      for (let patient = 1; patient <= 60; patient++) {
        const people = Array.from({ length: 20 }, (_, index) => `p${index}`);
        await Promise.all(people.map((person) => store.answers.save(keyOf(patient, person), waits)));
      }
      await store.participants.save('s1', nurse);
      const listed = await store.answers.list('s1');
      expect(new Set(listed.map(({ patient, person }) => `${patient} ${person}`)).size).toBe(1200);
      expect(listed.filter(({ role }) => role === 'sykepleier')).toHaveLength(60);
      expect(await store.answers.list('s1', 60)).toHaveLength(20);
      expect(await store.participants.list('s1')).toHaveLength(1);
    });
  });
}
