import { describe, expect, it } from 'vitest';
import { morning } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

const minute = 60_000;

export function processesContract(make: MakeStore): void {
  describe('processes', () => {
    it('know of each other, and do not count themselves', async () => {
      const store = await make();
      expect(await store.processes.beat('A', morning, morning - minute)).toEqual([]);
      expect(await store.processes.beat('B', morning + 1, morning - minute)).toEqual(['A']);
      expect(await store.processes.beat('A', morning + 2, morning - minute)).toEqual(['B']);
      const others = await store.processes.beat('C', morning + 3, morning - minute);
      expect(others.toSorted()).toEqual(['A', 'B']);
    });

    it('that begin at the same moment: one at least knows of the other', async () => {
      const store = await make();
      const others = await Promise.all(['A', 'B'].map((owner) => store.processes.beat(owner, morning, 0)));
      expect(others.flat().length).toBeGreaterThan(0);
    });

    it('do not count when they have said that they are gone', async () => {
      const store = await make();
      await store.processes.beat('A', morning, 0);
      await store.processes.leave('A');
      await store.processes.leave('A');
      expect(await store.processes.beat('B', morning, 0)).toEqual([]);
    });

    it('do not count when they have not been heard of for a while, and are forgotten after an hour', async () => {
      const store = await make();
      await store.processes.beat('A', morning, 0);
      expect(await store.processes.beat('B', morning + 2 * minute, morning + minute)).toEqual([]);
      expect(await store.processes.beat('B', morning + 59 * minute, 0)).toEqual(['A']);
      expect(await store.processes.beat('B', morning + 61 * minute, 0)).toEqual(['A']);
      expect(await store.processes.beat('B', morning + 62 * minute, 0)).toEqual([]);
    });
  });
}
