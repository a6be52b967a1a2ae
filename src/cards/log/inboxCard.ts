import type { Instant } from '../../domain/basics.ts';
import type { Action, LiftAnswer } from '../../domain/improvement/action.ts';
import { dayOf, daysBetween } from '../../domain/improvement/day.ts';
import { answersTo } from '../../domain/improvement/lifting.ts';
import { cardName, escapedText } from '../../words/escape.ts';
import type { Words } from '../../words/words.ts';
import { box } from '../blocks/box.ts';
import { grid } from '../blocks/buttons.ts';
import type { Action as CardAction, Element } from '../blocks/element.ts';
import { page, still } from '../blocks/page.ts';
import { small, strong, text, title } from '../blocks/text.ts';
import { button, dialogButton, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { InboxView, LogSetting } from '../model/logViews.ts';
import { actionHead } from './actionLine.ts';

/** A lift in the leaders' channel: what the matter is, what is asked for, and the answer. */
export function inboxCard(words: Words, view: InboxView): Card {
  const { lifting } = words;
  const name = lifting.inboxTitle(cardName(view.unitName));
  const { unit, nr, lift, text: half } = view;
  return page(name, { verb: 'lift.view', data: { unit, nr, lift } }, [
    ...(view.reminds ? [strong(lifting.remindsTitle, 'None')] : []),
    title(name),
    small(lifting.liftedOn(Math.max(0, daysBetween(dayOf(view.sentAt), view.today))), 'None'),
    ...paragraph(half.problem),
    ...paragraph(half.consequence),
    strong(lifting.askLabel, 'Medium'),
    text(escapedText(half.ask), 'None'),
    text(`**${lifting.byLabel}** ${words.amounts.shortDay(half.askedBy, view.today)}`),
    ...answered(words, view),
    ...buttons(words, view),
  ]);
}

function paragraph(written: string): readonly Element[] {
  return written === '' ? [] : [text(escapedText(written))];
}

function answered(words: Words, { answer, above, today }: InboxView): readonly Element[] {
  const said = ({ kind, date }: NonNullable<InboxView['answer']>) =>
    words.lifting.answeredLine(kind, date && words.amounts.shortDay(date, today));
  const stands = above ?? answer;
  if (stands === undefined) return [];
  const isGood = stands.kind === 'tar' || stands.kind === 'ferdig';
  return [
    box(isGood ? 'good' : 'emphasis', [
      ...(above === undefined || answer === undefined
        ? []
        : [small(`${said(answer)} · ${cardName(answer.by)}`, 'None')]),
      strong(said(stands), 'None'),
      ...(stands.why === '' ? [] : [text(escapedText(stands.why), 'None')]),
      small(cardName(stands.by), 'None'),
    ]),
  ];
}

/** What needs a date or a word is answered in a window, or on the pages. */
function buttons(words: Words, view: InboxView): readonly Element[] {
  const { unit, nr, lift, dialogs, pages } = view;
  const kinds = answersTo(view.answer, view.canLiftOn);
  const page = `${pages}/loft/${unit}/${nr}/${lift}`;
  const actions = kinds.flatMap((answer): readonly CardAction[] => {
    const again = answer === 'tar' && view.answer?.kind === 'tar';
    const name = again ? words.lifting.newDateButton : words.lifting.answerButtons[answer];
    if (answer === 'ferdig' || answer === 'videre')
      return [button(name, 'lift.answer', { unit, nr, lift, answer })];
    return dialogs ? [dialogButton(name, 'lift.answer', { unit, nr, lift, answer })] : [link(name, page)];
  });
  return grid(actions);
}

/** In the unit's channel: what was answered to what it lifted. */
export function liftAnsweredCard(
  words: Words,
  view: LogSetting & {
    readonly action: Pick<Action, 'nr' | 'text'>;
    readonly answer: Pick<LiftAnswer, 'kind' | 'why' | 'date' | 'by'>;
    readonly receiver: string;
  },
): Card {
  const { lifting } = words;
  const { action, answer, today } = view;
  const said = lifting.answeredLine(answer.kind, answer.date && words.amounts.shortDay(answer.date, today));
  const name = lifting.answerTitle(action.nr, said);
  return still(name, [
    title(name),
    text(actionHead(action), 'None'),
    ...(answer.why === '' ? [] : [text(escapedText(answer.why))]),
    small(lifting.answeredBy(cardName(view.receiver), cardName(answer.by))),
    ...grid([
      button(words.logCards.viewButton, 'action.view', { nr: action.nr }),
      link(words.logCards.openLogButton, view.pages),
    ]),
  ]);
}

/** In the unit's channel: nobody answers what it lifted, and where it can lift it instead. */
export function unheardCard(
  words: Words,
  view: LogSetting & {
    readonly action: Pick<Action, 'nr' | 'text'>;
    readonly receiver: string;
    readonly sentAt: Instant;
    /** What the channel above the receiver is called; undefined where there is none. */
    readonly above: string | undefined;
  },
): Card {
  const { lifting, logCards } = words;
  const { action, receiver, sentAt, above, today, dialogs, pages } = view;
  const { nr } = action;
  const name = lifting.unheardTitle(nr);
  const further = dialogs
    ? dialogButton(lifting.answerButtons.videre, 'lift.open', { nr })
    : link(lifting.answerButtons.videre, `${pages}/tiltak/${nr}/loft`);
  return still(name, [
    title(name),
    text(actionHead(action), 'None'),
    small(lifting.liftedTo(cardName(receiver), Math.max(0, daysBetween(dayOf(sentAt), today)))),
    ...(above === undefined ? [] : [text(lifting.liftOnHint(cardName(above)))]),
    ...grid([
      ...(above === undefined ? [] : [further]),
      button(logCards.viewButton, 'action.view', { nr }),
      link(logCards.openLogButton, pages),
    ]),
  ]);
}
