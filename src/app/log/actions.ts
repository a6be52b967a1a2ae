/** Making an action, and changing one. */
import type { Instant } from '../../domain/basics.ts';
import { type Action, isOpen, type Person, type Status } from '../../domain/improvement/action.ts';
import type { Command } from '../../domain/improvement/command.ts';
import { create, type Draft, decide } from '../../domain/improvement/decide.ts';
import { changesBetween, type HistoryEntry } from '../../domain/improvement/history.ts';
import { cleanCommand, cleanPlan } from '../../domain/improvement/texts.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { Act } from '../ports/act.ts';
import type { Admitted } from '../ports/admitted.ts';
import type { UnitLog } from '../ports/rows/improvement.ts';
import type { World } from '../ports/world.ts';
import { changeLog, type LogDecision } from './changeLog.ts';

/** Something a member does in the log, in Teams or on the pages. */
export type LogAct = Pick<Act, keyof Admitted | 'channel' | 'address' | 'actor'> &
  Partial<Pick<Act, 'sentAt'>>;

/** What whoever asks for a change has seen of the action; neither: it is changed as it is. */
export interface Seen {
  /** `Action.version` that a form was drawn from. */
  readonly versjon?: number | undefined;
  /** The status that a button was drawn from. */
  readonly was?: Status | undefined;
}

/** An action, and whether this very request has made or changed it. */
export interface Done {
  readonly action: Action;
  readonly changed: boolean;
}

/** Who acts, as the history has them. */
function personOf({ actor }: Pick<Act, 'actor'>): Person {
  return { id: actor.objectId, name: actor.name };
}

/**
 * Makes an action. The same key again leads to what it made the first time.
 * @param key of the form or tap: `activityKey` of the activity, or of the form's hidden `skjema`.
 * @returns why not: texts that may not be stored, `dateInPast`, `tooMany`, `conflict`.
 */
export async function createAction(
  world: World,
  act: LogAct,
  key: string,
  draft: Draft,
): Promise<Done | Refusal> {
  const plan = cleanPlan(draft.plan, world.dictionary);
  if (isRefusal(plan)) return plan;
  return changeLog(world, act.channel, async (log): Promise<LogDecision<Done> | Refusal> => {
    const earlier = await world.rows.logs.created(act.channel, key);
    if (earlier !== undefined) return foundAgain(log, earlier.nr);
    const [at, by, { head }] = [world.now(), personOf(act), log];
    const open = log.actions.filter(isOpen).length;
    const action = create(head.nextNr, { ...draft, plan }, open, at, by);
    if (isRefusal(action)) return action;
    return {
      done: { action, changed: true },
      head: { ...head, nextNr: head.nextNr + 1 },
      changes: {
        actions: [action],
        history: entriesOf(undefined, action, by),
        created: { key, nr: action.nr, at },
      },
    };
  });
}

function foundAgain(log: UnitLog, nr: number): LogDecision<Done> | Refusal {
  const action = actionIn(log, nr);
  return action === undefined ? refuse('noSuchAction') : { done: { action, changed: false } };
}

/** The action with this number. */
export function actionIn(log: Pick<UnitLog, 'actions'>, nr: number): Action | undefined {
  return log.actions.find((action) => action.nr === nr);
}

/**
 * Changes an action. What changes nothing is done already, whatever was seen.
 * @returns why not: `noSuchAction`, texts that may not be stored, `changedMeanwhile` when it is not as it was seen or a newer
 *   tap has changed it, what `decide` refuses, `conflict`.
 */
export async function changeAction(
  world: World,
  act: LogAct,
  nr: number,
  command: Command,
  seen: Seen = {},
): Promise<Done | Refusal> {
  const clean = cleanCommand(command, world.dictionary);
  if (isRefusal(clean)) return clean;
  return changeLog(world, act.channel, (log): LogDecision<Done> | Refusal => {
    const before = actionIn(log, nr);
    if (before === undefined) return refuse('noSuchAction');
    return decided(before, clean, seen, world.now(), act);
  });
}

function decided(
  before: Action,
  command: Command,
  seen: Seen,
  at: number,
  act: LogAct,
): LogDecision<Done> | Refusal {
  const by = personOf(act);
  const after = decide(before, command, at, by);
  if (after === before) return { done: { action: before, changed: false } };
  if (!isAsSeen(before, seen) || isOvertaken(before, act)) return refuse('changedMeanwhile');
  if (isRefusal(after)) return after;
  const action = sourcedAt(after, act);
  return {
    done: { action, changed: true },
    changes: { actions: [action], history: entriesOf(before, action, by) },
    ...(command.kind === 'lift' && { look: true }),
  };
}

function isAsSeen({ version, status }: Action, { versjon = version, was = status }: Seen): boolean {
  return version === versjon && status === was;
}

/** What the history is told; nothing for what the bot notes for itself. */
export function entriesOf(before: Action | undefined, after: Action, by: Person): readonly HistoryEntry[] {
  const changes = changesBetween(before, after);
  if (changes.length === 0) return [];
  return [{ nr: after.nr, version: after.version, at: after.changedAt, by, changes }];
}

// Taps that come again, or after a newer one: by Teams' own time, since two processes' clocks are not to be compared.

/** What a newer tap than this one may have changed. */
interface Tapped {
  readonly sourceAt?: Instant;
}

/** Whether something done at that time of Teams' comes too late to change what is stored. What is done on the pages never does. */
export function isOvertaken(
  { sourceAt = 0 }: Tapped,
  { sentAt = 0 }: { readonly sentAt?: Instant },
): boolean {
  return sentAt > 0 && sentAt <= sourceAt;
}

/** The same with that time noted, where Teams gave one. */
export function sourcedAt<T extends Tapped>(changed: T, { sentAt = 0 }: { readonly sentAt?: Instant }): T {
  return sentAt > 0 ? { ...changed, sourceAt: sentAt } : changed;
}
