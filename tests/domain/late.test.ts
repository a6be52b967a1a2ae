import { describe, expect, it } from 'vitest';
import { answerWindow } from '../../src/domain/answer/answering.ts';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { closeAgain, lateUntil, reopen, takesLate } from '../../src/domain/session/lateAnswers.ts';
import type { FinishedSession, PatientState } from '../../src/domain/session/session.ts';
import { finishedWith } from './fixtures.ts';

const hour = 3_600_000;
const endedAt = 100 * hour;
const until = endedAt + 24 * hour;
const shown: PatientState = { kind: 'left', openedAt: 1, revealedAt: 2, cause: 'all', leftAt: 3 };
const session = finishedWith(
  [shown, shown, { kind: 'waiting' }, { kind: 'leaving', at: 5 }, { kind: 'skipped', at: 6 }],
  endedAt,
);

function ok(after: FinishedSession | Refusal): FinishedSession {
  if (isRefusal(after)) throw new Error(`refused: ${after.refused}`);
  return after;
}
const open = (patient: number | undefined, at = endedAt + hour) => reopen(session, patient, until, at);
const taking = (after: FinishedSession) => [1, 2, 3, 4, 5].filter((patient) => takesLate(after, patient));

describe('a finished session', () => {
  it('takes no answers until the leader opens it', () => {
    expect(taking(session)).toEqual([]);
    expect(answerWindow(session, 1)).toEqual({ refused: 'sessionEnded' });
  });

  it('takes late answers to every patient that was shown, or to those the leader opens', () => {
    expect(taking(ok(open(undefined)))).toEqual([1, 2]);
    const one = ok(open(2));
    expect(taking(one)).toEqual([2]);
    expect(taking(ok(reopen(one, 1, until, endedAt + hour)))).toEqual([1, 2]);
    expect(answerWindow(one, 2)).toEqual({ late: true, round: 1, shown });
    expect(answerWindow(one, 1)).toEqual({ refused: 'sessionEnded' });
  });

  it('opens no patient that was never shown', () => {
    expect(open(3)).toEqual({ refused: 'notOpenYet' });
    expect(open(4)).toEqual({ refused: 'patientLeaving' });
    expect(open(5)).toEqual({ refused: 'notOpenYet' });
    expect(open(9)).toEqual({ refused: 'notOpenYet' });
  });

  it('is as it was when nothing changes, and closes again', () => {
    const all = ok(open(undefined));
    expect(reopen(all, 1, until, endedAt)).toBe(all);
    expect(reopen(all, undefined, until, endedAt)).toBe(all);
    expect(closeAgain(all)).toEqual(session);
    expect(closeAgain(session)).toBe(session);
  });

  it('can be opened until it is locked, and for a day at most', () => {
    expect(lateUntil(session, endedAt + hour)).toBe(endedAt + hour);
    expect(lateUntil(session, endedAt + 48 * hour)).toBe(until);
    expect(open(undefined, until)).toEqual({ refused: 'tooLateForAnswers' });
  });
});
