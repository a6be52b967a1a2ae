import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Act, Member, Received } from '../ports/act.ts';
import { admitted } from '../ports/admitted.ts';
import { channelKey, sameId } from '../ports/keys.ts';
import type { ChannelAddress } from '../ports/rows/channels.ts';
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
  const found = await askedOf(() => world.roster.check(received, atMost));
  if (isRefusal(found)) return found;
  const { from: _, inChannel: __, ...act } = received;
  return { ...act, actor: found, [admitted]: true };
}

/**
 * Lets in what a member does on the web pages.
 * @param id of this one act, unlike any other.
 * @param objectId Entra object id in small letters, as the issuer that signed them in has it.
 */
export async function admitFromWeb(
  world: World,
  address: ChannelAddress,
  objectId: string,
  id: string,
): Promise<Act | Refusal> {
  if (!isOurs(world, address.tenantId)) return refuse('otherTenant');
  const found = await askedOf(() => world.roster.checkFromWeb(address, objectId));
  if (isRefusal(found)) return found;
  return {
    id,
    address,
    channel: channelKey(address.channelId),
    teamId: undefined,
    conversationId: address.channelId,
    cardActivityId: undefined,
    sentAt: 0,
    actor: found,
    [admitted]: true,
  };
}

async function askedOf(ask: () => Promise<Member | Outsider>): Promise<Member | Refusal> {
  let found: Member | Outsider;
  try {
    found = await ask();
  } catch {
    return refuse('rosterDown');
  }
  return typeof found === 'string' ? refuse(found === 'stranger' ? 'notMember' : found) : found;
}
