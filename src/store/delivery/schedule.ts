import type { Schedule } from '../../app/ports/rows/schedule.ts';
import { UnreadableRow } from '../../app/ports/rows/unreadableRow.ts';
import type { Instant } from '../../domain/basics.ts';
import { partitions, rows } from '../table/keys.ts';
import { never, toInstantColumn } from '../table/schema.ts';
import type { Query, Table, TableRow } from '../table/table.ts';
import { dueColumn, fromWake, toWake, untouched, type Wake } from './scheduleRow.ts';

const mostDue = 200;
const hour = 3_600_000;
/** Each attempt that fails is one that another process brought to an end, so this many means that something is wrong. */
const attempts = 100;

/**
 * When channels are visited, and by whom. Taking the lease uses up the visits that have fallen due; a later one, and
 * one asked for while somebody holds it, is kept beside, and giving the lease back sets whichever comes first. So a
 * wake is lost only if it falls due before what it is for has been written.
 */
export function scheduleOn(table: Table): Schedule {
  return {
    async due(now, everything = false) {
      const fallenDue: Query = { where: { column: dueColumn, is: 'le', value: toInstantColumn(now) } };
      const found = await table.list(partitions.wake, everything ? {} : fallenDue);
      return found
        .map((row) => ({ channelId: row.row, wake: toReadableWake(row) }))
        .filter(({ wake }) => !isHeld(wake, now))
        .toSorted((a, b) => a.wake.dueAt - b.wake.dueAt || (a.channelId < b.channelId ? -1 : 1))
        .slice(0, everything ? Number.POSITIVE_INFINITY : mostDue)
        .map(({ channelId }) => channelId);
    },

    async wake(channelId, at) {
      await change(table, channelId, (wake = untouched) => {
        if (wake.owner !== '') return wake.wantedAt <= at ? undefined : { wantedAt: at };
        return wake.dueAt <= at ? undefined : { dueAt: at };
      });
    },

    async acquire(channelId, owner, now, until) {
      const taken = await change(table, channelId, (wake = untouched) => {
        if (!isHeld(wake, now)) {
          const later = wake.owner === '' && wake.dueAt > now ? wake.dueAt : never;
          return { owner, until, dueAt: until, wantedAt: later };
        }
        return wake.owner === owner ? { until, dueAt: until } : undefined;
      });
      if (taken === undefined) return undefined;
      return {
        sends: taken.sends.filter((at) => at > now - hour),
        quiet: taken.quietUntil > 0 ? { until: taken.quietUntil, shut: taken.shut } : undefined,
        abandoned: taken.owner !== '' && !isHeld(taken, now),
      };
    },

    async release(channelId, owner, sends, next = never, quiet) {
      await change(table, channelId, (wake) => {
        if (wake?.owner !== owner) return undefined;
        const dueAt = Math.min(next, wake.wantedAt);
        const { until: quietUntil = 0, shut = false } = quiet ?? {};
        return { ...untouched, dueAt, sends: ofLastHour(sends), quietUntil, shut };
      });
    },
  };
}

function isHeld({ owner, until }: Wake, now: Instant): boolean {
  return owner !== '' && until > now;
}

/** Up to the newest, since the store has no clock of its own. */
function ofLastHour(sends: readonly Instant[]): readonly Instant[] {
  const newest = Math.max(0, ...sends);
  return sends.filter((at) => at > newest - hour);
}

/** One row that cannot be read must not hide the other channels: it comes last, and whoever takes it finds out. */
function toReadableWake(row: TableRow): Wake {
  try {
    return toWake(row);
  } catch (error) {
    if (error instanceof UnreadableRow) return untouched;
    throw error;
  }
}

/**
 * Reads, decides and merges what was decided, anew whenever somebody else wrote in between.
 * @returns what the row held before the change; undefined when it was decided to change nothing.
 */
async function change(
  table: Table,
  channelId: string,
  decide: (wake: Wake | undefined) => Partial<Wake> | undefined,
): Promise<Wake | undefined> {
  const row = rows.wake(channelId);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const stored = await table.read(partitions.wake, row);
    const before = stored && toWake(stored);
    const after = decide(before);
    if (after === undefined) return undefined;
    const written = await table.write(partitions.wake, [
      stored
        ? { kind: 'update', mode: 'Merge', row, columns: fromWake(after), etag: stored.etag }
        : { kind: 'create', row, columns: fromWake({ ...untouched, ...after }) },
    ]);
    if (written === 'written') return before ?? untouched;
  }
  throw new Error(`Row ${partitions.wake}/${row} kept changing`);
}
