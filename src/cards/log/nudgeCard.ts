/** «Hvordan går det?»: for whoever owns an action, and nobody else. */
import { effectIds, isOpen, nudgeAnswerIds } from '../../domain/improvement/action.ts';
import type { Words } from '../../words/words.ts';
import { grid } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { still } from '../blocks/page.ts';
import { small, strong, text, title } from '../blocks/text.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { AskedAction, NudgeView } from '../model/logViews.ts';
import { actionHead, actionStanding } from './actionLine.ts';

/** All that one person is asked at one time. */
export function nudgeCard(words: Words, view: NudgeView): Card {
  const { asked, pages } = view;
  const answered = asked.every(({ answer }) => answer !== undefined);
  const helps = asked.some(({ answer }) => answer === 'trenger_hjelp');
  const thanks = helps ? words.logCards.helpAsked : words.logCards.nudgeThanks;
  return still(words.logCards.nudgeTitle, [
    title(words.logCards.nudgeTitle),
    small(answered ? thanks : words.logCards.nudgeHint, 'None'),
    ...asked.flatMap((each) => question(words, view, each)),
    ...grid([link(words.logCards.openLogButton, pages)]),
  ]);
}

function question(words: Words, { today }: NudgeView, asked: AskedAction): readonly Element[] {
  const { action, kind, answer } = asked;
  const { nr, status } = action;
  const said = answer && words.improvement.nudgeAnswers[answer];
  // The answer that it needs help says so already.
  const { needsHelpSince: _, ...withoutHelp } = action;
  const told = answer === 'trenger_hjelp' ? { ...asked, action: withoutHelp } : asked;
  // Else it is the unit's contact who is asked.
  const isOwners = action.owner.kind === 'person' && !asked.ownerGone;
  const standing = [said, actionStanding(words, told, today, isOwners)].filter((part) => part !== undefined);
  const head = [text(actionHead(action), 'Medium'), small(standing.join(' · '), 'None')];
  if (!isOpen(action)) return head;
  if (kind === 'measure' && action.effect === undefined) {
    const effects = effectIds.map((effect) =>
      button(words.improvement.effectLabels[effect], 'effect.answer', { nr, effect }),
    );
    return [...head, strong(words.logCards.effectQuestion), ...grid(effects)];
  }
  const answers = nudgeAnswerIds
    .filter((id) => id !== answer)
    .map((id) => {
      const name = words.improvement.nudgeAnswers[id];
      return id === 'droppet'
        ? button(name, 'action.drop', { nr, was: status })
        : button(name, 'nudge.answer', { nr, answer: id });
    });
  return [...head, ...grid(answers)];
}
