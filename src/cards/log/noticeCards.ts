/** What the channel is told of the log by itself, without a name. */
import type { Words } from '../../words/words.ts';
import { grid } from '../blocks/buttons.ts';
import { still } from '../blocks/page.ts';
import { small, text, title } from '../blocks/text.ts';
import { link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { ListedAction, LogSetting } from '../model/logViews.ts';
import { actionHead, actionStanding } from './actionLine.ts';

/** So many actions have passed their due day. */
export function digestCard(words: Words, overdue: number, { pages }: Pick<LogSetting, 'pages'>): Card {
  const name = words.logCards.digestTitle(overdue);
  return still(name, [
    title(name),
    small(words.logCards.digestHint),
    ...grid([link(words.logCards.openLogButton, `${pages}?vis=forfalt`)]),
  ]);
}

/** Whoever owns an action has said that they need help with it. */
export function helpCard(words: Words, nr: number, { pages }: Pick<LogSetting, 'pages'>): Card {
  return still(words.logCards.helpNeeded, [
    text(words.logCards.helpNeeded, 'None'),
    ...grid([link(words.logCards.openLogButton, `${pages}/tiltak/${nr}`)]),
  ]);
}

/** The same to the unit's contact alone, with what it is and whose. */
export function helpForContactCard(
  words: Words,
  listed: ListedAction,
  { pages, today }: Pick<LogSetting, 'pages' | 'today'>,
): Card {
  const { helpTitle, nudgeHint, openLogButton } = words.logCards;
  return still(helpTitle, [
    title(helpTitle),
    small(nudgeHint, 'None'),
    text(actionHead(listed.action), 'Medium'),
    small(actionStanding(words, listed, today), 'None'),
    ...grid([link(openLogButton, `${pages}/tiltak/${listed.action.nr}`)]),
  ]);
}
