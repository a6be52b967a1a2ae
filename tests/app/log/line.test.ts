import { describe, expect, it } from 'vitest';
import { showLine } from '../../../src/app/acts/log/line.ts';
import type { Act } from '../../../src/app/ports/act.ts';
import type { World } from '../../../src/app/ports/world.ts';
import { memoryStore } from '../../../src/store/table/memory.ts';
import { actOf } from '../quietWorld.ts';
import { notRefused, processOn } from './processOn.ts';

/** What a channel is called after `linje`, where Teams says this when it is asked. */
async function called(said: World['unitName'], came: Pick<Act, 'channelName' | 'teamId'>) {
  const world = { ...processOn(memoryStore()), unitName: said };
  const act = { ...(await actOf(world, 'kari')), ...came };
  return notRefused(await showLine(world, act)).channel?.unitName;
}

const silent = async () => {
  throw new Error('Teams does not say');
};

describe('a channel that has had no session', () => {
  it('is called what Teams calls it, else what the command came with', async () => {
    const came = { channelName: 'Kirurgisk post 2', teamId: '19:team' };
    expect(await called(async () => 'Kirurgisk sengepost 2', came)).toBe('Kirurgisk sengepost 2');
    expect(await called(silent, came)).toBe('Kirurgisk post 2');
    expect(await called(async () => undefined, came)).toBe('Kirurgisk post 2');
  });

  it('has no name of its own where it is the General channel', async () => {
    const { address } = await actOf(processOn(memoryStore()), 'kari');
    expect(await called(silent, { channelName: 'Generelt', teamId: address.channelId })).toBeUndefined();
  });
});
