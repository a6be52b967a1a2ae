import { liveProgress } from '../../src/app/liveProgress.ts';
import type { Store } from '../../src/app/ports.ts';
import { sessionCache } from '../../src/app/sessionCache.ts';
import { targeting } from '../../src/app/targeting.ts';
import { underWay } from '../../src/app/underWay.ts';
import { walks } from '../../src/app/walks.ts';
import type { World } from '../../src/app/world.ts';

const silent = () => undefined;

/** What use cases need from outside, where everybody is a member and nothing is sent. */
export function quietWorld(store: Store, now: () => number, lockAfter = 0): World {
  return {
    store,
    now,
    ids: { session: () => 'new', secret: () => 'new' },
    roster: { check: async () => 'member', members: async () => [], forget: silent },
    sessions: sessionCache(store, now),
    progress: liveProgress(),
    targeting: targeting(false, now),
    walks: walks(),
    underWay: underWay(),
    kick: silent,
    heard: silent,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    dictionary: { has: () => false, added: () => false },
    settings: { tenantId: undefined, publicUrl: 'http://localhost', improvementLogUrl: undefined, lockAfter },
  };
}
