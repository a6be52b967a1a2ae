import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReasonScore } from '../../../src/domain/figures/summary.ts';
import type { Action } from '../../../src/domain/improvement/action.ts';
import { byUrgency, daysOver, isOverdue, isWithoutOwner } from '../../../src/domain/improvement/deadlines.ts';
import { effectOf, type Measured } from '../../../src/domain/improvement/figures/effect.ts';
import { outside, outsideScores, pooled, suppress } from '../../../src/domain/improvement/figures/outside.ts';
import { proposedGain, quadrantOf } from '../../../src/domain/improvement/figures/priority.ts';
import { thirdTime } from '../../../src/domain/improvement/figures/thirdTime.ts';
import { onlyReminds } from '../../../src/domain/improvement/texts.ts';
import { actionOf } from '../../store/logExamples.ts';

const score = (reason: string, namedFor: number, basis = 50): ReasonScore => ({
  reason,
  patients: namedFor,
  time: 2 * namedFor,
  risk: 0,
  basis,
  points: basis,
  namedFor,
});

/** A session that ended on a day of its own. */
const session = (
  day: number,
  reasons: readonly ReasonScore[],
  { assessed = 22, formVersion = 1, form = 'sengepost' as const } = {},
): Measured => ({
  session: `s${day}`,
  endedAt: day,
  summary: {
    form,
    formVersion,
    patients: { total: assessed, assessed, skipped: [], notReached: [], leaving: [] },
    reasons,
  },
});

const about = (reason: string, more: Partial<Action> = {}): Action =>
  actionOf(1, { about: { session: 's10', reason }, decidedAt: 12, ...more });

describe('«Virket det?»', () => {
  const comparing = (namedBefore: number, namedAfter: number) =>
    effectOf(about('radiologi', { closedAt: 15 }), [
      session(20, namedAfter === 0 ? [] : [score('radiologi', namedAfter)], { assessed: 24 }),
      session(10, [score('radiologi', namedBefore)]),
    ]);

  it('is unsure for 5 of 22 against 2 of 24', () => {
    const found = comparing(5, 2);
    if (found.kind !== 'compared') throw new Error(found.kind);
    expect(found.verdict).toBe('unsure');
    expect(found.difference.low).toBeCloseTo(-0.36, 3);
    expect(found.difference.high).toBeCloseTo(0.072, 3);
  });

  it('is fewer for 9 of 22 against 1 of 24, by 13–57 of 100', () => {
    const found = comparing(9, 1);
    if (found.kind !== 'compared') throw new Error(found.kind);
    expect(found.verdict).toBe('fewer');
    expect(found.difference.low).toBeCloseTo(-0.574, 3);
    expect(found.difference.high).toBeCloseTo(-0.129, 3);
    expect(found.before).toEqual({
      session: 's10',
      endedAt: 10,
      namedFor: 9,
      assessed: 22,
      patients: 9,
      time: 18,
    });
  });

  it('is more the other way round, and counts a reason that nobody named as none', () => {
    const found = comparing(1, 12);
    expect(found).toMatchObject({ kind: 'compared', verdict: 'more' });
    expect(comparing(9, 0)).toMatchObject({
      kind: 'compared',
      verdict: 'fewer',
      after: { namedFor: 0, time: 0 },
    });
  });

  it('is asked of the first session after it was introduced, or decided on while it is not', () => {
    const results = [10, 14, 16, 18].map((day) => session(day, [score('radiologi', day)]));
    const compared = (action: Action) => effectOf(action, results);
    expect(compared(about('radiologi', { closedAt: 15 }))).toMatchObject({ after: { session: 's16' } });
    expect(compared(about('radiologi'))).toMatchObject({ after: { session: 's14' } });
  });

  it('takes the last session before the decision, for an action that came from none', () => {
    const results = [8, 11, 14].map((day) => session(day, [score('radiologi', day)]));
    const own = about('radiologi', { about: { reason: 'radiologi' } });
    expect(effectOf(own, results)).toMatchObject({ before: { session: 's11' }, after: { session: 's14' } });
  });

  it('says what is missing', () => {
    const before = session(10, [score('radiologi', 5)]);
    expect(effectOf(about('radiologi'), [])).toEqual({ kind: 'nothingBefore' });
    expect(effectOf(actionOf(1), [before])).toEqual({ kind: 'noReason' });
    expect(effectOf(about('radiologi'), [before])).toMatchObject({ kind: 'nothingAfter' });
    expect(
      effectOf(actionOf(1, { about: { session: 's10', reason: 'radiologi' } }), [before, session(20, [])]),
    ).toMatchObject({
      kind: 'nothingAfter',
    });
    const other = session(20, [], { formVersion: 2 });
    expect(effectOf(about('radiologi'), [before, other])).toMatchObject({ kind: 'otherForm' });
    const nobody = session(20, [], { assessed: 0 });
    expect(effectOf(about('radiologi'), [before, nobody])).toMatchObject({ kind: 'nobodyAssessed' });
  });
});

describe('the third time', () => {
  const three = [1, 2, 3].map((day) => session(day, [score('radiologi', 3, 60), score('tolk', 4, 40)]));

  it('is when one reason had the largest share three times and nothing was introduced', () => {
    expect(thirdTime(three, [])).toBe('radiologi');
    expect(thirdTime(three.slice(1), [])).toBeUndefined();
    const introduced = (closedAt: number, reason = 'radiologi') =>
      actionOf(1, { about: { reason }, status: 'innfort', closedAt });
    expect(thirdTime(three, [introduced(2)])).toBeUndefined();
    expect(thirdTime(three, [introduced(2, 'tolk'), introduced(4), introduced(0.5)])).toBe('radiologi');
    const dropped = actionOf(1, { about: { reason: 'radiologi' }, status: 'droppet', closedAt: 2 });
    expect(thirdTime(three, [dropped])).toBe('radiologi');
  });

  it('is not when another was on top between, nor for what says nothing, nor without reasons', () => {
    const other = session(2.5, [score('tolk', 3, 60)]);
    expect(thirdTime([...three, other], [])).toBeUndefined();
    const vague = [1, 2, 3].map((day) => session(day, [score('annet-ukjent', 3)]));
    expect(thirdTime(vague, [])).toBeUndefined();
    expect(
      thirdTime(
        [1, 2, 3].map((day) => session(day, [])),
        [],
      ),
    ).toBeUndefined();
  });
});

describe('where an action stands', () => {
  it('is in one of four quadrants, once effort and gain are known', () => {
    const of = (gain: 1 | 2 | 3, effort: 1 | 2 | 3) => quadrantOf({ gain, effort });
    expect([of(3, 1), of(2, 2), of(3, 3), of(2, 3)]).toEqual(['now', 'now', 'project', 'project']);
    expect([of(1, 1), of(1, 2), of(1, 3)]).toEqual(['quick', 'leave', 'leave']);
    expect(quadrantOf({ gain: 3 })).toBeUndefined();
    expect([24.9, 25, 10, 9.9].map(proposedGain)).toEqual([2, 3, 2, 1]);
  });

  it('is overdue the day after, and only while there is something to do', () => {
    const due = { status: 'vedtatt', due: '2026-11-26' } as const;
    expect(isOverdue(due, '2026-11-26')).toBe(false);
    expect(isOverdue(due, '2026-11-27')).toBe(true);
    expect(daysOver(due, '2026-12-03')).toBe(7);
    expect(daysOver({ ...due, status: 'innfort' }, '2026-12-03')).toBeUndefined();
    expect(isOverdue({ status: 'vedtatt' }, '2026-12-03')).toBe(false);
  });

  it('is without an owner where nobody was chosen, or whoever was has left', () => {
    const kari = { owner: { kind: 'person', id: 'kari', name: 'Kari' } } as const;
    expect(isWithoutOwner(kari, new Set(['kari']))).toBe(false);
    expect(isWithoutOwner(kari, new Set(['ola']))).toBe(true);
    expect(isWithoutOwner(kari, undefined)).toBe(false);
    expect(isWithoutOwner({ owner: { kind: 'role', role: 'Lege' } }, new Set())).toBe(false);
    expect(isWithoutOwner({ owner: { kind: 'none' } }, undefined)).toBe(true);
  });

  it('comes first when it needs help, then when it is late', () => {
    const actions = [
      actionOf(1),
      actionOf(2, { due: '2026-12-01' }),
      actionOf(3, { due: '2026-11-20' }),
      actionOf(4, { due: '2026-11-10' }),
      actionOf(5, { needsHelpSince: 1 }),
      actionOf(6),
    ];
    expect(actions.toSorted(byUrgency('2026-11-27')).map(({ nr }) => nr)).toEqual([5, 4, 3, 2, 1, 6]);
  });

  it('is hinted at when it only reminds', () => {
    expect(['Huske å ringe', ' Opplæring av nye', 'Minne hverandre'].every(onlyReminds)).toBe(true);
    expect(onlyReminds('Ringe radiologi, og huske det')).toBe(false);
  });
});

describe('what leaves the unit', () => {
  const hidden = 'hidden' as const;
  it.each([
    [
      [17, 7, 0],
      [17, 7, 0],
    ],
    [
      [18, 3, 2],
      [18, hidden, hidden],
    ],
    [
      [20, 3, 0],
      [hidden, hidden, 0],
    ],
    [
      [12, 1, 1],
      [hidden, hidden, hidden],
    ],
    [
      [11, 4, 4],
      [hidden, hidden, hidden],
    ],
    [
      [5, 5, 1],
      [hidden, 5, hidden],
    ],
    [
      [6, 2, 9, 3],
      [6, hidden, 9, hidden],
    ],
    [
      [1, 0, 0, 9],
      [hidden, 0, 0, hidden],
    ],
    [
      [10, 4, 4, 0],
      [hidden, hidden, hidden, 0],
    ],
    [[4, 4], undefined],
    [[3, 1, 0], undefined],
  ])('of %j is %j', (cells, seen) => {
    expect(suppress(cells)).toEqual(seen);
  });

  it('never says a count of 1–4, and leaves at least two ways to fill in what it hides', () => {
    /** Everything that hidden cells could be, for somebody who knows the rule. */
    function possible(seen: readonly (number | 'hidden')[], total: number): number[][] {
      const shown = seen.reduce<number>((sum, cell) => sum + (cell === 'hidden' ? 0 : cell), 0);
      const fill = (left: number, rest: number): number[][] => {
        if (rest === 0) return left === 0 ? [[]] : [];
        return Array.from({ length: left + 1 }, (_, first) => first).flatMap((first) =>
          fill(left - first, rest - 1).map((others) => [first, ...others]),
        );
      };
      const fillings = fill(total - shown, seen.filter((cell) => cell === 'hidden').length);
      return fillings
        .map((filling) => {
          const values = [...filling];
          return seen.map((cell) => (cell === 'hidden' ? (values.shift() ?? 0) : cell));
        })
        .filter((cells) => JSON.stringify(suppress(cells)) === JSON.stringify(seen));
    }
    fc.assert(
      fc.property(fc.array(fc.nat(14), { minLength: 2, maxLength: 4 }), (cells) => {
        const seen = suppress(cells);
        if (seen === undefined || !seen.includes('hidden')) return;
        expect(seen.every((cell) => cell === 'hidden' || cell === 0 || cell > 4)).toBe(true);
        const all = possible(
          seen,
          cells.reduce((sum, cell) => sum + cell, 0),
        );
        for (const [place, cell] of cells.entries()) {
          if (cell < 1 || cell > 4) continue;
          expect(new Set(all.map((each) => each[place])).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is of a reason its N, T and share, or only that it is fewer than five', () => {
    expect(outsideScores([score('radiologi', 5)])).toMatchObject([{ shown: true, namedFor: 5, time: 10 }]);
    expect(outsideScores([score('radiologi', 4)])).toEqual([{ reason: 'radiologi', shown: false }]);
    const many = { ...score('radiologi', 6), patients: 3.5 };
    expect(outsideScores([many])).toEqual([{ reason: 'radiologi', shown: false }]);
    expect(outside({ place: { right: 18, waiting: 3, split: 2 }, reasons: [score('tolk', 2)] })).toEqual({
      place: { right: 18, waiting: 'hidden', split: 'hidden', total: 23 },
      reasons: [{ reason: 'tolk', shown: false }],
    });
    expect(outside({ place: { right: 1, waiting: 2, split: 0 }, reasons: [] }).place).toBeUndefined();
  });

  it.each([
    ['one is hidden', [7, 6, 2], false],
    ['all that are hidden are one each', [7, 6, 1, 1], false],
    ['all that are hidden are four each', [7, 6, 4, 4], false],
    ['those that are hidden may be several things', [7, 6, 2, 4], true],
    ['none is hidden', [7, 6, 5], true],
  ])('shows shares, which sum to 100, only where they do not tell what is hidden: %s', (_, counts, shown) => {
    const seen = outsideScores(counts.map((count, place) => score(`r${place}`, count)));
    const shares = seen.map((each) => (each.shown ? each.basis : undefined));
    expect(shares.slice(0, 2)).toEqual(
      shown ? [counts[0], counts[1]].map((n) => score('', n ?? 0).basis) : [undefined, undefined],
    );
  });

  it('says whatever is hidden last', () => {
    const seen = outsideScores([score('a', 3), score('b', 9), score('c', 2), score('d', 5)]);
    expect(seen.map(({ reason }) => reason)).toEqual(['b', 'd', 'a', 'c']);
  });

  it('may be several sessions of one form together, as few as it takes to be five', () => {
    const sessions = [4, 3, 2, 1].map((day) => session(day, [score('radiologi', 2)]));
    expect(pooled('radiologi', sessions)).toEqual({ sessions: 3, namedFor: 6, patients: 6, time: 12 });
    expect(pooled('radiologi', sessions.slice(0, 2))).toBeUndefined();
    expect(pooled('tolk', sessions)).toBeUndefined();
    expect(pooled('radiologi', [])).toBeUndefined();
    const older = session(0.5, [score('radiologi', 9)], { formVersion: 2 });
    expect(pooled('radiologi', [...sessions.slice(0, 2), older])).toBeUndefined();
    const longAgo = session(4 - 731 * 86_400_000, [score('radiologi', 9)]);
    expect(pooled('radiologi', [...sessions.slice(0, 2), longAgo])).toBeUndefined();
    expect(pooled('radiologi', [session(5, [score('radiologi', 7)]), ...sessions])).toMatchObject({
      sessions: 1,
    });
  });

  it('is no sum from which what is hidden in one session can be taken by what is shown of another', () => {
    const of = (...counts: readonly number[]) =>
      pooled(
        'radiologi',
        counts.map((count, index) => session(9 - index, [score('radiologi', count)])),
      );
    expect(of(3, 6)).toBeUndefined();
    expect(of(3, 6, 2)).toMatchObject({ sessions: 3, namedFor: 11 });
    expect(of(4, 4)).toBeUndefined();
    expect(of(6, 3)).toMatchObject({ sessions: 1, namedFor: 6 });
  });
});
