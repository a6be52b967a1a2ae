import { limits } from '../../domain/improvement/action.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import type { ChoiceSet } from '../blocks/element.ts';
import { small, strong, text, title } from '../blocks/text.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { AreasForm } from '../model/logViews.ts';
import { inWindow } from './actionForm.ts';
import { problemLine, textField } from './fields.ts';

/** «Velg områder»: what was suggested, or was chosen before, ticked, and what else was named. */
export function areasForm(words: Words, form: AreasForm): Card {
  const { logForms } = words;
  const { session, again } = form;
  const heading = again ? logForms.areasAgain : logForms.areasTitle;
  return inWindow(words, heading, [
    title(heading),
    text(again ? logForms.areasAgainIntro : logForms.areasIntro),
    ...problemLine(form.problem),
    areas(words, form),
    textField('hvorfor', logForms.areasWhy, form.why, limits.why),
    small(logForms.areasWhyHint),
    ...stack([button(logForms.saveButton, 'areas.save', { session })]),
    line(stack([link(words.logCards.openInLogButton, `${form.pages}/okt/${session}#omrader`)])),
  ]);
}

function areas(words: Words, { suggested, others, chosen }: AreasForm): ChoiceSet {
  return {
    type: 'Input.ChoiceSet',
    id: 'omrader',
    label: words.logForms.areasLabel,
    style: 'expanded',
    isMultiSelect: true,
    wrap: true,
    value: chosen.join(','),
    choices: [...suggested, ...others].map((id) => ({
      title: words.shortReasons.shortReason(id),
      value: id,
    })),
  };
}

/** What the window becomes: what is chosen now. */
export function areasSaved(words: Words, session: string, chosen: readonly string[]): Card {
  const { logForms, logCards } = words;
  return inWindow(words, logForms.areasSaved, [
    title(chosen.length === 0 ? logForms.areasNone : logCards.chosenHeading),
    ...chosen.map((reason) => strong(words.reasons.reasonLabel(reason))),
    text(logForms.areasSaved),
    ...stack([
      button(logCards.newActionButton, 'action.new', { session }),
      button(words.unanswered.closeButton, 'dialog.close', { session }),
    ]),
  ]);
}
