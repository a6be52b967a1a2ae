import { describe, expect, it } from 'vitest';
import { runVerb } from '../../src/app/entry/verbs.ts';
import { personKey } from '../../src/app/ports/keys.ts';
import type { Rows } from '../../src/app/ports/rows/rows.ts';
import type { Card, Verb } from '../../src/cards/model/card.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import type { ActiveSession, PatientState } from '../../src/domain/session/session.ts';
import { memoryStore } from '../../src/store/table/memory.ts';
import { expandCard } from '../../src/teams/expand.ts';
import { textOf } from '../cards/walk.ts';
import { active, morning, unit } from '../store/examples.ts';
import { actOf, quietWorld } from './quietWorld.ts';

const open: PatientState = { kind: 'open', openedAt: morning };
const session: ActiveSession = {
  ...active,
  setup: { ...active.setup, patients: 20, mode: 'all' },
  patients: Array.from({ length: 20 }, () => open),
};

/** A ward with twenty open patients that Eva has joined, and a count of what is read and written of answers. */
async function ward({ alone } = { alone: true }) {
  const inner = memoryStore();
  const cost = { reads: 0, writes: 0 };
  let away = false;
  const store: Rows = {
    ...inner,
    answers: {
      ...inner.answers,
      read: (...asked) => {
        if (away) return Promise.reject(new Error('storage is away'));
        cost.reads++;
        return inner.answers.read(...asked);
      },
      save: (...write) => {
        cost.writes++;
        return inner.answers.save(...write);
      },
    },
  };
  let at = morning + 10;
  const now = () => at;
  await store.channels.commit('c1', {
    channel: { value: unit, etag: undefined },
    session: { value: session, etag: undefined },
  });
  const person = personKey(active.secret, 'eva');
  await store.participants.save('s1', {
    person,
    role: 'lege',
    joinedAt: morning,
    leftAt: undefined,
    sourceAt: 0,
  });
  const world = { ...quietWorld(store, now), alone: () => alone };
  const eva = await actOf(world, 'eva', 'board');
  const tap = async (verb: Verb, data: object): Promise<Card> => {
    const done = await runVerb(world, eva, verb, { session: 's1', ...data });
    if (isRefusal(done)) throw new Error(JSON.stringify(done));
    return done;
  };
  const costOf = async (run: () => Promise<unknown>) => {
    const before = { ...cost };
    await run();
    return { reads: cost.reads - before.reads, writes: cost.writes - before.writes };
  };
  return {
    tap,
    costOf,
    readsFail: () => {
      away = true;
    },
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

describe('what a walk costs', () => {
  it('is nothing on a tap outside one: one write, then one read and one write', async () => {
    const { tap, costOf } = await ward();
    const first = { patient: 1, assessment: 'ferdig' };
    expect(await costOf(() => tap('answer.assess', first))).toEqual({ reads: 0, writes: 1 });
    const reason = { patient: 1, reason: 'komm-korttid' };
    expect(await costOf(() => tap('answer.reason', reason))).toEqual({ reads: 1, writes: 1 });
    expect(await costOf(() => tap('answer.wait', { patient: 1, wait: 't3' }))).toEqual({
      reads: 1,
      writes: 1,
    });
  });

  it('is the same one write on a walk, and reads for what comes next only when the answer is complete', async () => {
    const { tap, costOf } = await ward();
    const first = { patient: 1, assessment: 'ferdig', walk: 1 };
    expect(await costOf(() => tap('answer.assess', first))).toEqual({ reads: 1, writes: 1 });
    const whole = { patient: 2, assessment: 'riktig_aktiv', walk: 1 };
    expect(await costOf(() => tap('answer.assess', whole))).toEqual({ reads: 21, writes: 1 });
  });

  it('is read once for the number on the board, which follows the person’s own taps without reading again', async () => {
    const { tap, costOf, pass } = await ward();
    const counted = 'Du har ikke svart for 19 pasienter ennå.';
    const board = async () => textOf(expandCard(await tap('session.view', {})));
    expect(await costOf(board)).toEqual({ reads: 20, writes: 0 });
    await tap('answer.assess', { patient: 5, assessment: 'vet_ikke' });
    await tap('answer.assess', { patient: 6, assessment: 'ferdig' });
    expect(await costOf(board)).toEqual({ reads: 0, writes: 0 });
    expect(await board()).toContain(counted);
    pass(31_000);
    expect(await costOf(board)).toEqual({ reads: 20, writes: 0 });
    expect(await board()).toContain(counted);
  });

  it('is read again beside another process, through which it may have been answered, for what is unanswered', async () => {
    const { tap, costOf } = await ward({ alone: false });
    const board = () => tap('session.view', {});
    await tap('answer.assess', { patient: 5, assessment: 'vet_ikke' });
    expect(await costOf(board)).toEqual({ reads: 20, writes: 0 });
    expect(await costOf(board)).toEqual({ reads: 19, writes: 0 });
  });

  it('is never the answer: what is stored is acknowledged although the next patient cannot be found', async () => {
    const { tap, costOf, readsFail } = await ward();
    readsFail();
    let card: Card | undefined;
    const whole = { patient: 2, assessment: 'riktig_aktiv', walk: 1 };
    const spent = await costOf(async () => {
      card = await tap('answer.assess', whole);
    });
    expect(spent).toEqual({ reads: 0, writes: 1 });
    expect(card === undefined ? '' : textOf(expandCard(card))).toContain('Pasient 2 av 20');
  });
});
