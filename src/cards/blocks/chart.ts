import { bar } from './bar.ts';
import type { Chart } from './element.ts';

/** One bar: what it is of, how long, and the same in words. */
export type ChartBar = { readonly label: string; readonly value: number; readonly amount: string };

const mostBars = 6;

/**
 * The first six as a chart, the label over its bar; where the client draws none, as bars of characters. `value` as it is
 * to be read, at the end of the bar.
 */
export function chart(title: string, bars: readonly ChartBar[]): Chart {
  const shown = bars.slice(0, mostBars);
  const longest = Math.max(0, ...shown.map(({ value }) => value));
  return {
    type: 'Chart.HorizontalBar',
    title,
    displayMode: 'AbsoluteNoAxis',
    color: 'categoricalBlue',
    spacing: 'Small',
    data: shown.map(({ label, value }) => ({ x: label, y: value })),
    fallback: {
      type: 'Container',
      spacing: 'Small',
      items: shown.map(({ label, value, amount }) => bar(value, longest, amount, label)),
    },
  };
}
