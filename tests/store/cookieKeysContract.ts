import { describe, expect, it } from 'vitest';
import { morning } from './examples.ts';
import type { MakeStore } from './storeContract.ts';

const first = { current: 'a'.repeat(64), previous: undefined, madeAt: morning };
const second = { current: 'b'.repeat(64), previous: first.current, madeAt: morning + 1 };

export function cookieKeysContract(make: MakeStore): void {
  describe('the keys of cookies', () => {
    it('are not there until somebody makes them, and then as they were made', async () => {
      const { cookieKeys } = await make();
      expect(await cookieKeys.read()).toBeUndefined();
      expect(await cookieKeys.write(first, undefined)).toBe('written');
      expect((await cookieKeys.read())?.value).toEqual(first);
    });

    it('are made once, by whoever is first', async () => {
      const { cookieKeys } = await make();
      const other = { ...first, current: 'c'.repeat(64) };
      const written = await Promise.all([
        cookieKeys.write(first, undefined),
        cookieKeys.write(other, undefined),
      ]);
      expect(written.toSorted()).toEqual(['conflict', 'written']);
    });

    it('are replaced by whoever has read the newest', async () => {
      const { cookieKeys } = await make();
      await cookieKeys.write(first, undefined);
      const read = await cookieKeys.read();
      expect(await cookieKeys.write(second, read?.etag)).toBe('written');
      expect(await cookieKeys.write({ ...second, madeAt: morning + 2 }, read?.etag)).toBe('conflict');
      expect((await cookieKeys.read())?.value).toEqual(second);
    });
  });
}
