/**
 * Lifts on their way. Two logs never change in one transaction, so each step is done again until it is written down that
 * it was done, and done twice it is done once: the unit's action has the lift; it stands in the receiver's log; the
 * receiver answers there; the answer stands with the unit's action.
 */
import type { Lift, LiftAnswer, Person } from '../../domain/improvement/action.ts';
import type { Command } from '../../domain/improvement/command.ts';
import { decide } from '../../domain/improvement/decide.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { ReceivedLift, UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import { actionIn, entriesOf } from './actions.ts';
import { changeLog, type LogDecision } from './changeLog.ts';
import { channelAbove, receivedIn } from './lifts.ts';
import { nameOfUnit } from './readLog.ts';

/** Whether something of this log has still to reach another. */
export function isTravelling({ actions, received }: UnitLog): boolean {
  return actions.some(({ lifts }) => lifts.some(isLeaving)) || received.some(isUntold);
}

const isLeaving = ({ arrived }: Lift): boolean => arrived === undefined;
const isUntold = ({ answer, told }: ReceivedLift): boolean => answer !== undefined && answer.at !== told;

/**
 * Brings everything of a log that has still to reach another there.
 * @throws when others wrote first too often: it is done at the next visit.
 */
export async function travel(world: World, channelId: string, log: UnitLog): Promise<void> {
  for (const { nr, text: action, lifts } of log.actions) {
    for (const lift of lifts.filter(isLeaving)) {
      const { n, to, sentAt, problem, consequence, ask, askedBy } = lift;
      const unitName = (await nameOfUnit(world, channelId)) ?? '';
      const text = { problem, consequence, ask, askedBy };
      await hand(world, to, { unit: channelId, unitName, nr, n, action, text, sentAt, asked: [] });
      done(await note(world, channelId, nr, { kind: 'liftArrived', n }, { id: '', name: '' }));
    }
  }
  for (const lift of log.received.filter(isUntold)) await tell(world, channelId, log, lift);
}

/** It stands in the receiver's log, once. */
async function hand(world: World, to: string, lift: ReceivedLift): Promise<void> {
  done(
    await changeLog(
      world,
      to,
      (log): LogDecision<ReceivedLift> =>
        receivedIn(log, lift) === undefined
          ? { done: lift, changes: { received: [lift] }, look: true }
          : { done: lift },
    ),
  );
}

/**
 * What was answered stands with the unit's action, and with everybody who has lifted it to here; lifted further it stands
 * in the log above as well.
 */
async function tell(world: World, channelId: string, log: UnitLog, lift: ReceivedLift): Promise<void> {
  const { answer, unit, nr, n, through = [] } = lift;
  if (answer === undefined) return;
  const above = channelAbove(log, lift);
  if (answer.kind === 'videre' && above !== undefined) {
    const { answer: _, told: __, above: ___, sourceAt: ____, ...bare } = lift;
    await hand(world, above, { ...bare, sentAt: answer.at, asked: [], through: [...through, channelId] });
  }
  const told = await note(world, unit, nr, { kind: 'liftAnswer', n, answer }, { id: '', name: answer.by });
  // The unit's action is not there any more: nobody is waiting.
  if (isRefusal(told) && told.refused !== 'noSuchAction') done(told);
  for (const below of through) await answerAbove(world, below, lift, answer);
  done(
    await changeLog(world, channelId, (log): LogDecision<ReceivedLift> => {
      const now = receivedIn(log, lift) ?? lift;
      const received = { ...now, told: answer.at };
      return { done: received, changes: { received: [received] } };
    }),
  );
}

/** It stands with those who have lifted it further; nothing when a later answer is known already. */
async function answerAbove(
  world: World,
  channelId: string,
  lift: ReceivedLift,
  answer: LiftAnswer,
): Promise<void> {
  done(
    await changeLog(world, channelId, (log): LogDecision<ReceivedLift> => {
      const now = receivedIn(log, lift);
      if (now === undefined || (now.above?.at ?? 0) >= answer.at) return { done: lift };
      const received = { ...now, above: answer };
      return { done: received, changes: { received: [received] }, look: true };
    }),
  );
}

/** Changes a unit's action without anybody of the unit having done it. */
export function note(
  world: World,
  channelId: string,
  nr: number,
  command: Command,
  by: Person,
): Promise<{ readonly nr: number } | Refusal> {
  return changeLog(world, channelId, (log): LogDecision<{ readonly nr: number }> | Refusal => {
    const before = actionIn(log, nr);
    if (before === undefined) return refuse('noSuchAction');
    const after = decide(before, command, world.now(), by);
    if (isRefusal(after)) return after;
    if (after === before) return { done: { nr } };
    return {
      done: { nr },
      changes: { actions: [after], history: entriesOf(before, after, by) },
      ...((command.kind === 'liftAnswer' || command.kind === 'liftAsked') && { look: true }),
    };
  });
}

function done(outcome: object): void {
  if (isRefusal(outcome)) throw new Error(`A lift is held up: ${outcome.refused}`);
}
