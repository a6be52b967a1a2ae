import type { ReceivedLift, TiedUnit } from '../../app/ports/rows/improvement.ts';
import type { Instant } from '../../domain/basics.ts';
import type { Summary } from '../../domain/figures/summary.ts';
import { type Action, currentLift, isOpen, type Lift, type Owner } from '../../domain/improvement/action.ts';
import type { ChosenAreas } from '../../domain/improvement/chosenAreas.ts';
import { type Day, dayOf, daysBetween } from '../../domain/improvement/day.ts';
import type { Words } from '../../words/words.ts';
import type { ReasonFigures, SessionFigures } from './figures/figures.ts';
import type { Audience } from './figures/figuresOf.ts';

/** Everything of a unit's log that is not history, as it was when the page was asked for. */
export interface LogView {
  readonly actions: readonly Action[];
  readonly areas: readonly ChosenAreas[];
  /** Newest first; of a reader outside the unit with small numbers hidden. */
  readonly sessions: readonly SessionFigures[];
  /** The results that the figures are of, whole: for what is worked out from them, never to be shown outside. */
  readonly summaries: ReadonlyMap<string, Summary>;
  readonly audience: Audience;
  /** The cause that has been foremost in three sessions without an action being introduced. */
  readonly thirdTime: string | undefined;
  readonly received: readonly ReceivedLift[];
  readonly tied: readonly TiedUnit[];
  /** What the leaders' channel is called that the unit lifts to; undefined when it lifts to nobody. */
  readonly receiverName: string | undefined;
  /** The leaders' channels above the unit, nearest first. */
  readonly line: readonly string[];
  /** What leaders' channels are called, by their keys: those above the unit, and those something was lifted to. */
  readonly leaders: ReadonlyMap<string, string>;
  /** Names of those in the channel by their Entra id; undefined where Teams has not said. */
  readonly members: ReadonlyMap<string, string> | undefined;
  readonly now: Instant;
  readonly today: Day;
}

/** The lift that nobody has answered, and for how many days. */
export function unanswered(
  action: Action,
  today: Day,
): { readonly lift: Lift; readonly days: number } | undefined {
  const lift = currentLift(action);
  return lift === undefined || lift.answer !== undefined
    ? undefined
    : { lift, days: daysBetween(dayOf(lift.sentAt), today) };
}

/** «Tar det innen 1. mars»: what the leaders have answered about an open action; undefined when they have not. */
export function answerSaid(words: Words, action: Action, today: Day): string | undefined {
  const answer = currentLift(action)?.answer;
  if (answer === undefined || !isOpen(action)) return undefined;
  const { kind, date } = answer;
  return words.lifting.answeredLine(kind, date && words.amounts.shortDay(date, today));
}

/** «Kari Nordmann», «Fagsykepleier», «uten ansvarlig»; says when somebody is no longer in the channel. */
export function ownerText(words: Words, owner: Owner, members: LogView['members']): string {
  switch (owner.kind) {
    case 'none':
      return words.logCards.noOwner;
    case 'role':
      return owner.role;
    case 'person':
      return members === undefined || members.has(owner.id)
        ? owner.name
        : `${owner.name} (${words.logCards.noLongerHere})`;
  }
}

/** The session and the cause that an action is about, as far as they are known. */
export function behind(
  log: Pick<LogView, 'sessions'>,
  { about }: Pick<Action, 'about'>,
): { readonly session: SessionFigures; readonly reason: ReasonFigures | undefined } | undefined {
  const session = log.sessions.find(({ session: id }) => id === about.session);
  if (session === undefined) return undefined;
  return { session, reason: session.reasons.find(({ reason }) => reason === about.reason) };
}
