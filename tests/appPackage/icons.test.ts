import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decodePng } from './decodePng.ts';

const icon = (name: string) =>
  decodePng(readFileSync(new URL(`../../appPackage/${name}.png`, import.meta.url)));

test('the colour icon is 192 × 192, opaque, and keeps its drawing away from the edges that Teams cuts', () => {
  const { width, height, pixels } = icon('color');
  expect([width, height]).toEqual([192, 192]);
  expect(pixels.every(([, , , alpha]) => alpha === 255)).toBe(true);
  const margin = pixels.filter((_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return Math.min(x, y, width - 1 - x, height - 1 - y) < 32;
  });
  expect(new Set(margin.map(String))).toEqual(new Set(['11,95,138,255']));
});

test('the outline icon is 32 × 32, and nothing but white on transparent', () => {
  const { width, height, pixels } = icon('outline');
  expect([width, height]).toEqual([32, 32]);
  const drawn = pixels.filter(([, , , alpha]) => alpha > 0);
  expect(new Set(drawn.map(([red, green, blue]) => `${red},${green},${blue}`))).toEqual(
    new Set(['255,255,255']),
  );
  expect(drawn.length).toBeGreaterThan(100);
  expect(drawn.length).toBeLessThan(pixels.length / 2);
});
