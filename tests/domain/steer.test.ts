import { describe, expect, it } from 'vitest';
import {
  addPatient,
  canRemove,
  leavesToday,
  notReached,
  putOff,
  removePatient,
  skip,
} from '../../src/domain/session/passing.ts';
import {
  begin,
  currentPatient,
  finish,
  next,
  patientState,
  reveal,
} from '../../src/domain/session/phases.ts';
import type { LiveSession, Setup } from '../../src/domain/session/session.ts';
import { takeBack, undoable, withUndo } from '../../src/domain/session/undo.ts';
import { allowed } from './allowed.ts';
import { prepared } from './fixtures.ts';

const started = (change: Partial<Setup> = {}): LiveSession =>
  begin(prepared, { ...prepared.setup, ...change }, 1_000);
const kinds = (session: LiveSession) => session.patients.map(({ kind }) => kind);
const going = (session: LiveSession, patient: number, at: number) =>
  allowed(next(session, patient, at, 's1')).session;

describe('a patient that is passed over', () => {
  it('is skipped, and the next one opens', () => {
    const after = allowed(skip(started(), 1, 2_000));
    expect(kinds(after)).toEqual(['skipped', 'open', 'waiting']);
    expect(skip(after, 1, 3_000)).toBe(after);
  });

  it('cannot be one that is not open, or whose answers are shown', () => {
    expect(skip(started(), 2, 2_000)).toEqual({ refused: 'notOpenYet' });
    const shown = allowed(reveal(started(), 1, 'leader', 2_000, 's1'));
    expect(skip(shown, 1, 3_000)).toEqual({ refused: 'alreadyShown' });
  });

  it('leaves no patient open when it was the last, and the session still goes on', () => {
    const after = allowed(skip(started({ patients: 1 }), 1, 2_000));
    expect(kinds(after)).toEqual(['skipped']);
    expect(notReached(after)).toBe(0);
  });
});

describe('a patient we come back to', () => {
  it('comes after all that have not been put off, the longest wait first', () => {
    const second = allowed(putOff(started({ patients: 4 }), 1, 2_000));
    expect(currentPatient(second)).toBe(2);
    const third = allowed(putOff(second, 2, 3_000));
    const fourth = going(third, 3, 4_000);
    expect(currentPatient(fourth)).toBe(4);
    const again = going(fourth, 4, 5_000);
    expect(currentPatient(again)).toBe(1);
    expect(patientState(again, 1)).toEqual({ kind: 'open', openedAt: 5_000 });
    const last = going(again, 1, 6_000);
    expect(currentPatient(last)).toBe(2);
    expect(allowed(next(last, 2, 7_000, 's1')).over).toBe(true);
  });

  it('can be put off twice by one tap without harm, but not when it is the only one left', () => {
    const after = allowed(putOff(started({ patients: 2 }), 1, 2_000));
    expect(putOff(after, 1, 3_000)).toBe(after);
    expect(putOff(going(after, 2, 4_000), 1, 5_000)).toEqual({ refused: 'noOther' });
  });

  it('makes no sense where all are open at once', () => {
    expect(putOff(started({ mode: 'all' }), 1, 2_000)).toEqual({ refused: 'allAreOpen' });
  });

  it('is shown with what it has when the session ends first', () => {
    const ended = finish(allowed(putOff(started(), 1, 2_000)), 3_000, 's1');
    expect(patientState(ended, 1)).toMatchObject({ kind: 'left', openedAt: 1_000, revealedAt: 3_000 });
    expect(patientState(ended, 3)).toEqual({ kind: 'waiting' });
  });
});

describe('a patient who leaves today', () => {
  it('is taken out, open or shown or not reached, and the session goes on', () => {
    expect(kinds(allowed(leavesToday(started(), 1, 2_000)))).toEqual(['leaving', 'open', 'waiting']);
    const shown = allowed(reveal(started(), 1, 'leader', 2_000, 's1'));
    expect(kinds(allowed(leavesToday(shown, 1, 3_000)))).toEqual(['leaving', 'open', 'waiting']);
    expect(kinds(allowed(leavesToday(started(), 3, 2_000)))).toEqual(['open', 'waiting', 'leaving']);
  });
});

describe('the number of patients', () => {
  it('grows by one at a time to sixty, and a repeat adds none', () => {
    const four = allowed(addPatient(started(), 4, 2_000));
    expect(four.setup.patients).toBe(4);
    expect(kinds(four)).toEqual(['open', 'waiting', 'waiting', 'waiting']);
    expect(addPatient(four, 4, 3_000)).toBe(four);
    expect(addPatient(started({ patients: 60 }), 61, 2_000)).toEqual({ refused: 'tooManyPatients' });
  });

  it('grows with an open patient where all are open, or none is', () => {
    expect(kinds(allowed(addPatient(started({ mode: 'all' }), 4, 2_000)))[3]).toBe('open');
    const done = allowed(skip(started({ patients: 1 }), 1, 2_000));
    expect(kinds(allowed(addPatient(done, 2, 3_000)))).toEqual(['skipped', 'open']);
  });

  it('shrinks only by a last patient that has never been open', () => {
    const two = allowed(removePatient(started(), 3));
    expect(two.setup.patients).toBe(2);
    expect(removePatient(two, 3)).toBe(two);
    expect(removePatient(started(), 2)).toEqual({ refused: 'cannotRemove' });
    expect(removePatient(started({ patients: 1 }), 1)).toEqual({ refused: 'cannotRemove' });
    const putOffLast = allowed(putOff(going(started({ patients: 3 }), 1, 2_000), 2, 3_000));
    expect(canRemove(putOffLast)).toBe(false);
    expect(canRemove(started({ mode: 'all' }))).toBe(false);
  });
});

describe('taking back the last step', () => {
  const shownAt = 10_000;
  function shown(): LiveSession {
    const before = started();
    const after = allowed(reveal(before, 1, 'leader', shownAt, 's1'));
    return withUndo(before, after, { step: 'reveal', patient: 1 }, shownAt);
  }

  it('makes a shown patient blind again, opened when it was', () => {
    const back = allowed(takeBack(shown(), shownAt, false, 20_000, 's2'));
    expect(patientState(back, 1)).toEqual({ kind: 'open', openedAt: 1_000 });
    expect(back.undo).toBeUndefined();
  });

  it('keeps a patient blind that everybody has answered', () => {
    const back = allowed(takeBack(shown(), shownAt, true, 20_000, 's2'));
    expect(patientState(back, 1)).toEqual({
      kind: 'open',
      openedAt: 1_000,
      heldAt: 20_000,
      heldSeal: 's2',
    });
  });

  it('is possible for thirty seconds, once, and only for the newest step', () => {
    expect(undoable(shown(), shownAt + 30_000)).toMatchObject({ step: 'reveal', patient: 1 });
    expect(undoable(shown(), shownAt + 30_001)).toBeUndefined();
    expect(takeBack(shown(), shownAt, false, shownAt + 30_001, 's2')).toEqual({ refused: 'tooLateToUndo' });
    const back = allowed(takeBack(shown(), shownAt, false, 20_000, 's2'));
    expect(takeBack(back, shownAt, false, 21_000, 's2')).toEqual({ refused: 'nothingToUndo' });
    const later = withUndo(shown(), going(shown(), 1, 12_000), { step: 'next', patient: 1 }, 12_000);
    expect(takeBack(later, shownAt, false, 13_000, 's2')).toEqual({ refused: 'nothingToUndo' });
  });

  it('closes the patient that had been opened, whose card is in the thread by then', () => {
    const before = started();
    const after = withUndo(before, going(before, 1, 2_000), { step: 'auto', patient: 1 }, 2_000);
    const back = allowed(takeBack(after, 2_000, false, 3_000, 's2'));
    expect(kinds(back)).toEqual(['open', 'waiting', 'waiting']);
    expect(patientState(back, 2)).toEqual({ kind: 'waiting', openedAt: 2_000 });
    expect(currentPatient(going(back, 1, 4_000))).toBe(2);
  });

  it('opens a skipped patient again', () => {
    const before = started();
    const after = withUndo(before, allowed(skip(before, 1, 2_000)), { step: 'skip', patient: 1 }, 2_000);
    expect(kinds(allowed(takeBack(after, 2_000, false, 3_000, 's2')))).toEqual([
      'open',
      'waiting',
      'waiting',
    ]);
  });

  it('is no longer possible when the number of patients has changed', () => {
    expect(allowed(addPatient(shown(), 4, 11_000)).undo).toBeUndefined();
  });

  it('is not offered for a step that changed nothing', () => {
    const session = started();
    expect(withUndo(session, session, { step: 'reveal', patient: 1 }, 2_000)).toBe(session);
  });
});
