const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const headerAt = { width: 16, height: 20, end: 24 } as const;

/** Width and height in pixels, or undefined for what is not a PNG (its first chunk is always IHDR). */
export function pngSize(file: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  if (file.length < headerAt.end || signature.some((byte, index) => file[index] !== byte)) return undefined;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return { width: view.getUint32(headerAt.width), height: view.getUint32(headerAt.height) };
}
