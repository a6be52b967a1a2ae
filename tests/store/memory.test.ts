import { expect, it } from 'vitest';
import { memoryStore } from '../../src/store/table/memory.ts';
import { storeContract } from './storeContract.ts';

storeContract('the store in memory', async () => memoryStore());

it('is always ready', async () => {
  await expect(memoryStore().ready()).resolves.toBeUndefined();
});
