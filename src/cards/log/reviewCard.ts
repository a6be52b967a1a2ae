/** «Sist lovet vi»: what the unit promised last time, before the first patient. */
import { dropIds, isOpen, outcomeIds, type ReviewOutcome } from '../../domain/improvement/action.ts';
import { standingBefore } from '../../domain/improvement/decide.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { row, stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { still } from '../blocks/page.ts';
import { small, strong, text, title } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { ReviewView } from '../model/logViews.ts';
import { actionHead, actionStanding } from './actionLine.ts';

/** Each action with what can become of it; once the patients have begun, only what did. */
export function reviewCard(words: Words, view: ReviewView): Card {
  const { session, listed, more, over, leader } = view;
  return still(words.logCards.reviewTitle, [
    title(words.logCards.reviewTitle),
    ...(over ? [] : [small(words.logCards.reviewIntro(leader), 'None')]),
    ...listed.flatMap((each) => promised(words, view, each)),
    ...(more === 0 ? [] : [small(words.logCards.moreInLog(more))]),
    over
      ? small(words.logCards.reviewOver)
      : line(stack([button(words.logCards.reviewDoneButton, 'review.done', { session })])),
  ]);
}

function promised(
  words: Words,
  { session, today, over }: ReviewView,
  listed: ReviewView['listed'][number],
): readonly Element[] {
  const { action, outcome } = listed;
  const head = text(actionHead(action), 'Medium');
  const became = outcome && words.improvement.reviewOutcomes[outcome];
  const standing = small([became, actionStanding(words, listed, today)].filter(Boolean).join(' · '), 'None');
  const isTakenBack = standingBefore(action, session) !== undefined;
  if (over || !(isOpen(action) || isTakenBack)) return [head, standing];
  const choices = isTakenBack ? (['fortsetter'] as const) : outcomeIds.filter((id) => id !== outcome);
  return [head, standing, ...row(choices.map((id) => outcomeButton(words, { session, nr: action.nr }, id)))];
}

function outcomeButton(
  words: Words,
  on: { readonly session: string; readonly nr: number },
  outcome: ReviewOutcome,
) {
  return button(words.improvement.reviewOutcomes[outcome], 'review.mark', { ...on, outcome });
}

/** Dropping needs a reason, and no typing: for whoever tapped. */
export function reviewDropCard(
  words: Words,
  { session, nr }: { readonly session: string; readonly nr: number },
): Card {
  const name = words.logCards.dropTitle(nr);
  return still(name, [
    strong(name, 'None'),
    ...stack(
      dropIds.map((why) =>
        button(words.improvement.dropReasons[why], 'review.mark', { session, nr, outcome: 'droppes', why }),
      ),
    ),
    line(stack([button(words.controls.backButton, 'review.view', { session })])),
  ]);
}
