import { levelIds, limits } from '../../domain/improvement/action.ts';
import { cardName } from '../../words/escape.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import { choice } from '../blocks/choice.ts';
import type { ChoiceSet, Element } from '../blocks/element.ts';
import { still } from '../blocks/page.ts';
import { labelled, small, strong, text, title } from '../blocks/text.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { ActionForm, SavedAction } from '../model/logViews.ts';
import { actionHead, actionStanding } from './actionLine.ts';
import { dayField, lineField, problemLine, textField } from './fields.ts';

/** The window in which an action is made or changed: three fields are enough, and the rest is a tap away. */
export function actionForm(words: Words, form: ActionForm): Card {
  const { edits, fields } = form;
  const { fieldLabels, fieldHints } = words.logForms;
  const heading = edits === undefined ? words.logForms.newTitle : words.logForms.editTitle(edits.nr);
  const body: readonly Element[] = [
    title(heading),
    ...about(words, form),
    ...problemLine(form.problem),
    textField('tekst', fieldLabels.tekst, fields.tekst, limits.text, fieldHints.tekst),
    owner(words, form),
    ...(form.more
      ? [lineField('rolle', fieldLabels.rolle, fields.rolle, limits.role, fieldHints.rolle)]
      : []),
    dayField('frist', fieldLabels.frist, fields.frist),
    ...(form.more ? further(words, form) : []),
    ...stack([save(words, form), ...(form.more ? [] : [moreButton(words, form)])]),
    line([...stack([link(words.logCards.openInLogButton, pageOf(form))])]),
  ];
  return inWindow(words, heading, body);
}

/** A card for a window of the log. */
export function inWindow(words: Words, fallbackText: string, body: readonly Element[]): Card {
  return { ...still(fallbackText, body), windowTitle: words.logForms.windowTitle };
}

function pageOf({ pages, edits, session, reason }: ActionForm): string {
  if (edits !== undefined) return `${pages}/tiltak/${edits.nr}`;
  const asked = new URLSearchParams({
    ...(session !== undefined && { okt: session }),
    ...(reason !== undefined && { arsak: reason }),
  }).toString();
  return asked === '' ? `${pages}/tiltak/nytt` : `${pages}/tiltak/nytt?${asked}`;
}

/** The area and its figures, or the areas of the session to choose among. */
function about(words: Words, form: ActionForm): readonly Element[] {
  const { reason, behind, areas, edits } = form;
  if (edits !== undefined) return [];
  if (areas.length > 0)
    return [
      choice('reason', words.logForms.fieldLabels.arsak, reason ?? form.none, [
        ...areas.map((id) => ({ title: words.shortReasons.shortReason(id), value: id })),
        { title: words.logForms.noAreaChoice, value: form.none },
      ]),
    ];
  if (reason === undefined) return [];
  return [
    labelled(
      words.logCards.areaLabel,
      behind === undefined
        ? words.shortReasons.shortReason(reason)
        : words.logCards.behindLine(
            reason,
            behind.namedFor,
            behind.assessed,
            words.amounts.date(behind.startedAt),
          ),
    ),
  ];
}

/** People chosen from a list that is sent along, at most; of more of them Teams finds those that are typed. */
const mostListed = 100;

function owner(words: Words, form: ActionForm): ChoiceSet {
  const list = choice(
    'ansvarlig',
    words.logForms.fieldLabels.ansvarlig,
    form.fields.ansvarlig,
    owners(words, form),
  );
  if (form.people.length <= mostListed) return list;
  return {
    ...list,
    style: 'filtered',
    'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users?scope=currentContext' },
  };
}

function owners(words: Words, form: ActionForm) {
  const { people, fields } = form;
  const known = people.some(({ id }) => id === fields.ansvarlig);
  return [
    { title: words.logForms.noOwnerChoice, value: form.none },
    ...(people.length > mostListed ? people.filter(({ id }) => id === fields.ansvarlig) : people).map(
      ({ id, name }) => ({ title: cardName(name), value: id }),
    ),
    // Somebody who has left the channel stands there until another is chosen.
    ...(known || fields.ansvarlig === form.none
      ? []
      : [{ title: words.logCards.noLongerHere, value: fields.ansvarlig }]),
  ];
}

function further(words: Words, form: ActionForm): readonly Element[] {
  const { fields, gainProposed } = form;
  const { fieldLabels, fieldHints, notChosen, effortChoices, gainChoices } = words.logForms;
  const weights = (names: Readonly<Record<1 | 2 | 3, string>>) => [
    { title: notChosen, value: form.none },
    ...([1, 2, 3] as const).map((value) => ({ title: names[value], value: String(value) })),
  ];
  const levels = levelIds.map((id) => ({ title: words.improvement.levelLabels[id], value: id }));
  return [
    lineField('mal', fieldLabels.mal, fields.mal, limits.goal, fieldHints.mal),
    dayField('maldato', fieldLabels.maldato, fields.maldato),
    lineField('hvis', fieldLabels.hvis, fields.hvis, limits.when, fieldHints.hvis),
    lineField('sa', fieldLabels.sa, fields.sa, limits.response, fieldHints.sa),
    choice('innsats', fieldLabels.innsats, fields.innsats || form.none, weights(effortChoices)),
    choice('gevinst', fieldLabels.gevinst, fields.gevinst || form.none, weights(gainChoices)),
    ...(gainProposed ? [small(words.logForms.gainProposed)] : []),
    choice('niva', fieldLabels.niva, fields.niva, levels),
  ];
}

/** What was chosen outside the window; the fields of the window come beside it. */
function carried({ session, reason, areas }: ActionForm) {
  return {
    ...(session !== undefined && { session }),
    ...(reason !== undefined && areas.length === 0 && { reason }),
  };
}

function save(words: Words, form: ActionForm) {
  const { edits, skjema } = form;
  return edits === undefined
    ? button(words.logForms.saveButton, 'action.create', {
        ...carried(form),
        ...(skjema !== undefined && { skjema }),
      })
    : button(words.logForms.saveButton, 'action.save', { nr: edits.nr, versjon: edits.version });
}

function moreButton(words: Words, form: ActionForm) {
  return button(words.logForms.moreFieldsButton, 'action.new', { ...carried(form), more: 1 });
}

/** What the window becomes: the action as it is in the log now. */
export function savedForm(words: Words, { action, session, onlyReminds, ...setting }: SavedAction): Card {
  const name = words.logForms.savedTitle(action.nr);
  const again = session === undefined ? {} : { session };
  return inWindow(words, name, [
    title(name),
    text(actionHead(action)),
    small(actionStanding(words, { action, ownerGone: false }, setting.today), 'None'),
    ...(onlyReminds ? [strong(words.improvement.remindersSeldomLast, 'Medium')] : []),
    ...stack([
      button(words.logForms.anotherButton, 'action.new', again),
      link(words.logCards.openInLogButton, `${setting.pages}/tiltak/${action.nr}`),
      button(words.unanswered.closeButton, 'dialog.close', again),
    ]),
  ]);
}
