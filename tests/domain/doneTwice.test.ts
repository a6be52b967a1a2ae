import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../src/domain/refusal.ts';
import { closeAgain, reopen } from '../../src/domain/session/lateAnswers.ts';
import { accept, consent, keepLeading, offer, takeOverOrAsk } from '../../src/domain/session/leadership.ts';
import { addPatient, leavesToday, putOff, removePatient, skip } from '../../src/domain/session/passing.ts';
import { finish, next, pause, resume, reveal } from '../../src/domain/session/phases.ts';
import { practicePatient } from '../../src/domain/session/practice.ts';
import { endPractice, endReview, practise } from '../../src/domain/session/practising.ts';
import { answerAgain } from '../../src/domain/session/secondRound.ts';
import type { FinishedSession, LiveSession } from '../../src/domain/session/session.ts';
import { heedSilence } from '../../src/domain/session/silence.ts';
import { takeBack, withUndo } from '../../src/domain/session/undo.ts';
import { begun } from './fixtures.ts';

type Decision = (session: LiveSession, at: number) => LiveSession | Refusal;

const ola = { person: 'ola', name: 'Ola' };
const seal = 's1';

/** What a tap names: the question or the step that stood when its button was drawn. */
function decisions(drawn: LiveSession, patient: number, all: boolean): Readonly<Record<string, Decision>> {
  const question = drawn.leadQuestion?.at ?? 0;
  const step = drawn.undo?.at ?? 0;
  const last = drawn.patients.length;
  return {
    reveal: (session, at) => reveal(session, patient, 'leader', at, seal),
    next: (session, at) => {
      const moved = next(session, patient, at, seal);
      return isRefusal(moved) ? moved : moved.session;
    },
    skip: (session, at) => skip(session, patient, at),
    later: (session, at) => putOff(session, patient, at),
    leaving: (session, at) => leavesToday(session, patient, at),
    again: (session, at) => answerAgain(session, patient, at),
    add: (session, at) => addPatient(session, last + 1, at),
    remove: (session) => removePatient(session, last),
    pause,
    resume,
    practise: (session, at) => practise(session, false, at),
    endPractice,
    endReview,
    undo: (session, at) => takeBack(session, step, all, at, seal),
    offer: (session, at) => offer(session, at),
    offerToOla: (session, at) => offer(session, at, ola),
    keep: (session) => keepLeading(session, question),
    accept: (session, at) => accept(session, ola, question, at),
    consent: (session, at) => consent(session, question, at),
    takeOver: (session, at) => takeOverOrAsk(session, ola, session.leader.seenAt, at),
    silence: (session, at) => (session.phase === 'active' ? heedSilence(session, undefined, at) : session),
  };
}

const names = Object.keys(decisions(begun(), 1, false));
const steps = ['reveal', 'next', 'skip', 'later', 'leaving', 'again'] as const;

const anyStep = fc.record({
  name: fc.constantFrom(...names),
  patient: fc.integer({ min: practicePatient, max: 4 }),
  all: fc.boolean(),
  wait: fc.constantFrom(0, 1_000, 31_000, 6 * 60_000, 31 * 60_000),
});
const anyPlay = fc.record({
  mode: fc.constantFrom('paced' as const, 'all' as const),
  first: fc.constantFrom(undefined, 'practice' as const, 'review' as const),
  played: fc.array(anyStep, { minLength: 1, maxLength: 14 }),
});

/** Takes decisions one after the other, and each one once more on what it came to. */
function play({
  mode,
  first,
  played,
}: typeof anyPlay extends fc.Arbitrary<infer T> ? T : never): LiveSession {
  let session: LiveSession = begun({ mode, patients: 3 }, 1_000, first);
  let at = 1_000;
  for (const { name, patient, all, wait } of played) {
    at += wait;
    const decide: Decision = decisions(session, patient, all)[name] ?? ((same) => same);
    const after: LiveSession | Refusal = decide(session, at);
    if (isRefusal(after)) continue;
    const again = decide(after, at + 400);
    if (!isRefusal(again)) expect(again, name).toBe(after);
    const step = steps.find((known) => known === name);
    session = step === undefined ? after : withUndo<LiveSession>(session, after, { step, patient }, at);
  }
  return session;
}

describe('a decision taken once more on what it came to', () => {
  it('changes nothing, or is refused, wherever a session has got to', () => {
    fc.assert(
      fc.property(anyPlay, (played) => void play(played)),
      { numRuns: 500 },
    );
  });

  it('changes nothing after the end either', () => {
    fc.assert(
      fc.property(anyPlay, fc.option(fc.integer({ min: 1, max: 3 })), (played, patient) => {
        const ended: FinishedSession = finish(play(played), 10_000_000, seal);
        const opened = reopen(ended, patient ?? undefined, 20_000_000, 10_000_001);
        if (isRefusal(opened)) return;
        expect(reopen(opened, patient ?? undefined, 20_000_000, 10_000_002)).toBe(opened);
        const closed = closeAgain(opened);
        expect(closeAgain(closed)).toBe(closed);
      }),
    );
  });
});
