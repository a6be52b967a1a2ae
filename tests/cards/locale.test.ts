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
});
