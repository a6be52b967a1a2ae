import { myBoardCard, roleCard } from '../../cards/board/boardCard.ts';
import type { Card } from '../../cards/model/card.ts';
import type { BoardView, MyBoardView, StatusView } from '../../cards/model/views.ts';
import { isComplete } from '../../domain/answer/answer.ts';
import { type Participant, present } from '../../domain/answer/participant.ts';
import type { RoleId } from '../../domain/basics.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { budgetSeconds, dealtWith, paceOf } from '../../domain/session/pace.ts';
import { notReached } from '../../domain/session/passing.ts';
import {
  blindPatients,
  currentPatient,
  isLive,
  lastMove,
  patientState,
  pauseEnds,
} from '../../domain/session/phases.ts';
import { isPractising, practicePatient } from '../../domain/session/practice.ts';
import { isReviewing } from '../../domain/session/practising.ts';
import { answersOfRound } from '../../domain/session/secondRound.ts';
import type { BegunSession } from '../../domain/session/session.ts';
import { undoable } from '../../domain/session/undo.ts';
import { type CardName, cardName } from '../../words/escape.ts';
import { enter, enterAs, type Inside } from '../access/access.ts';
import { withGone } from '../access/people.ts';
import type { InPhase } from '../access/phase.ts';
import { changePart } from '../commit/takePart.ts';
import type { Act } from '../ports/act.ts';
import type { World } from '../ports/world.ts';
import { countedUnanswered } from './unanswered.ts';

/** The board as everybody sees it. */
export function boardView(session: BegunSession, participants: number, world: World): BoardView {
  const now = world.now();
  const live = isLive(session);
  const practising = live && isPractising(session);
  return {
    session: session.id,
    dialogs: world.settings.dialogs,
    setup: session.setup,
    phase: session.phase,
    leader: session.phase === 'locked' ? undefined : cardName(session.leader.name) || undefined,
    participants,
    current: live && !practising && session.setup.mode === 'paced' ? currentPatient(session) : undefined,
    ...(practising && { practising }),
    ...(isReviewing(session) && { reviewing: true as const }),
    revealed: live && isRevealed(session),
    dealtWith: dealtWith(session),
    unreached: live ? notReached(session) : 0,
    ...(session.phase === 'paused' && { pausedUntil: pauseEnds(session) }),
    pace: live ? paceOf(session, now) : 'onTime',
    budgetSeconds: budgetSeconds(session.setup),
    ...(session.phase === 'paused' && session.silence && { pausedItself: true as const }),
    ...(session.phase === 'finished' && session.reopened && { reopened: session.reopened }),
    ...(live &&
      session.back &&
      session.back.at >= lastMove(session) && { safeAnswers: session.back.answers }),
  };
}

/** Everybody who has taken part, as they are there now. */
async function participantsOf(
  world: World,
  channel: string,
  session: BegunSession,
): Promise<readonly Participant[]> {
  return withGone(world, channel, session, await world.rows.participants.list(session.id));
}

/** How many are in the denominator; in a locked session whose rows do not say it any more, how many took part. */
export function headcount(
  world: World,
  channel: string,
  session: BegunSession,
  participants: readonly Participant[],
): number {
  if (session.phase === 'locked' && session.kept !== undefined) return session.kept.participants;
  return present(withGone(world, channel, session, participants)).length;
}

/** The board with how many have answered the patient at hand, for the leader and for `status`. */
export async function statusView(world: World, channel: string, session: BegunSession): Promise<StatusView> {
  return statusOf(world, channel, session, await participantsOf(world, channel, session));
}

async function statusOf(
  world: World,
  channel: string,
  session: BegunSession,
  participants: readonly Participant[],
): Promise<StatusView> {
  const view = boardView(session, headcount(world, channel, session, participants), world);
  const current = view.practising ? practicePatient : view.current;
  if (current === undefined) return { ...view, answered: undefined };
  const gone = new Set(participants.flatMap((each) => (each.leftAt === undefined ? [] : [each.person])));
  const answers = answersOfRound(
    patientState(session, current),
    await world.rows.answers.list(session.id, current),
  );
  const { form } = session;
  return {
    ...view,
    answered: answers.filter(({ person, answer }) => !gone.has(person) && isComplete(form, answer)).length,
  };
}

/** `session.view`: the board as this person sees it; a locked session has no personal views. */
export async function viewBoard(
  world: World,
  act: Act,
  data: { readonly session: string; readonly view?: 'role' | undefined },
): Promise<Card | Refusal> {
  const cached = await enter(world, act, data.session);
  if ('refused' in cached) return cached;
  if (cached.session.phase === 'locked') {
    const participants = await participantsOf(world, act.channel, cached.session);
    const count = headcount(world, act.channel, cached.session, participants);
    const view = { ...boardView(cached.session, count, world), unit: unitOf(cached) };
    return myBoardCard(world.words, { ...view, joined: false, role: undefined, isLeader: false });
  }
  const at = await enterAs(world, act, data.session, 'begun');
  if (isRefusal(at)) return at;
  const view = await personalView(world, act.channel, at);
  // Roles are chosen as long as there is something to answer.
  return data.view === 'role' && view.phase === 'active'
    ? roleCard(world.words, view)
    : myBoardCard(world.words, view);
}

export function unitOf({ unitName }: { readonly unitName?: string | undefined }): CardName | undefined {
  return unitName === undefined ? undefined : cardName(unitName) || undefined;
}

async function personalView(
  world: World,
  channel: string,
  at: Inside<InPhase['begun']>,
): Promise<MyBoardView> {
  const { session, person } = at;
  const all = await participantsOf(world, channel, session);
  const me = present(all).find((participant) => participant.person === person);
  const isLeader = session.leader.person === person;
  // Nobody can join after the end, but late answers are taken from everybody in the channel.
  const counts = me !== undefined || (session.phase === 'finished' && !isLeader);
  // How many have answered is for whoever leads, and nobody else.
  const view = isLeader
    ? await statusOf(world, channel, session, all)
    : boardView(session, present(all).length, world);
  return {
    ...view,
    unit: unitOf(at),
    joined: me !== undefined,
    role: me?.role,
    isLeader,
    unanswered: counts ? (await countedUnanswered(world, session, person)).map(({ patient }) => patient) : [],
    undo: isLeader && isLive(session) ? undoable(session, world.now()) : undefined,
  };
}

function isRevealed(session: BegunSession): boolean {
  const patient = currentPatient(session);
  return patient !== undefined && patientState(session, patient)?.kind === 'revealed';
}

/** `session.join`: into the round with a role; again with another role changes it. */
export async function join(
  world: World,
  act: Act,
  data: { readonly session: string; readonly role: RoleId },
): Promise<Card | Refusal> {
  const at = await enterAs(world, act, data.session, 'live');
  if (isRefusal(at)) return at;
  const refusal = await changePart(world, act, data.session, at.person, () => ({
    role: data.role,
    joinedAt: world.now(),
    leftAt: undefined,
  }));
  if (refusal !== undefined) return refusal;
  world.progress.joined(data.session, at.person);
  world.kick(act.channel, 3_000);
  const view = await personalView(world, act.channel, at);
  const shown = (await countedUnanswered(world, at.session, at.person)).filter(({ window }) => window.late);
  return myBoardCard(
    world.words,
    view,
    shown.length > 0 ? { notice: world.words.unanswered.lateJoinLine(shown.length) } : {},
  );
}

/** `session.leave`: out of the denominator; answers stay, and answering again brings the person back. */
export async function leave(world: World, act: Act, session: string): Promise<Card | Refusal> {
  const at = await enterAs(world, act, session, 'live');
  if (isRefusal(at)) return at;
  const now = world.now();
  const refusal = await changePart(world, act, session, at.person, (before) => ({
    role: before?.role,
    joinedAt: before?.joinedAt ?? now,
    leftAt: now,
  }));
  if (refusal !== undefined) return refusal;
  world.progress.left(session, at.person);
  world.progress.markDirty(session, blindPatients(at.session));
  world.kick(act.channel, 400);
  return myBoardCard(world.words, await personalView(world, act.channel, at));
}
