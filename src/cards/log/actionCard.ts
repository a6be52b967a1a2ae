import { currentLift, dropIds, effectIds, type Status } from '../../domain/improvement/action.ts';
import { dayOf, daysBetween } from '../../domain/improvement/day.ts';
import { quadrantOf } from '../../domain/improvement/figures/priority.ts';
import { cardName, escapedText } from '../../words/escape.ts';
import { labelOf } from '../../words/labelOf.ts';
import type { Words } from '../../words/words.ts';
import { box, line } from '../blocks/box.ts';
import { grid, stack } from '../blocks/buttons.ts';
import type { Action as CardAction, Element } from '../blocks/element.ts';
import { page } from '../blocks/page.ts';
import { small, strong, text, title } from '../blocks/text.ts';
import { type Button, button, dialogButton, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { ActionView } from '../model/logViews.ts';
import { actionStanding } from './actionLine.ts';

/** One action: how it stands, what lies behind it, and what a tap can do with it. */
export function actionCard(words: Words, view: ActionView): Card {
  const { action, notice } = view;
  const body: readonly Element[] = [
    ...(notice === undefined ? [] : [box('attention', [text(notice, 'None')])]),
    title(`${action.nr}. ${escapedText(action.text)}`),
    small(actionStanding(words, view, view.today), 'None'),
    ...within(words, view),
  ];
  return page(
    `${words.improvement.actionName(action.nr)}. ${words.lifting.lineTitle}`,
    refreshOf(view),
    body,
  );
}

/** Drawn anew it is what it was: a list of choices stays one. */
function refreshOf({ action: { nr }, view }: ActionView) {
  return { verb: 'action.view', data: view === 'status' ? { nr, view } : { nr } } as const;
}

function within(words: Words, view: ActionView): readonly Element[] {
  switch (view.view) {
    case 'all':
      return [...facts(words, view), ...steps(words, view)];
    case 'status':
      return choosing(words, view);
    case 'drop':
      return dropping(words, view);
  }
}

function facts(words: Words, { action, behind, today, liftedTo }: ActionView): readonly Element[] {
  const { logCards, improvement, amounts } = words;
  const day = (at: number) => amounts.shortDay(dayOf(at), today);
  const round = action.cycles.at(-1);
  const quadrant = quadrantOf(action);
  const lift = currentLift(action);
  const said: readonly (readonly [label: string, text: string] | undefined)[] = [
    action.about.reason === undefined
      ? undefined
      : [
          logCards.areaLabel,
          behind === undefined
            ? words.shortReasons.reasonInSentence(action.about.reason)
            : logCards.behindLine(
                action.about.reason,
                behind.namedFor,
                behind.assessed,
                amounts.date(behind.startedAt),
              ),
        ],
    action.goal && [
      logCards.goalLabel,
      action.goal.by === undefined
        ? escapedText(action.goal.text)
        : logCards.goalBy(escapedText(action.goal.text), amounts.shortDay(action.goal.by, today)),
    ],
    action.ifThen && [
      logCards.ifThenLabel,
      logCards.ifThenLine(escapedText(action.ifThen.when), escapedText(action.ifThen.response)),
    ],
    quadrant && [logCards.priorityLabel, improvement.quadrantLabels[quadrant]],
    round && [
      logCards.roundLabel,
      logCards.roundLine(improvement.stepLabels[round.step], escapedText(round.text), day(round.at)),
    ],
    lift?.answer === undefined && lift !== undefined && liftedTo !== undefined
      ? [
          logCards.liftLabel,
          words.lifting.liftedTo(escapedText(liftedTo), Math.max(0, daysBetween(dayOf(lift.sentAt), today))),
        ]
      : undefined,
    action.effect && [
      logCards.effectLabel,
      [improvement.effectLabels[action.effect.answer], escapedText(action.effect.text)]
        .filter((part) => part !== '')
        .join('. '),
    ],
    action.dropped && [logCards.droppedLabel, whyDropped(words, action.dropped.why)],
  ];
  return [
    ...said.filter((fact) => fact !== undefined).map(([label, words]) => text(`**${label}** ${words}`)),
    small(logCards.changedLine(cardName(action.changedBy), day(action.changedAt))),
  ];
}

/** One of the four, or what was written. */
function whyDropped(words: Words, why: string): string {
  const label = labelOf(words.improvement.dropReasons, why);
  return label === why ? escapedText(why) : label;
}

/** What usually comes next. */
const next: Readonly<Record<Status, Status | undefined>> = {
  foreslatt: 'vedtatt',
  vedtatt: 'proves',
  proves: 'evaluering',
  evaluering: 'innfort',
  innfort: undefined,
  droppet: 'foreslatt',
};

function steps(words: Words, view: ActionView): readonly Element[] {
  const { action } = view;
  const { nr, status } = action;
  const asks = status === 'innfort' && action.effect === undefined;
  const onward = next[status];
  const others: readonly CardAction[] = [
    button(words.logCards.otherStatusButton, 'action.view', { nr, view: 'status' }),
    // «Virket det?» is what is left to do: the rest is behind the status.
    ...(asks ? [] : furtherIn(words, view)),
    button(words.controls.backButton, 'log.view', {}),
  ];
  return [
    ...(asks ? effects(words, nr) : []),
    ...(onward === undefined ? [] : stack([statusButton(words, view, onward)])),
    line(grid(others)),
  ];
}

/** What takes writing: one window, and the pages for the rest. Teams opens a window from one button of a kind only. */
function furtherIn(
  words: Words,
  { action: { nr, version, status }, dialogs, pages, canLift }: ActionView,
): readonly CardAction[] {
  const page = `${pages}/tiltak/${nr}`;
  if (!dialogs) return [link(words.logCards.openInLogButton, page)];
  return [
    ...(status === 'droppet'
      ? []
      : [dialogButton(words.logCards.roundButton, 'action.step', { nr, versjon: version })]),
    dialogButton(words.logCards.editButton, 'action.edit', { nr, versjon: version }),
    ...(canLift ? [dialogButton(words.lifting.liftButton, 'lift.open', { nr })] : []),
  ];
}

function effects(words: Words, nr: number): readonly Element[] {
  return [
    strong(words.logCards.effectQuestion, 'Medium'),
    ...grid(
      effectIds.map((effect) =>
        button(words.improvement.effectLabels[effect], 'effect.answer', { nr, effect }),
      ),
    ),
  ];
}

function statusButton(words: Words, { action: { nr, status } }: ActionView, to: Status): Button {
  const name = words.logCards.statusButtons[to];
  return to === 'droppet'
    ? button(name, 'action.drop', { nr, was: status })
    : button(name, 'action.status', { nr, was: status, status: to });
}

function choosing(words: Words, view: ActionView): readonly Element[] {
  const { nr, status } = view.action;
  const all = ['foreslatt', 'vedtatt', 'proves', 'evaluering', 'innfort', 'droppet'] as const;
  return [
    strong(words.logCards.otherStatusTitle(nr), 'Medium'),
    ...stack(all.filter((to) => to !== status).map((to) => statusButton(words, view, to))),
    line(stack([button(words.controls.backButton, 'action.view', { nr })])),
  ];
}

/** No typing: the usual reasons are buttons. */
function dropping(words: Words, view: ActionView): readonly Element[] {
  const { nr, status } = view.action;
  return [
    strong(words.logCards.dropTitle(nr), 'Medium'),
    ...stack(
      dropIds.map((why) =>
        button(words.improvement.dropReasons[why], 'action.drop', { nr, was: status, why }),
      ),
    ),
    small(words.logCards.dropHint),
    line(stack([button(words.controls.backButton, 'action.view', { nr })])),
  ];
}
