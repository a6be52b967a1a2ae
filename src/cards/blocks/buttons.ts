import type { Action, ActionSet, Column, ColumnSet, Spacing } from './element.ts';

/** Letters and digits that fit half a phone's card: 159 px. */
const lettersInHalf = 15;

/** Under each other, each as wide as the card. */
export function stack(buttons: readonly Action[]): readonly ActionSet[] {
  return buttons.map((button) => alone(button, 'Small'));
}

/**
 * Two beside each other, in columns as wide: what Teams breaks by itself, it breaks unevenly. Where a title is too long
 * for half a phone, all of them stand under each other; one alone is as wide as every other that stands alone.
 */
export function grid(buttons: readonly Action[]): readonly (ColumnSet | ActionSet)[] {
  if (buttons.length === 1 || !buttons.every(fitsHalf)) return stack(buttons);
  const rows = Array.from({ length: Math.ceil(buttons.length / 2) }, (_, row) => row * 2);
  return rows.map((first, row) => ({
    type: 'ColumnSet',
    spacing: row === 0 ? 'Default' : 'Small',
    columns: [half(buttons[first]), half(buttons[first + 1])],
  }));
}

/** Letters and digits that fit a third of a phone's card: 111 px. */
const lettersInThird = 10;

/** Three short ones beside each other, where a list has them for each of its entries; else as in a grid. */
export function row(buttons: readonly Action[]): readonly (ColumnSet | ActionSet)[] {
  if (buttons.length !== 3 || buttons.some(({ title }) => lettersOf(title) > lettersInThird))
    return grid(buttons);
  return [{ type: 'ColumnSet', spacing: 'Small', columns: buttons.map(half) }];
}

/** Whether a title fits in one of two columns on a phone. */
export function fitsHalf({ title }: Pick<Action, 'title'>): boolean {
  return lettersOf(title) <= lettersInHalf;
}

function half(button: Action | undefined): Column {
  return {
    type: 'Column',
    width: 'stretch',
    spacing: 'Small',
    items: button === undefined ? [] : [alone(button, 'None')],
  };
}

function alone(button: Action, spacing: Spacing): ActionSet {
  return { type: 'ActionSet', spacing, actions: [button] };
}

function lettersOf(title: string): number {
  return title.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
