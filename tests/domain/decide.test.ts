import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import {
  begin,
  cancel,
  currentPatient,
  finish,
  lock,
  next,
  patientState,
  pause,
  resume,
  reveal,
  takeOver,
} from '../../src/domain/session/phases.ts';
import type { ActiveSession, Setup } from '../../src/domain/session/session.ts';
import { allowed as ok } from './allowed.ts';
import { prepared } from './fixtures.ts';

function started(change: Partial<Setup> = {}): ActiveSession {
  return begin(prepared, { ...prepared.setup, ...change }, 1_000);
}

const kinds = (session: { patients: readonly { kind: string }[] }) =>
  session.patients.map(({ kind }) => kind);

describe('a session from start to end', () => {
  it('opens one patient at a time, or all at once', () => {
    expect(kinds(started())).toEqual(['open', 'waiting', 'waiting']);
    expect(kinds(started({ mode: 'all' }))).toEqual(['open', 'open', 'open']);
  });

  it('shows a patient once; showing it again changes nothing', () => {
    const shown = ok(reveal(started(), 1, 'leader', 2_000, 's1'));
    expect(patientState(shown, 1)).toMatchObject({ kind: 'revealed', revealedAt: 2_000 });
    expect(reveal(shown, 1, 'leader', 9_000, 's1')).toBe(shown);
    expect(reveal(shown, 2, 'leader', 9_000, 's1')).toEqual({ refused: 'notOpenYet' });
    expect(reveal(shown, 4, 'leader', 9_000, 's1')).toEqual({ refused: 'notOpenYet' });
  });

  it('goes on to the next patient, and a patient already left changes nothing', () => {
    const second = ok(next(started(), 1, 2_000, 's1')).session;
    expect(kinds(second)).toEqual(['left', 'open', 'waiting']);
    expect(currentPatient(second)).toBe(2);
    expect(ok(next(second, 1, 3_000, 's1')).session).toBe(second);
  });

  it('is over after the last patient', () => {
    const second = ok(next(started(), 1, 2_000, 's1')).session;
    const third = ok(next(second, 2, 3_000, 's1')).session;
    expect(ok(next(third, 3, 4_000, 's1')).over).toBe(true);
  });

  it('is over in an all-at-once session when no patient is left', () => {
    const one = ok(next(started({ mode: 'all' }), 2, 2_000, 's1'));
    expect(kinds(one.session)).toEqual(['open', 'left', 'open']);
    const two = ok(next(one.session, 1, 3_000, 's1'));
    expect(two.over).toBe(false);
    expect(ok(next(two.session, 3, 4_000, 's1')).over).toBe(true);
  });

  it('ends early with open patients shown and the rest not reached', () => {
    const ended = finish(started(), 5_000, 's1');
    expect(kinds(ended)).toEqual(['left', 'waiting', 'waiting']);
    expect(patientState(ended, 1)).toMatchObject({ revealedAt: 5_000, cause: 'end' });
  });

  it('keeps nothing that ties answers to people once it is locked', () => {
    const locked = lock(finish(started(), 5_000, 's1'), 6_000);
    expect(JSON.stringify(locked)).not.toMatch(/hemmelig|kari/i);
    expect(lock(cancel(started(), 5_000), 6_000).ended).toBe('cancelled');
  });

  it('leaves pauses out of the time used', () => {
    const paused = ok(pause(started(), 10_000));
    expect(isRefusal(pause(paused, 11_000))).toBe(true);
    expect(ok(resume(paused, 70_000)).pausedFor).toBe(60_000);
    expect(resume(started(), 1)).toEqual({ refused: 'notPaused' });
  });

  it('lets anyone take over after five minutes of silence, and not before', () => {
    const session = started();
    const minutes = 60_000;
    expect(takeOver(session, 'ola', 'Ola', 1_000, 4 * minutes)).toEqual({
      refused: 'leaderIsHere',
      leader: 'Kari',
    });
    expect(takeOver(session, 'kari', 'Kari', 1_000, 9 * minutes)).toEqual({ refused: 'alreadyLeader' });
    expect(ok(takeOver(session, 'ola', 'Ola', 1_000, 6 * minutes)).leader.name).toBe('Ola');
  });
});
