import { limits } from '../../domain/improvement/action.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import type { ChoiceSet } from '../blocks/element.ts';
import { small, text, title } from '../blocks/text.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { AreasForm } from '../model/logViews.ts';
import { inWindow } from './actionForm.ts';
import { problemLine, textField } from './fields.ts';

/** «Velg områder»: what was suggested, ticked, and under it what else was named. */
export function areasForm(words: Words, form: AreasForm): Card {
  const { logForms } = words;
  const { session } = form;
  return inWindow(words, logForms.areasTitle, [
    title(logForms.areasTitle),
    text(logForms.areasIntro),
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

export function areasSaved(words: Words, session: string): Card {
  return inWindow(words, words.logForms.areasSaved, [
    title(words.logForms.areasTitle),
    text(words.logForms.areasSaved),
    ...stack([
      button(words.logCards.newActionButton, 'action.new', { session }),
      button(words.unanswered.closeButton, 'dialog.close', { session }),
    ]),
  ]);
}
