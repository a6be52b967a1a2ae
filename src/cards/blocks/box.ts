import type { BoxStyle, Column, ColumnSet, Container, Element } from './element.ts';
import { rich, run, small } from './text.ts';

/** Text and buttons that belong together, without a look of their own. */
export function part(items: readonly Element[]): Container {
  return { type: 'Container', spacing: 'Medium', items };
}

/** The same after a line: what comes next is another thing, as going back or ending is. */
export function line(items: readonly Element[]): Container {
  return { type: 'Container', spacing: 'Medium', separator: true, items };
}

/** Something short in a column of its own width, and what belongs to it beside it. */
export function pair(
  width: Column['width'],
  first: readonly Element[],
  second: readonly Element[],
): ColumnSet {
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    columns: [
      { type: 'Column', width, items: first },
      { type: 'Column', width: 'stretch', items: second },
    ],
  };
}

/** A coloured box; the words in it must say the same as the colour. */
export function box(style: BoxStyle, items: readonly Element[]): Container {
  return { type: 'Container', spacing: 'Default', style, items };
}

/** The head of a card: what it is about in small, then the outcome in one word, and the rest of it. */
export function verdict(
  style: 'good' | 'warning' | 'emphasis',
  about: string,
  word: string,
  rest: string,
): Container {
  const outcome = [
    run(word, { weight: 'Bolder', size: 'Medium' }),
    ...(rest === '' ? [] : [run(` – ${rest}`, { size: 'Medium' })]),
  ];
  return {
    type: 'Container',
    spacing: 'Default',
    style,
    bleed: true,
    items: [small(about, 'None'), rich(outcome, 'None')],
  };
}
