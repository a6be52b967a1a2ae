import { describe, expect, it } from 'vitest';
import { wilson } from '../../src/domain/figures/interval.ts';
import { reasonGroups } from '../../src/domain/form/catalogue.ts';
import { type FormId, formIds, forms, type WaitId } from '../../src/domain/form/form.ts';
import { inSentence } from '../../src/words/amount.ts';
import { words } from '../words.ts';

describe('the time of a cause', () => {
  it.each([
    [9, '9 døgn'],
    [3.2, '3 døgn'],
    [2.5, '3 døgn'],
    [1, '1 døgn'],
    [1.49, '1 døgn'],
    [0.9, '22 timer'],
    [0.45, '11 timer'],
    [0.44999999999999996, '11 timer'],
    [0.9999, '24 timer'],
    [1 / 24, '1 time'],
    [1.5 / 24, '2 timer'],
    [0.0416, 'under 1 time'],
    [0.04, 'under 1 time'],
    [0.001, 'under 1 time'],
    [0, 'ingen tid oppgitt'],
  ])('%d days are «%s»', (time, said) => {
    expect(words.amounts.causeTime(time, 'days', false)).toBe(said);
  });

  it.each([
    [67.5, '68 minutter'],
    [22.4, '22 minutter'],
    [1, '1 minutt'],
    [0.5, '1 minutt'],
    [0.3, 'under 1 minutt'],
    [119.4, '119 minutter'],
    [119.5, '2 timer'],
    [120, '2 timer'],
    [149, '2 timer'],
    [150, '3 timer'],
    [0, 'ingen tid oppgitt'],
  ])('%d minutes are «%s»', (time, said) => {
    expect(words.amounts.causeTime(time, 'minutes', false)).toBe(said);
  });

  it('is «minst» where somebody’s wait has no known end, and there is an amount to say it of', () => {
    expect(words.amounts.causeTime(14.2, 'days', true)).toBe('minst 14 døgn');
    expect(words.amounts.causeTime(60, 'minutes', true)).toBe('minst 60 minutter');
    expect(words.amounts.causeTime(0, 'days', true)).toBe('ingen tid oppgitt');
    expect(words.amounts.causeTime(0.01, 'days', true)).toBe('under 1 time');
  });
});

describe('the time of one patient', () => {
  it.each<[FormId, readonly WaitId[], string | undefined]>([
    ['sengepost', [], undefined],
    ['sengepost', ['t2'], '8–24 timer'],
    ['sengepost', ['t0'], 'under 2 timer'],
    ['sengepost', ['t5'], 'mer enn 7 døgn'],
    ['psykrus', ['t5'], '8–30 døgn'],
    ['psykrus', ['t6'], 'mer enn 30 døgn'],
    ['poliklinikk', ['m0'], 'under 15 minutter'],
    ['poliklinikk', ['m3'], 'mer enn 60 minutter'],
    ['sengepost', ['t2', 't3'], '8 timer–3 døgn'],
    ['sengepost', ['t1', 't2'], '2–24 timer'],
    ['sengepost', ['t3', 't4'], '1–7 døgn'],
    ['sengepost', ['t0', 't1'], 'under 8 timer'],
    ['sengepost', ['t4', 't5'], '4 døgn eller mer'],
    ['sengepost', ['t2', 't5'], '8 timer eller mer'],
    ['psykrus', ['t5', 't6'], '8 døgn eller mer'],
    ['psykrus', ['t4', 't5'], '4–30 døgn'],
    ['sengepost', ['t0', 't5'], 'fra under 2 timer til mer enn 7 døgn'],
    ['poliklinikk', ['m1', 'm2'], '15–60 minutter'],
    ['poliklinikk', ['m0', 'm3'], 'fra under 15 minutter til mer enn 60 minutter'],
  ])('is in the words of the bands: %s %j', (form, middle, said) => {
    expect(words.amounts.patientTime(form, middle)).toBe(said);
  });

  it.each(['sengepost', 'psykrus'] as const)('is what was tapped, where there is one band (%s)', (form) => {
    for (const { id, amount } of forms[form].waits) {
      if (amount !== undefined)
        expect(words.amounts.patientTime(form, [id])).toBe(words.form.waitLabel(form, id).toLowerCase());
    }
  });

  it('can be said of any two bands of any form', () => {
    for (const form of formIds) {
      const bands = forms[form].waits.filter(({ amount }) => amount !== undefined);
      for (const [index, { id }] of bands.entries()) {
        for (const other of bands.slice(index + 1)) {
          expect(words.amounts.patientTime(form, [id, other.id])).toMatch(
            /^(?!0|.*\b0 )[\wæøå –]+ (døgn|timer|minutter)( eller mer)?$/,
          );
        }
      }
    }
  });
});

describe('an interval in whole patients', () => {
  it.each([
    [7, 22, 'trolig 4–12 av 22'],
    [4, 6, 'trolig 2–5 av 6'],
    [0, 20, 'trolig 0–3 av 20'],
    [1, 1, 'trolig 0–1 av 1'],
  ])('%d of %d: %s', (count, total, said) => {
    const interval = wilson(count, total);
    expect(interval && words.amounts.likely(interval, total)).toBe(said);
  });

  it('is one number where both bounds are', () => {
    expect(words.amounts.likely({ low: 0.99, high: 1 }, 3)).toBe('trolig 3 av 3');
  });
});

describe('the short name of a reason', () => {
  const reasons = reasonGroups.flatMap((group) => group.reasons);

  it('is there for every reason, its own, and fits a button', () => {
    const names = reasons.map(({ id }) => words.shortReasons.shortReason(id));
    for (const [index, name] of names.entries()) {
      expect(name).not.toBe(reasons[index]?.id);
      expect([...name].length).toBeLessThanOrEqual(32);
      expect(name).not.toMatch(/^Venter på/);
    }
    expect(new Set(names).size).toBe(80);
  });

  it('is the id of a reason that has left the catalogue', () => {
    expect(words.shortReasons.shortReason('besl-gammel')).toBe('besl-gammel');
  });

  it.each([
    ['komm-korttid', 'korttids-/rehabplass i kommunen'],
    ['logi-ikt', 'IKT-feil eller manglende tilgang'],
    ['sted-dps', 'DPS eller psykiatrisk døgnplass'],
    ['pers-tolk', 'tolk'],
  ])('has no capital inside a sentence, unless it is an abbreviation (%s)', (reason, said) => {
    expect(words.shortReasons.reasonInSentence(reason)).toBe(said);
  });

  it('keeps the capital of a name', () => {
    expect(inSentence('Nav eller fastlege', ['Nav'])).toBe('Nav eller fastlege');
    expect(inSentence('Navlestreng', ['Nav'])).toBe('navlestreng');
  });
});
