import { describe, expect, it } from 'vitest';
import { morning } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

const minute = 60_000;

export function processesContract(make: MakeStore): void {
  describe('processes', () => {
    it('count each other, and not themselves', async () => {
      const store = await make();
      expect(await store.processes.beat('A', morning, morning - minute)).toBe(0);
      expect(await store.processes.beat('B', morning + 1, morning - minute)).toBe(1);
      expect(await store.processes.beat('A', morning + 2, morning - minute)).toBe(1);
      expect(await store.processes.beat('C', morning + 3, morning - minute)).toBe(2);
    });

    it('that begin at the same moment: one at least knows of the other', async () => {
      const store = await make();
      const others = await Promise.all(['A', 'B'].map((owner) => store.processes.beat(owner, morning, 0)));
      expect(others[0] === 1 || others[1] === 1).toBe(true);
    });

    it('do not count when they have said that they are gone', async () => {
      const store = await make();
      await store.processes.beat('A', morning, 0);
      await store.processes.leave('A');
      await store.processes.leave('A');
      expect(await store.processes.beat('B', morning, 0)).toBe(0);
    });

    it('do not count when they have not been heard of for a while, and are forgotten after an hour', async () => {
      const store = await make();
      await store.processes.beat('A', morning, 0);
      expect(await store.processes.beat('B', morning + 2 * minute, morning + minute)).toBe(0);
      expect(await store.processes.beat('B', morning + 59 * minute, 0)).toBe(1);
      expect(await store.processes.beat('B', morning + 61 * minute, 0)).toBe(1);
      expect(await store.processes.beat('B', morning + 62 * minute, 0)).toBe(0);
    });
  });
}
