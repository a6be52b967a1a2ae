/** «Hvordan går det?»: when whoever owns an action is asked, and what about. */
import type { Instant } from '../basics.ts';
import { type Action, isOpen, type NudgeKind, type Person } from './action.ts';
import { dayOf, daysAfter, nineOn, workingTime } from './day.ts';

/** An action is asked about so often in all; once of these is for the day it is due. */
const mostNudges = 3;
const week = 7 * 24 * 60 * 60 * 1_000;

/** What one person is asked at one time: all of it on one card. */
export interface DueNudge {
  readonly to: Person;
  readonly about: readonly { readonly nr: number; readonly kind: NudgeKind }[];
}

/** Whom a unit's questions may go to. */
export interface Askable {
  /** Who is asked where an action has no owner. */
  readonly contact?: Person | undefined;
  /** Ids of those who have left the channel. */
  readonly gone?: readonly string[] | undefined;
}

/**
 * Who is to be asked now: the owner, or where an action has none, a role or one who has left the unit's contact; nobody
 * without either. Only Monday to Friday between 09 and 15, and one person once a day.
 */
export function nudgesDue(actions: readonly Action[], askable: Askable, now: Instant): readonly DueNudge[] {
  if (workingTime(now) !== now) return [];
  const asked = actions.flatMap((action) => {
    const [to, kind] = [askedOf(action, askable), dueKind(action, now)];
    if (to === undefined || kind === undefined) return [];
    return wasAskedOn(actions, askable, to, now) ? [] : [{ to, nr: action.nr, kind }];
  });
  const byPerson = Map.groupBy(asked, ({ to }) => to.id);
  return [...byPerson.values()].flatMap((same) =>
    same.slice(0, 1).map(({ to }) => ({ to, about: same.map(({ nr, kind }) => ({ nr, kind })) })),
  );
}

/** When somebody is next to be asked; undefined when nobody is. */
export function nextNudge(actions: readonly Action[], askable: Askable, now: Instant): Instant | undefined {
  const moments = actions.flatMap((action) => {
    const to = askedOf(action, askable);
    const at = dueKind(action, now) === undefined ? nextTime(action, now) : now;
    if (to === undefined || at === undefined) return [];
    const moment = workingTime(at);
    return wasAskedOn(actions, askable, to, moment)
      ? [workingTime(nineOn(daysAfter(dayOf(moment), 1)))]
      : [moment];
  });
  return moments.length === 0 ? undefined : Math.min(...moments);
}

/** Whom an action is asked of: its owner, else the contact; undefined when neither is there. */
export function askedOf({ owner }: Pick<Action, 'owner'>, { contact, gone }: Askable): Person | undefined {
  const isThere = ({ id }: Person) => gone?.includes(id) !== true;
  if (owner.kind === 'person' && isThere(owner)) return { id: owner.id, name: owner.name };
  return contact !== undefined && isThere(contact) ? contact : undefined;
}

/** Whether that person has been asked of any action on that day. */
function wasAskedOn(actions: readonly Action[], askable: Askable, { id }: Person, at: Instant): boolean {
  return actions.some(
    (action) =>
      askedOf(action, askable)?.id === id && action.nudges.some((nudge) => dayOf(nudge.at) === dayOf(at)),
  );
}

/** What there is to ask of an action now: of several moments that have passed only the last, or that it is due. */
export function dueKind(action: Action, now: Instant): NudgeKind | undefined {
  const passed = timesLeft(action)
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at - b.at);
  return passed.find(({ kind }) => kind === 'due')?.kind ?? passed.at(-1)?.kind;
}

function nextTime(action: Action, now: Instant): Instant | undefined {
  const later = timesLeft(action).filter(({ at }) => at > now);
  return later.length === 0 ? undefined : Math.min(...later.map(({ at }) => at));
}

/** The moments that an action has still to be asked about at. */
function timesLeft(action: Action): readonly { readonly kind: NudgeKind; readonly at: Instant }[] {
  const { nudges, decidedAt, due, goal } = action;
  if (!isOpen(action)) return [];
  const asked = new Set(nudges.map(({ kind }) => kind));
  const last = dayOf(nudges.at(-1)?.at ?? 0);
  const kept = due !== undefined && !asked.has('due') ? 1 : 0;
  const times: readonly (readonly [NudgeKind, Instant | undefined])[] = [
    ['due', due === undefined ? undefined : nineOn(due)],
    ['measure', goal?.by === undefined ? undefined : nineOn(goal.by)],
    ['w2', decidedAt && decidedAt + 2 * week],
    ['w6', decidedAt && decidedAt + 6 * week],
    ['w12', decidedAt && decidedAt + 12 * week],
  ];
  return times.flatMap(([kind, at]) => {
    const room = kind === 'due' ? mostNudges : mostNudges - kept;
    return at !== undefined && dayOf(at) > last && !asked.has(kind) && nudges.length < room
      ? [{ kind, at }]
      : [];
  });
}
