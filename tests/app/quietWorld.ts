import { admit } from '../../src/app/access/gate.ts';
import type { Act } from '../../src/app/ports/act.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import type { World } from '../../src/app/ports/world.ts';
import { liveProgress } from '../../src/app/process/answerProgress.ts';
import { sessionCache } from '../../src/app/process/sessionCache.ts';
import { underWay } from '../../src/app/process/tapLoad.ts';
import { targeting } from '../../src/app/process/targetedRefusals.ts';
import { unitLogs } from '../../src/app/process/unitLogs.ts';
import { walks } from '../../src/app/process/walkMemory.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import { words as wordsIn } from '../../src/words/words.ts';
import { unit } from '../store/examples.ts';
import { words } from '../words.ts';

const silent = () => undefined;

/** What use cases need from outside, where everybody is a member and nothing is sent. */
export function quietWorld(rows: Rows, now: () => number, lockAfter = 0): World {
  return {
    rows,
    now,
    alone: () => false,
    sleep: async () => undefined,
    ids: { session: () => 'new', secret: () => 'new' },
    roster: {
      check: async ({ from: { userId, aadObjectId = userId } }) => ({
        objectId: aadObjectId,
        userId,
        name: aadObjectId,
      }),
      checkFromWeb: async (_, objectId) => ({ objectId, userId: objectId, name: objectId }),
      members: async () => [],
      known: () => undefined,
      changed: silent,
    },
    unitName: async () => undefined,
    sessions: sessionCache(rows.channels, now),
    progress: liveProgress(),
    targeting: targeting(false, now),
    walks: walks(),
    underWay: underWay(),
    unitLogs: unitLogs(rows, () => 0.5),
    kick: silent,
    heard: silent,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    words,
    wordsIn,
    dictionary: { has: () => false, added: () => false },
    settings: {
      tenantId: undefined,
      publicUrl: 'http://localhost',
      improvementLogUrl: undefined,
      dialogs: true,
      lockAfter,
      language: 'nb',
    },
  };
}

/** Something this person does in the channel `c1`, let in by the gate. */
export async function actOf(world: World, objectId: string, cardActivityId?: string): Promise<Act> {
  const act = await admit(
    world,
    {
      id: 'activity',
      from: { userId: `29:${objectId}`, aadObjectId: objectId },
      inChannel: true,
      teamId: undefined,
      address: unit.address,
      channel: 'c1',
      conversationId: unit.address.channelId,
      cardActivityId,
      sentAt: 0,
    },
    undefined,
  );
  if (isRefusal(act)) throw new Error(`Not let in: ${act.refused}`);
  return act;
}
