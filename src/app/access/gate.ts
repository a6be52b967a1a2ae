/** The one gate in front of every use case (contract.md, Answers and refusals). */
import type { Verb } from '../../cards/model/card.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Command } from '../entry/parseCommand.ts';
import { sameId } from '../ports/keys.ts';
import type { Act, Member, Outsider, Received, World } from '../ports/world.ts';

const admitted: unique symbol = Symbol('admitted');

/** Carried by what has passed the gate. Nothing else can be made to carry it, since only this file has its key. */
export interface Admitted {
  readonly [admitted]: true;
}

/** The roster's list may be so old for an act of the leader's, in milliseconds, when it can be read. */
const forLeading = 60_000;
/** Who leads next depends on who is in the channel at this moment. */
const atOnce = 0;

/** What people do for themselves. Everything else is the leader's, or makes somebody the leader. */
const ownVerbs: ReadonlySet<string> = new Set<Verb>([
  'session.join',
  'session.leave',
  'session.view',
  'session.walk',
  'patient.view',
  'answer.assess',
  'answer.reasons',
  'answer.reason',
  'answer.removeReason',
  'answer.wait',
  'answer.staffing',
  'answer.bottleneck',
  'answer.risk',
  'answer.samarbeidsmote',
  'answer.oppfolging',
  'answer.done',
  'answer.text',
  'answer.change',
  'dialog.close',
  'summary.view',
  'summary.numbers',
  'summary.texts',
]);

/** How old the roster may be for a tap, in milliseconds; undefined: what is known will do. */
export function rosterAgeForVerb(verb: string): number | undefined {
  if (verb === 'session.handOver') return atOnce;
  return ownVerbs.has(verb) ? undefined : forLeading;
}

/** The same for a message to the bot. */
export function rosterAgeForCommand(name: Command['name']): number | undefined {
  switch (name) {
    case 'overta':
      return atOnce;
    case 'start':
    case 'vis':
    case 'neste':
    case 'pause':
    case 'fortsett':
    case 'avslutt':
    case 'avbryt':
    case 'ov':
      return forLeading;
    case 'startProblem':
    case 'unknown':
    case 'hjelp':
    case 'status':
    case 'logg':
      return undefined;
  }
}

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
