import { describe, expect, test } from 'vitest';
import { amountOf, formIds, forms, meaningOf } from '../../src/domain/form/form.ts';

describe.each(formIds)('the form %s', (id) => {
  const form = forms[id];

  test('stands under its own id and asks nothing twice', () => {
    expect(form.id).toBe(id);
    for (const options of [
      form.assessments.map((option) => option.id),
      form.waits.map((band) => band.id),
      form.reasons.flatMap(({ reasons }) => reasons.map((reason) => reason.id)),
      form.further.map((question) => question.id),
    ]) {
      expect(new Set(options).size).toBe(options.length);
    }
  });

  test('has exactly one answer for the right place and one for «Kan ikke vurdere»', () => {
    expect(form.assessments.filter(({ meaning }) => meaning === 'right')).toHaveLength(1);
    expect(form.assessments.filter(({ meaning }) => meaning === 'unknown')).toEqual([
      { id: 'vet_ikke', meaning: 'unknown' },
    ]);
  });

  test('waiting bands grow, and «vet ikke» has no length', () => {
    const amounts = form.waits.flatMap(({ amount }) => (amount === undefined ? [] : [amount]));
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    expect(amountOf(form, 'vet_ikke')).toBeUndefined();
    expect(amounts).toHaveLength(form.waits.length - 1);
  });
});

test('a bed ward and an outpatient clinic do not share assessments or bands', () => {
  expect(meaningOf(forms.sengepost, 'riktig')).toBeUndefined();
  expect(meaningOf(forms.poliklinikk, 'riktig_aktiv')).toBeUndefined();
  expect(amountOf(forms.sengepost, 'm1')).toBeUndefined();
});

test('the same letter is a longer wait in psychiatry than on a ward', () => {
  expect(amountOf(forms.sengepost, 't5')).toBe(8);
  expect(amountOf(forms.psykrus, 't5')).toBe(18);
  expect(amountOf(forms.psykrus, 't6')).toBe(30);
});

test('the bands count as docs/domain.md says', () => {
  expect(forms.sengepost.waits.map(({ amount }) => amount)).toEqual([0.04, 0.2, 0.7, 2, 5.5, 8, undefined]);
  expect(forms.poliklinikk.waits.map(({ amount }) => amount)).toEqual([7.5, 22.5, 45, 60, undefined]);
});
