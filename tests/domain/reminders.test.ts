import { describe, expect, it } from 'vitest';
import { pause, resume, reveal } from '../../src/domain/session/phases.ts';
import { dueReminders, nextReminder, type SentReminder } from '../../src/domain/session/reminders.ts';
import type { Setup } from '../../src/domain/session/session.ts';
import { allowed } from './allowed.ts';
import { begun } from './fixtures.ts';

const second = 1_000;
const minute = 60 * second;
const ola = { person: 'ola', joinedAt: 0 };
const per = { person: 'per', joinedAt: 0 };

const session = (setup: Partial<Setup> = {}) => begun({ minutes: 30, ...setup });

/** (30 − 15) minutes for three patients. */
const budget = 5 * minute;
const toOla = (nth: number, at: number, patient: number | undefined = 1): SentReminder => ({
  person: 'ola',
  patient,
  nth,
  at,
});

describe('a reminder about the open patient', () => {
  it('is due when the patient’s time is used, and once more after as long again', () => {
    expect(dueReminders(session(), [ola, per], [], budget - 1)).toEqual([]);
    expect(dueReminders(session(), [ola, per], [], budget)).toEqual([
      { person: 'ola', patient: 1, nth: 1 },
      { person: 'per', patient: 1, nth: 1 },
    ]);
    const sent = [toOla(1, budget)];
    expect(dueReminders(session(), [ola], sent, 2 * budget - 1)).toEqual([]);
    expect(dueReminders(session(), [ola], sent, 2 * budget)).toEqual([{ person: 'ola', patient: 1, nth: 2 }]);
    expect(dueReminders(session(), [ola], [...sent, toOla(2, 2 * budget)], 9 * budget)).toEqual([]);
  });

  it('never comes before a minute, however short the budget', () => {
    const hurried = session({ patients: 60 });
    expect(dueReminders(hurried, [ola], [], minute - 1)).toEqual([]);
    expect(dueReminders(hurried, [ola], [], minute)).toHaveLength(1);
  });

  it('comes at most six times to one person, and to the others as before', () => {
    const sent = [2, 3, 4].flatMap((patient) => [toOla(1, 0, patient), toOla(2, 0, patient)]);
    expect(dueReminders(session(), [ola, per], sent, budget)).toEqual([
      { person: 'per', patient: 1, nth: 1 },
    ]);
  });

  it('counts from when the person joined', () => {
    expect(dueReminders(session(), [{ ...ola, joinedAt: minute }], [], budget)).toEqual([]);
    expect(dueReminders(session(), [{ ...ola, joinedAt: minute }], [], budget + minute)).toHaveLength(1);
  });

  it('counts anew from the end of a pause', () => {
    const resumed = allowed(resume(allowed(pause(session(), minute)), 60 * minute));
    expect(dueReminders(resumed, [ola], [], 60 * minute + budget - 1)).toEqual([]);
    expect(dueReminders(resumed, [ola], [], 60 * minute + budget)).toHaveLength(1);
  });

  it('does not follow on the heels of one that was late', () => {
    expect(dueReminders(session(), [ola], [toOla(1, 4 * budget)], 5 * budget - 1)).toEqual([]);
    expect(dueReminders(session(), [ola], [toOla(1, 4 * budget)], 5 * budget)).toHaveLength(1);
  });

  it('is for nobody once the answers are shown', () => {
    const shown = allowed(reveal(session(), 1, 'leader', minute, 's1'));
    expect(dueReminders(shown, [ola], [], 3 * budget)).toEqual([]);
    expect(nextReminder(shown, [ola], [], minute)).toBeUndefined();
  });

  it('is looked for when it falls due', () => {
    const people = [ola, { ...per, joinedAt: minute }];
    expect(nextReminder(session(), people, [], 0)).toBe(budget);
    expect(nextReminder(session(), people, [], budget)).toBe(budget + minute);
    expect(nextReminder(session(), people, [toOla(1, budget)], budget + minute)).toBe(2 * budget);
    const both = [toOla(1, budget), toOla(2, 2 * budget)];
    expect(nextReminder(session(), [ola], both, 2 * budget)).toBeUndefined();
  });

  it('is looked for when it may follow one that was late', () => {
    expect(nextReminder(session(), [ola], [toOla(1, 4 * budget)], 4 * budget)).toBe(5 * budget);
  });

  it('is not looked for again while it is due to somebody who has answered', () => {
    expect(nextReminder(session(), [ola], [], budget)).toBeUndefined();
  });
});

describe('a reminder where all patients are open', () => {
  const all = session({ mode: 'all' });

  it('is due at half of the time and at the end of it', () => {
    expect(dueReminders(all, [ola], [], 15 * minute - 1)).toEqual([]);
    expect(dueReminders(all, [ola], [], 15 * minute)).toEqual([
      { person: 'ola', patient: undefined, nth: 1 },
    ]);
    const sent = [toOla(1, 15 * minute, undefined)];
    expect(dueReminders(all, [ola], sent, 16 * minute)).toEqual([]);
    expect(dueReminders(all, [ola], sent, 30 * minute)).toEqual([
      { person: 'ola', patient: undefined, nth: 2 },
    ]);
    expect(nextReminder(all, [ola], [], 0)).toBe(15 * minute);
    expect(nextReminder(all, [ola], [], 15 * minute)).toBe(30 * minute);
  });

  it('does not come late, nor to somebody who has just come', () => {
    expect(dueReminders(all, [ola], [], 21 * minute)).toEqual([]);
    expect(dueReminders(all, [{ ...ola, joinedAt: 16 * minute }], [], 17 * minute)).toEqual([]);
  });

  it('leaves pauses out', () => {
    const resumed = allowed(resume(allowed(pause(all, minute)), 11 * minute));
    expect(dueReminders(resumed, [ola], [], 15 * minute)).toEqual([]);
    expect(dueReminders(resumed, [ola], [], 25 * minute)).toHaveLength(1);
  });
});
