import { z } from 'zod';
import type { Channel } from '../../app/ports/rows/channels.ts';
import { languageIds } from '../../domain/basics.ts';
import {
  exactly,
  instantSchema,
  jsonColumn,
  orUndefined,
  parseRow,
  present,
  toJsonColumn,
} from '../table/schema.ts';
import type { Columns, TableRow } from '../table/table.ts';
import { setupSchema } from './sessionRow.ts';

/** Columns of their own (docs/decisions/013). */
const later = {
  unitName: z.string().exactOptional(),
  language: z.enum(languageIds).exactOptional(),
  ownLanguages: z.boolean().exactOptional(),
};

const channelSchema = exactly<Omit<Channel, keyof typeof later>>()(
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
  }),
);

const columns = exactly<Channel>()(
  z
    .object({ channel: jsonColumn(channelSchema), ...later })
    .transform(({ channel, ...more }) => ({ ...channel, ...more })),
);

/** @throws UnreadableRow */
export function toChannel(row: TableRow): Channel {
  return parseRow(columns, row);
}

/** @throws Error when the channel would not be readable again. */
export function fromChannel({ unitName, language, ownLanguages, ...channel }: Channel): Columns {
  return present({ channel: toJsonColumn(channelSchema, channel), unitName, language, ownLanguages });
}
