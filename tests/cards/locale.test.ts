import { describe, expect, it } from 'vitest';
import { localeOf } from '../../src/words/locale.ts';

const morning = Date.UTC(2026, 10, 22, 9, 4);

describe('a language writes', () => {
  it.each([
    ['nb-NO', '.', ['2,8', '−0,12', '0,04', 'a, b og c', '22. november 2026', '10.04']],
    ['nn-NO', '.', ['2,8', '−0,12', '0,04', 'a, b og c', '22. november 2026', '10.04']],
    ['en-GB', ':', ['2.8', '-0.12', '0.04', 'a, b and c', '22 November 2026', '10:04']],
  ] as const)('numbers, lists, days and times in its own way: %s', (tag, mark, written) => {
    const { decimal, coefficient, exact, listed, date, clock } = localeOf(tag, mark);
    const said = [decimal(2.75), coefficient(-0.123), exact(0.04), listed(['a', 'b', 'c'])];
    expect([...said, date(morning), clock(morning)]).toEqual(written);
  });

  it('no thousands apart, and sums of shares without their noise', () => {
    const { decimal } = localeOf('nb-NO', '.');
    expect([decimal(1234.5), decimal(0.44999999999999996)]).toEqual(['1234,5', '0,5']);
  });

  it('writes days of the calendar, the year where it is another', () => {
    const said = ['nb-NO', 'nn-NO', 'en-GB'].map((tag) => {
      const { longDay, shortDay } = localeOf(tag, '.');
      return [
        longDay('2026-11-20'),
        shortDay('2026-11-20', '2026-12-01'),
        shortDay('2027-03-01', '2026-12-01'),
      ];
    });
    expect(said).toEqual([
      ['20. november 2026', '20. nov.', '1. mars 2027'],
      ['20. november 2026', '20. nov.', '1. mars 2027'],
      ['20 November 2026', '20 Nov', '1 Mar 2027'],
    ]);
  });
});
