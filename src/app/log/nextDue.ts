/** When something in a log falls due. */
import type { Instant } from '../../domain/basics.ts';
import { nextNudge } from '../../domain/improvement/nudges.ts';
import { nextDigest, nextReminder } from '../../domain/improvement/reminding.ts';
import type { LogHead, UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';

/** What a form or tap has made is remembered this long, and looked after as often (milliseconds). */
export const rememberForms = 7 * 24 * 60 * 60_000;

/** Whether single people can be asked in the channel. */
export function canAsk({ targeting }: Pick<World, 'targeting'>, channelId: string): boolean {
  return targeting.on && targeting.allows(channelId);
}

/** Whether the channel is told what is late, since nobody can be asked privately there. */
export function tellsChannel(
  { targeting }: Pick<World, 'targeting'>,
  { refusedAt }: Pick<LogHead, 'refusedAt'>,
): boolean {
  return !targeting.on || refusedAt !== undefined;
}

/** Of a log, what says when it is to be looked at. */
export interface Dated extends Pick<UnitLog, 'actions' | 'received'> {
  readonly head: Pick<LogHead, 'sweptAt' | 'codeUntil' | 'digestAt' | 'refusedAt' | 'contact' | 'gone'>;
}

/** Undefined where nothing does: in a log without actions, lifts and codes. */
export function nextDue(
  world: Pick<World, 'targeting' | 'now'>,
  channelId: string,
  { head, actions, received }: Dated,
): Instant | undefined {
  const [first] = actions;
  const times = [
    first && (head.sweptAt ?? first.createdAt) + rememberForms,
    canAsk(world, channelId) ? nextNudge(actions, head, world.now()) : undefined,
    tellsChannel(world, head) ? nextDigest(actions, head.digestAt) : undefined,
    head.codeUntil,
    ...received.map(nextReminder),
  ].filter((at) => at !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}
