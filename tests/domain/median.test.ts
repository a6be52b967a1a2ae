import { expect, test } from 'vitest';
import { median } from '../../src/domain/figures/median.ts';

test('the median is the middle value, whatever order the answers came in', () => {
  expect(median([8, 0.04, 2])).toBe(2);
});

test('with an even number of answers it is the mean of the middle two', () => {
  expect(median([5.5, 0.2, 2, 0.7])).toBe(1.35);
});

test('numbers are ordered as numbers, not as words', () => {
  expect(median([45, 7.5, 60])).toBe(45);
});

test('nobody gave an answer: there is no median, not zero', () => {
  expect(median([])).toBeUndefined();
});
