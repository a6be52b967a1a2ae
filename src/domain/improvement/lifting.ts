/** Where an action can be lifted to, and what it can be answered there. */
import {
  type Action,
  currentLift,
  isOpen,
  isUnderWay,
  type Lift,
  type LiftAnswer,
  type LiftAnswerKind,
} from './action.ts';
import { isUnheard } from './reminding.ts';

/** The lift that nobody answers, of an action there is still something to do with. */
export function unheardLift(action: Pick<Action, 'status' | 'lifts'>): Lift | undefined {
  const lift = currentLift(action);
  return lift !== undefined && isOpen(action) && isUnheard(lift) ? lift : undefined;
}

/**
 * Where an action can be lifted to now; undefined when nowhere. What nobody answers is lifted past them.
 * @param line the leaders' channels above the unit, nearest first.
 */
export function liftableTo(
  action: Pick<Action, 'status' | 'lifts'>,
  line: readonly string[],
): string | undefined {
  const lift = currentLift(action);
  if (lift === undefined || !isUnderWay(lift)) return isOpen(action) ? line[0] : undefined;
  return unheardLift(action) && line[line.indexOf(lift.to) + 1];
}

/** Whether a lift of it is under way that it cannot be lifted past. @param line as `liftableTo`. */
export function isLiftOpen(action: Pick<Action, 'status' | 'lifts'>, line: readonly string[]): boolean {
  const lift = currentLift(action);
  return lift !== undefined && isUnderWay(lift) && liftableTo(action, line) === undefined;
}

/**
 * Whom the form that lifts an action is for: also where `decide` then says that the lift is under way, or is that form
 * sent once more. Undefined where there is nobody.
 */
export function liftAddressee(
  action: Pick<Action, 'status' | 'lifts'>,
  line: readonly string[],
): string | undefined {
  return liftableTo(action, line) ?? currentLift(action)?.to ?? line[0];
}

/**
 * What a leaders' channel can answer to a lift now: everything at first and after it has asked to know more, then
 * whether what it promised is done, or another day. Nothing once it has said no, lifted it further, or done it.
 * @param canLiftOn whether there is a channel above that it can be lifted to.
 */
export function answersTo(
  answer: Pick<LiftAnswer, 'kind'> | undefined,
  canLiftOn: boolean,
): readonly LiftAnswerKind[] {
  switch (answer?.kind) {
    case undefined:
    case 'mer':
      return ['tar', 'mer', 'avslar', ...(canLiftOn ? (['videre'] as const) : [])];
    case 'tar':
      return ['ferdig', 'tar'];
    case 'avslar':
    case 'videre':
    case 'ferdig':
      return [];
  }
}
