/** What becomes of an action. Here, and nowhere else. */
import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '../basics.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import {
  type About,
  type Action,
  type Cycle,
  currentLift,
  isOpen,
  isUnderWay,
  type Lift,
  limits,
  type NudgeAnswer,
  type Person,
  type Plan,
  type Review,
  type Standing,
  type Status,
  type Step,
  stepIds,
} from './action.ts';
import type { Command } from './command.ts';
import { type Day, dayOf } from './day.ts';
import { changesBetween } from './history.ts';
import { dueKind } from './nudges.ts';
import { isUnheard } from './reminding.ts';

/** What an action is made from. */
export interface Draft {
  readonly plan: Plan;
  readonly about: About;
  /** «Foreslått», where it is not said. */
  readonly status?: Exclude<Status, 'droppet'>;
}

/**
 * A new action, or why there is none: `dateInPast`, or `tooMany` when the unit has 200 open ones.
 * @param open how many open actions the unit has.
 */
export function create(
  nr: number,
  { plan, about, status = 'foreslatt' }: Draft,
  open: number,
  at: Instant,
  by: Person,
): Action | Refusal {
  if (open >= limits.open) return refuse('tooMany');
  if (isPast(plan.due, at)) return { ...refuse('dateInPast'), field: 'frist' };
  const made: Action = {
    ...plan,
    nr,
    version: 1,
    status: 'foreslatt',
    about,
    cycles: [],
    lifts: [],
    nudges: [],
    createdAt: at,
    changedAt: at,
    changedBy: by.name,
  };
  return inStatus(made, status, undefined, at);
}

function isPast(due: Day | undefined, at: Instant): boolean {
  return due !== undefined && due < dayOf(at);
}

/**
 * The action after a command; the very same object when it changes nothing, so that what is sent twice is done once.
 * @returns why not: `whyNeeded`, `tooManyRounds`, `tooManyLifts`, `liftOpen`, or `changedMeanwhile` for what only an open action can be asked.
 */
export function decide(action: Action, command: Command, at: Instant, by: Person): Action | Refusal {
  const after = carryOut(action, command, at, by);
  if (isRefusal(after) || after === action) return after;
  if (changesBetween(action, after).length > 0) {
    return { ...after, version: action.version + 1, changedAt: at, changedBy: by.name };
  }
  return isNoted(command) && !isDeepStrictEqual(after, action) ? after : action;
}

/** What the bot notes for itself; nobody has changed anything. */
function isNoted({ kind }: Command): boolean {
  return kind === 'nudged' || kind === 'liftAsked' || kind === 'liftArrived';
}

function carryOut(action: Action, command: Command, at: Instant, by: Person): Action | Refusal {
  switch (command.kind) {
    case 'edit':
      return inStatus(withPlan(action, command.plan), command.status ?? action.status, command.why, at);
    case 'status':
      return inStatus(action, command.status, command.why, at);
    case 'step':
      return withStep(action, command, at, by);
    case 'effect':
      return {
        ...action,
        effect: { answer: command.answer, text: command.text, at: sameEffect(action, command) ?? at },
      };
    case 'review':
      return reviewed(action, command, command.why, at);
    case 'nudged': {
      const asked = action.nudges.map(({ kind }) => kind);
      const fresh = command.nudges.filter((kind) => !asked.includes(kind));
      return { ...action, nudges: [...action.nudges, ...fresh.map((kind) => ({ kind, at }))] };
    }
    case 'nudgeAnswer':
      return nudgeAnswered(action, command.answer, command.why, at);
    case 'lift':
      return lifted(action, command, at);
    case 'liftAsked':
      return withLift(action, command.n, (lift) =>
        lift.asked.includes(command.at) ? lift : { ...lift, asked: [...lift.asked, command.at] },
      );
    case 'liftAnswer':
      return withLift(action, command.n, (lift) =>
        lift.answer !== undefined && lift.answer.at >= command.answer.at
          ? lift
          : { ...lift, answer: command.answer },
      );
    case 'liftArrived':
      return withLift(action, command.n, (lift) => (lift.arrived ? lift : { ...lift, arrived: true }));
  }
}

function withPlan(action: Action, plan: Plan): Action {
  const { due: _due, goal: _goal, ifThen: _ifThen, effort: _effort, gain: _gain, ...rest } = action;
  return { ...rest, ...plan };
}

/** When the same was answered before. */
function sameEffect({ effect }: Action, command: { readonly answer: string; readonly text: string }) {
  return effect?.answer === command.answer && effect.text === command.text ? effect.at : undefined;
}

/** Any status may follow any other; only dropping asks why. */
function inStatus(action: Action, status: Status, why: string | undefined, at: Instant): Action | Refusal {
  if (status === 'droppet') {
    const reason = why || (action.status === 'droppet' ? action.dropped?.why : undefined);
    if (!reason) return { ...refuse('whyNeeded'), field: 'hvorfor' };
    return { ...moved(action, status, at), dropped: { why: reason } };
  }
  return moved(action, status, at);
}

function moved(action: Action, status: Status, at: Instant): Action {
  if (status === action.status) return action;
  const { decidedAt, needsHelpSince } = action;
  const decided = decidedAtIn(status, decidedAt, at);
  const open = isOpen({ status });
  return standingAs(action, {
    status,
    ...(decided !== undefined && { decidedAt: decided }),
    ...(!open && { closedAt: at }),
    ...(open && needsHelpSince !== undefined && { needsHelpSince }),
  });
}

function standingAs(action: Action, standing: Standing): Action {
  const { decidedAt: _, closedAt: __, dropped: ___, needsHelpSince: ____, ...rest } = action;
  return { ...rest, ...standing };
}

function standingOf({ status, decidedAt, closedAt, dropped, needsHelpSince }: Action): Standing {
  return {
    status,
    ...(decidedAt !== undefined && { decidedAt }),
    ...(closedAt !== undefined && { closedAt }),
    ...(dropped && { dropped }),
    ...(needsHelpSince !== undefined && { needsHelpSince }),
  };
}

/** What is only suggested has not been decided on; dropping decides nothing. */
function decidedAtIn(status: Status, before: Instant | undefined, at: Instant): Instant | undefined {
  if (status === 'foreslatt') return undefined;
  return status === 'droppet' ? before : (before ?? at);
}

function withStep(
  action: Action,
  { step, text, status, why }: Extract<Command, { kind: 'step' }>,
  at: Instant,
  by: Person,
): Action | Refusal {
  const last = action.cycles.at(-1);
  const again = last?.step === step && last.text === text && last.by === by.name;
  if (!again && action.cycles.length >= limits.cycles) return refuse('tooManyRounds');
  const line: Cycle = { nr: roundOf(step, last), step, at, by: by.name, text };
  const told = again ? action : { ...action, cycles: [...action.cycles, line] };
  return status === undefined ? told : inStatus(told, status, why, at);
}

/** Going back to an earlier step begins a new round. */
function roundOf(step: Step, last: Cycle | undefined): number {
  if (last === undefined) return 1;
  return stepIds.indexOf(step) < stepIds.indexOf(last.step) ? last.nr + 1 : last.nr;
}

/** Until the session goes on, what it has closed it can open again. */
function reviewed(
  action: Action,
  { session, outcome }: Review,
  why: string | undefined,
  at: Instant,
): Action | Refusal {
  if (action.review?.session === session && action.review.outcome === outcome) return action;
  const standing = isOpen(action) ? standingOf(action) : standingBefore(action, session);
  if (standing === undefined) return refuse('changedMeanwhile');
  const { reviewedFrom: _, ...told } = { ...action, review: { session, outcome } };
  if (outcome === 'fortsetter') return standingAs(told, standing);
  const closed = inStatus(told, outcome === 'ferdig' ? 'innfort' : 'droppet', why, at);
  if (isRefusal(closed)) return closed;
  return { ...closed, reviewedFrom: { closedAt: closed.closedAt ?? at, standing } };
}

/**
 * Where an action stood before it was closed where that session began; undefined where it was not, or has been closed
 * another way since.
 */
export function standingBefore(
  { review, reviewedFrom, closedAt }: Pick<Action, 'review' | 'reviewedFrom' | 'closedAt'>,
  session: string,
): Standing | undefined {
  if (review?.session !== session || reviewedFrom === undefined) return undefined;
  return reviewedFrom.closedAt === closedAt ? reviewedFrom.standing : undefined;
}

/** What the status is once this has been answered. */
const closedAs: Partial<Readonly<Record<NudgeAnswer, Status>>> = { ferdig: 'innfort', droppet: 'droppet' };

/** Whoever is quick answers a question before it is written down that they were asked. */
function askedIn(action: Action, at: Instant): Action['nudges'] {
  const kind = dueKind(action, at);
  return kind === undefined ? action.nudges : [...action.nudges, { kind, at }];
}

function nudgeAnswered(
  action: Action,
  answer: NudgeAnswer,
  why: string | undefined,
  at: Instant,
): Action | Refusal {
  const asked = askedIn(action, at);
  const last = asked.at(-1);
  if (last?.answer === answer || closedAs[answer] === action.status) return action;
  if (!isOpen(action)) return refuse('changedMeanwhile');
  const nudges = last === undefined ? [] : [...asked.slice(0, -1), { ...last, answer }];
  const { needsHelpSince, ...rest } = { ...action, nudges };
  switch (answer) {
    case 'i_rute':
      return rest;
    case 'trenger_hjelp':
      return { ...rest, needsHelpSince: needsHelpSince ?? at };
    case 'ferdig':
      return inStatus(rest, 'innfort', why, at);
    case 'droppet':
      return inStatus(rest, 'droppet', why, at);
  }
}

function lifted(
  action: Action,
  { to, text }: Extract<Command, { kind: 'lift' }>,
  at: Instant,
): Action | Refusal {
  const current = currentLift(action);
  if (current !== undefined && isSame(current, to, text)) return action;
  const past = current !== undefined && isUnheard(current) && current.to !== to;
  if (current !== undefined && isUnderWay(current) && !past) return refuse('liftOpen');
  if (action.lifts.length >= limits.lifts) return refuse('tooManyLifts');
  const lift: Lift = { ...text, n: action.lifts.length + 1, to, sentAt: at, asked: [] };
  return { ...action, lifts: [...action.lifts, lift] };
}

/** The same form sent twice. */
function isSame(lift: Lift, to: string, text: Extract<Command, { kind: 'lift' }>['text']): boolean {
  return (
    lift.answer === undefined &&
    lift.to === to &&
    lift.problem === text.problem &&
    lift.consequence === text.consequence &&
    lift.ask === text.ask &&
    lift.askedBy === text.askedBy
  );
}

function withLift(action: Action, n: number, change: (lift: Lift) => Lift): Action {
  return { ...action, lifts: action.lifts.map((lift) => (lift.n === n ? change(lift) : lift)) };
}
