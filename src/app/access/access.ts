import type { PersonKey } from '../../domain/basics.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Session } from '../../domain/session/session.ts';
import type { Act } from '../ports/act.ts';
import { personKey, sameId } from '../ports/keys.ts';
import type { CachedSession } from '../ports/processMemory.ts';
import type { World } from '../ports/world.ts';
import { type InPhase, inPhase, type Phase } from './phase.ts';

/** A session whose secret still lives, and who acts in it. */
export interface Inside<S extends Session = InPhase['tied']> {
  readonly session: S;
  readonly person: PersonKey;
  readonly reasonUse: CachedSession['reasonUse'];
  /** What the ward is called in Teams. */
  readonly unitName: CachedSession['unitName'] | undefined;
}

/** A session is for the tenant it was started in. */
export function ofSameTenant(act: Act, session: Session): Refusal | undefined {
  const { tenantId } = act.address;
  return tenantId !== '' && !sameId(session.tenant, tenantId) ? refuse('otherTenant') : undefined;
}

/** Whether whoever acts leads the session; nobody leads one that is locked. */
export function leads(act: Act, session: Session): boolean {
  return (
    session.phase !== 'locked' && session.leader.person === personKey(session.secret, act.actor.objectId)
  );
}

/** The session in a phase, for people of its tenant. */
export function forMember<P extends Phase>(
  act: Act,
  session: Session | undefined,
  phase: P,
): InPhase[P] | Refusal {
  if (session === undefined) return refuse('unknownSession');
  return ofSameTenant(act, session) ?? inPhase(session, phase);
}

/** The same for its leader only. */
export function forLeader<P extends Phase>(
  act: Act,
  session: Session | undefined,
  phase: P,
): InPhase[P] | Refusal {
  const now = forMember(act, session, phase);
  return isRefusal(now) || leads(act, now) ? now : refuse('notLeader', now.leader.name);
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

/** The same in a phase, with the person's pseudonym. */
export async function enterAs<P extends Phase>(
  world: World,
  act: Act,
  id: string,
  phase: P,
  age = 0,
): Promise<Inside<InPhase[P]> | Refusal> {
  const cached = await world.sessions.get(act.channel, id, age);
  const session = forMember(act, cached?.session, phase);
  if (isRefusal(session)) return session;
  const person = personKey(session.secret, act.actor.objectId);
  return { session, person, reasonUse: cached?.reasonUse ?? {}, unitName: cached?.unitName };
}

/** The session in a phase, for its leader only. */
export async function enterAsLeader<P extends Phase>(
  world: World,
  act: Act,
  id: string,
  phase: P,
): Promise<InPhase[P] | Refusal> {
  return forLeader(act, (await world.sessions.get(act.channel, id, 0))?.session, phase);
}
