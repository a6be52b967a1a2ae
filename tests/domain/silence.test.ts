import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/domain/refusal.ts';
import { isLive, resume } from '../../src/domain/session/phases.ts';
import type { ActiveSession, LiveSession } from '../../src/domain/session/session.ts';
import { heard, heedSilence, silenceDue } from '../../src/domain/session/silence.ts';
import { begun } from './fixtures.ts';

const minutes = (count: number) => count * 60_000;
const hours = (count: number) => minutes(60 * count);
const start = hours(9);

const session = begun({}, start);

function active(after: LiveSession): ActiveSession {
  if (after.phase !== 'active') throw new Error('The session is paused');
  return after;
}

describe('a silent session', () => {
  it('is asked after half an hour, once', () => {
    expect(heedSilence(session, undefined, start + minutes(30) - 1)).toBe(session);
    const asked = active(heedSilence(session, undefined, start + minutes(30)));
    expect(asked.silence).toEqual({ since: start, askedAt: start + minutes(30) });
    expect(heedSilence(asked, undefined, start + hours(3))).toBe(asked);
  });

  it('is not asked when somebody has answered in the meantime', () => {
    expect(heedSilence(session, start + minutes(20), start + minutes(40))).toBe(session);
    expect(active(heedSilence(session, start + minutes(20), start + minutes(50))).silence?.since).toBe(
      start + minutes(20),
    );
  });

  it('takes the question back when somebody is heard, and asks anew after another half hour', () => {
    const asked = active(heedSilence(session, undefined, start + minutes(30)));
    const again = active(heedSilence(asked, start + minutes(35), start + minutes(36)));
    expect(again.silence).toBeUndefined();
    expect(heard(asked).silence).toBeUndefined();
    expect(heard(session)).toBe(session);
    expect(active(heedSilence(again, start + minutes(35), start + minutes(65))).silence?.since).toBe(
      start + minutes(35),
    );
  });

  it('is next worth a look at the very moment something comes of it', () => {
    const times = fc.record({
      newest: fc.option(fc.integer({ min: 0, max: 240 }), { nil: undefined }),
      askedLate: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(times, ({ newest, askedLate }) => {
        const answered = newest === undefined ? undefined : start + minutes(newest);
        const due = silenceDue(session, answered);
        expect(heedSilence(session, answered, due - 1)).toBe(session);
        const asked = active(heedSilence(session, answered, due + minutes(askedLate)));
        expect(asked.silence).toBeDefined();
        const pauses = silenceDue(asked, answered);
        expect(heedSilence(asked, answered, pauses - 1)).toBe(asked);
        expect(heedSilence(asked, answered, pauses).phase).toBe('paused');
      }),
    );
  });

  it('pauses after four hours; the silence counts as pause', () => {
    const asked = active(heedSilence(session, undefined, start + minutes(30)));
    expect(heedSilence(asked, undefined, start + hours(4) - 1)).toBe(asked);
    const paused = heedSilence(asked, undefined, start + hours(4));
    expect(paused).toMatchObject({ phase: 'paused', pausedAt: start, silence: asked.silence });
    const resumed = resume(heard(paused), start + hours(5));
    expect(isRefusal(resumed)).toBe(false);
    expect(resumed).toMatchObject({ phase: 'active', pausedFor: hours(5) });
    expect('silence' in resumed).toBe(false);
  });

  it('never pauses before people have had half an hour to answer, however far a clock has jumped', () => {
    const asked = active(heedSilence(session, undefined, start + hours(9)));
    expect(asked.silence?.askedAt).toBe(start + hours(9));
    expect(heedSilence(asked, undefined, start + hours(9) + minutes(29))).toBe(asked);
    expect(heedSilence(asked, undefined, start + hours(9.5)).phase).toBe('paused');
  });

  it('is paused only after a question that stood unanswered, whatever clocks do', () => {
    const looks = fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: hours(48) }),
        answer: fc.option(fc.integer({ min: 0, max: hours(48) }), { nil: undefined }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(looks, (sequence) => {
        let now: LiveSession = session;
        for (const { at, answer } of sequence) {
          if (now.phase !== 'active') return;
          const before: ActiveSession = now;
          now = heedSilence(before, answer, at);
          expect(isLive(now)).toBe(true);
          if (now.phase === 'paused') {
            expect(before.silence).toBeDefined();
            expect(at - (before.silence?.askedAt ?? at)).toBeGreaterThanOrEqual(minutes(30));
          }
          if (now.phase === 'active') expect(heedSilence(now, answer, at)).toBe(now);
        }
      }),
    );
  });
});
