import { stringify } from 'csv-stringify/sync';
import type { Sheet } from './sheets.ts';

/**
 * As Excel opens it in Norway: a mark of its encoding, semicolons, a decimal comma, and a text that looks like a formula
 * is only a text.
 */
export function csvOf({ heads, rows }: Sheet): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? ''))),
  );
  return stringify([[...heads], ...cells], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
