import { type LiftAnswer, type LiftAnswerKind, limits } from '../../domain/improvement/action.ts';
import type { Day } from '../../domain/improvement/day.ts';
import { escapedText } from '../../words/escape.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import type { Element } from '../blocks/element.ts';
import { small, strong, text, title } from '../blocks/text.ts';
import { button, link } from '../model/button.ts';
import type { Card } from '../model/card.ts';
import type { LogSetting } from '../model/logViews.ts';
import { inWindow } from './actionForm.ts';
import { dayField, problemLine, textField } from './fields.ts';

/** Half a page to the leaders, made from the figures, to be read through and sent. */
export interface LiftFormView extends LogSetting {
  readonly nr: number;
  readonly receiver: string;
  readonly problem: string;
  readonly konsekvens: string;
  readonly ber_om: string;
  readonly innen: string;
  readonly refused: string | undefined;
}

export function liftForm(words: Words, form: LiftFormView): Card {
  const { lifting } = words;
  const heading = lifting.liftTitle(form.nr);
  const { liftFields } = lifting;
  return inWindow(words, heading, [
    title(heading),
    small(lifting.liftIntro(form.receiver), 'None'),
    ...problemLine(form.refused),
    textField('problem', liftFields.problem, form.problem, limits.lift),
    textField('konsekvens', liftFields.konsekvens, form.konsekvens, limits.lift),
    textField('ber_om', liftFields.ber_om, form.ber_om, limits.lift),
    dayField('innen', liftFields.innen, form.innen),
    ...stack([button(lifting.sendButton, 'lift.send', { nr: form.nr })]),
    inLog(words, `${form.pages}/tiltak/${form.nr}`),
  ]);
}

/** «Åpne i loggen», as every window has it. */
function inLog(words: Words, page: string): Element {
  return line(stack([link(words.logCards.openInLogButton, page)]));
}

export function liftSentCard(words: Words, receiver: string): Card {
  const said = words.lifting.liftSent(receiver);
  return inWindow(words, said, [
    text(said),
    ...stack([button(words.unanswered.closeButton, 'dialog.close', {})]),
  ]);
}

export interface AnswerFormView extends LogSetting {
  readonly unit: string;
  readonly nr: number;
  readonly lift: number;
  readonly answer: Extract<LiftAnswerKind, 'tar' | 'mer' | 'avslar'>;
  readonly ask: string;
  readonly hvorfor: string;
  readonly dato: string;
  readonly refused: string | undefined;
}

/** What an answer needs besides: a day, or a few words. */
export function answerForm(words: Words, form: AnswerFormView): Card {
  const { lifting } = words;
  const { unit, nr, lift, answer } = form;
  const heading = lifting.answerButtons[answer];
  const question = lifting.answerQuestions[answer];
  return inWindow(words, heading, [
    title(heading),
    strong(lifting.askLabel, 'Medium'),
    text(form.ask, 'None'),
    ...problemLine(form.refused),
    ...(answer === 'tar' ? [dayField('dato', question, form.dato)] : []),
    textField('hvorfor', answer === 'tar' ? lifting.alsoWhy : question, form.hvorfor, limits.why),
    ...stack([button(lifting.answerSendButton, 'lift.answer', { unit, nr, lift, answer })]),
    inLog(words, `${form.pages}/loft/${unit}/${nr}/${lift}`),
  ]);
}

/** What the window becomes: what was answered. */
export function answerGiven(
  words: Words,
  answer: Pick<LiftAnswer, 'kind' | 'why' | 'date'>,
  today: Day,
): Card {
  const { kind, date, why } = answer;
  const said = words.lifting.answeredLine(kind, date && words.amounts.shortDay(date, today));
  return inWindow(words, said, [
    title(said),
    ...(why === '' ? [] : [text(escapedText(why), 'None')]),
    small(words.lifting.answerSent),
    ...stack([button(words.unanswered.closeButton, 'dialog.close', {})]),
  ]);
}
