/** When a channel is reminded: of a lift that nobody answers, of a promised day, and of what has passed its due day. */
import type { Instant } from '../basics.ts';
import { type Action, isOpen, type LiftAnswer, type LiftText } from './action.ts';
import { dayOf, daysAfter, nineOn, workingTime } from './day.ts';

/** What has come in to a leaders' channel, as far as reminding goes. */
export interface Awaited {
  readonly text: Pick<LiftText, 'askedBy'>;
  readonly answer?: Pick<LiftAnswer, 'kind' | 'date' | 'at'>;
  /** When they were reminded. */
  readonly asked: readonly Instant[];
}

/** Days after the one that was asked for: the first reminder, and the last. */
const remindAfter = [1, 15] as const;

/** So many days are between two reminders at least: the bot may have been away when the first one was due. */
const between = 14;

/**
 * When the receiver of a lift is reminded next: the day after an answer was asked for and fourteen days later, and on the
 * day that something is promised for. Undefined when never.
 */
export function nextReminder({ text, answer, asked }: Awaited): Instant | undefined {
  if (answer === undefined) {
    const days = remindAfter[asked.length];
    if (days === undefined) return undefined;
    const planned = daysAfter(text.askedBy, days);
    const last = asked.at(-1);
    const rested = last === undefined ? planned : daysAfter(dayOf(last), between);
    return workingTime(nineOn(rested > planned ? rested : planned));
  }
  if (answer.kind !== 'tar' || answer.date === undefined) return undefined;
  return asked.some((at) => at > answer.at) ? undefined : workingTime(nineOn(answer.date));
}

/** Whether a lift has no answer although its receiver has been reminded for the last time. */
export function isUnheard({ answer, asked }: Pick<Awaited, 'answer' | 'asked'>): boolean {
  return answer === undefined && asked.length >= remindAfter.length;
}

/** A channel where nobody can be asked privately is told so seldom, in milliseconds. */
const betweenDigests = 14 * 24 * 60 * 60 * 1_000;

/**
 * When the channel is next told how many actions have passed their due day; undefined while none has or will.
 * @param last when it was told last.
 */
export function nextDigest(
  actions: readonly Pick<Action, 'status' | 'due'>[],
  last: Instant | undefined,
): Instant | undefined {
  const due = actions.filter(isOpen).flatMap(({ due: day }) => (day === undefined ? [] : [day]));
  const [first] = due.toSorted();
  if (first === undefined) return undefined;
  return workingTime(
    Math.max(nineOn(daysAfter(first, 1)), (last ?? 0) + (last === undefined ? 0 : betweenDigests)),
  );
}
