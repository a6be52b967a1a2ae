import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, PatientAnswer } from '../../src/domain/answer/answer.ts';
import { answeredAnew, answerWindow, frozen } from '../../src/domain/answer/answering.ts';
import type { Hands } from '../../src/domain/answer/hands.ts';
import type { PatientResult } from '../../src/domain/figures/patientResult.ts';
import { summarise } from '../../src/domain/figures/summarise.ts';
import { forms } from '../../src/domain/form/form.ts';
import { budgetSeconds, dealtWith, lateAt } from '../../src/domain/session/pace.ts';
import { leavesToday, notReached, putOff, skip } from '../../src/domain/session/passing.ts';
import {
  cancel,
  currentPatient,
  finish,
  next,
  patientState,
  reveal,
} from '../../src/domain/session/phases.ts';
import {
  answerAgain,
  answersOfRound,
  countedAnswers,
  roundResults,
} from '../../src/domain/session/secondRound.ts';
import type { ActiveSession, PatientState, Setup } from '../../src/domain/session/session.ts';
import { takeBack, withUndo } from '../../src/domain/session/undo.ts';
import { allowed } from './allowed.ts';
import { anySession } from './arbitraries.ts';
import { answered, begun, shown as firstShown, late, left, people, revealedAt } from './fixtures.ts';

const { sengepost } = forms;
const setup: Setup = { form: 'sengepost', patients: 4, minutes: 60, mode: 'paced' };
const started = (change: Partial<Setup> = {}) => begun({ ...setup, ...change }, 1_000);
const kinds = ({ patients }: { readonly patients: readonly PatientState[] }) =>
  patients.map(({ kind }) => kind);
const shown = (session: ActiveSession, patient: number, at: number) =>
  allowed(reveal(session, patient, 'all', at, `s${at}`));
const gone = (session: ActiveSession, patient: number, at: number) =>
  allowed(next(session, patient, at, `s${at}`)).session;
const again = (session: ActiveSession, patient: number, at: number) =>
  allowed(answerAgain(session, patient, at));

/** Patient 1 has been shown and left, patient 2 is open. */
const atSecond = gone(shown(started(), 1, 2_000), 1, 3_000);

describe('a patient is answered anew', () => {
  it('blind, with the first round kept as it was', () => {
    const after = again(shown(started(), 1, 2_000), 1, 3_000);
    const first = { openedAt: 1_000, revealedAt: 2_000, seal: 's2000', cause: 'all' };
    expect(patientState(after, 1)).toEqual({ kind: 'open', openedAt: 3_000, first });
    expect(answerWindow(after, 1)).toEqual({ late: false, round: 2 });
    const twice = shown(after, 1, 4_000);
    expect(patientState(twice, 1)).toMatchObject({
      kind: 'revealed',
      revealedAt: 4_000,
      seal: 's4000',
      first,
    });
    expect(patientState(gone(twice, 1, 5_000), 1)).toMatchObject({ kind: 'left', leftAt: 5_000, first });
  });

  it('once it has been shown, and once only', () => {
    expect(answerAgain(atSecond, 2, 4_000)).toEqual({ refused: 'notShownYet' });
    expect(answerAgain(atSecond, 3, 4_000)).toEqual({ refused: 'notOpenYet' });
    expect(answerAgain(atSecond, 9, 4_000)).toEqual({ refused: 'badData' });
    const open = again(atSecond, 1, 4_000);
    expect(answerAgain(open, 1, 5_000)).toBe(open);
    expect(answerAgain(shown(open, 1, 5_000), 1, 6_000)).toEqual({ refused: 'hadSecondRound' });
    expect(answerAgain(allowed(skip(atSecond, 2, 4_000)), 2, 5_000)).toEqual({ refused: 'patientSkipped' });
    expect(answerAgain(allowed(leavesToday(atSecond, 1, 4_000)), 1, 5_000)).toEqual({
      refused: 'patientLeaving',
    });
  });

  it('while the one that was open goes back and comes next, before those put off', () => {
    const third = allowed(putOff(atSecond, 2, 4_000));
    const back = again(third, 1, 5_000);
    expect(kinds(back)).toEqual(['open', 'waiting', 'waiting', 'waiting']);
    expect(currentPatient(back)).toBe(1);
    expect(patientState(back, 3)).toEqual({ kind: 'waiting', openedAt: 4_000 });
    expect(kinds(gone(shown(back, 1, 6_000), 1, 7_000))).toEqual(['left', 'waiting', 'open', 'waiting']);
  });

  it('while the one that was shown is left, so that one patient is at hand', () => {
    const back = again(shown(atSecond, 2, 4_000), 1, 5_000);
    expect(kinds(back)).toEqual(['open', 'left', 'waiting', 'waiting']);
    expect(currentPatient(shown(back, 1, 6_000))).toBe(1);
  });

  it('one at a time in a paced session, and any of them where all are open', () => {
    const both = again(shown(atSecond, 2, 4_000), 1, 5_000);
    expect(answerAgain(both, 2, 6_000)).toEqual({ refused: 'otherSecondRound' });
    const all = shown(shown(started({ mode: 'all' }), 1, 2_000), 2, 3_000);
    expect(kinds(again(again(all, 1, 4_000), 2, 5_000))).toEqual(['open', 'open', 'open', 'open']);
  });

  it('which takes nobody back in how far the session is, or in its pace', () => {
    const back = again(atSecond, 1, 4_000);
    expect(dealtWith(back)).toBe(1);
    expect(notReached(back)).toBe(3);
    expect(lateAt(back)).toBe(lateAt(atSecond));
    expect(lateAt(back)).toBe(1_000 + (300 + 2 * budgetSeconds(setup)) * 1_000);
    const all = shown(started({ mode: 'all' }), 1, 2_000);
    expect(notReached(again(all, 1, 3_000))).toBe(3);
  });

  it('and can then be shown, left or said to leave today, but not passed over', () => {
    const back = again(atSecond, 1, 4_000);
    expect(skip(back, 1, 5_000)).toEqual({ refused: 'inSecondRound' });
    expect(putOff(back, 1, 5_000)).toEqual({ refused: 'inSecondRound' });
    expect(patientState(allowed(leavesToday(back, 1, 5_000)), 1)).toEqual({ kind: 'leaving', at: 5_000 });
    expect(patientState(gone(back, 1, 5_000), 1)).toMatchObject({ kind: 'left', cause: 'leader' });
  });

  it('until the session ends: what has come in by then is shown', () => {
    const back = again(atSecond, 1, 4_000);
    expect(patientState(finish(back, 5_000, 's5000'), 1)).toEqual({
      kind: 'left',
      openedAt: 4_000,
      revealedAt: 5_000,
      seal: 's5000',
      cause: 'end',
      leftAt: 5_000,
      first: { openedAt: 1_000, revealedAt: 2_000, seal: 's2000', cause: 'all' },
    });
    expect(patientState(cancel(back, 5_000), 1)).toMatchObject({ kind: 'open' });
  });
});

describe('a second round that is taken back', () => {
  const opened = again(atSecond, 1, 4_000);
  const undone = allowed(
    takeBack(withUndo(atSecond, opened, { step: 'again', patient: 1 }, 4_000), 4_000, true, 9_000, 's9000'),
  );

  it('leaves everything as it was, and can be opened anew', () => {
    expect(kinds(undone)).toEqual(['left', 'open', 'waiting', 'waiting']);
    expect(patientState(undone, 2)).toEqual(patientState(atSecond, 2));
    expect(patientState(undone, 1)).toEqual({ ...patientState(atSecond, 1), againAt: 4_000 });
    expect(patientState(allowed(answerAgain(undone, 1, 10_000)), 1)).toMatchObject({ kind: 'open' });
  });

  it('counts at the end with the answers it got', () => {
    const state = patientState(finish(undone, 20_000, 's20000'), 1);
    expect(state).toMatchObject({ kind: 'left', openedAt: 4_000, revealedAt: 20_000, cause: 'end' });
    const given = [
      ...at(1, people(2, 1, 'ferdig')),
      ...anew(people(2, 1, 'ferdig'), 'vet_ikke', 5_000, 's20000'),
    ];
    const before = countedAnswers(patientState(undone, 1), given).map(({ answer }) => answer.assessment);
    expect(before).toEqual(['ferdig', 'ferdig']);
    const after = countedAnswers(state, given).map(({ answer }) => answer.assessment);
    expect(after).toEqual(['vet_ikke', 'vet_ikke']);
  });

  it('and of a reveal waits for somebody to answer anew, as in the first', () => {
    const revealed = shown(opened, 1, 6_000);
    const step = { step: 'reveal', patient: 1 } as const;
    const blind = allowed(takeBack(withUndo(opened, revealed, step, 6_000), 6_000, true, 7_000, 's7000'));
    expect(patientState(blind, 1)).toEqual({
      ...patientState(opened, 1),
      heldAt: 7_000,
      heldSeal: 's7000',
    });
  });
});

const at = (patient: number, answers: readonly PatientAnswer[]) =>
  answers.map((each) => ({ ...each, patient }));
/** The same people in the second round. */
const anew = (
  who: readonly PatientAnswer[],
  assessment: Answer['assessment'],
  assessedAt: number,
  sealed = 's2',
): readonly PatientAnswer[] =>
  who.map((each) => ({ ...each, round: 2, answer: answered(assessment, { assessedAt, sealed }) }));

describe('one’s own second answer', () => {
  const earlier = answered('ferdig', {
    reasons: ['komm-korttid'],
    wait: 't4',
    further: { risk: 3, staffing: 'nei' },
  });

  it('takes the earlier one over when it is the same, as one that no reveal has been made of', () => {
    const { sealed: _, ...said } = earlier;
    const shownBefore: Answer = { ...earlier, addedLate: ['wait'] };
    expect(answeredAnew(sengepost, shownBefore, 'ferdig', 9_000)).toStrictEqual({
      ...said,
      assessedAt: 9_000,
    });
  });

  it('is complete, though the earlier one was not', () => {
    const { wait: _, ...half } = earlier;
    expect(answeredAnew(sengepost, half, 'ferdig', 9_000)).toMatchObject({
      done: true,
      reasons: ['komm-korttid'],
    });
  });

  it('asks for reasons and time anew when it is another, and keeps what was said besides', () => {
    const shownBefore: Answer = { ...earlier, addedLate: ['wait'] };
    const { sealed: _, ...anewOne } = answered('annet_sted', {
      assessedAt: 9_000,
      further: { risk: 3, staffing: 'nei' },
    });
    expect(answeredAnew(sengepost, shownBefore, 'annet_sted', 9_000)).toStrictEqual(anewOne);
  });

  it('is fixed by the second reveal, not by the first', () => {
    const window = answerWindow(shown(again(atSecond, 1, 4_000), 1, 5_000), 1);
    if ('refused' in window) throw new Error(window.refused);
    expect(frozen(window, answered('ferdig', { sealed: 's5000' }))).toBe(true);
    expect(frozen(window, answered('ferdig', { sealed: 's2000' }))).toBe(false);
    expect(frozen(window, undefined)).toBe(false);
  });
});

/** Shown as `s1`, and again as `s2`. */
const twice: PatientState = {
  kind: 'left',
  openedAt: 3_000,
  revealedAt: 4_000,
  seal: 's2',
  cause: 'all',
  leftAt: 5_000,
  first: { openedAt: 1_000, ...firstShown, cause: 'all' },
};

describe('two rounds count', () => {
  const doubters = people(3, 1, 'ferdig', { reasons: ['komm-korttid'], wait: 't4', further: { risk: 3 } });
  const others = people(2, 1, 'riktig_aktiv');
  const first = [...doubters, ...others];
  const moved = anew(doubters.slice(0, 2), 'riktig_aktiv', 3_500);

  it('with each person’s latest answer, and the first of those who did not answer anew', () => {
    const { result, first: before } = roundResults(sengepost, 1, twice, {
      answers: [...first, ...moved],
      hands: [],
    });
    expect(result).toMatchObject({
      assessed: 5,
      late: 0,
      headline: 'riktig_aktiv',
      agreement: 'agree',
      highRisk: true,
    });
    expect(result.reasons).toEqual([{ reason: 'komm-korttid', people: 1 }]);
    expect(before).toMatchObject({ assessed: 5, headline: 'ferdig', agreement: 'differ' });
  });

  it('as one round when nobody answered anew', () => {
    const { result, blind } = roundResults(sengepost, 1, left, { answers: first, hands: [] });
    expect(roundResults(sengepost, 1, twice, { answers: first, hands: [] })).toEqual({
      result,
      first: undefined,
      blind,
    });
  });

  it('late by the reveal of the round that was answered', () => {
    const tooLate = people(1, 1, 'annet_sted', late);
    const newcomer = people(1, 1, 'vet_ikke');
    const slow = anew(newcomer, 'ferdig', 3_500, 's1');
    const { result, first: before } = roundResults(sengepost, 1, twice, {
      answers: [...first, ...tooLate, ...slow],
      hands: [],
    });
    expect(result).toMatchObject({ assessed: 5, late: 2 });
    expect(before).toMatchObject({ assessed: 5, late: 1 });
    expect(
      roundResults(sengepost, 1, twice, {
        answers: [...first, ...tooLate, ...anew(tooLate, 'ferdig', 3_500)],
        hands: [],
      }),
    ).toMatchObject({ result: { assessed: 6, late: 0 }, first: { late: 1 } });
  });

  it('as they were shown, when somebody answers the second round after it', () => {
    const counts = ({ assessed, unknown, counts: each }: PatientResult) => ({ assessed, unknown, each });
    const wasShown = roundResults(sengepost, 1, twice, { answers: [...first, ...moved], hands: [] });
    const slow = anew(others, 'ferdig', 9_000, 's0');
    const now = roundResults(sengepost, 1, twice, { answers: [...first, ...moved, ...slow], hands: [] });
    expect(counts(now.result)).toEqual(counts(wasShown.result));
  });

  it('with the hands that were shown, when a role is counted again after the second reveal', () => {
    const raised: Hands = {
      patient: 1,
      round: 1,
      role: 'lege',
      countedAt: 1_500,
      sealed: 's1',
      counts: [{ assessment: 'ferdig', count: 3 }],
    };
    const { sealed: _, ...unsealed } = raised;
    const slow: Hands = { ...unsealed, round: 2, countedAt: 9_000 };
    const { result } = roundResults(sengepost, 1, twice, {
      answers: [...first, ...moved],
      hands: [raised, slow],
    });
    expect(result).toMatchObject({ assessed: 8, hands: { assessed: 3 } });
  });

  it('late by their times where both reveals are from before seals', () => {
    const before: PatientState = {
      kind: 'left',
      openedAt: 3_000,
      revealedAt: 4_000,
      cause: 'all',
      leftAt: 5_000,
      first: { openedAt: 1_000, revealedAt, cause: 'all' },
    };
    const tooLate = people(1, 1, 'annet_sted', { assessedAt: revealedAt + 1 });
    expect(roundResults(sengepost, 1, before, { answers: [...first, ...tooLate], hands: [] })).toMatchObject({
      result: { assessed: 5, late: 1 },
    });
    expect(
      roundResults(sengepost, 1, before, {
        answers: [...first, ...tooLate, ...anew(tooLate, 'ferdig', 4_000)],
        hands: [],
      }),
    ).toMatchObject({ result: { assessed: 6, late: 0 }, first: { late: 1 } });
  });

  it('for the reveal, the round at hand alone', () => {
    const open: PatientState = {
      kind: 'open',
      openedAt: 3_000,
      first: { openedAt: 1_000, revealedAt, cause: 'all' },
    };
    expect(answersOfRound(open, [...first, ...moved])).toEqual(moved);
    expect(answersOfRound(left, first)).toEqual(first);
  });

  it('in the summary: agreement from the first, place and reasons from the latest', () => {
    const participants = Array.from({ length: 5 }, () => undefined);
    const input = { form: sengepost, patients: [twice, left], participants, previous: undefined };
    const second = at(2, first);
    const blind = summarise({ ...input, patients: [left, left], answers: [...first, ...second] });
    const summary = summarise({ ...input, answers: [...first, ...second, ...moved] });
    expect(summary.agreement).toEqual(blind.agreement);
    expect(summary).toMatchObject({ agreed: 0, differed: 2, again: { patients: 1, changed: 1 } });
    expect(summary.place).toMatchObject({ right: 1, waiting: 1 });
    expect(summary.answers).toMatchObject({ given: 10, possible: 10 });
    expect(summary.reasons[0]?.patients).toBeCloseTo(0.2 + 0.6);
    expect(summary.highRisk).toEqual([1, 2]);
    expect(blind).not.toHaveProperty('again');
  });
});

/** Any session, some of whose patients had a second round that some of the people answered. */
const anyRounds = anySession.chain((input) =>
  fc.record({
    input: fc.constant(input),
    twice: fc.array(fc.boolean(), { minLength: input.patients.length, maxLength: input.patients.length }),
    anew: fc.array(fc.option(fc.constantFrom(...input.form.assessments.map(({ id }) => id))), {
      minLength: input.answers.length,
      maxLength: input.answers.length,
    }),
    sealed: fc.constantFrom('s1', 's2'),
  }),
);

describe('whatever rounds there were', () => {
  it('one answer per person and patient is counted, each in one place, and agreement is that of the first', () => {
    fc.assert(
      fc.property(anyRounds, ({ input, twice: again, anew: says, sealed }) => {
        const patients = input.patients.map((state, index) =>
          again[index] && state.kind !== 'leaving' ? twice : state,
        );
        const more = input.answers.flatMap((given, index): readonly PatientAnswer[] => {
          const assessment = says[index];
          if (assessment === null || assessment === undefined || patients[given.patient - 1] !== twice)
            return [];
          return [{ ...given, round: 2, answer: { ...given.answer, assessment, sealed } }];
        });
        const answers = [...more, ...input.answers];
        const counted = input.answers.filter(({ patient }) => patients[patient - 1]?.kind !== 'leaving');
        const summary = summarise({ ...input, patients, answers });
        expect(summary.answers.given).toBe(counted.length);
        expect(summary.answers.given).toBeLessThanOrEqual(summary.answers.possible);
        const results = patients.map(
          (state, index) => roundResults(input.form, index + 1, state, { answers, hands: [] }).result,
        );
        const live = results.filter((_, index) => patients[index]?.kind !== 'leaving');
        const sum = live.reduce((all, { assessed, unknown, late }) => all + assessed + unknown + late, 0);
        expect(sum).toBe(counted.length);
        const firstOnly = patients.map((state) => (state === twice ? left : state));
        const blind = summarise({ ...input, patients: firstOnly });
        expect([summary.agreement, summary.agreed, summary.differed]).toEqual([
          blind.agreement,
          blind.agreed,
          blind.differed,
        ]);
        const { right, waiting, split } = summary.place;
        expect(right + waiting + split).toBeLessThanOrEqual(summary.patients.assessed);
        expect(summary.again?.patients ?? 0).toBe(new Set(more.map(({ patient }) => patient)).size);
        expect(summary.again?.changed ?? 0).toBeLessThanOrEqual(summary.again?.patients ?? 0);
        expect(summarise({ ...input, patients, answers: answers.toReversed() })).toEqual(summary);
      }),
    );
  });
});
