import { describe, expect, it } from 'vitest';
import { morning } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

const minute = 60_000;
const hour = 60 * minute;

export function scheduleContract(make: MakeStore): void {
  describe('when a channel is visited', () => {
    it('is not before its time', async () => {
      const store = await make();
      await store.schedule.wake('c1', morning);
      expect(await store.schedule.due(morning - 1)).toEqual([]);
      expect(await store.schedule.due(morning)).toEqual(['c1']);
    });

    it('is the earliest time anyone asked for', async () => {
      const store = await make();
      await store.schedule.wake('c1', morning + 5);
      await store.schedule.wake('c1', morning + 2);
      await store.schedule.wake('c1', morning + 9);
      expect(await store.schedule.due(morning + 1)).toEqual([]);
      expect(await store.schedule.due(morning + 2)).toEqual(['c1']);
    });

    it('is the earliest also when fifty ask at once', async () => {
      const store = await make();
      await Promise.all(
        Array.from({ length: 50 }, (_, index) => store.schedule.wake('c1', morning + 50 - index)),
      );
      expect(await store.schedule.due(morning)).toEqual([]);
      expect(await store.schedule.due(morning + 1)).toEqual(['c1']);
    });

    it('goes by who has waited longest', async () => {
      const store = await make();
      await store.schedule.wake('c1', morning + 2);
      await store.schedule.wake('c2', morning + 1);
      await store.schedule.wake('c3', morning + 3);
      expect(await store.schedule.due(morning + 3)).toEqual(['c2', 'c1', 'c3']);
    });

    it('is for at most two hundred channels at a time', async () => {
      const store = await make();
      const channels = Array.from({ length: 205 }, (_, index) => `c${index}`);
      await Promise.all(channels.map((channel, index) => store.schedule.wake(channel, morning + index)));
      const due = await store.schedule.due(morning + hour);
      expect(due).toEqual(channels.slice(0, 200));
      expect(await store.schedule.due(morning, true)).toEqual(channels);
    });

    it('does not matter at start-up, when every channel that nobody holds is visited', async () => {
      const store = await make();
      await store.schedule.wake('later', morning + hour);
      await store.schedule.acquire('idle', 'A', morning, morning + minute);
      await store.schedule.release('idle', 'A', [], undefined);
      await store.schedule.acquire('held', 'A', morning, morning + minute);
      expect(await store.schedule.due(morning)).toEqual([]);
      expect((await store.schedule.due(morning, true)).toSorted()).toEqual(['idle', 'later']);
      expect((await store.schedule.due(morning + minute, true)).toSorted()).toEqual([
        'held',
        'idle',
        'later',
      ]);
    });
  });

  describe('who visits a channel', () => {
    it('is whoever comes first, until they give it back', async () => {
      const store = await make();
      await store.schedule.wake('c1', morning);
      const taken = await store.schedule.acquire('c1', 'A', morning, morning + minute);
      expect(taken).toEqual({ sends: [], abandoned: false });
      expect(await store.schedule.due(morning + 1)).toEqual([]);
      expect(await store.schedule.acquire('c1', 'B', morning + 1, morning + minute)).toBeUndefined();
      await store.schedule.release('c1', 'A', [], morning + 2);
      expect(await store.schedule.due(morning + 2)).toEqual(['c1']);
      expect(await store.schedule.acquire('c1', 'B', morning + 2, morning + minute)).toBeDefined();
    });

    it('learns how long the channel is to be left alone, until somebody writes down that it is not', async () => {
      const store = await make();
      const quiet = { until: morning + hour, shut: true };
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.release('c1', 'A', [], undefined, quiet);
      expect(await store.schedule.acquire('c1', 'B', morning, morning + minute)).toMatchObject({ quiet });
      // B has vanished.
      const later = morning + 2 * hour;
      expect(await store.schedule.acquire('c1', 'A', later, later + minute)).toMatchObject({ quiet });
      await store.schedule.release('c1', 'A', [], undefined);
      const lease = await store.schedule.acquire('c1', 'A', later, later + minute);
      expect(lease?.quiet).toBeUndefined();
    });

    it('can be somebody a channel has never seen', async () => {
      const store = await make();
      expect(await store.schedule.acquire('c1', 'A', morning, morning + minute)).toEqual({
        sends: [],
        abandoned: false,
      });
      expect(await store.schedule.acquire('c1', 'B', morning, morning + minute)).toBeUndefined();
    });

    it.each([true, false])('is one of twenty who come at once (woken before: %s)', async (woken) => {
      const store = await make();
      if (woken) await store.schedule.wake('c1', morning);
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.schedule.acquire('c1', `owner-${index}`, morning, morning + minute),
        ),
      );
      expect(taken.filter((each) => each !== undefined)).toHaveLength(1);
    });

    it('is one of twenty who find it abandoned', async () => {
      const store = await make();
      await store.schedule.acquire('c1', 'gone', morning, morning + minute);
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.schedule.acquire('c1', `owner-${index}`, morning + minute, morning + 2 * minute),
        ),
      );
      expect(taken.filter((each) => each !== undefined)).toEqual([{ sends: [], abandoned: true }]);
    });

    it('may stay longer', async () => {
      const store = await make();
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      const again = await store.schedule.acquire('c1', 'A', morning + 1, morning + 2 * minute);
      expect(again).toEqual({ sends: [], abandoned: false });
      expect(await store.schedule.acquire('c1', 'B', morning + minute, morning + 2 * minute)).toBeUndefined();
      expect(await store.schedule.due(morning + minute)).toEqual([]);
    });

    it('is looked for when the one who came never gave it back', async () => {
      const store = await make();
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      expect(await store.schedule.due(morning + minute - 1)).toEqual([]);
      expect(await store.schedule.due(morning + minute)).toEqual(['c1']);
      const taken = await store.schedule.acquire('c1', 'B', morning + minute, morning + 2 * minute);
      expect(taken?.abandoned).toBe(true);
      await store.schedule.release('c1', 'B', [], morning + minute);
      const next = await store.schedule.acquire('c1', 'C', morning + 3 * minute, morning + 4 * minute);
      expect(next?.abandoned).toBe(false);
    });

    it('cannot give back what somebody else has taken over', async () => {
      const store = await make();
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.acquire('c1', 'B', morning + minute, morning + 3 * minute);
      await store.schedule.release('c1', 'A', [morning], morning);
      expect(await store.schedule.due(morning + minute)).toEqual([]);
      expect(await store.schedule.acquire('c1', 'C', morning + minute, morning + 3 * minute)).toBeUndefined();
      await store.schedule.release('c1', 'B', [], undefined);
      const next = await store.schedule.acquire('c1', 'C', morning + minute, morning + 3 * minute);
      expect(next).toEqual({ sends: [], abandoned: false });
    });

    it('cannot give back what was never taken', async () => {
      const store = await make();
      await store.schedule.release('c1', 'A', [], morning);
      await store.schedule.wake('c2', morning + hour);
      await store.schedule.release('c2', 'A', [], morning);
      expect(await store.schedule.due(morning)).toEqual([]);
    });
  });

  describe('a visit asked for while somebody is there', () => {
    it('takes place after them', async () => {
      const store = await make();
      await store.schedule.wake('c1', morning);
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.wake('c1', morning + 1);
      expect(await store.schedule.due(morning + 2)).toEqual([]);
      await store.schedule.release('c1', 'A', [], undefined);
      expect(await store.schedule.due(morning)).toEqual([]);
      expect(await store.schedule.due(morning + 1)).toEqual(['c1']);
    });

    it('takes place also when it is to be after their lease runs out', async () => {
      const store = await make();
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.wake('c1', morning + hour);
      await store.schedule.release('c1', 'A', [], undefined);
      expect(await store.schedule.due(morning + hour - 1)).toEqual([]);
      expect(await store.schedule.due(morning + hour)).toEqual(['c1']);
    });

    it('gives way to an earlier one that they set themselves', async () => {
      const store = await make();
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.wake('c1', morning + 9);
      await store.schedule.release('c1', 'A', [], morning + 3);
      expect(await store.schedule.due(morning + 3)).toEqual(['c1']);
    });

    it('is not lost when they stay longer', async () => {
      const store = await make();
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.wake('c1', morning + 1);
      await store.schedule.acquire('c1', 'A', morning + 2, morning + 2 * minute);
      await store.schedule.release('c1', 'A', [], undefined);
      expect(await store.schedule.due(morning + 1)).toEqual(['c1']);
    });

    it('is not lost when it is asked for at the moment they leave', async () => {
      const store = await make();
      for (let round = 0; round < 10; round++) {
        const now = morning + round * hour;
        await store.schedule.acquire('c1', 'A', now, now + minute);
        await Promise.all([
          store.schedule.release('c1', 'A', [], undefined),
          store.schedule.wake('c1', now + 1),
        ]);
        expect(await store.schedule.due(now + 1)).toEqual(['c1']);
      }
    });

    it('leaves their lease alone', async () => {
      const store = await make();
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.wake('c1', morning);
      expect(await store.schedule.acquire('c1', 'B', morning + 1, morning + minute)).toBeUndefined();
      expect(await store.schedule.due(morning + 1)).toEqual([]);
    });
  });

  describe('a visit that has taken place', () => {
    it('is over: no other is due unless one was set', async () => {
      const store = await make();
      await store.schedule.wake('c1', morning);
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.release('c1', 'A', [], undefined);
      expect(await store.schedule.due(morning + 1000 * hour)).toEqual([]);
      await store.schedule.wake('c1', morning + 5);
      expect(await store.schedule.due(morning + 5)).toEqual(['c1']);
    });

    it('leaves to the next what was sent in the last hour', async () => {
      const store = await make();
      const sends = [morning - 2 * hour, morning - 1, morning - minute, morning, morning];
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.release('c1', 'A', sends, undefined);
      const soon = await store.schedule.acquire('c1', 'B', morning + 1, morning + minute);
      expect(soon?.sends).toEqual([morning - minute, morning - 1, morning, morning]);
      const later = await store.schedule.acquire('c1', 'B', morning + hour - 1, morning + 2 * hour);
      expect(later?.sends).toEqual([morning, morning]);
    });

    it('leaves them also past one who never gave the channel back', async () => {
      const store = await make();
      await store.schedule.acquire('c1', 'A', morning, morning + minute);
      await store.schedule.release('c1', 'A', [morning], undefined);
      await store.schedule.acquire('c1', 'B', morning + 1, morning + minute);
      expect(await store.schedule.acquire('c1', 'C', morning + minute, morning + hour)).toEqual({
        sends: [morning],
        abandoned: true,
      });
    });

    it('can leave as many as Teams takes in an hour', async () => {
      const store = await make();
      const sends = Array.from({ length: 1800 }, (_, index) => morning + index * 1999 + (index % 7));
      const end = morning + hour - 1;
      await store.schedule.acquire('c1', 'A', end, end + minute);
      await store.schedule.release('c1', 'A', sends, undefined);
      expect((await store.schedule.acquire('c1', 'B', end, end + minute))?.sends).toEqual(sends);
    });
  });
}
