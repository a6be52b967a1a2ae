import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer/answer.ts';
import {
  type Answerable,
  answerable,
  isUnanswered,
  nextUnanswered,
} from '../../src/domain/answer/unanswered.ts';
import { forms } from '../../src/domain/form/form.ts';
import type { PatientState } from '../../src/domain/session/session.ts';
import { finishedWith, withPatients } from './fixtures.ts';

const form = forms.sengepost;
const open: PatientState = { kind: 'open', openedAt: 1 };
const shown: PatientState = { kind: 'revealed', openedAt: 1, revealedAt: 10, cause: 'leader' };
const left: PatientState = { ...shown, kind: 'left', leftAt: 20 };
const states: readonly PatientState[] = [
  left,
  { kind: 'skipped', at: 5 },
  { kind: 'leaving', at: 5 },
  { kind: 'waiting', openedAt: 1, putOffAt: 5 },
  shown,
  open,
  open,
  { kind: 'waiting' },
];
const session = withPatients(states, { mode: 'all' });
const right: Answer = { assessment: 'riktig_aktiv', assessedAt: 5, reasons: [], done: false };
const begunBefore: Answer = { ...right, assessment: 'ferdig' };

describe('a patient that somebody can still answer', () => {
  it('is open, or shown; never skipped, leaving, put off or not opened', () => {
    expect(answerable(session).map(({ patient }) => patient)).toEqual([6, 7, 1, 5]);
  });

  it('is one that the leader has opened for late answers, once the session is over', () => {
    const over = finishedWith([left, left, shown], 30);
    expect(answerable(over)).toEqual([]);
    const some = { ...over, reopened: { patients: [3], until: 99 } };
    expect(answerable(some).map(({ patient }) => patient)).toEqual([3]);
  });

  it('counts as unanswered until the answer is complete', () => {
    expect(isUnanswered(form, undefined)).toBe(true);
    expect(isUnanswered(form, begunBefore)).toBe(true);
    expect(isUnanswered(form, right)).toBe(false);
    expect(isUnanswered(form, { ...begunBefore, done: true })).toBe(false);
  });

  it('counts so after the reveal too, since what was empty can still be added', () => {
    expect(isUnanswered(form, { ...begunBefore, sealed: 's1' })).toBe(true);
    expect(isUnanswered(form, { ...begunBefore, sealed: 's1', reasons: ['komm-korttid'] })).toBe(true);
    const whole = { ...begunBefore, sealed: 's1', reasons: ['komm-korttid'], wait: 't3' } as const;
    expect(isUnanswered(form, { ...whole, addedLate: ['wait'] })).toBe(false);
  });
});

describe('the next patient', () => {
  const all = answerable(session);
  const following = (patient: number | undefined, among: readonly Answerable[] = all) =>
    nextUnanswered(among, patient)?.patient;

  it('is an open one before one that is shown', () => {
    expect(following(undefined)).toBe(6);
    expect(following(6)).toBe(7);
    expect(following(7)).toBe(6);
    expect(following(1)).toBe(6);
  });

  it('is a shown one when no other is open, the following number first', () => {
    const shownOnly = all.filter(({ window }) => window.late);
    expect(following(1, shownOnly)).toBe(5);
    expect(following(5, shownOnly)).toBe(1);
    expect(following(6, shownOnly)).toBe(1);
  });

  it('is the same one when there is no other, and none when there is none', () => {
    expect(following(6, all.slice(0, 1))).toBe(6);
    expect(following(6, [])).toBeUndefined();
  });

  it('leads past every open patient, whichever is answered', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { minLength: 1 }), (numbers) => {
        let among = numbers
          .toSorted((a, b) => a - b)
          .map((patient): Answerable => ({ patient, round: 1, window: { late: false, round: 1 } }));
        const met: number[] = [];
        for (
          let at = nextUnanswered(among, undefined);
          at !== undefined;
          at = nextUnanswered(among, at.patient)
        ) {
          met.push(at.patient);
          among = among.filter(({ patient }) => patient !== at?.patient);
        }
        expect(met).toEqual(numbers.toSorted((a, b) => a - b));
      }),
    );
  });
});
