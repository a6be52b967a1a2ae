import { describe, expect, test } from 'vitest';
import { findReason, groupsOf, reasonGroups, type Variant } from '../../src/domain/form/catalogue.ts';
import { words } from '../words.ts';

const reasons = reasonGroups.flatMap((group) => group.reasons);

describe('the reason catalogue', () => {
  test('has 12 groups and 80 reasons', () => {
    expect(reasonGroups).toHaveLength(12);
    expect(reasons).toHaveLength(80);
  });

  test.each<[Variant, number]>([
    ['S', 63],
    ['P', 43],
    ['R', 64],
  ])('variant %s has %i reasons', (variant, count) => {
    expect(groupsOf(variant).flatMap((group) => group.reasons)).toHaveLength(count);
    expect(reasons.filter((reason) => reason.variants.includes(variant))).toHaveLength(count);
  });

  test('no form shows an empty group', () => {
    for (const variant of ['S', 'P', 'R'] as const) {
      expect(groupsOf(variant).every((group) => group.reasons.length > 0)).toBe(true);
    }
  });

  test('every id is its own, and begins with its group', () => {
    expect(new Set(reasons.map(({ id }) => id)).size).toBe(80);
    expect(new Set(reasonGroups.map(({ id }) => id)).size).toBe(12);
    for (const group of reasonGroups) {
      for (const { id } of group.reasons) expect(id).toMatch(new RegExp(`^${group.id}-[a-z0-9]+$`));
    }
  });

  test('every reason belongs to a form and says where it comes from', () => {
    for (const reason of reasons) {
      expect(reason.source.trim()).not.toBe('');
      expect(reason.variants.length).toBeGreaterThan(0);
    }
  });

  test('every reason and every group has a name', () => {
    const names = [
      ...reasons.map(({ id }) => words.reasons.reasonLabels[id]),
      ...reasonGroups.map(({ id }) => words.reasons.groupLabels[id]),
    ];
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
  });

  test('no two reasons of a form read the same', () => {
    for (const variant of ['S', 'P', 'R'] as const) {
      const labels = groupsOf(variant).flatMap((group) =>
        group.reasons.map(({ id }) => words.reasons.reasonLabel(id)),
      );
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('a reason is found by its id, and an unknown id finds none', () => {
    expect(findReason('komm-korttid')?.level).toBe('samfunn');
    expect(findReason('komm')).toBeUndefined();
  });
});
