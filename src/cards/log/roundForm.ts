import { limits, statusIds, stepIds } from '../../domain/improvement/action.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import { choice } from '../blocks/choice.ts';
import { text, title } from '../blocks/text.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { RoundForm } from '../model/logViews.ts';
import { inWindow } from './actionForm.ts';
import { actionHead } from './actionLine.ts';
import { problemLine, textField } from './fields.ts';

/** One line of a round, and what the status becomes with it. */
export function roundForm(words: Words, form: RoundForm): Card {
  const { action } = form;
  const { roundFields, roundHint, roundTitle } = words.logForms;
  const heading = roundTitle(action.nr);
  const steps = stepIds.map((id) => ({ title: words.improvement.stepLabels[id], value: id }));
  const statuses = statusIds
    .filter((id) => id !== 'droppet')
    .map((id) => ({ title: words.improvement.statusLabels[id], value: id }));
  return inWindow(words, heading, [
    title(heading),
    text(actionHead(action), 'None'),
    ...problemLine(form.problem),
    choice('steg', roundFields.steg, form.step, steps),
    textField('tekst', roundFields.tekst, form.text, limits.step, roundHint),
    choice('status', roundFields.status, form.status, statuses),
    ...stack([button(words.logForms.saveButton, 'action.step', { nr: action.nr, versjon: action.version })]),
    line(stack([link(words.logCards.openInLogButton, `${form.pages}/tiltak/${action.nr}`)])),
  ]);
}
