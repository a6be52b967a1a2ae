/** A unit's improvement log, as cards, pages and files show it. */
import type { HistoryEntry } from '../../domain/improvement/history.ts';
import type { UnitResults } from '../ports/processMemory.ts';
import type { Channel } from '../ports/rows/channels.ts';
import type { UnitLog } from '../ports/rows/improvement.ts';
import type { Stored } from '../ports/rows/stored.ts';
import { UnreadableRow } from '../ports/rows/unreadableRow.ts';
import type { World } from '../ports/world.ts';
import { emptyLog } from '../process/unitLogs.ts';

/** The log as it is now; an empty one where nothing has been written. */
export async function readLog(world: World, channelId: string): Promise<UnitLog> {
  return (await world.unitLogs.read(channelId)).log;
}

/** The same world, to which a log that cannot be read is an empty one: what is going on in the channel goes on. */
export function withoutUnreadableLogs(world: World): World {
  const read: World['unitLogs']['read'] = async (channelId) => {
    try {
      return await world.unitLogs.read(channelId);
    } catch (error) {
      if (!(error instanceof UnreadableRow)) throw error;
      const { partition, row, issues } = error;
      world.log.error({ partition, row, issues }, 'a stored row cannot be read; it is left as it is');
      return emptyLog;
    }
  };
  return { ...world, unitLogs: { ...world.unitLogs, read } };
}

/** What a unit calls itself, else what its place is called in Teams; undefined when neither is known. */
export async function nameOfUnit(world: World, channelId: string): Promise<string | undefined> {
  const { head } = await readLog(world, channelId);
  return head.unitName ?? (await world.rows.channels.read(channelId))?.value.unitName;
}

/** What has become of one action, or of all of them by number; oldest first. */
export function readHistory(world: World, channelId: string, nr?: number): Promise<readonly HistoryEntry[]> {
  return world.rows.logs.history(channelId, nr);
}

/**
 * The unit's row and the results that the figures of its log are read from, newest end first; undefined for no unit.
 * @param row the unit's row, where it has just been read.
 */
export function readResults(
  world: World,
  channelId: string,
  row?: Stored<Channel>,
): Promise<UnitResults | undefined> {
  return world.unitLogs.results(channelId, row);
}
