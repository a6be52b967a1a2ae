import type { Store } from '../app/ports.ts';
import { answerStore } from './answers.ts';
import { channelStore } from './channels.ts';
import { handsStore } from './hands.ts';
import { participantStore } from './participants.ts';
import { postStore } from './posts.ts';
import { processStore } from './processes.ts';
import { scrubStore } from './scrub.ts';
import type { Table } from './table.ts';
import { wakeStore } from './wakes.ts';

/** The store on any table: keys, rows and races are the same whether the table is in Azure or in memory. */
export function storeOn(table: Table): Store {
  return {
    ready: table.ready,
    ...channelStore(table),
    ...postStore(table),
    ...answerStore(table),
    ...participantStore(table),
    ...handsStore(table),
    ...scrubStore(table),
    ...wakeStore(table),
    ...processStore(table),
  };
}
