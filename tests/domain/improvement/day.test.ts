import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter, daysBetween, isDay } from '../../../src/domain/improvement/day.ts';

describe('a day', () => {
  it('is the one that the clock on the wall in Norway shows', () => {
    expect(dayOf(Date.parse('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
    expect(dayOf(Date.parse('2026-12-31T23:00:00Z'))).toBe('2027-01-01');
    expect(dayOf(Date.parse('2026-07-01T22:00:00Z'))).toBe('2026-07-02');
  });

  it('is one that there is', () => {
    expect(['2027-01-20', '2028-02-29'].every(isDay)).toBe(true);
    expect(['2027-02-29', '2027-13-01', '20.01.2027', '1999-01-01', '2027-1-2', ''].some(isDay)).toBe(false);
  });

  it('is counted from another across months, leap days and the hour that is moved', () => {
    expect(daysAfter('2027-03-27', 2)).toBe('2027-03-29');
    expect(daysAfter('2028-03-01', -1)).toBe('2028-02-29');
    expect(daysBetween('2026-12-20', '2027-01-12')).toBe(23);
    expect(daysBetween('2027-01-12', '2026-12-20')).toBe(-23);
  });
});
