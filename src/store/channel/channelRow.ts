import { z } from 'zod';
import type { Channel } from '../../app/ports/rows/channels.ts';
import { exactly, instantSchema, jsonColumn, orUndefined, parseRow, toJsonColumn } from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';
import { setupSchema } from './sessionRow.ts';

const channelSchema = exactly<Channel>()(
  z.strictObject({
    address: z.strictObject({
      channelId: z.string(),
      serviceUrl: z.string(),
      tenantId: z.string(),
      botId: z.string(),
    }),
    active: orUndefined(z.string()),
    logToken: z.string(),
    lastSetup: orUndefined(setupSchema),
    reasonUse: z.record(z.string(), z.number()),
    due: z.array(z.strictObject({ session: z.string(), at: instantSchema })),
    unitName: z.string().exactOptional(),
  }),
);

const columns = z.object({ channel: jsonColumn(channelSchema) });

/** @throws UnreadableRow */
export function toChannel(row: TableRow): Channel {
  return parseRow(columns, row).channel;
}

/** @throws Error when the channel would not be readable again. */
export function fromChannel(channel: Channel): Columns {
  return { channel: toJsonColumn(channelSchema, channel) };
}
