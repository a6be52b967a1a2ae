import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/basics.ts';
import {
  type Action,
  isOpen,
  limits,
  type Person,
  type Plan,
  statusIds,
} from '../../../src/domain/improvement/action.ts';
import type { Command } from '../../../src/domain/improvement/command.ts';
import { create, decide } from '../../../src/domain/improvement/decide.ts';
import { changesBetween, type HistoryEntry } from '../../../src/domain/improvement/history.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { asTold, command, person, plan } from './arbitraries.ts';

const now = Date.parse('2026-11-27T12:00:00Z');
const kari: Person = { id: 'kari', name: 'Kari Nordmann' };
const simple: Plan = { text: 'Avklar tidspunkt før visitt', owner: { kind: 'none' }, level: 'mikro' };

function created(given: Plan = simple): Action {
  const made = create(12, { plan: given, about: {} }, 0, now, kari);
  if (isRefusal(made)) throw new Error(made.refused);
  return made;
}

function done(action: Action, what: Command, at: Instant = now + 1): Action {
  const after = decide(action, what, at, kari);
  if (isRefusal(after)) throw new Error(after.refused);
  return after;
}

/** Every entry that such commands leave in the history, and the action at the end. */
function played(given: Plan, steps: readonly (readonly [Command, Person])[]) {
  let action = created(given);
  const entries: HistoryEntry[] = [
    { nr: 12, version: 1, at: now, by: kari, changes: changesBetween(undefined, action) },
  ];
  for (const [index, [what, by]] of steps.entries()) {
    const at = now + 1_000 * (index + 1);
    const after = decide(action, what, at, by);
    if (isRefusal(after)) continue;
    const changes = changesBetween(action, after);
    if (changes.length > 0) entries.push({ nr: 12, version: after.version, at, by, changes });
    action = after;
  }
  return { action, entries };
}

/** The action that a history tells of, put together from nothing else. */
function replayed(entries: readonly HistoryEntry[]): Record<string, unknown> {
  const told = new Map<string, unknown>([['nr', 12]]);
  const cycles: unknown[] = [];
  const lifts: unknown[] = [];
  for (const { at, by, version, changes } of entries) {
    told.set('createdAt', told.get('createdAt') ?? at);
    told.set('version', version).set('changedAt', at).set('changedBy', by?.name);
    for (const change of changes) {
      if (change.field === 'cycles') cycles.push(change.to);
      else if (change.field === 'lifts') {
        const { arrived: _, ...lift } = change.to;
        lifts[lift.n - 1] = { ...lift, asked: [] };
      } else if (change.field !== 'nudges') told.set(change.field, change.to);
      if (change.field === 'status') {
        told.set('closedAt', change.to === 'innfort' || change.to === 'droppet' ? at : undefined);
        if (change.to === 'foreslatt') told.set('decidedAt', undefined);
        else if (change.to !== 'droppet') told.set('decidedAt', told.get('decidedAt') ?? at);
      }
    }
  }
  return { ...Object.fromEntries(told), cycles, lifts };
}

const steps = fc.array(fc.tuple(command, person), { maxLength: 25 });

describe('an action, whatever is done with it', () => {
  it('is told whole by its history', () => {
    fc.assert(
      fc.property(plan, steps, (given, what) => {
        const { action, entries } = played(given, what);
        expect(asTold(action)).toEqual(
          Object.fromEntries(Object.entries(replayed(entries)).filter(([, value]) => value !== undefined)),
        );
        expect(entries.map(({ version }) => version)).toEqual(entries.map((_, index) => index + 1));
      }),
    );
  });

  it('is the same when the last thing done is done once more', () => {
    fc.assert(
      fc.property(plan, steps, command, (given, what, last) => {
        const { action } = played(given, what);
        const once = decide(action, last, now + 60_000, kari);
        if (isRefusal(once)) return;
        const twice = decide(once, last, now + 90_000, kari);
        if (isRefusal(twice)) throw new Error(twice.refused);
        expect(changesBetween(once, twice)).toEqual([]);
        expect(twice).toEqual(once);
      }),
    );
  });

  it('keeps every line of its rounds and every lift, and stays within its limits', () => {
    fc.assert(
      fc.property(plan, steps, (given, what) => {
        let before = created(given);
        for (const [each, by] of what) {
          const after = decide(before, each, now, by);
          if (isRefusal(after)) continue;
          expect(after.cycles.slice(0, before.cycles.length)).toEqual(before.cycles);
          expect(after.lifts.length).toBeGreaterThanOrEqual(before.lifts.length);
          expect(after.lifts.length).toBeLessThanOrEqual(limits.lifts);
          expect(after.nr).toBe(before.nr);
          before = after;
        }
      }),
    );
  });

  it('has a reason when it is dropped, and only then; and a day it was closed on when it is, and only then', () => {
    fc.assert(
      fc.property(plan, steps, (given, what) => {
        const { action } = played(given, what);
        expect(action.dropped !== undefined).toBe(action.status === 'droppet');
        expect(action.closedAt !== undefined).toBe(!isOpen(action));
      }),
    );
  });
});

describe('an action', () => {
  it('takes any status after any other', () => {
    for (const from of statusIds) {
      for (const to of statusIds) {
        const there = done(created(), { kind: 'status', status: from, why: 'ikke_aktuelt' });
        expect(done(there, { kind: 'status', status: to, why: 'ikke_aktuelt' }).status).toBe(to);
      }
    }
  });

  it('is dropped only with a reason', () => {
    expect(decide(created(), { kind: 'status', status: 'droppet' }, now, kari)).toMatchObject({
      refused: 'whyNeeded',
      field: 'hvorfor',
    });
  });

  it('is not due on a day that was, when it is made; later it may be', () => {
    const past = { ...simple, due: '2026-11-26' };
    expect(create(1, { plan: past, about: {} }, 0, now, kari)).toMatchObject({
      refused: 'dateInPast',
      field: 'frist',
    });
    expect(create(1, { plan: { ...simple, due: '2026-11-27' }, about: {} }, 0, now, kari)).toMatchObject({
      nr: 1,
    });
    expect(done(created(), { kind: 'edit', plan: past }).due).toBe('2026-11-26');
  });

  it('is not made when two hundred are open', () => {
    expect(create(201, { plan: simple, about: {} }, limits.open, now, kari)).toMatchObject({
      refused: 'tooMany',
    });
  });

  it('takes 48 lines of rounds and five lifts, and says which of them are too many', () => {
    const full = Array.from({ length: limits.cycles }, (_, n) => n).reduce<Action>(
      (action, n) => done(action, { kind: 'step', step: 'evaluere', text: `Uke ${n}` }),
      created(),
    );
    expect(full.cycles).toHaveLength(48);
    expect(decide(full, { kind: 'step', step: 'evaluere', text: 'Uke 49' }, now, kari)).toMatchObject({
      refused: 'tooManyRounds',
    });
    const text = { problem: 'Kø', consequence: 'Venting', ask: 'Flere tider', askedBy: '2026-12-15' };
    const answer = { kind: 'avslar', why: 'Nei', by: 'Line Leder', at: now } as const;
    const lifted = Array.from({ length: limits.lifts }, (_, n) => n + 1).reduce<Action>(
      (action, n) =>
        done(done(action, { kind: 'lift', to: 'line', text: { ...text, ask: `Gang ${n}` } }), {
          kind: 'liftAnswer',
          n,
          answer,
        }),
      created(),
    );
    expect(decide(lifted, { kind: 'lift', to: 'line', text }, now, kari)).toMatchObject({
      refused: 'tooManyLifts',
    });
  });

  it('is decided on when it is more than suggested, and once', () => {
    const decided = done(created(), { kind: 'status', status: 'vedtatt' }, now + 5);
    expect(decided.decidedAt).toBe(now + 5);
    expect(done(decided, { kind: 'status', status: 'innfort' }, now + 9)).toMatchObject({
      decidedAt: now + 5,
      closedAt: now + 9,
    });
    expect(done(decided, { kind: 'status', status: 'foreslatt' }, now + 9).decidedAt).toBeUndefined();
  });

  it('begins a new round when an earlier step comes again', () => {
    const told = (['planlegge', 'gjennomfore', 'evaluere', 'gjennomfore'] as const).reduce(
      (action, step) => done(action, { kind: 'step', step, text: `Vi skal ${step}` }),
      created(),
    );
    expect(told.cycles.map(({ nr }) => nr)).toEqual([1, 1, 1, 2]);
  });

  it('is lifted again only when the answer leaves it with the unit', () => {
    const lift = (ask: string): Command => ({
      kind: 'lift',
      to: 'line',
      text: { problem: 'Radiologi', consequence: 'Ni pasienter', ask, askedBy: '2027-01-10' },
    });
    const once = done(created(), lift('Faste tider'));
    expect(decide(once, lift('Flere tider'), now, kari)).toMatchObject({ refused: 'liftOpen' });
    for (const [kind, may] of [
      ['tar', false],
      ['videre', false],
      ['mer', true],
      ['avslar', true],
      ['ferdig', true],
    ] as const) {
      const answered = done(once, {
        kind: 'liftAnswer',
        n: 1,
        answer: { kind, why: '', by: 'Line Leder', at: now },
      });
      expect(isRefusal(decide(answered, lift('Flere tider'), now, kari))).toBe(!may);
    }
  });

  it('needs help until it goes as planned, or is closed', () => {
    const asked = done(created(), { kind: 'nudged', nudges: ['w2'] });
    expect(asked.version).toBe(1);
    const stuck = done(asked, { kind: 'nudgeAnswer', answer: 'trenger_hjelp' }, now + 7);
    expect(stuck.needsHelpSince).toBe(now + 7);
    expect(done(stuck, { kind: 'nudgeAnswer', answer: 'i_rute' }).needsHelpSince).toBeUndefined();
    expect(done(stuck, { kind: 'status', status: 'innfort' }).needsHelpSince).toBeUndefined();
  });

  it('that has been closed since is not closed another way by whoever still sees it open', () => {
    const closed = done(created(), { kind: 'status', status: 'innfort' });
    const answer = { kind: 'review', session: 's1', outcome: 'fortsetter' } as const;
    expect(decide(closed, answer, now, kari)).toMatchObject({ refused: 'changedMeanwhile' });
  });

  it.each([
    ['droppes', 'droppet'],
    ['ferdig', 'innfort'],
  ] as const)('that «Sist lovet vi» has closed with %s goes on as it was once that is taken back', (outcome, status) => {
    const before = done(created(), { kind: 'status', status: 'proves' });
    const marked = { kind: 'review', session: 's1', why: 'ikke_aktuelt' } as const;
    const closed = done(before, { ...marked, outcome }, now + 5);
    expect(closed).toMatchObject({ status, closedAt: now + 5 });
    const open = done(closed, { ...marked, outcome: 'fortsetter' }, now + 9);
    expect(open).toMatchObject({ status: 'proves', review: { session: 's1', outcome: 'fortsetter' } });
    expect([open.closedAt, open.dropped, open.decidedAt]).toEqual([undefined, undefined, before.decidedAt]);
    expect(open.reviewedFrom).toBeUndefined();
    const another = { ...marked, session: 's2', outcome: 'fortsetter' } as const;
    expect(decide(closed, another, now, kari)).toMatchObject({ refused: 'changedMeanwhile' });
    const since = done(closed, {
      kind: 'status',
      status: status === 'droppet' ? 'innfort' : 'droppet',
      why: 'x',
    });
    expect(decide(since, { ...marked, outcome: 'fortsetter' }, now, kari)).toMatchObject({
      refused: 'changedMeanwhile',
    });
  });

  it('that «Sist lovet vi» has closed, one way or both, is all that it was once that is taken back', () => {
    const closing = fc.subarray(['ferdig', 'droppes'] as const, { minLength: 1 });
    const marked = { kind: 'review', session: 's9', why: 'ikke_aktuelt' } as const;
    const besides = (action: Action) => {
      const {
        version: _,
        changedAt: __,
        changedBy: ___,
        review: ____,
        reviewedFrom: _____,
        ...rest
      } = action;
      return rest;
    };
    fc.assert(
      fc.property(plan, steps, closing, (given, what, outcomes) => {
        const { action: before } = played(given, what);
        fc.pre(isOpen(before));
        let action = before;
        for (const outcome of outcomes) action = done(action, { ...marked, outcome }, now + 60_000);
        const open = done(action, { ...marked, outcome: 'fortsetter' }, now + 90_000);
        expect(besides(open)).toEqual(besides(before));
        expect(open.reviewedFrom).toBeUndefined();
      }),
    );
    const help = done(created(), { kind: 'nudgeAnswer', answer: 'trenger_hjelp' }, now + 2);
    const open = done(done(help, { ...marked, outcome: 'ferdig' }), { ...marked, outcome: 'fortsetter' });
    expect(open.needsHelpSince).toBe(now + 2);
  });

  it('that was opened again and closed the same way is no longer what «Sist lovet vi» has closed', () => {
    const marked = { kind: 'review', session: 's1' } as const;
    const closed = done(created(), { ...marked, outcome: 'ferdig' }, now + 5);
    const open = done(closed, { kind: 'status', status: 'proves' }, now + 6);
    const again = done(open, { kind: 'status', status: 'innfort' }, now + 7);
    expect(decide(again, { ...marked, outcome: 'fortsetter' }, now + 8, kari)).toMatchObject({
      refused: 'changedMeanwhile',
    });
  });
});
