import type { RichTextBlock, Run, Spacing } from './element.ts';
import { rich, run } from './text.ts';

const cells = 8;
const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * How long a bar is: `max` fills eight cells, and the smallest amount above none is one eighth of a cell. Empty for none.
 * @param value from 0 to `max`.
 */
function cellsOf(value: number, max: number): string {
  if (value <= 0 || max <= 0) return '';
  const length = Math.min(cells * 8, Math.max(1, Math.round((value / max) * cells * 8)));
  return '█'.repeat(Math.floor(length / 8)) + (eighths[length % 8] ?? '');
}

/** A bar, what it measures in words, and a remark. Without anything to measure, the words alone. */
export function bar(
  value: number,
  max: number,
  amount: string,
  remark: string | undefined,
  spacing: Spacing = 'None',
): RichTextBlock {
  const drawn = cellsOf(value, max);
  const runs: readonly (Run | undefined)[] = [
    drawn === '' ? undefined : run(drawn, { color: 'Accent' }),
    run(drawn === '' ? amount : ` ${amount}`),
    remark === undefined ? undefined : run(` – ${remark}`, { isSubtle: true }),
  ];
  return rich(
    runs.filter((part) => part !== undefined),
    spacing,
  );
}
