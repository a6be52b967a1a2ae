import { levelIds, limits } from '../../domain/improvement/action.ts';
import { cardName, escapedText } from '../../words/escape.ts';
import { labelOf } from '../../words/labelOf.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import { choice } from '../blocks/choice.ts';
import type { ChoiceSet, Element } from '../blocks/element.ts';
import { still } from '../blocks/page.ts';
import { labelled, small, strong, text, title } from '../blocks/text.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { ActionFields, ActionForm, SavedAction } from '../model/logViews.ts';
import { actionHead, actionStanding } from './actionLine.ts';
import { dayField, lineField, problemLine, textField } from './fields.ts';

/** The window in which an action is made or changed: three fields are enough, and the rest is a tap away. */
export function actionForm(words: Words, form: ActionForm): Card {
  const { edits, fields } = form;
  const { fieldHints } = words.logForms;
  const heading = edits === undefined ? words.logForms.newTitle : words.logForms.editTitle(edits.nr);
  const body: readonly Element[] = [
    title(heading),
    ...about(words, form),
    ...problemLine(form.problem),
    ...both(words, form, 'tekst', (label) =>
      textField('tekst', label, fields.tekst, limits.text, fieldHints.tekst),
    ),
    ...both(words, form, 'ansvarlig', (label) => owner(words, form, label)),
    ...(form.more
      ? both(words, form, 'rolle', (label) =>
          lineField('rolle', label, fields.rolle, limits.role, fieldHints.rolle),
        )
      : []),
    ...both(words, form, 'frist', (label) => dayField('frist', label, fields.frist)),
    ...(form.more ? further(words, form) : []),
    ...stack([save(words, form), ...(form.more ? [] : [moreButton(words, form)])]),
    line([...stack([link(words.logCards.openInLogButton, pageOf(form))])]),
  ];
  return inWindow(words, heading, body);
}

/** A field, and where somebody else has written something else in it meanwhile both: «Ditt», and what stands there now. */
function both(
  words: Words,
  { now }: ActionForm,
  name: keyof ActionFields,
  field: (label: string) => Element,
): readonly Element[] {
  const label = words.logForms.fieldLabels[name];
  const theirs = now?.[name];
  if (theirs === undefined) return [field(label)];
  const said = words.logPages.problems;
  const shown = theirs === '' ? said.none : shownValue(words, name, theirs);
  return [field(`${label} – ${said.yours}`), text(`**${said.now}:** ${shown}`, 'None')];
}

function shownValue(words: Words, name: keyof ActionFields, value: string): string {
  const { effortChoices, gainChoices } = words.logForms;
  switch (name) {
    case 'frist':
    case 'maldato':
      return words.amounts.longDay(value);
    case 'innsats':
      return labelOf(effortChoices, value);
    case 'gevinst':
      return labelOf(gainChoices, value);
    case 'niva':
      return labelOf(words.improvement.levelLabels, value);
    case 'ansvarlig':
      return cardName(value);
    default:
      return escapedText(value);
  }
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

/** The area's figures, where it is known, and the areas of the session to choose among. */
function about(words: Words, form: ActionForm): readonly Element[] {
  const { reason, behind, areas, edits } = form;
  if (edits !== undefined) return [];
  const figures =
    reason === undefined || behind === undefined
      ? undefined
      : words.logCards.behindLine(
          reason,
          behind.namedFor,
          behind.assessed,
          words.amounts.date(behind.startedAt),
        );
  if (areas.length > 0)
    return [
      ...(figures === undefined ? [] : [labelled(words.logCards.areaLabel, figures)]),
      choice('reason', words.logForms.fieldLabels.arsak, reason ?? form.none, [
        ...areas.map((id) => ({ title: words.shortReasons.shortReason(id), value: id })),
        { title: words.logForms.noAreaChoice, value: form.none },
      ]),
    ];
  if (reason === undefined) return [];
  return [labelled(words.logCards.areaLabel, figures ?? words.shortReasons.shortReason(reason))];
}

/** People chosen from a list that is sent along, at most; of more of them Teams finds those that are typed. */
const mostListed = 100;

function owner(words: Words, form: ActionForm, label: string): ChoiceSet {
  const list = choice('ansvarlig', label, form.fields.ansvarlig, owners(words, form));
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
  const { fieldHints, notChosen, effortChoices, gainChoices } = words.logForms;
  const weights = (names: Readonly<Record<1 | 2 | 3, string>>) => [
    { title: notChosen, value: form.none },
    ...([1, 2, 3] as const).map((value) => ({ title: names[value], value: String(value) })),
  ];
  const field = (name: keyof ActionFields, drawn: (label: string) => Element) =>
    both(words, form, name, drawn);
  const levels = levelIds.map((id) => ({ title: words.improvement.levelLabels[id], value: id }));
  return [
    ...field('mal', (label) => lineField('mal', label, fields.mal, limits.goal, fieldHints.mal)),
    ...field('maldato', (label) => dayField('maldato', label, fields.maldato)),
    ...field('hvis', (label) => lineField('hvis', label, fields.hvis, limits.when, fieldHints.hvis)),
    ...field('sa', (label) => lineField('sa', label, fields.sa, limits.response, fieldHints.sa)),
    ...field('innsats', (label) =>
      choice('innsats', label, fields.innsats || form.none, weights(effortChoices)),
    ),
    ...field('gevinst', (label) =>
      choice('gevinst', label, fields.gevinst || form.none, weights(gainChoices)),
    ),
    ...(gainProposed ? [small(words.logForms.gainProposed)] : []),
    ...field('niva', (label) => choice('niva', label, fields.niva, levels)),
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
