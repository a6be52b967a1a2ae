/** Lifting in the line: what the unit sends, and what the leaders' channel answers. */
import type { LiftAnswer, LiftText } from '../../domain/improvement/action.ts';
import { answersTo, liftAddressee, unheardLift } from '../../domain/improvement/lifting.ts';
import { cleanWhy, isNoText } from '../../domain/improvement/texts.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReceivedLift, UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import { actionIn, changeAction, type Done, isOvertaken, type LogAct, sourcedAt } from './actions.ts';
import { changeLog, type LogDecision } from './changeLog.ts';
import type { LiftReply } from './fields.ts';
import { readLog } from './readLog.ts';

/**
 * Lifts an action to the leaders' channel that the unit is tied to, or past one that does not answer. It stands in the unit's log from then on, and in the
 * receiver's as soon as the unit's channel is visited.
 * @returns why not: `noReceiver`, `noSuchAction`, texts that may not be stored, `liftOpen`, `tooManyLifts`, `conflict`.
 */
export async function sendLift(
  world: World,
  act: LogAct,
  nr: number,
  text: LiftText,
): Promise<Done | Refusal> {
  const log = await readLog(world, act.channel);
  const action = actionIn(log, nr);
  if (action === undefined) return refuse('noSuchAction');
  const to = liftAddressee(action, await lineAbove(world, act.channel, log));
  if (to === undefined) return refuse('noReceiver');
  return changeAction(world, act, nr, { kind: 'lift', to, text });
}

/**
 * The leaders' channels above a unit, nearest first: each is tied to the next. Those above the nearest are read only
 * where something is to be lifted past it.
 */
export async function lineAbove(
  world: World,
  channelId: string,
  { head: { receiver }, actions }: Pick<UnitLog, 'head' | 'actions'>,
): Promise<readonly string[]> {
  const isPast = actions.some((action) => unheardLift(action) !== undefined);
  if (isPast) return lineFrom(world, channelId, receiver);
  return receiver === undefined ? [] : [receiver];
}

/** All the leaders' channels above one, nearest first; a ring, as could once be tied, is gone through once. */
export async function lineFrom(
  world: World,
  channelId: string,
  receiver: string | undefined,
): Promise<readonly string[]> {
  const line: string[] = [];
  let above = receiver;
  while (above !== undefined && above !== channelId && !line.includes(above)) {
    line.push(above);
    above = (await readLog(world, above)).head.receiver;
  }
  return line;
}

/** Which lift, of which unit. */
export interface LiftKey {
  readonly unit: string;
  readonly nr: number;
  readonly n: number;
}

/** The lift as it came in, in a leaders' log. */
export function receivedIn({ received }: UnitLog, { unit, nr, n }: LiftKey): ReceivedLift | undefined {
  return received.find((each) => each.unit === unit && each.nr === nr && each.n === n);
}

/**
 * Where a leaders' channel can lift further what came in: to those it is tied to itself, unless they have had it already.
 * Undefined when nowhere.
 */
export function channelAbove({ head }: Pick<UnitLog, 'head'>, lift: ReceivedLift): string | undefined {
  const { receiver } = head;
  const had = receiver !== undefined && [lift.unit, ...(lift.through ?? [])].includes(receiver);
  return had ? undefined : receiver;
}

/** What has been answered: here, or by those it was lifted further to. */
export function standingAnswer({ answer, above }: ReceivedLift): LiftAnswer | undefined {
  return above ?? answer;
}

/**
 * Answers a lift in the leaders' channel it came to; a later answer replaces an earlier one, and the unit's log follows.
 * @returns why not: `notReceiver`, `textMayIdentify` or `textTooLong`, `noReceiver` for «Løft videre» where the channel is
 *   tied to none itself, `liftAnswered` for what can be answered no more, `changedMeanwhile` when a newer tap has answered it,
 *   `conflict`.
 */
export async function answerLift(
  world: World,
  act: LogAct,
  key: LiftKey,
  { kind, why, date }: LiftReply,
): Promise<ReceivedLift | Refusal> {
  const clean = cleanWhy(why, world.dictionary);
  if (isNoText(clean)) return clean;
  return changeLog(world, act.channel, (log): LogDecision<ReceivedLift> | Refusal => {
    const before = receivedIn(log, key);
    if (before === undefined) return refuse('notReceiver');
    if (kind === 'videre' && channelAbove(log, before) === undefined) return refuse('noReceiver');
    const { answer } = before;
    if (answer?.kind === kind && answer.why === clean && answer.date === date) return { done: before };
    if (!answersTo(answer, true).includes(kind)) return refuse('liftAnswered');
    if (isOvertaken(before, act)) return refuse('changedMeanwhile');
    // After what it came with, too: who has lifted it further may have done so by another process' clock.
    const at = Math.max(world.now(), before.sentAt + 1, (answer?.at ?? 0) + 1);
    const given = { kind, why: clean, by: act.actor.name, at, ...(date !== undefined && { date }) };
    const received = sourcedAt({ ...before, answer: given }, act);
    return { done: received, changes: { received: [received] }, look: true };
  });
}
