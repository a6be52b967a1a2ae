import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha of every pixel, 0–255, row by row. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

const channelsOf: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Decodes an 8-bit, non-interlaced RGB or RGBA PNG (W3C PNG, § 7 and § 9). @throws Error for any other. */
export function decodePng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, colour, , , interlace] = file.subarray(24, 29);
  const channels = channelsOf[colour ?? -1];
  if (depth !== 8 || channels === undefined || interlace !== 0) throw new Error('A PNG of another kind');
  const data = unfilter(inflateSync(Buffer.concat(dataChunks(file))), width * channels, height, channels);
  const pixels = Array.from({ length: width * height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 255] = data.subarray(
      index * channels,
      (index + 1) * channels,
    );
    return [red, green, blue, alpha] as const;
  });
  return { width, height, pixels };
}

function dataChunks(file: Buffer): readonly Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      chunks.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

function unfilter(raw: Buffer, rowLength: number, rows: number, step: number): Buffer {
  const result = Buffer.alloc(rowLength * rows);
  for (let row = 0; row < rows; row += 1) {
    const filter = raw[row * (rowLength + 1)] ?? 0;
    for (let column = 0; column < rowLength; column += 1) {
      const at = row * rowLength + column;
      const left = column >= step ? (result[at - step] ?? 0) : 0;
      const above = row > 0 ? (result[at - rowLength] ?? 0) : 0;
      const corner = row > 0 && column >= step ? (result[at - rowLength - step] ?? 0) : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      result[at] = (raw[row * (rowLength + 1) + 1 + column] ?? 0) + predicted;
    }
  }
  return result;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
