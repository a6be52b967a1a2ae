import type { Action } from '../../domain/improvement/action.ts';
import { onlyReminds } from '../../domain/improvement/texts.ts';
import type { Words } from '../../words/words.ts';
import { grid } from '../blocks/buttons.ts';
import { still } from '../blocks/page.ts';
import { small, text, title } from '../blocks/text.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { LogSetting } from '../model/logViews.ts';
import { actionHead } from './actionLine.ts';

/** The answer to `tiltak`: the action is there, and can be given an owner and a day. */
export function addedCard(words: Words, { pages }: Pick<LogSetting, 'pages'>, action: Action): Card {
  const { logCards } = words;
  const name = logCards.addedTitle(action.nr);
  return still(name, [
    title(name),
    text(actionHead(action), 'None'),
    ...(onlyReminds(action.text) ? [small(words.improvement.remindersSeldomLast)] : []),
    ...grid([
      button(logCards.viewButton, 'action.view', { nr: action.nr }),
      link(logCards.openLogButton, pages),
    ]),
  ]);
}
