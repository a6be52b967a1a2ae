/** When something in a log falls due. */
import type { Instant } from '../../domain/basics.ts';
import { nextNudge } from '../../domain/improvement/nudges.ts';
import type { LogHead, UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';

/** What a form or tap has made is remembered this long, and looked after as often (milliseconds). */
export const rememberForms = 7 * 24 * 60 * 60_000;

/** Whether single people can be asked in the channel. */
export function canAsk({ targeting }: Pick<World, 'targeting'>, channelId: string): boolean {
  return targeting.on && targeting.allows(channelId);
}

/** Undefined where nothing does: in a log without actions. */
export function nextDue(
  world: Pick<World, 'targeting' | 'now'>,
  channelId: string,
  { head, actions }: Pick<UnitLog, 'actions'> & { readonly head: Pick<LogHead, 'sweptAt' | 'contact'> },
): Instant | undefined {
  const [first] = actions;
  if (first === undefined) return undefined;
  const sweep = (head.sweptAt ?? first.createdAt) + rememberForms;
  const nudge = canAsk(world, channelId) ? nextNudge(actions, head.contact, world.now()) : undefined;
  return Math.min(sweep, nudge ?? sweep);
}
