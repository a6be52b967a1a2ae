import type { Words } from '../../words/words.ts';
import { box, line } from '../blocks/box.ts';
import { grid } from '../blocks/buttons.ts';
import type { Action as CardAction, ColumnSet, Element } from '../blocks/element.ts';
import { page } from '../blocks/page.ts';
import { labelled, small, text, title } from '../blocks/text.ts';
import { button, dialogButton, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { ListedAction, LogView } from '../model/logViews.ts';
import { actionHead, actionStanding } from './actionLine.ts';

/** `logg`: how the unit's actions stand, those that are late first, and the ways further in. */
export function logCard(words: Words, view: LogView): Card {
  const { logCards } = words;
  const name = (view.own ? logCards.mineTitle : logCards.logTitle)(view.open, view.overdue);
  const shown = { ...(view.mine && { view: 'mine' as const }) };
  const buttons: readonly CardAction[] = [
    ...(view.hasMore ? [button(logCards.moreButton, 'log.view', { ...shown, page: view.page + 1 })] : []),
    ...(view.page > 0
      ? [button(words.controls.backButton, 'log.view', { ...shown, page: view.page - 1 })]
      : []),
    newAction(words, view, {}),
    link(logCards.openLogButton, view.logUrl),
  ];
  const body: readonly Element[] = [
    title(name),
    ...(view.toUs === undefined ? [] : [text(logCards.toUsLine(view.toUs.unanswered, view.toUs.oldest))]),
    ...thirdTime(words, view.thirdTime),
    ...(view.actions.length === 0 ? [text(logCards.emptyLog)] : []),
    ...view.actions.map((listed) => row(words, listed, view.today)),
    line(grid(buttons)),
  ];
  return page(logCards.logFallback(name), { verb: 'log.view', data: shown }, body);
}

/** Opens the window of a new action, or the form on the pages. */
export function newAction(
  words: Words,
  { dialogs, pages }: Pick<LogView, 'dialogs' | 'pages'>,
  { session }: { readonly session?: string },
): CardAction {
  const name = words.logCards.newActionButton;
  if (dialogs) return dialogButton(name, 'action.new', session === undefined ? {} : { session });
  return link(name, `${pages}/tiltak/nytt${session === undefined ? '' : `?okt=${session}`}`);
}

/** «Tredje gang: …», where the same has been at the top for the third time. */
export function thirdTime(words: Words, reason: string | undefined): readonly Element[] {
  if (reason === undefined) return [];
  const { thirdTimeLabel, thirdTimeLine } = words.logCards;
  return [box('warning', [labelled(thirdTimeLabel, thirdTimeLine(reason), 'None')])];
}

function row(words: Words, listed: ListedAction, today: LogView['today']): ColumnSet {
  const { nr } = listed.action;
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [text(actionHead(listed.action), 'None'), small(actionStanding(words, listed, today), 'None')],
      },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [
          {
            type: 'ActionSet',
            spacing: 'None',
            actions: [button(words.logCards.viewButton, 'action.view', { nr })],
          },
        ],
      },
    ],
  };
}
