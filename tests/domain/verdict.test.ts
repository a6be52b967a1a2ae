import { describe, expect, it } from 'vitest';
import { type PatientResult, patientResult } from '../../src/domain/figures/patientResult.ts';
import { verdictOf } from '../../src/domain/figures/verdict.ts';
import { forms } from '../../src/domain/form/form.ts';
import { people, shown } from './fixtures.ts';

/** So many said that the patient goes forward, waits, is done, cannot be assessed. */
function resultOf(forward: number, waits = 0, done = 0, unable = 0): PatientResult {
  const answers = [
    ...people(forward, 1, 'riktig_aktiv'),
    ...people(waits, 1, 'riktig_venter'),
    ...people(done, 1, 'ferdig'),
    ...people(unable, 1, 'vet_ikke'),
  ];
  return patientResult(forms.sengepost, 1, answers, shown);
}

describe('a patient’s verdict', () => {
  it('is that nobody has assessed the patient', () => {
    expect(verdictOf(resultOf(0))).toEqual({ kind: 'nobody' });
    expect(verdictOf(resultOf(0, 0, 0, 3))).toEqual({ kind: 'nobody' });
  });

  it('is one answer, which agrees with nobody', () => {
    expect(verdictOf(resultOf(0, 1, 0, 4))).toEqual({
      kind: 'one',
      headline: 'riktig_venter',
      count: 1,
      of: 1,
    });
  });

  it.each([
    { counts: [9], verdict: { kind: 'all', headline: 'riktig_aktiv', count: 9, of: 9 } },
    { counts: [0, 2], verdict: { kind: 'all', headline: 'riktig_venter', count: 2, of: 2 } },
    { counts: [1, 3], verdict: { kind: 'most', headline: 'riktig_venter', count: 3, of: 4 } },
    { counts: [8, 2, 1], verdict: { kind: 'differ', headline: 'riktig_aktiv', count: 8, of: 11 } },
    { counts: [3, 4, 1], verdict: { kind: 'differ', headline: 'riktig_venter', count: 4, of: 8 } },
    { counts: [1, 1], verdict: { kind: 'tie', of: 2 } },
    { counts: [3, 3, 1], verdict: { kind: 'tie', of: 7 } },
    { counts: [3, 1, 1], verdict: { kind: 'differ', headline: 'riktig_aktiv', count: 3, of: 5 } },
  ])('of $counts is $verdict.kind', ({ counts: [forward = 0, waits, done], verdict }) => {
    expect(verdictOf(resultOf(forward, waits, done))).toEqual(verdict);
  });

  it('says what talking did, when they differed before', () => {
    const differed = resultOf(3, 4);
    expect(verdictOf(resultOf(0, 7), differed)).toMatchObject({ kind: 'all', since: 'agreed' });
    expect(verdictOf(resultOf(1, 6), differed)).toMatchObject({ kind: 'most', since: 'agreed' });
    expect(verdictOf(resultOf(2, 5), differed)).toMatchObject({ kind: 'differ', since: 'stillDiffer' });
    expect(verdictOf(resultOf(3, 3), differed)).toMatchObject({ kind: 'tie', since: 'stillDiffer' });
  });

  it('says nothing of it, when they agreed before or one answer is all there is', () => {
    expect(verdictOf(resultOf(3, 4), resultOf(7))).not.toHaveProperty('since');
    expect(verdictOf(resultOf(7), resultOf(7))).not.toHaveProperty('since');
    expect(verdictOf(resultOf(7), resultOf(1))).not.toHaveProperty('since');
    expect(verdictOf(resultOf(1), resultOf(3, 4))).not.toHaveProperty('since');
  });
});
