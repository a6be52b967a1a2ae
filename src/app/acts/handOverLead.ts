import type { Instant, PersonKey } from '../../domain/basics.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import {
  accept,
  consent,
  keepLeading,
  offer,
  type Someone,
  takeOverOrAsk,
} from '../../domain/session/leadership.ts';
import { currentPatient, patientState, roundAtHand } from '../../domain/session/phases.ts';
import type { LiveSession } from '../../domain/session/session.ts';
import { isGone, participantsByName } from '../access/people.ts';
import { asLeader, asMember } from '../commit/asLeader.ts';
import type { ReplyBody } from '../commit/replyBody.ts';
import { type After, theLive } from '../commit/transact.ts';
import type { Act } from '../ports/act.ts';
import { personKey } from '../ports/keys.ts';
import { boardTag } from '../ports/postTags.ts';
import type { World } from '../ports/world.ts';

type Done = Promise<After | Refusal>;
interface Question {
  readonly session: string;
  /** When it was put; names it. */
  readonly question: Instant;
}

const unchangedOr = (after: LiveSession | Refusal): After | Refusal =>
  isRefusal(after) ? after : { session: after };

/** `session.offer`: «La en annen lede», to one participant or to whoever will. */
export function offerLead(
  world: World,
  act: Act,
  { session, person }: { readonly session: string; readonly person?: PersonKey | undefined },
): Done {
  return asLeader(world, act, session, { phase: 'live' }, async (now) => {
    if (person === undefined) return { session: offer(now, world.now()) };
    const chosen = (await participantsByName(world, act, now)).find((each) => each.person === person);
    if (chosen === undefined) return refuse('notTakingPart');
    return { session: offer(now, world.now(), { person, name: chosen.name }) };
  });
}

/** `session.lead`: the leader takes the offer back, or says no. */
export function keepLead(world: World, act: Act, { session, question }: Question): Done {
  return asLeader(world, act, session, { phase: 'live' }, (now) => unchangedOr(keepLeading(now, question)));
}

/** `session.consent`: «Ja, overta». */
export function consentToTakeOver(world: World, act: Act, { session, question }: Question): Done {
  return asLeader(world, act, session, { phase: 'live' }, (now) =>
    unchangedOr(consent(now, question, world.now())),
  );
}

/** Whoever acts, as the session knows them. */
function someoneIn({ secret }: LiveSession, { actor }: Act): Someone {
  return { person: personKey(secret, actor.objectId), name: actor.name };
}

/** `session.accept`: «Jeg tar over». */
export function acceptLead(world: World, act: Act, { session, question }: Question): Done {
  return asMember(world, act, session, { phase: 'live' }, (now) =>
    unchangedOr(accept(now, someoneIn(now, act), question, world.now())),
  );
}

/** `overta`: at once after the leader's silence, or when the leader offers it; else the leader is asked in the thread. */
export function takeOverSession(world: World, act: Act): Done {
  return asMember(world, act, theLive, { phase: 'live' }, async (session) => {
    const someone = someoneIn(session, act);
    const after = takeOverOrAsk(session, someone, await leaderSeen(world, act, session), world.now());
    if (isRefusal(after)) return after;
    if (after.leader.person === someone.person) return { session: after, reply: { kind: 'none' } };
    return { session: after, reply: await askedReply(world, act, after) };
  });
}

/** When the leader last did something; answering counts. Long ago for somebody who has been taken out of the channel. */
async function leaderSeen(world: World, act: Act, session: LiveSession): Promise<Instant> {
  if (await isGone(world, act, session.secret, session.leader.person)) return 0;
  const patient = currentPatient(session);
  const own =
    patient &&
    (await world.rows.answers.read({
      session: session.id,
      patient,
      round: roundAtHand(patientState(session, patient)),
      person: session.leader.person,
    }));
  return Math.max(session.leader.seenAt, own ? own.value.answer.assessedAt : 0);
}

/** Says that the leader has been asked, except in the thread where the question itself comes. */
async function askedReply(world: World, act: Act, session: LiveSession): Promise<ReplyBody> {
  const posts = await world.rows.posts.list(act.channel, session.id);
  const board = posts.find(({ tag }) => tag === boardTag);
  if (board !== undefined && act.conversationId.endsWith(`;messageid=${board.activityId}`)) {
    return { kind: 'none' };
  }
  return {
    kind: 'line',
    text: world.words.refusals.refusalLine(refuse('leaderIsAsked', session.leader.name)),
  };
}
