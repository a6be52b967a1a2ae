import { describe, expect, it } from 'vitest';
import {
  accept,
  consent,
  keepLeading,
  offer,
  openLeadQuestion,
  takeOverOrAsk,
} from '../../src/domain/session/leadership.ts';
import type { LiveSession } from '../../src/domain/session/session.ts';
import { allowed } from './allowed.ts';
import { begun } from './fixtures.ts';

const minute = 60_000;
const ola = { person: 'ola', name: 'Ola' };
const per = { person: 'per', name: 'Per' };
const kari = { person: 'kari', name: 'Kari' };
const session: LiveSession = begun();

describe('the leader who wants to hand over', () => {
  const offered = offer(session, minute);

  it('leads until somebody accepts, and then that person does', () => {
    expect(offered.leader.name).toBe('Kari');
    expect(allowed(accept(offered, ola, minute, 2 * minute)).leader.name).toBe('Ola');
  });

  it('may offer twice without harm, and take the offer back', () => {
    expect(offer(offered, 2 * minute)).toBe(offered);
    const kept = allowed(keepLeading(offered, minute));
    expect(keepLeading(kept, minute)).toBe(kept);
    expect(accept(kept, ola, minute, 2 * minute)).toEqual({ refused: 'leadQuestionIsOver' });
  });

  it('gives it to the first who accepts; a second tap of the same person changes nothing', () => {
    const given = allowed(accept(offered, ola, minute, 2 * minute));
    expect(accept(given, per, minute, 2 * minute)).toEqual({ refused: 'leadQuestionIsOver' });
    expect(accept(given, ola, minute, 2 * minute)).toBe(given);
  });

  it('cannot accept, and nobody can after ten minutes', () => {
    expect(accept(offered, kari, minute, 2 * minute)).toEqual({ refused: 'alreadyLeader' });
    expect(openLeadQuestion(offered, 11 * minute)).toBeUndefined();
    expect(accept(offered, ola, minute, 11 * minute)).toEqual({ refused: 'leadQuestionIsOver' });
  });

  it('has agreed already to whoever writes «overta»', () => {
    expect(allowed(takeOverOrAsk(offered, ola, 2 * minute, 2 * minute)).leader.name).toBe('Ola');
  });
});

describe('an offer to one colleague', () => {
  const offered = offer(session, minute, ola);

  it('is accepted by that colleague only; the others are told whom it is for', () => {
    expect(accept(offered, per, minute, 2 * minute)).toEqual({ refused: 'offeredToAnother', leader: 'Ola' });
    const given = allowed(accept(offered, ola, minute, 2 * minute));
    expect(given.leader.name).toBe('Ola');
    expect(given.leadQuestion).toEqual({ kind: 'given', at: minute });
  });

  it('lapses after ten minutes, and names nobody once it is taken back', () => {
    expect(accept(offered, ola, minute, 11 * minute)).toEqual({ refused: 'leadQuestionIsOver' });
    expect(allowed(keepLeading(offered, minute)).leadQuestion).toEqual({ kind: 'withdrawn', at: minute });
  });

  it('gives way to an offer to somebody else, or to everybody', () => {
    expect(offer(offered, 2 * minute, ola)).toBe(offered);
    const other = offer(offered, 2 * minute, per);
    expect(accept(other, ola, 2 * minute, 3 * minute)).toEqual({
      refused: 'offeredToAnother',
      leader: 'Per',
    });
    expect(accept(other, ola, minute, 3 * minute)).toEqual({ refused: 'leadQuestionIsOver' });
    const open = offer(other, 3 * minute);
    expect(allowed(accept(open, ola, 3 * minute, 4 * minute)).leader.name).toBe('Ola');
  });

  it('holds for «overta» too, unless the leader has gone silent', () => {
    expect(takeOverOrAsk(offered, per, 2 * minute, 2 * minute)).toEqual({
      refused: 'offeredToAnother',
      leader: 'Ola',
    });
    expect(allowed(takeOverOrAsk(offered, ola, 2 * minute, 2 * minute)).leader.name).toBe('Ola');
    expect(allowed(takeOverOrAsk(offered, per, 0, 6 * minute)).leader.name).toBe('Per');
  });
});

describe('somebody who writes «overta»', () => {
  const asked = allowed(takeOverOrAsk(session, ola, 0, minute));

  it('leads at once after five minutes of silence', () => {
    const taken = allowed(takeOverOrAsk(session, ola, 0, 5 * minute));
    expect(taken).toMatchObject({ leader: ola, leadQuestion: { kind: 'given' } });
  });

  it('asks a leader who is there, who may say yes', () => {
    expect(asked.leader.name).toBe('Kari');
    const given = allowed(consent(asked, minute, 2 * minute));
    expect(given.leader).toEqual({ ...ola, seenAt: 2 * minute });
  });

  it('or no; then the name of who asked is forgotten', () => {
    const declined = allowed(keepLeading(asked, minute));
    expect(declined.leader.name).toBe('Kari');
    const { form: _, ...said } = declined;
    expect(JSON.stringify(said)).not.toMatch(/ola/i);
    expect(consent(declined, minute, 2 * minute)).toEqual({ refused: 'leadQuestionIsOver' });
  });

  it('asks once, and others wait for the answer', () => {
    expect(takeOverOrAsk(asked, ola, minute, 2 * minute)).toBe(asked);
    expect(takeOverOrAsk(asked, per, minute, 2 * minute)).toEqual({ refused: 'anotherHasAsked' });
    const again = allowed(takeOverOrAsk(asked, per, 11 * minute, 12 * minute));
    expect(again.leadQuestion).toMatchObject({ kind: 'asked', name: 'Per' });
  });

  it('does not need to when leading already', () => {
    expect(takeOverOrAsk(session, kari, 0, 9 * minute)).toEqual({ refused: 'alreadyLeader' });
  });
});
