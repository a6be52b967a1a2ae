import { describe, expect, it } from 'vitest';
import { addPatient } from '../../src/domain/session/passing.ts';
import { openPatients, pause, resume } from '../../src/domain/session/phases.ts';
import { endPractice, endReview, isReviewing, practise } from '../../src/domain/session/practising.ts';
import { allowed } from './allowed.ts';
import { begun } from './fixtures.ts';

const reviewing = (mode: 'paced' | 'all' = 'paced') => begun({ mode }, 1_000, 'review');

describe('a session that begins with what was promised last time', () => {
  it('has no open patient until that is done, and then the first, or all', () => {
    expect(openPatients(reviewing())).toEqual([]);
    expect(isReviewing(reviewing())).toBe(true);
    expect(openPatients(endReview(reviewing(), 2_000))).toEqual([1]);
    expect(openPatients(endReview(reviewing('all'), 2_000))).toEqual([1, 2, 3]);
  });

  it('is past it once a patient has been opened, and a session without it is never at it', () => {
    const past = endReview(reviewing(), 2_000);
    expect(isReviewing(past)).toBe(false);
    expect(endReview(past, 3_000)).toBe(past);
    expect(isReviewing(begun())).toBe(false);
    expect(isReviewing(begun({}, 0, 'practice'))).toBe(false);
  });

  it.each(['paced', 'all'] as const)('may get a patient more, be paused, or practise first (%s)', (mode) => {
    const more = allowed(addPatient(reviewing(mode), 4, 2_000));
    expect(openPatients(more)).toEqual([]);
    expect(isReviewing(more)).toBe(true);
    const paused = allowed(pause(more, 3_000));
    expect(isReviewing(paused)).toBe(true);
    const practising = allowed(practise(allowed(resume(paused, 4_000)), false, 5_000));
    expect(isReviewing(practising)).toBe(false);
    const practised = allowed(endPractice(practising, 6_000, 'review'));
    expect(isReviewing(practised)).toBe(true);
    expect(openPatients(endReview(practised, 7_000))).toEqual(mode === 'all' ? [1, 2, 3, 4] : [1]);
  });

  it('is not begun by practice where nothing was promised, or a patient has been open', () => {
    const practising = begun({}, 0, 'practice');
    expect(openPatients(allowed(endPractice(practising, 1_000)))).toEqual([1]);
    const opened = allowed(practise(begun(), false, 1_000));
    expect(openPatients(allowed(endPractice(opened, 2_000, 'review')))).toEqual([1]);
  });
});
