import type { Changes, Committed, Result } from '../../src/app/ports/rows/channels.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import { unit } from './examples.ts';

/** Writes a result with the unit's row, as it must be; the row is made where there is none. */
export async function commitResult(
  { channels }: Rows,
  channelId: string,
  result: Result,
  more: Pick<Changes, 'extra' | 'reply'> = {},
): Promise<Committed> {
  const stored = await channels.read(channelId);
  return channels.commit(channelId, {
    ...more,
    channel: { value: stored?.value ?? unit, etag: stored?.etag },
    result,
  });
}
