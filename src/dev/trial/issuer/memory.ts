import { LRUCache } from 'lru-cache';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** What an issuer remembers until its process ends: who has begun to sign in, and codes that are not used yet. */
export function issuerMemory(): AdapterFactory {
  const kept = new LRUCache<string, AdapterPayload>({ max: 1_000 });

  return (model): Adapter => {
    const keyOf = (id: string) => `${model} ${id}`;
    const find = (fits: (payload: AdapterPayload) => boolean) =>
      kept.entries().find(([key, payload]) => key.startsWith(`${model} `) && fits(payload))?.[1];
    return {
      upsert: async (id, payload, seconds) =>
        void kept.set(keyOf(id), payload, seconds === undefined ? {} : { ttl: seconds * 1_000 }),
      find: async (id) => kept.get(keyOf(id)),
      findByUid: async (uid) => find((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => find((payload) => payload.userCode === userCode),
      consume: async (id) => {
        const payload = kept.get(keyOf(id));
        if (payload !== undefined) payload.consumed = true;
      },
      destroy: async (id) => void kept.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, payload] of kept.entries()) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}
