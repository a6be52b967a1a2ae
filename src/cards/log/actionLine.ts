/** How an action is told in one or two lines, on every card that has one. */
import { type Action, currentLift, isOpen, type Owner } from '../../domain/improvement/action.ts';
import { type Day, dayOf, daysBetween } from '../../domain/improvement/day.ts';
import { cardName, escapedText } from '../../words/escape.ts';
import type { Words } from '../../words/words.ts';
import type { ListedAction } from '../model/logViews.ts';
import { present } from '../model/section.ts';

/** «**12.** Avklar tidspunkt for epikrise før visitten». */
export function actionHead({ nr, text }: Pick<Action, 'nr' | 'text'>): string {
  return `**${nr}.** ${escapedText(text)}`;
}

/** «Kari Nordmann · 20. nov. – 7 dager over · Prøves ut»; to the owner without their name. */
export function actionStanding(words: Words, listed: ListedAction, today: Day, toOwner = false): string {
  const { action } = listed;
  return present([
    action.needsHelpSince === undefined ? undefined : words.logCards.needsHelp,
    toOwner ? undefined : ownerLine(words, listed),
    dueLine(words, action, today),
    liftStanding(words, action, today) ?? words.improvement.statusLabels[action.status],
  ]).join(' · ');
}

/** On the summary, which has room for one line: «**12.** Avklar tidspunkt … – Kari Nordmann, 20. des.» */
export function actionInShort(words: Words, { action, ownerGone }: ListedAction, today: Day): string {
  const { owner, due } = action;
  const who = owner.kind === 'none' || ownerGone ? undefined : ownerName(words, owner);
  const when = due === undefined ? undefined : words.amounts.shortDay(due, today);
  const whoAndWhen = present([who, when]).join(', ');
  const head = actionHead({ nr: action.nr, text: shortened(action.text) });
  return whoAndWhen === '' ? head : `${head} – ${whoAndWhen}`;
}

/** About a line of a phone. */
const shortText = 56;

/** At the end of a word. */
function shortened(text: string): string {
  if (text.length <= shortText) return text;
  const cut = text.slice(0, shortText);
  return `${cut.slice(0, cut.lastIndexOf(' ') + 1 || shortText).trimEnd()} …`;
}

function ownerName(words: Words, owner: Owner): string {
  switch (owner.kind) {
    case 'person':
      return cardName(owner.name);
    case 'role':
      return escapedText(owner.role);
    case 'none':
      return words.logCards.noOwner;
  }
}

function ownerLine(words: Words, { action: { owner }, ownerGone }: ListedAction): string {
  const name = ownerName(words, owner);
  return ownerGone ? `${name} (${words.logCards.noLongerHere})` : name;
}

function dueLine(words: Words, { due, status }: Action, today: Day): string | undefined {
  if (status === 'innfort' || status === 'droppet') return undefined;
  if (due === undefined) return words.logCards.noDue;
  const day = words.amounts.shortDay(due, today);
  return due < today ? words.logCards.overdueLine(day, daysBetween(due, today)) : day;
}

/** What has become of the current lift, as long as it says more than the status does: not once the action is closed. */
function liftStanding(words: Words, action: Action, today: Day): string | undefined {
  const lift = currentLift(action);
  if (lift === undefined || !isOpen(action)) return undefined;
  if (lift.answer === undefined)
    return words.lifting.unansweredFor(Math.max(0, daysBetween(dayOf(lift.sentAt), today)));
  const { kind, date } = lift.answer;
  return words.lifting.answeredLine(kind, date && words.amounts.shortDay(date, today));
}
