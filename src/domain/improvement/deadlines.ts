/** What is late with an action, and who is to see to it. */
import { type Action, isOpen } from './action.ts';
import { type Day, daysBetween } from './day.ts';

/** Whether its due day has passed with something still to do. */
export function isOverdue(action: Pick<Action, 'status' | 'due'>, today: Day): boolean {
  return isOpen(action) && action.due !== undefined && action.due < today;
}

/** How many days ago it was due; undefined when it is not overdue. */
export function daysOver(action: Pick<Action, 'status' | 'due'>, today: Day): number | undefined {
  return action.due !== undefined && isOverdue(action, today) ? daysBetween(action.due, today) : undefined;
}

/**
 * Whether nobody owns it: nobody was chosen, or whoever was has left the channel.
 * @param members ids of the channel's members; undefined while they are not known: then nobody has left.
 */
export function isWithoutOwner(
  { owner }: Pick<Action, 'owner'>,
  members: ReadonlySet<string> | undefined,
): boolean {
  if (owner.kind === 'none') return true;
  return owner.kind === 'person' && members !== undefined && !members.has(owner.id);
}

/** First what needs help, then what is overdue, longest first, then by due day; what is due on no day comes last. */
export function byUrgency(today: Day) {
  const rank = (action: Action): number =>
    action.needsHelpSince !== undefined && isOpen(action) ? 0 : isOverdue(action, today) ? 1 : 2;
  return (a: Action, b: Action): number => {
    if (rank(a) !== rank(b)) return rank(a) - rank(b);
    const [dueA, dueB] = [a.due ?? '9', b.due ?? '9'];
    return dueA === dueB ? a.nr - b.nr : dueA < dueB ? -1 : 1;
  };
}
