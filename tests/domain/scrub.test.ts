import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shownRound } from '../../src/domain/decide.ts';
import { patientResult } from '../../src/domain/patientResult.ts';
import { coarseTime } from '../../src/domain/scrub.ts';
import { summarise } from '../../src/domain/summary.ts';
import { anySession } from './arbitraries.ts';
import { left, revealedAt, skipped } from './fixtures.ts';

const session = { startedAt: 500, patients: [left, skipped] };

describe('when somebody answered, in a session that is locked', () => {
  test('all who answered in time have the session’s start, and all who came late the moment after the reveal', () => {
    const inTime = [501, 1_777, revealedAt].map((at) => coarseTime(session, 1, at));
    expect(inTime).toEqual([500, 500, 500]);
    const late = [revealedAt + 1, revealedAt + 9_999].map((at) => coarseTime(session, 1, at));
    expect(late).toEqual([revealedAt + 1, revealedAt + 1]);
  });

  test('a patient that was never shown has no late answers', () => {
    expect(coarseTime(session, 2, 123_456)).toBe(500);
  });

  test('a clock that was set back makes nobody late', () => {
    expect(coarseTime({ ...session, startedAt: revealedAt + 50 }, 1, revealedAt)).toBe(revealedAt);
  });

  test('no figure is another afterwards, and doing it again changes nothing', () => {
    fc.assert(
      fc.property(anySession, (input) => {
        const locked = { startedAt: 900, patients: input.patients };
        const answers = input.answers.map((given) => {
          const assessedAt = coarseTime(locked, given.patient, given.answer.assessedAt);
          expect(coarseTime(locked, given.patient, assessedAt)).toBe(assessedAt);
          return { ...given, answer: { ...given.answer, assessedAt } };
        });
        expect(summarise({ ...input, answers })).toEqual(summarise(input));
        for (const [index, state] of input.patients.entries()) {
          const result = (given: typeof answers) =>
            patientResult(input.form, index + 1, given, shownRound(state));
          expect(result(answers)).toEqual(result([...input.answers]));
        }
      }),
    );
  });
});
