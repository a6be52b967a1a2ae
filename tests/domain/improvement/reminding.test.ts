import { describe, expect, it } from 'vitest';
import { nextDigest, nextReminder } from '../../../src/domain/improvement/reminding.ts';

const at = (text: string) => Date.parse(text);
// A Monday.
const text = { askedBy: '2027-01-11' };

describe('the receiver of a lift', () => {
  it('is reminded the day after, fourteen days later, and then no more', () => {
    expect(nextReminder({ text, asked: [] })).toBe(at('2027-01-12T08:00:00Z'));
    expect(nextReminder({ text, asked: [1] })).toBe(at('2027-01-26T08:00:00Z'));
    expect(nextReminder({ text, asked: [1, 2] })).toBeUndefined();
    expect(nextReminder({ text: { askedBy: '2027-01-08' }, asked: [] })).toBe(at('2027-01-11T08:00:00Z'));
  });

  it('is reminded again fourteen days after the first time, also where that was late because the bot was away', () => {
    const late = at('2027-02-17T09:00:00Z');
    expect(nextReminder({ text, asked: [late] })).toBe(at('2027-03-03T08:00:00Z'));
  });

  it('is asked on the day that was promised, once for each promise, and not once it is answered otherwise', () => {
    const promised = { kind: 'tar', date: '2027-03-01', at: 100 } as const;
    expect(nextReminder({ text, answer: promised, asked: [1, 2] })).toBe(at('2027-03-01T08:00:00Z'));
    expect(nextReminder({ text, answer: promised, asked: [101] })).toBeUndefined();
    expect(nextReminder({ text, answer: { ...promised, at: 102 }, asked: [101] })).toBeDefined();
    expect(nextReminder({ text, answer: { kind: 'mer', at: 1 }, asked: [] })).toBeUndefined();
  });
});

describe('a channel where nobody can be asked privately', () => {
  it('is told the day after something was due, and then every fourteen days at most', () => {
    const due = [
      { status: 'vedtatt', due: '2027-01-11' },
      { status: 'innfort', due: '2026-01-11' },
    ] as const;
    expect(nextDigest(due, undefined)).toBe(at('2027-01-12T08:00:00Z'));
    const told = at('2027-01-12T08:00:00Z');
    expect(nextDigest(due, told)).toBe(at('2027-01-26T08:00:00Z'));
    expect(nextDigest([{ status: 'vedtatt' }], undefined)).toBeUndefined();
  });
});
