import type { Member } from '../../../src/app/ports/act.ts';
import type { Rows } from '../../../src/app/ports/rows/rows.ts';
import type { World } from '../../../src/app/ports/world.ts';
import { isRefusal, type Refusal } from '../../../src/domain/refusal.ts';
import { morning } from '../../store/examples.ts';
import { quietWorld } from '../quietWorld.ts';

export const members: readonly Member[] = [
  { objectId: 'kari', userId: '29:kari', name: 'Kari Nordmann' },
  { objectId: 'ola', userId: '29:ola', name: 'Ola Hansen' },
];

/** A process of its own, which knows every ordinary word, in a channel with two members. */
export function processOn(rows: Rows, now: () => number = () => morning): World {
  const world = quietWorld(rows, now);
  return {
    ...world,
    roster: { ...world.roster, members: async () => members },
    dictionary: { has: (word) => word !== 'krimpelhaugen', added: () => false },
  };
}

export function notRefused<T extends object>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(value.refused);
  return value;
}
