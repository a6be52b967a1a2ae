import { inboxCard } from '../../../cards/log/inboxCard.ts';
import type { Card } from '../../../cards/model/card.ts';
import { type Refusal, refuse } from '../../../domain/refusal.ts';
import { channelAbove, receivedIn } from '../../log/lifts.ts';
import { readLog } from '../../log/readLog.ts';
import type { Act } from '../../ports/act.ts';
import type { World } from '../../ports/world.ts';
import { logSetting } from './logView.ts';

/** A lift, by whose it is. */
export interface OfLift {
  readonly unit: string;
  readonly nr: number;
  readonly lift: number;
}

/** `lift.view`: a lift that has come in to this channel. */
export async function viewInbox(
  world: World,
  { channel }: Pick<Act, 'channel'>,
  data: OfLift,
): Promise<Card | Refusal> {
  return (await inboxCardFor(world, channel, data)) ?? refuse('notReceiver');
}

/** Its card; undefined when it has not come in here. */
export async function inboxCardFor(
  world: World,
  channel: string,
  { unit, nr, lift }: OfLift,
  { reminds = false }: { readonly reminds?: boolean } = {},
): Promise<Card | undefined> {
  const log = await readLog(world, channel);
  const received = receivedIn(log, { unit, nr, n: lift });
  if (received === undefined) return undefined;
  const { text, sentAt, answer, above, unitName } = received;
  return inboxCard(world.words, {
    ...logSetting(world, channel),
    unit,
    unitName: unitName || world.words.lifting.someUnit,
    nr,
    lift,
    text,
    sentAt,
    answer,
    above,
    canLiftOn: channelAbove(log, received) !== undefined,
    ...(reminds && { reminds: true as const }),
  });
}
