/** «Sist lovet vi»: what the unit promised last time, before the first patient. */
import {
  type Action,
  dropIds,
  effectIds,
  isOpen,
  outcomeIds,
  type ReviewOutcome,
} from '../../domain/improvement/action.ts';
import { standingBefore } from '../../domain/improvement/decide.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { grid, row, stack } from '../blocks/buttons.ts';
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
  const asked = newlyDone(view);
  return still(words.logCards.reviewTitle, [
    title(words.logCards.reviewTitle),
    ...(over ? [] : [small(words.logCards.reviewIntro(leader), 'None')]),
    ...listed.flatMap((each) => promised(words, view, each, each.action.nr === asked?.nr)),
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
  asksEffect: boolean,
): readonly Element[] {
  const { action, outcome } = listed;
  const head = text(actionHead(action), 'Medium');
  const became = outcome && words.improvement.reviewOutcomes[outcome];
  const worked =
    outcome === 'ferdig' && action.effect && words.improvement.effectLabels[action.effect.answer];
  const standing = small(
    [became, worked, actionStanding(words, listed, today)].filter(Boolean).join(' · '),
    'None',
  );
  const isTakenBack = standingBefore(action, session) !== undefined;
  if (over || !(isOpen(action) || isTakenBack)) return [head, standing];
  const choices = isTakenBack ? (['fortsetter'] as const) : outcomeIds.filter((id) => id !== outcome);
  const outcomes = row(choices.map((id) => outcomeButton(words, { session, nr: action.nr }, id)));
  return [head, standing, ...(asksEffect ? effectAsked(words, session, action.nr) : []), ...outcomes];
}

/** The one that was said to be done last and is to be asked of: one at a time, so that the card stays short. */
function newlyDone({ listed, session, over }: ReviewView): Action | undefined {
  if (over) return undefined;
  return listed
    .filter(({ outcome, action }) => outcome === 'ferdig' && action.effect === undefined)
    .map(({ action }) => action)
    .filter((action) => standingBefore(action, session) !== undefined)
    .toSorted((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0];
}

function effectAsked(words: Words, session: string, nr: number): readonly Element[] {
  return [
    strong(words.logCards.effectQuestion),
    ...grid(
      effectIds.map((effect) =>
        button(words.improvement.effectLabels[effect], 'effect.answer', { session, nr, effect }),
      ),
    ),
  ];
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
