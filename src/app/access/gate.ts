import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Act, Member, Received } from '../ports/act.ts';
import { admitted } from '../ports/admitted.ts';
import { sameId } from '../ports/keys.ts';
import type { Outsider } from '../ports/teams.ts';
import type { World } from '../ports/world.ts';

/** Whether this is a tenant the bot works for; any is, where none is configured. */
export function isOurs(world: World, tenantId: string): boolean {
  const { tenantId: ours } = world.settings;
  return ours === undefined || sameId(ours, tenantId);
}

/**
 * Lets in what a member did in a channel of our tenant. Who did it is the row of the roster they are let in by, whichever
 * of their ids the activity carried.
 * @param atMost how old the roster may be, as `Roster.check` has it.
 */
export async function admit(
  world: World,
  received: Received,
  atMost: number | undefined,
): Promise<Act | Refusal> {
  if (!isOurs(world, received.address.tenantId)) return refuse('otherTenant');
  if (!received.inChannel) return refuse('notInChannel');
  let found: Member | Outsider;
  try {
    found = await world.roster.check(received, atMost);
  } catch {
    return refuse('rosterDown');
  }
  if (typeof found === 'string') return refuse(found === 'stranger' ? 'notMember' : found);
  const { from: _, inChannel: __, ...act } = received;
  return { ...act, actor: found, [admitted]: true };
}
