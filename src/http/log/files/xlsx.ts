import type { Sheet } from './sheets.ts';

/** A sheet with its name, at most 31 letters. */
export interface NamedSheet extends Sheet {
  readonly name: string;
}

/** A workbook. The package is loaded when the first one is asked for. */
export async function xlsxOf(sheets: readonly NamedSheet[]): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node');
  const written = writeWorkbook(
    sheets.map(({ name, heads, rows }) => ({
      sheet: name,
      stickyRowsCount: heads.length === 0 ? 0 : 1,
      columns: widthsOf({ heads, rows }),
      data: [
        ...(heads.length === 0
          ? []
          : [heads.map((head) => ({ value: head, type: String, fontWeight: 'bold' as const }))]),
        ...rows.map((row) =>
          row.map((cell) => {
            if (cell === undefined || cell === '') return null;
            // A text is never a formula or a date, whatever it begins with.
            return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String };
          }),
        ),
      ],
    })),
  );
  return written.toBuffer();
}

/** Wide enough for what stands there, up to a line of text. */
function widthsOf({ heads, rows }: Sheet): { width: number }[] {
  const count = Math.max(heads.length, ...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const longest = [heads, ...rows].map((row) => String(row[column] ?? '').length);
    return { width: Math.min(60, Math.max(8, ...longest) + 2) };
  });
}
