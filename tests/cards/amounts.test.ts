import { describe, expect, it } from 'vitest';
import { words } from '../words.ts';

describe('numbers as people read them', () => {
  it.each([
    [2.75, '2,8'],
    [3.25, '3,3'],
    [0.45, '0,5'],
    [0.15, '0,2'],
    [9, '9'],
    [0.1 + 0.2, '0,3'],
    [1.96, '2'],
    [0, '0'],
  ])('%d is written %s', (value, text) => {
    expect(words.amounts.decimal(value)).toBe(text);
  });

  it.each([
    [1, '1 pasient'],
    [0.96, '1 pasient'],
    [2, '2 pasienter'],
    [0.5, '0,5 pasienter'],
    [0, '0 pasienter'],
  ])('%d of them are %s', (value, text) => {
    expect(words.amounts.patientCount(value)).toBe(text);
  });

  it.each([
    [140, '2½ minutter'],
    [112, '2 minutter'],
    [60, '1 minutt'],
    [40, '40 sekunder'],
    [4500, '75 minutter'],
    [59.9, '59 sekunder'],
  ])('%d seconds are about %s', (seconds, text) => {
    expect(words.amounts.roughly(seconds)).toBe(text);
  });

  it.each([
    [[3], 'pasient 3'],
    [[9, 4], 'pasient 4 og 9'],
    [[15, 16, 17, 3], 'pasient 3 og 15–17'],
    [[1, 2, 5, 7, 8, 9], 'pasient 1, 2, 5 og 7–9'],
  ])('names patients %j as %s', (numbers, text) => {
    expect(words.amounts.patientNumbers(numbers)).toBe(text);
  });

  it('keeps shares between none and all of a hundred', () => {
    expect([0.1491, -0.02, 1.2].map(words.amounts.ofHundred)).toEqual([15, 0, 100]);
  });

  it('tells the time as clocks on Norwegian walls do, winter and summer', () => {
    expect(words.amounts.date(Date.UTC(2026, 10, 22, 23, 30))).toBe('23. november 2026');
    expect(words.amounts.clock(Date.UTC(2026, 10, 22, 9, 2))).toBe('10.02');
    expect(words.amounts.clock(Date.UTC(2026, 5, 22, 9, 2))).toBe('11.02');
  });
});
