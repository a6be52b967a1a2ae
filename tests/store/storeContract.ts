import { describe } from 'vitest';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { answersContract } from './answersContract.ts';
import { channelContract } from './channelContract.ts';
import { handsContract } from './handsContract.ts';
import { postsContract } from './postsContract.ts';
import { processesContract } from './processesContract.ts';
import { sealContract } from './sealContract.ts';
import { wakesContract } from './wakesContract.ts';

/** Gives a store with nothing in it, ready for use. */
export type MakeStore = () => Promise<Rows>;

/** What every store promises, whatever it is kept in. */
export function storeContract(name: string, make: MakeStore): void {
  describe(name, () => {
    channelContract(make);
    postsContract(make);
    answersContract(make);
    handsContract(make);
    sealContract(make);
    wakesContract(make);
    processesContract(make);
  });
}
