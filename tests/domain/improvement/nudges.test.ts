import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/basics.ts';
import type { Action, Person } from '../../../src/domain/improvement/action.ts';
import { dayOf, workingTime } from '../../../src/domain/improvement/day.ts';
import { decide } from '../../../src/domain/improvement/decide.ts';
import { nextNudge, nudgesDue } from '../../../src/domain/improvement/nudges.ts';
import { actionOf } from '../../store/logExamples.ts';
import { allowed } from '../allowed.ts';

const at = (text: string) => Date.parse(text);
const kari: Person = { id: 'kari', name: 'Kari Nordmann' };
const ola: Person = { id: 'ola', name: 'Ola Hansen' };
/** Decided on a Tuesday, at ten on the clock on the wall. */
const decidedAt = at('2026-09-15T08:00:00Z');

const owned = (nr: number, more: Partial<Action> = {}): Action =>
  actionOf(nr, {
    status: 'vedtatt',
    decidedAt,
    createdAt: decidedAt,
    owner: { kind: 'person', ...kari },
    ...more,
  });

/** Asks whenever somebody is to be asked, for so many weeks: who, when and about what. */
function asked(
  actions: readonly Action[],
  { weeks = 16, contact }: { weeks?: number; contact?: Person } = {},
) {
  const end = decidedAt + weeks * 7 * 86_400_000;
  const told: { readonly to: string; readonly at: Instant; readonly about: readonly string[] }[] = [];
  let now = decidedAt;
  let standing = actions;
  for (;;) {
    const next = nextNudge(standing, { contact }, now);
    if (next === undefined || next > end) return told;
    now = next;
    const due = nudgesDue(standing, { contact }, now);
    expect(due).not.toEqual([]);
    for (const { to, about } of due) {
      told.push({ to: to.id, at: now, about: about.map(({ nr, kind }) => `${nr} ${kind}`) });
      for (const { nr, kind } of about) {
        standing = standing.map((action) =>
          action.nr === nr ? allowed(decide(action, { kind: 'nudged', nudges: [kind] }, now, to)) : action,
        );
      }
    }
  }
}

describe('working time', () => {
  it('is Monday to Friday from nine to three, on the clock on the wall, also over the hour that is moved', () => {
    expect(workingTime(at('2026-11-27T12:00:00Z'))).toBe(at('2026-11-27T12:00:00Z'));
    expect(workingTime(at('2026-11-27T13:59:59Z'))).toBe(at('2026-11-27T13:59:59Z'));
    expect(workingTime(at('2026-11-27T14:00:00Z'))).toBe(at('2026-11-30T08:00:00Z'));
    expect(workingTime(at('2026-11-27T05:00:00Z'))).toBe(at('2026-11-27T08:00:00Z'));
    // Friday before the clock goes back, Friday before it goes forward.
    expect(workingTime(at('2026-10-23T20:00:00Z'))).toBe(at('2026-10-26T08:00:00Z'));
    expect(workingTime(at('2027-03-26T20:00:00Z'))).toBe(at('2027-03-29T07:00:00Z'));
  });
});

describe('whoever owns an action', () => {
  it('is asked after two, six and twelve weeks', () => {
    expect(asked([owned(1)])).toEqual([
      { to: 'kari', at: at('2026-09-29T08:00:00Z'), about: ['1 w2'] },
      { to: 'kari', at: at('2026-10-27T08:00:00Z'), about: ['1 w6'] },
      { to: 'kari', at: at('2026-12-08T08:00:00Z'), about: ['1 w12'] },
    ]);
  });

  it('is asked on the day it is due, three times in all', () => {
    const about = asked([owned(1, { due: '2026-12-24', goal: { text: 'x', by: '2026-10-01' } })]);
    expect(about.map((each) => each.about)).toEqual([['1 w2'], ['1 measure'], ['1 due']]);
    expect(about[2]?.at).toBe(at('2026-12-24T08:00:00Z'));
  });

  it('is asked of everything at once, and once a day', () => {
    expect(asked([owned(1), owned(2), owned(3, { due: '2026-09-29' })], { weeks: 3 })).toEqual([
      { to: 'kari', at: at('2026-09-29T07:00:00Z'), about: ['3 due'] },
      { to: 'kari', at: at('2026-09-30T07:00:00Z'), about: ['1 w2', '2 w2'] },
    ]);
  });

  it('is asked once of what passed while nobody could be asked', () => {
    const [action] = [owned(1, { due: '2026-10-10' })];
    const late = at('2026-11-27T12:00:00Z');
    expect(nudgesDue([action], {}, late)).toEqual([{ to: kari, about: [{ nr: 1, kind: 'due' }] }]);
    const after = allowed(decide(action, { kind: 'nudged', nudges: ['due'] }, late, kari));
    expect(nudgesDue([after], {}, late + 86_400_000 * 3)).toEqual([]);
    expect(nextNudge([after], {}, late)).toBe(at('2026-12-08T08:00:00Z'));
  });

  it('is the contact where nobody owns it, and nobody without one', () => {
    const loose = [
      owned(1, { owner: { kind: 'none' } }),
      owned(2, { owner: { kind: 'role', role: 'Lege' } }),
    ];
    expect(asked(loose, { weeks: 3 })).toEqual([]);
    expect(asked(loose, { weeks: 3, contact: ola })).toEqual([
      { to: 'ola', at: at('2026-09-29T08:00:00Z'), about: ['1 w2', '2 w2'] },
    ]);
  });

  it('is asked no more once it is closed, and not of what is only suggested before it is due', () => {
    expect(nextNudge([owned(1, { status: 'innfort' })], {}, decidedAt)).toBeUndefined();
    const { decidedAt: _, ...suggested } = owned(1, { status: 'foreslatt', due: '2026-10-01' });
    expect(nextNudge([suggested], {}, decidedAt)).toBe(at('2026-10-01T07:00:00Z'));
  });

  it('is asked at most three times of one action, once a day, in working time, whatever there is', () => {
    const day = fc.integer({ min: 0, max: 100 }).map((days) => dayOf(decidedAt + days * 86_400_000));
    const any = fc
      .record(
        { due: day, by: day, owner: fc.constantFrom(kari, ola), since: fc.nat(20) },
        { requiredKeys: ['owner', 'since'] },
      )
      .map(({ due, by, owner, since }) => ({
        owner: { kind: 'person', ...owner } as const,
        decidedAt: decidedAt + since * 3_600_000 * 7,
        ...(due && { due }),
        ...(by && { goal: { text: 'x', by } }),
      }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), (many) => {
        const told = asked(many.map((more, index) => owned(index + 1, more)));
        expect(new Set(told.map(({ to, at: when }) => `${to} ${dayOf(when)}`)).size).toBe(told.length);
        expect(told.every(({ at: when }) => workingTime(when) === when)).toBe(true);
        const about = told.flatMap((each) => each.about);
        expect(new Set(about).size).toBe(about.length);
        for (const [index, { due }] of many.entries()) {
          const own = about.filter((each) => each.startsWith(`${index + 1} `));
          expect(own.length).toBeLessThanOrEqual(3);
          if (due !== undefined) expect(own).toContain(`${index + 1} due`);
        }
      }),
    );
  });
});
