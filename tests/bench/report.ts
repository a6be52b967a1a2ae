import { median } from './numbers.ts';
import type { Expected } from './stored.ts';

/** One line of the report. */
export interface Line {
  readonly what: string;
  /** As people read it: «at least 0.85». Undefined: told for information. */
  readonly goal: string | undefined;
  readonly measured: string;
  readonly met: boolean;
}

/** What one part of the bench found, and the answers it left behind. */
export interface Chapter {
  readonly lines: readonly Line[];
  readonly stored: readonly Expected[];
}

interface Goal {
  readonly atLeast?: number;
  readonly atMost?: number;
}

const shown = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 2 : 0);

/** A number against its goal. `detail` stands after it. */
export function line(what: string, value: number, goal: Goal, unit = '', detail = ''): Line {
  const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = goal;
  const wanted = goal.atLeast === undefined ? `at most ${goal.atMost}` : `at least ${goal.atLeast}`;
  return {
    what,
    goal: `${wanted}${unit}`,
    measured: `${shown(value)}${unit}${detail}`,
    met: value >= atLeast && value <= atMost,
  };
}

/** The median of the rounds' ratios bot / baseline, with the lowest and the highest. */
export function ratioLine(what: string, ratios: readonly number[], goal: Goal, detail = ''): Line {
  const spread = ` (${shown(Math.min(...ratios))}–${shown(Math.max(...ratios))})`;
  return line(what, median(ratios), goal, '', `${spread}${detail}`);
}

/** For information only. */
export function note(what: string, measured: string): Line {
  return { what, goal: undefined, measured, met: true };
}

/** The report as a table of plain text. */
export function tableOf(lines: readonly Line[]): string {
  const cells = [
    ['what', 'goal', 'measured', ''],
    ...lines.map(({ what, goal, measured, met }) => [
      what,
      goal ?? '–',
      measured,
      goal === undefined ? '' : met ? 'ok' : 'MISSED',
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const rows = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const [head = '', ...rest] = rows;
  return [head, '-'.repeat(Math.max(...rows.map((row) => row.length))), ...rest].join('\n');
}
