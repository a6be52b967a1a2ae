import type { TableClient } from '@azure/data-tables';
import { inject } from 'vitest';
import { tableClientFrom } from '../../src/store/table/azureTable.ts';

let made = 0;

/** A client to a table of its own, not yet created. `file`: told apart from the tables of other test files. */
export function newTableClient(file: string): TableClient {
  return tableClientFrom({ connectionString: inject('azurite') }, `${file}${process.pid}n${++made}`);
}
