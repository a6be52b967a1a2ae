import type { Store } from '../../app/ports/ports.ts';
import { channelStore } from '../channel/channels.ts';
import { postStore } from '../delivery/posts.ts';
import { processStore } from '../delivery/processes.ts';
import { wakeStore } from '../delivery/schedule.ts';
import { answerStore } from '../session/answers.ts';
import { handsStore } from '../session/hands.ts';
import { participantStore } from '../session/participants.ts';
import { scrubStore } from '../session/scrub.ts';
import type { Table } from './table.ts';

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
