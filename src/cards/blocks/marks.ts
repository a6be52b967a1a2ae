import type { RichTextBlock, Run } from './element.ts';
import { rich, run } from './text.ts';

/**
 * One mark is one human being, the same picture everywhere. Signs differ by shape, not only by colour: filled for those
 * that are counted, half for those that are split, a ring around the patient at hand, open for the rest.
 */
export type Mark = 'filled' | 'half' | 'current' | 'open';

const signs: Readonly<Record<Mark, { readonly sign: string; readonly look: Omit<Run, 'type' | 'text'> }>> = {
  filled: { sign: '●', look: { color: 'Accent' } },
  half: { sign: '◐', look: {} },
  current: { sign: '◉', look: { color: 'Accent', weight: 'Bolder' } },
  open: { sign: '○', look: { isSubtle: true } },
};

const group = 10;
/** More people than this are a number, not a picture. */
const mostPeople = 30;

/** The sign of a mark, for the words that explain it. */
export function signOf(mark: Mark): string {
  return signs[mark].sign;
}

/**
 * Marks in a row of their own, in the order given, a space after every ten: easier to count, and where a phone breaks
 * the row. The same number must stand beside or under it in words.
 */
export function marks(
  counts: readonly (readonly [mark: Mark, count: number])[],
  size?: 'Large',
): RichTextBlock {
  let before = 0;
  const runs = counts.flatMap(([mark, count]) => {
    if (count === 0) return [];
    const { sign, look } = signs[mark];
    const first = before;
    before += count;
    const text = Array.from({ length: count }, (_, index) => spaced(sign, first + index)).join('');
    return [run(text, { ...look, ...(size && { size }) })];
  });
  return rich(runs, size === undefined ? 'None' : 'Small');
}

/** `n` people of `of`; nothing above thirty people, where only the number says how many. */
export function marksOf(n: number, of: number): readonly RichTextBlock[] {
  if (of > mostPeople || of === 0) return [];
  return [
    marks([
      ['filled', n],
      ['open', of - n],
    ]),
  ];
}

function spaced(sign: string, position: number): string {
  return position > 0 && position % group === 0 ? ` ${sign}` : sign;
}
