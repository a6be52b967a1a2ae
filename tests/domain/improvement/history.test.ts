import { describe, expect, it } from 'vitest';
import type { Action, Lift } from '../../../src/domain/improvement/action.ts';
import { changesBetween, type HistoryEntry, withoutNames } from '../../../src/domain/improvement/history.ts';
import { actionOf, fullAction } from '../../store/logExamples.ts';

const lift: Lift = {
  n: 1,
  to: 'line',
  problem: 'Venter på radiologi',
  consequence: '',
  ask: 'Faste tider',
  askedBy: '2027-01-10',
  sentAt: 1,
  asked: [],
  answer: { kind: 'mer', why: 'Hvor mange?', by: 'Siv Lund', at: 2 },
};

const before: Action = {
  ...actionOf(1),
  owner: { kind: 'person', id: 'kari', name: 'Kari Nordmann' },
  lifts: [lift],
};
const after: Action = {
  ...before,
  owner: { kind: 'person', id: 'ola', name: 'Ola Hansen' },
  cycles: [{ nr: 1, step: 'planlegge', at: 3, by: 'Per Olsen', text: 'Prøves mandag' }],
  lifts: [{ ...lift, answer: { kind: 'avslar', why: 'Ingen midler', by: 'Eva Berg', at: 4 } }],
};

const entry = (changes: HistoryEntry['changes']): HistoryEntry => ({
  nr: 1,
  version: 2,
  at: 5,
  by: { id: 'nina', name: 'Nina Lund' },
  changes,
});

describe('history without names', () => {
  it('tells the same of everything but who', () => {
    const old = withoutNames(entry(changesBetween(before, after)));
    expect(JSON.stringify(old)).not.toMatch(/kari|ola|per olsen|siv|eva|nina/i);
    expect(old.changes.map(({ field }) => field)).toEqual(['owner', 'cycles', 'lifts']);
    expect(JSON.stringify(old)).toMatch(/person.*Prøves mandag.*Hvor mange.*Ingen midler/);
  });

  it('is the same once more', () => {
    const old = withoutNames(entry(changesBetween(undefined, fullAction)));
    expect(withoutNames(old)).toEqual(old);
  });
});
