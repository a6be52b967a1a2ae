/** Asking whoever owns an action, and what they answer. */
import type { Instant } from '../../domain/basics.ts';
import type { Action, NudgeAnswer, Person } from '../../domain/improvement/action.ts';
import { decide } from '../../domain/improvement/decide.ts';
import { askedOf, type DueNudge } from '../../domain/improvement/nudges.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { LogHead, UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import { actionIn, changeAction, type Done, type LogAct } from './actions.ts';
import { changeLog, type LogDecision } from './changeLog.ts';
import { readLog } from './readLog.ts';
import { isTravelling } from './travel.ts';

/**
 * Notes that somebody was asked, or cannot be, and whether the channel takes such messages. Done twice it is done once.
 * @param taken undefined where Teams was not asked.
 * @throws when others wrote first too often.
 */
export async function noteNudged(
  world: World,
  channelId: string,
  { to, about }: DueNudge,
  taken: boolean | undefined,
): Promise<void> {
  const noted = await changeLog(world, channelId, (log): LogDecision<UnitLog> => {
    const actions = about.flatMap(({ nr, kind }): readonly Action[] => {
      const before = actionIn(log, nr);
      const after = before && decide(before, { kind: 'nudged', nudges: [kind] }, world.now(), to);
      return after === undefined || after === before || isRefusal(after) ? [] : [after];
    });
    if (actions.length === 0) return { done: log };
    // What else is due must stay so.
    return {
      done: log,
      head: withTaken(log.head, taken, world.now()),
      changes: { actions },
      ...(!isTravelling(log) && { seenTo: true }),
    };
  });
  if (isRefusal(noted)) throw new Error(`Nobody can note that somebody was asked: ${noted.refused}`);
}

function withTaken(head: LogHead, taken: boolean | undefined, now: Instant): LogHead {
  if (taken === undefined) return head;
  const { refusedAt: _, ...rest } = head;
  return taken ? rest : { ...rest, refusedAt: now };
}

/**
 * Notes that somebody who was to be asked has left the channel: what they own is asked of the contact from then on, and
 * none of an action's few questions has been spent.
 * @throws when others wrote first too often.
 */
export async function noteGone(world: World, channelId: string, { id }: Person): Promise<void> {
  const noted = await changeLog(world, channelId, (log): LogDecision<UnitLog> => {
    const { gone = [] } = log.head;
    return gone.includes(id) ? { done: log } : { done: log, head: { ...log.head, gone: [...gone, id] } };
  });
  if (isRefusal(noted)) throw new Error(`Nobody can note that somebody has left: ${noted.refused}`);
}

/**
 * The log, in which those who had left and are in the channel again are asked as before.
 * @throws when others wrote first too often.
 */
export async function withReturned(world: World, channelId: string, before: UnitLog): Promise<UnitLog> {
  if (before.head.gone === undefined) return before;
  const there = await thereNow(world, channelId);
  if (!before.head.gone.some((id) => there.has(id))) return before;
  const noted = await changeLog(world, channelId, (log): LogDecision<LogHead> => {
    const { gone = [], ...rest } = log.head;
    const away = gone.filter((id) => !there.has(id));
    const head = { ...rest, ...(away.length > 0 && { gone: away }) };
    return { done: head, head };
  });
  if (isRefusal(noted)) throw new Error(`Nobody can note that somebody is back: ${noted.refused}`);
  return readLog(world, channelId);
}

/** Ids of the channel's members; nobody while Teams does not say. */
async function thereNow(world: World, channelId: string): Promise<ReadonlySet<string>> {
  const channel = await world.rows.channels.read(channelId);
  if (channel === undefined) return new Set();
  try {
    return new Set((await world.roster.members(channel.value.address)).map(({ objectId }) => objectId));
  } catch {
    return new Set();
  }
}

/** Whether the question is this person's: they own the action, or see to those that nobody else does. */
function isAsked(action: Action, head: LogHead, person: string): boolean {
  const isOwn = action.owner.kind === 'person' && action.owner.id === person;
  const asked = askedOf(action, head);
  return isOwn || (asked === undefined ? action.owner.kind !== 'person' : asked.id === person);
}

/**
 * `nudge.answer`: what whoever owns it says of an action.
 * @returns why not: `notOwner`, `noSuchAction`, `whyNeeded` for one that is dropped, `changedMeanwhile`, `conflict`.
 */
export async function answerNudge(
  world: World,
  act: LogAct,
  nr: number,
  answer: NudgeAnswer,
  why?: string,
): Promise<Done | Refusal> {
  const log = await readLog(world, act.channel);
  const action = actionIn(log, nr);
  if (action === undefined) return refuse('noSuchAction');
  if (!isAsked(action, log.head, act.actor.objectId)) return refuse('notOwner');
  return changeAction(world, act, nr, { kind: 'nudgeAnswer', answer, ...(why !== undefined && { why }) });
}
