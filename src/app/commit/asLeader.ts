import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { isLive, seen } from '../../domain/session/phases.ts';
import { heard } from '../../domain/session/silence.ts';
import { forLeader, forMember } from '../access/access.ts';
import type { InPhase, Phase } from '../access/phase.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import type { ReplyBody } from './replyBody.ts';
import { type After, type Before, theLive, transact } from './transact.ts';

/** Which session is led: one by its id, for a button, or the one that is going on, for a command. */
export type Led = string | typeof theLive;

interface How<P extends Phase> {
  readonly phase: P;
  /** What a command answers in the channel; a button does not. */
  readonly reply?: ReplyBody | undefined;
}

type Decide<P extends Phase> = (
  session: InPhase[P],
  before: Before,
) => Promise<After | Refusal> | After | Refusal;

/** Decides for anyone who may be in the session. */
export function asMember<P extends Phase>(
  world: World,
  act: Act,
  id: Led,
  { phase }: How<P>,
  decide: Decide<P>,
): Promise<After | Refusal> {
  return transact(world, act, id, (before) => {
    if (id === theLive && before.session === undefined) return refuse('noSession');
    const session = forMember(act, before.session, phase);
    return isRefusal(session) ? session : decide(session, before);
  });
}

/** Decides for the leader only, in that phase, and notes that the leader was here. */
export function asLeader<P extends Phase>(
  world: World,
  act: Act,
  id: Led,
  { phase, reply }: How<P>,
  decide: Decide<P>,
): Promise<After | Refusal> {
  return asMember(world, act, id, { phase }, async (_, before) => {
    const session = forLeader(act, before.session, phase);
    if (isRefusal(session)) return session;
    const after = await decide(session, before);
    if (isRefusal(after)) return after;
    if (after.session === undefined || after.session === session)
      return reply === undefined ? after : { ...after, reply };
    const touched = isLive(after.session)
      ? { ...after, session: seen(heard(after.session), world.now()) }
      : after;
    // Marks the tap as handled: after an undo or a break the same delivery, come again, would do it once more.
    return { ...touched, reply: reply ?? after.reply ?? { kind: 'none' } };
  });
}
