import type { Table, Write } from './table.ts';

/**
 * One write without any condition.
 * @throws Error when the service refuses it all the same: what was not written must never pass for written.
 */
export async function writeSurely(table: Table, partition: string, write: Write): Promise<void> {
  const written = await table.write(partition, [write]);
  if (written !== 'written') throw new Error(`Row ${partition}/${write.row} was refused`);
}
