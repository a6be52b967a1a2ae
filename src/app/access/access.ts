import type { PersonKey } from '../../domain/basics.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Act } from '../ports/act.ts';
import { personKey, sameId } from '../ports/keys.ts';
import type { CachedSession } from '../ports/processMemory.ts';
import type { World } from '../ports/world.ts';

/** A session whose secret still lives, and who acts in it. */
export interface Inside<S extends Session = Exclude<Session, { phase: 'locked' }>> {
  readonly session: S;
  readonly person: PersonKey;
  readonly reasonUse: CachedSession['reasonUse'];
}

/** A session is for the tenant it was started in. */
export function ofSameTenant(act: Act, session: Session): Refusal | undefined {
  const { tenantId } = act.address;
  return tenantId !== '' && !sameId(session.tenant, tenantId) ? refuse('otherTenant') : undefined;
}

/**
 * The session an act names, as the channel has it.
 * @param age how old it may be, milliseconds: what shows other people's answers asks for the state of now.
 */
export async function enter(
  world: World,
  act: Act,
  session: string,
  age = 0,
): Promise<CachedSession | Refusal> {
  const cached = await world.sessions.get(act.channel, session, age);
  if (cached === undefined) return refuse('unknownSession');
  return ofSameTenant(act, cached.session) ?? cached;
}

/** The same, with the person's pseudonym; a locked session has none. */
export async function enterAs(world: World, act: Act, session: string, age = 0): Promise<Inside | Refusal> {
  const cached = await enter(world, act, session, age);
  if ('refused' in cached) return cached;
  if (cached.session.phase === 'locked') return refuse('sessionLocked');
  return {
    session: cached.session,
    person: personKey(cached.session.secret, act.actor.objectId),
    reasonUse: cached.reasonUse,
  };
}
