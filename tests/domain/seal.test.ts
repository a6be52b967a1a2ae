import { describe, expect, it } from 'vitest';
import { dictionary } from '../../src/dictionaries/dictionary.ts';
import type { Answer } from '../../src/domain/answer/answer.ts';
import {
  type Amendment,
  amended,
  amendedLate,
  answerWindow,
  frozen,
  isOfRound,
  type Window,
  withoutReveal,
} from '../../src/domain/answer/answering.ts';
import { isOnTime, type Shown } from '../../src/domain/answer/seal.ts';
import { forms } from '../../src/domain/form/form.ts';
import { putOff } from '../../src/domain/session/passing.ts';
import { begin, finish, next, patientState, reveal } from '../../src/domain/session/phases.ts';
import { answerAgain } from '../../src/domain/session/secondRound.ts';
import type { ActiveSession } from '../../src/domain/session/session.ts';
import { takeBack, withUndo } from '../../src/domain/session/undo.ts';
import { allowed } from './allowed.ts';
import { answered, late, prepared, revealedAt, shown, shownUnsealed } from './fixtures.ts';

const words = dictionary();

const { sengepost } = forms;
const started: ActiveSession = begin(prepared, prepared.setup, 1_000);

describe('a row was in what was shown', () => {
  const early = revealedAt - 1;
  const slow = revealedAt + 1;
  it.each<{ what: string; row: Parameters<typeof isOnTime>[0]; after: Shown | undefined; onTime: boolean }>([
    { what: 'carries the seal', row: { sealed: 's1', at: early }, after: shown, onTime: true },
    {
      what: 'carries it, from a clock that is ahead',
      row: { sealed: 's1', at: slow },
      after: shown,
      onTime: true,
    },
    { what: 'carries none', row: { sealed: undefined, at: early }, after: shown, onTime: false },
    { what: 'carries that of another reveal', row: { sealed: 's0', at: early }, after: shown, onTime: false },
    { what: 'is blind', row: { sealed: undefined, at: slow }, after: undefined, onTime: true },
    { what: 'is blind again', row: { sealed: 's0', at: slow }, after: undefined, onTime: true },
    {
      what: 'was shown before seals, at that moment',
      row: { sealed: undefined, at: revealedAt },
      after: shownUnsealed,
      onTime: true,
    },
    {
      what: 'was shown before seals, and came after',
      row: { sealed: undefined, at: slow },
      after: shownUnsealed,
      onTime: false,
    },
    {
      what: 'carries an old seal where the session has only a time',
      row: { sealed: 's0', at: slow },
      after: shownUnsealed,
      onTime: false,
    },
  ])('or not: it $what', ({ row, after, onTime }) => {
    expect(isOnTime(row, after)).toBe(onTime);
  });
});

describe('an assessment', () => {
  const after: Window = { late: true, round: 1, shown };

  it('stands once it has been shown, whatever the clock says', () => {
    expect(frozen(after, answered('ferdig', { assessedAt: revealedAt + 900 }))).toBe(true);
    expect(frozen({ late: false, round: 1 }, answered('ferdig'))).toBe(false);
    expect(frozen(after, undefined)).toBe(false);
  });

  it('can be changed by who answered after it, and by who was in another reveal only', () => {
    const { sealed: _, ...unsealed } = answered('ferdig', { assessedAt: revealedAt - 900 });
    expect(frozen(after, unsealed)).toBe(false);
    expect(frozen(after, answered('ferdig', late))).toBe(false);
  });

  it('stands by its time where it was shown by a version of before seals', () => {
    const unsealed: Window = { late: true, round: 1, shown: shownUnsealed };
    expect(frozen(unsealed, answered('ferdig', { assessedAt: revealedAt }))).toBe(true);
    expect(frozen(unsealed, answered('ferdig', { assessedAt: revealedAt + 1 }))).toBe(false);
  });

  it('is of no reveal any more once it changes while it is blind', () => {
    const before = answered('ferdig', { addedLate: ['wait'], wait: 't3' });
    const { sealed: _, ...rest } = answered('ferdig', { wait: 't3' });
    expect(withoutReveal(before)).toStrictEqual(rest);
  });
});

describe('what is added to an answer that has been shown', () => {
  const late = (answer: Answer, ...changes: readonly Amendment[]) =>
    changes.reduce((before, change) => allowed(amendedLate(sengepost, before, change, words)), answer);
  const bare = answered('ferdig');
  const reason: Amendment = { kind: 'addReason', reason: 'komm-korttid' };
  const second: Amendment = { kind: 'addReason', reason: 'besl-plan' };
  const wait: Amendment = { kind: 'wait', wait: 't3' };
  const risk: Amendment = { kind: 'further', question: 'risk', option: 2 };
  const text: Amendment = { kind: 'text', text: 'MR i dag' };

  it('is what was empty: reasons, time, further questions and text; the seal stays', () => {
    expect(late(bare, reason, wait, risk, text)).toStrictEqual({
      ...bare,
      reasons: ['komm-korttid'],
      wait: 't3',
      further: { risk: 2 },
      text: 'MR i dag',
      addedLate: ['reasons', 'wait', 'risk', 'text'],
    });
  });

  it('can be changed and taken away again, as often as one likes', () => {
    const added = late(bare, reason, second, wait);
    const changed = late(
      added,
      { kind: 'removeReason', reason: 'komm-korttid' },
      { kind: 'wait', wait: 't5' },
    );
    expect(changed).toStrictEqual({
      ...bare,
      reasons: ['besl-plan'],
      wait: 't5',
      addedLate: ['reasons', 'wait'],
    });
    expect(
      late(
        added,
        { kind: 'removeReason', reason: 'komm-korttid' },
        { kind: 'removeReason', reason: 'besl-plan' },
        reason,
      ).reasons,
    ).toEqual(['komm-korttid']);
  });

  it.each<{ what: string; answer: Partial<Answer>; change: Amendment }>([
    { what: 'a further reason', answer: { reasons: ['komm-korttid'] }, change: second },
    {
      what: 'a reason less',
      answer: { reasons: ['komm-korttid'] },
      change: { kind: 'removeReason', reason: 'komm-korttid' },
    },
    { what: 'another time', answer: { wait: 't1' }, change: wait },
    { what: 'another risk, where it was none', answer: { further: { risk: 0 } }, change: risk },
    { what: 'another text', answer: { text: 'Tolk' }, change: text },
    { what: 'no text', answer: { text: 'Tolk' }, change: { kind: 'text', text: '' } },
  ])('is not $what than what was shown', ({ answer, change }) => {
    expect(amendedLate(sengepost, answered('ferdig', answer), change, words)).toEqual({
      refused: 'alreadyRevealed',
    });
  });

  it('may stand beside what was there: each part is by itself', () => {
    const given = answered('ferdig', { reasons: ['komm-korttid'] });
    expect(late(given, wait)).toStrictEqual({ ...given, wait: 't3', addedLate: ['wait'] });
    expect(amendedLate(sengepost, late(given, wait), second, words)).toEqual({ refused: 'alreadyRevealed' });
  });

  it('may be «Ferdig», which marks nothing as added', () => {
    expect(late(bare, { kind: 'done' })).toStrictEqual({ ...bare, done: true });
  });

  it('is held to what holds for every answer', () => {
    const change: Amendment = { kind: 'addReason', reason: 'finnes-ikke' };
    expect(amendedLate(sengepost, bare, change, words)).toEqual(amended(sengepost, bare, change, words));
    const three = late(bare, reason, second, { kind: 'addReason', reason: 'utskr-papir' });
    expect(amendedLate(sengepost, three, { kind: 'addReason', reason: 'diag-radiologi' }, words)).toEqual({
      refused: 'tooManyReasons',
    });
  });
});

describe('what names a reveal', () => {
  const named = (session: Pick<ActiveSession, 'patients'>, patient = 1) => patientState(session, patient);

  it('is in the state of the patient, shown or left, and is not changed by a second showing', () => {
    const first = allowed(reveal(started, 1, 'leader', 2_000, 's1'));
    expect(named(first)).toMatchObject({ kind: 'revealed', seal: 's1' });
    expect(allowed(reveal(first, 1, 'leader', 3_000, 's2'))).toBe(first);
    expect(named(allowed(next(first, 1, 3_000, 's2')).session)).toMatchObject({ kind: 'left', seal: 's1' });
    expect(named(allowed(next(started, 1, 3_000, 's2')).session)).toMatchObject({ kind: 'left', seal: 's2' });
  });

  it('is that of the end for what the end shows, and the patient’s own for what was shown before', () => {
    const onward = allowed(putOff(allowed(next(started, 1, 2_000, 's1')).session, 2, 3_000));
    const ended = finish(onward, 4_000, 's9');
    expect(named(ended)).toMatchObject({ seal: 's1' });
    expect(named(ended, 2)).toMatchObject({ seal: 's9' });
    expect(named(ended, 3)).toMatchObject({ seal: 's9' });
  });

  it('is kept beside a second round, which gets another', () => {
    const again = allowed(answerAgain(allowed(reveal(started, 1, 'all', 2_000, 's1')), 1, 3_000));
    expect(named(again)).toMatchObject({ kind: 'open', first: { seal: 's1' } });
    expect(named(again)).not.toHaveProperty('seal');
    expect(named(allowed(reveal(again, 1, 'all', 4_000, 's2')))).toMatchObject({
      seal: 's2',
      first: { seal: 's1' },
    });
  });

  it('is gone when the reveal is taken back, and what is held back then has one of its own', () => {
    const step = { step: 'reveal', patient: 1 } as const;
    const after = withUndo(started, allowed(reveal(started, 1, 'all', 2_000, 's1')), step, 2_000);
    expect(named(allowed(takeBack(after, 2_000, false, 3_000, 's2')))).toStrictEqual(named(started));
    const held = allowed(takeBack(after, 2_000, true, 3_000, 's2'));
    expect(named(held)).toStrictEqual({ kind: 'open', openedAt: 1_000, heldAt: 3_000, heldSeal: 's2' });
    const again = allowed(reveal(held, 1, 'all', 4_000, 's3'));
    expect(named(again)).toMatchObject({ seal: 's3' });
    expect(named(again)).not.toHaveProperty('heldSeal');
  });

  it('is what a late answer is measured by', () => {
    const session = allowed(reveal(started, 1, 'all', 2_000, 's1'));
    const window = allowed(answerWindow(session, 1));
    expect(window).toMatchObject({ late: true, shown: { seal: 's1', revealedAt: 2_000 } });
    expect(frozen(window, answered('ferdig'))).toBe(true);
    expect(frozen(window, answered('ferdig', late))).toBe(false);
  });
});

describe('a tap', () => {
  it.each<{ round: 1 | 2; drawn: 1 | 2 | undefined; fits: boolean }>([
    { round: 1, drawn: 1, fits: true },
    { round: 1, drawn: undefined, fits: true },
    { round: 1, drawn: 2, fits: false },
    { round: 2, drawn: 2, fits: true },
    { round: 2, drawn: 1, fits: false },
    { round: 2, drawn: undefined, fits: false },
  ])('drawn for round $drawn answers round $round: $fits', ({ round, drawn, fits }) => {
    const window: Window = { late: false, round };
    expect(isOfRound(window, drawn)).toBe(fits);
  });
});
