import { describe } from 'vitest';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { answersContract } from './answersContract.ts';
import { channelContract } from './channelContract.ts';
import { cookieKeysContract } from './cookieKeysContract.ts';
import { morning } from './examples.ts';
import { handsContract } from './handsContract.ts';
import { logsContract } from './logsContract.ts';
import { participantsContract } from './participantsContract.ts';
import { postsContract } from './postsContract.ts';
import { processesContract } from './processesContract.ts';
import { repliesContract } from './repliesContract.ts';
import { scheduleContract } from './scheduleContract.ts';
import { sealContract } from './sealContract.ts';

/** Gives a store with nothing in it, ready for use. */
export type MakeStore = () => Promise<Rows>;

/** What every store promises, whatever it is kept in. */
export function storeContract(name: string, make: MakeStore): void {
  /** As everything is stored once all processes read it (versions.test.ts). */
  const counted: MakeStore = async () => {
    const rows = await make();
    await rows.processes.beat('self', morning, 0);
    return rows;
  };
  describe(name, () => {
    channelContract(counted);
    postsContract(counted);
    repliesContract(counted);
    answersContract(counted);
    participantsContract(counted);
    handsContract(counted);
    sealContract(counted);
    scheduleContract(counted);
    logsContract(counted);
    cookieKeysContract(counted);
    processesContract(make);
  });
}
