import { describe, expect, it } from 'vitest';
import { answerWindow } from '../../src/domain/answer/answering.ts';
import { dealtWith, lateAt, paceOf } from '../../src/domain/session/pace.ts';
import { addPatient, leavesToday, notReached, putOff, skip } from '../../src/domain/session/passing.ts';
import {
  blindPatients,
  cancel,
  currentPatient,
  finish,
  lastMove,
  lock,
  patientState,
  pause,
  resume,
  reveal,
} from '../../src/domain/session/phases.ts';
import { canPractise, endPractice, practise } from '../../src/domain/session/practising.ts';
import type { ActiveSession, LiveSession, Setup } from '../../src/domain/session/session.ts';
import { allowed } from './allowed.ts';
import { begun } from './fixtures.ts';

const minute = 60_000;
const practising = (change: Partial<Setup> = {}) => begun(change, 0, 'practice');
const kinds = ({ patients }: LiveSession) => patients.map(({ kind }) => kind);
const active = (session: LiveSession): ActiveSession => {
  if (session.phase !== 'active') throw new Error('It should be going on');
  return session;
};

describe('the practice patient', () => {
  it('comes before all the others, which wait', () => {
    for (const session of [practising(), practising({ mode: 'all' })]) {
      expect(kinds(session)).toEqual(['waiting', 'waiting', 'waiting']);
      expect(currentPatient(session)).toBe(0);
      expect(blindPatients(session)).toEqual([0]);
      expect(answerWindow(session, 0)).toEqual({ late: false, round: 1 });
      expect(answerWindow(session, 1)).toEqual({ refused: 'notOpenYet' });
      expect([dealtWith(session), notReached(session)]).toEqual([0, 3]);
    }
  });

  it('is shown as any other', () => {
    const shown = allowed(reveal(practising(), 0, 'all', minute, 's1'));
    expect(patientState(shown, 0)).toEqual({
      kind: 'revealed',
      openedAt: 0,
      revealedAt: minute,
      seal: 's1',
      cause: 'all',
    });
    expect(kinds(shown)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(currentPatient(shown)).toBe(0);
    expect(lastMove(shown)).toBe(minute);
  });

  it('can be opened after the start, as long as nobody has answered and nothing has been gone through', () => {
    const session = begun();
    expect(canPractise(session)).toBe(true);
    const after = allowed(practise(session, false, minute));
    expect(after.patients[0]).toEqual({ kind: 'waiting', openedAt: 0 });
    expect(practise(after, false, minute)).toBe(after);
    expect(practise(session, true, minute)).toEqual({ refused: 'tooLateToPractise' });
    expect(practise(allowed(skip(session, 1, 0)), false, minute)).toEqual({ refused: 'tooLateToPractise' });
    expect(practise(allowed(pause(session, 0)), false, minute)).toEqual({ refused: 'alreadyPaused' });
    expect(practise(allowed(putOff(session, 1, 0)), false, minute)).toMatchObject({
      practice: { kind: 'open' },
    });
    expect(practise(allowed(endPractice(after, minute)), false, minute)).toEqual({ refused: 'practiceOver' });
  });

  it('is over when the leader goes on: patient 1 opens, or all of them', () => {
    const after = allowed(endPractice(practising(), minute));
    expect(kinds(after)).toEqual(['open', 'waiting', 'waiting']);
    expect(after.practice).toEqual({ kind: 'over', at: minute });
    expect(endPractice(after, 2 * minute)).toBe(after);
    expect(kinds(allowed(endPractice(practising({ mode: 'all' }), minute)))).toEqual([
      'open',
      'open',
      'open',
    ]);
    expect(endPractice(begun(), minute)).toEqual({ refused: 'notOpenYet' });
  });

  it('takes no answers any more then, whatever becomes of the session', () => {
    const over = allowed(endPractice(practising(), minute));
    const ended = finish(practising(), minute, 's1');
    for (const session of [over, ended, cancel(practising(), minute)]) {
      expect(session.practice).toEqual({ kind: 'over', at: minute });
      expect(answerWindow(session, 0)).toEqual({ refused: 'practiceOver' });
      expect(patientState(session, 0)).toBeUndefined();
    }
    expect(lock(ended, 2 * minute).practice).toEqual({ kind: 'over', at: minute });
    expect(finish(begun(), minute, 's1')).not.toHaveProperty('practice');
    expect(answerWindow(begun(), 0)).toEqual({ refused: 'badData' });
  });

  it('keeps the others waiting whatever the leader does with them', () => {
    expect(kinds(allowed(leavesToday(practising(), 1, minute)))).toEqual(['leaving', 'waiting', 'waiting']);
    for (const mode of ['paced', 'all'] as const) {
      const more = allowed(addPatient(practising({ mode }), 4, minute));
      expect(kinds(more)).toEqual(['waiting', 'waiting', 'waiting', 'waiting']);
    }
  });
});

describe('the time of practice', () => {
  const without = lateAt(begun());

  it('is left out of the pace', () => {
    expect(paceOf(practising(), 100 * minute)).toBe('onTime');
    const after = active(allowed(endPractice(practising(), 7 * minute)));
    expect(lateAt(after)).toBe(without + 7 * minute);
  });

  it('is only that: what went before counts', () => {
    const late = allowed(practise(begun(), false, 3 * minute));
    expect(lateAt(active(allowed(endPractice(late, 7 * minute))))).toBe(without + 4 * minute);
  });

  it('counts a pause in it once, and one that goes on after it too', () => {
    const back = allowed(resume(allowed(pause(practising(), minute)), 3 * minute));
    expect(lateAt(active(allowed(endPractice(back, 5 * minute))))).toBe(without + 5 * minute);
    const paused = allowed(endPractice(allowed(pause(practising(), 2 * minute)), 5 * minute));
    expect(lateAt(active(allowed(resume(paused, 9 * minute))))).toBe(without + 9 * minute);
  });
});
