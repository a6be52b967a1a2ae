import { buttonName, cardName } from '../../words/escape.ts';
import type { Words } from '../../words/words.ts';
import { line } from '../blocks/box.ts';
import { stack } from '../blocks/buttons.ts';
import { still } from '../blocks/page.ts';
import { small, strong, text, title } from '../blocks/text.ts';
import { button } from '../model/button.ts';
import type { Card } from '../model/card.ts';

export interface LineView {
  /** Undefined where none has just been made. */
  readonly code: string | undefined;
  readonly units: readonly { readonly unit: string; readonly name: string }[];
  /** Whom this channel itself lifts to. */
  readonly receiver: { readonly unit: string; readonly name: string } | undefined;
}

/** `linje`: the code that a unit ties itself on with, and who has. */
export function lineCard(words: Words, { code, units, receiver }: LineView): Card {
  const { lifting } = words;
  const tied = [...units, ...(receiver === undefined ? [] : [receiver])];
  return still(lifting.lineTitle, [
    title(lifting.lineTitle),
    ...(code === undefined ? [] : [text(lifting.codeLine(code))]),
    ...(receiver === undefined ? [] : [text(lifting.tiedLine(cardName(receiver.name)))]),
    ...(units.length === 0
      ? [small(lifting.noUnits)]
      : [strong(lifting.tiedUnits, 'Medium'), ...units.map(({ name }) => text(cardName(name), 'None'))]),
    ...(tied.length === 0
      ? []
      : [
          line(
            stack(
              tied.map(({ unit, name }) =>
                button(lifting.untieButton(buttonName(name)), 'line.untie', { unit }),
              ),
            ),
          ),
        ]),
  ]);
}

/** `linje <kode>`: asked before the unit is tied. */
export function tieCard(
  words: Words,
  view: { readonly code: string; readonly receiver: string; readonly replaces: boolean },
): Card {
  const { lifting } = words;
  const question = lifting.tieQuestion(cardName(view.receiver));
  return still(question, [
    title(question),
    text(lifting.tieHint),
    ...(view.replaces ? [text(lifting.tieAgain)] : []),
    ...stack([
      button(words.commands.keepButton, 'log.view', {}),
      button(lifting.tieButton, 'line.tie', { code: view.code }),
    ]),
  ]);
}

/** Asked before a tie is undone. */
export function untieCard(words: Words, view: { readonly unit: string; readonly name: string }): Card {
  const { lifting } = words;
  const question = lifting.untieQuestion(cardName(view.name));
  return still(question, [
    title(question),
    text(lifting.untieHint),
    ...stack([
      button(words.commands.keepButton, 'log.view', {}),
      button(lifting.untieYes, 'line.untie', { unit: view.unit, sure: 1 }),
    ]),
  ]);
}
